import type { Sample } from "./contacts";
import type { SampleDates } from "./dates";

/** Notes that are no contacts: they are left alone, which is a thing to see as well. */
export function plainNotes(d: SampleDates): Sample[] {
  const day = d.today;
  return [
    { path: "README.md", text: README },
    {
      path: `Daily/${day}.md`,
      text: `---\ntags: [daily]\ndate: ${day}\n---\n\n# ${day}\n\n- [ ] water the plants\n- [ ] look at Touchbase, call whoever is due\n`,
    },
    {
      path: `Meetings/${d.worked(-7)} Planning.md`,
      text: `---\ntype: meeting\nattendees:\n  - "[[Sofia Marques]]"\n  - "[[Hana Kobayashi]]"\n---\n\n# Planning\n\nWe agreed to keep the list of people short, and to answer within a day.\n`,
    },
    {
      path: "Ideas.md",
      text: "# Ideas\n\n---\n\nA note may begin with anything. Without `touches`, a `playbook` or a contact's tag it is none.\n",
    },
  ];
}

const README = `# Sample notes

These are made-up contacts to try Touchbase with. The dates are chosen so that today there is something in each group:
overdue, due today, this week, later, waiting, and time to move on.

Start with [Robin Ashe](People/Robin%20Ashe.md): three calls, and no answer. Then log a touch: run the command
**Touchbase: Log Touch**, or write a line into the log of a note by hand:

    - YYYY-MM-DD call voicemail, next call YYYY-MM-DD - what you want to remember

Change whatever you like. These notes are written once, and not overwritten.
`;
