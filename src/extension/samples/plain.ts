import type { Sample } from "./contacts";
import type { SampleDates } from "./dates";
import { inEnglish, readMe } from "./readMe";

/** Returns notes that are not contacts, to show that they are left alone. */
export function plainNotes(d: SampleDates): Sample[] {
  const day = d.today;
  return [
    readMe(inEnglish("samples.about"), WRITTEN_ONCE),
    {
      path: `Daily/${day}.md`,
      text: `---\ntags: [daily]\ndate: ${day}\n---\n\n# ${day}\n\n- [ ] water the plants\n- [ ] look at Touchbase, call the contacts who are due\n`,
    },
    {
      path: `Meetings/${d.workday(-7)} Planning.md`,
      text: `---\ntype: meeting\nattendees:\n  - "[[Sofia Marques]]"\n  - "[[Hana Kobayashi]]"\n---\n\n# Planning\n\nWe agreed to keep the list of people short, and to answer within a day.\n`,
    },
    {
      path: "Ideas.md",
      text: "# Ideas\n\n---\n\nA note may begin with anything. Without `touches`, a `playbook` or a contact's tag, it is not a contact.\n",
    },
  ];
}

const WRITTEN_ONCE = "Change whatever you like. These notes are created once and never overwritten.";
