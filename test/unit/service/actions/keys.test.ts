import assert from "node:assert/strict";
import { planAction } from "../../../../src/service/actions";
import type { ActionId } from "../../../../src/service/actions/table";
import { lineAndNextStep, noteAfter, noteOf, TODAY } from "./support";

const note = (...lines: string[]) => ["---", "playbook: job-ad", ...lines, "---", "# Robin", ""].join("\n");
const LOG = ["touches:", "  - 2026-11-16 call voicemail"];

/** Returns the lines between the playbook and the log after an action. */
function keysAfter(id: ActionId, ...args: string[]): string {
  const text = noteAfter(note(...LOG), id, ...args);
  return /^---\nplaybook: job-ad\n([\s\S]*?)\n?touches:/.exec(text)?.[1] ?? text;
}

describe("planAction, for keys", () => {
  for (const [args, line] of [
    [["setStatus", "moved-on"], "status: moved-on"],
    [["setStatus", "moved-on", "three calls, no word"], "status: moved-on - three calls, no word"],
    [["setStatus", "closed", " got the  job: #1\nof all "], 'status: "closed - got the job: #1 of all"'],
    [["setStatus", "do-not-contact"], "status: do-not-contact"],
    [["setStatus", "paused"], "status: paused"],
    [
      ["setStatus", "pausd"],
      "<Unknown status `pausd`: choose from active, paused, closed, moved-on, do-not-contact.>",
    ],
    [["setStatus", "active"], "<The contact is already active.>"],
    [["setStatus"], "<Missing status.>"],
    [["setStatus", "paused", "a", "b"], "<Too many arguments: at most 2.>"],
    [["snooze", "tomorrow"], "snooze: 2026-11-23"],
    [["snooze", "next monday"], "snooze: 2026-11-23"],
    [["snooze", "in 2 weeks"], "snooze: 2026-12-06"],
    [["snooze", "2026-12-24"], "snooze: 2026-12-24"],
    [["hold", "friday"], "hold: 2026-11-27"],
    [["snooze", "today"], "<Sunday 22 November is not in the future: name a day after today.>"],
    [["snooze", "2020-01-01"], "<Wednesday 1 January 2020 is not in the future: name a day after today.>"],
    [["snooze", "yesterday"], "<Saturday 21 November is in the past: name a later day.>"],
    [["snooze", "tomorrow 10am"], "<`tomorrow 10am` includes a time: only a day is allowed here.>"],
    [["hold", "2026-02-30"], "<2026-02-30 is not in the calendar: correct the date.>"],
    [
      ["hold", "in 2 weeks or so"],
      "<`in 2 weeks or so` is not a day: write YYYY-MM-DD, or words such as `tomorrow`, `next monday` or `in 2 weeks`.>",
    ],
    [["pin", "2026-11-25"], "follow_up: 2026-11-25"],
    [["pin", "today"], "follow_up: 2026-11-22"],
    [["pin", "friday 10am call"], "follow_up: 2026-11-27 10:00 call"],
    [["pin", "call friday 10am"], "follow_up: 2026-11-27 10:00 call"],
    [["pin", "Coffee, next friday"], "follow_up: 2026-11-27 meeting"],
    [["pin", "zoom on friday at 3pm"], "follow_up: 2026-11-27 15:00 video"],
    [["pin", "2026-11-25 10:00 mail"], "follow_up: 2026-11-25 10:00 email"],
    [["pin", "2026-11-20 call"], "<Friday 20 November is in the past: name a later day.>"],
    [["pin", "call friday email"], "<`call friday email` names two channels: name one.>"],
    [
      ["pin", "call"],
      "<`call` is not a day: write YYYY-MM-DD, or words such as `tomorrow`, `next monday` or `in 2 weeks`.>",
    ],
    [
      ["pin", "10am"],
      "<`10am` is not a day: write YYYY-MM-DD, or words such as `tomorrow`, `next monday` or `in 2 weeks`.>",
    ],
  ] as const) {
    const [name, ...rest] = args;
    it(`${args.join(" ")} → ${line}`, () => {
      assert.equal(keysAfter(`touchbase.${name}`, ...rest), line);
    });
  }

  it("changes only the value", () => {
    const text = note("snooze: 2026-11-30 # a comment", "status: paused - on leave", ...LOG);
    assert.equal(noteAfter(text, "touchbase.snooze", "2026-12-07"), text.replace("2026-11-30", "2026-12-07"));
    assert.equal(
      noteAfter(text, "touchbase.setStatus", "active"),
      text.replace("paused - on leave", "active"),
    );
    assert.equal(
      noteAfter(text, "touchbase.setStatus", "paused"),
      "<The note already says so: status: paused.>",
    );
    assert.equal(
      noteAfter(text, "touchbase.setStatus", "paused", "a sabbatical"),
      text.replace("on leave", "a sabbatical"),
    );
    assert.equal(
      noteAfter(text, "touchbase.snooze", "2026-11-30"),
      "<The note already says so: snooze: 2026-11-30.>",
    );
  });

  it("keeps the keys of other tools and takes precedence over them", () => {
    const text = note("snooze_until: 2026-11-30", "next_contact: 2026-11-24", ...LOG);
    const line = "snooze: 2026-12-07\n";
    assert.equal(
      noteAfter(text, "touchbase.snooze", "2026-12-07"),
      text.replace("touches:", `${line}touches:`),
    );
  });

  it("rejects active for a contact who must not be contacted", () => {
    const text = note("do_not_contact: true", ...LOG);
    assert.match(noteAfter(text, "touchbase.setStatus", "active"), /^<This note says `do_not_contact`/);
    assert.match(
      noteAfter(text, "touchbase.setStatus", "do-not-contact", "asked on the phone"),
      /status: do-not-contact - asked/,
    );
  });

  it("returns what comes next", () => {
    assert.equal(
      lineAndNextStep(note(...LOG), "touchbase.snooze", "tomorrow"),
      "snooze: 2026-11-23 → Call · snoozed until Mon 23 Nov · try 2 of 3",
    );
    assert.equal(lineAndNextStep(note(...LOG), "touchbase.setStatus", "closed"), "status: closed → Closed");
  });

  it("rejects notes that are not contacts or not readable", () => {
    for (const text of ["", "# A plain note\n", "---\ntitle: Plan\n---\n", "---js\nprocess.exit()\n---\n"]) {
      assert.match(noteAfter(text, "touchbase.snooze", "tomorrow"), /^<This note is not a contact/);
    }
    const broken = "---\nno key\nplaybook: friend\n---\n";
    assert.match(noteAfter(broken, "touchbase.snooze", "tomorrow"), /^<The frontmatter cannot be read/);
    const declared = { ...noteOf("# Ann\n"), declared: true };
    const outcome = planAction("touchbase.snooze", declared, ["tomorrow"]);
    assert.equal(outcome.ok && outcome.newText, "---\nsnooze: 2026-11-23\n---\n# Ann\n");
  });

  it("keeps a byte order mark and the line endings", () => {
    const text = `\uFEFF${note(...LOG).replaceAll("\n", "\r\n")}`;
    assert.equal(
      noteAfter(text, "touchbase.hold", "tomorrow"),
      text.replace("touches:", "hold: 2026-11-23\r\ntouches:"),
    );
    assert.equal(TODAY, "2026-11-22");
  });
});
