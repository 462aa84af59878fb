import { type Output, page, table } from "../output";

/** The rows by which the next step is found, in our own words; the engine names them in `explain`. */
export const ROWS: readonly { readonly row: number; readonly when: string; readonly step: string }[] = [
  {
    row: 1,
    when: "They said `stop`, or the status is `do-not-contact`, `closed` or `moved-on`.",
    step: "Nothing: the contact is closed. If they said it in a meeting, thanks for that meeting within a day.",
  },
  { row: 2, when: "The status is `paused`.", step: "Nothing for now." },
  {
    row: 3,
    when: "Thanks are owed for a meeting of today or yesterday.",
    step: "Thanks, on the day or the day after, whatever day of the week that is: by card or email for an interview, else by email, card or letter.",
  },
  {
    row: 4,
    when: "Their last touch asks for an answer and is at most 14 days old. With a promise, an agreed date or a hold open, only if it has a question mark.",
    step: "Answer them by the next working day, on their channel first. It is not a try.",
  },
  {
    row: 5,
    when: "A date is agreed on (`next`) or pinned (`follow_up`), and nothing was done for it yet.",
    step: "That date, time and channel, as it was said. After the day of a meeting: log how it went, and send thanks.",
  },
  {
    row: 6,
    when: "After an interview, a call after a second broken promise was not answered, and no email followed it.",
    step: "A brief, upbeat email by the next working day. It belongs to the same try.",
  },
  {
    row: 7,
    when: "They promised an answer (`reply by`), and you have not asked since.",
    step: "A call, or what they prefer: for a first promise on the working day after it, mid-morning; for a second chance on the very day, mid-afternoon.",
  },
  {
    row: 8,
    when: "They made an `offer`, and you have not answered it.",
    step: "Answer it by its `next` date, else within 3 days.",
  },
  {
    row: 9,
    when: "They asked for a weekday (`every: friday`).",
    step: "A call on the next such day that is at least 2 days after the last contact.",
  },
  {
    row: 10,
    when: "A playbook is in force.",
    step: "Its next step. An interval in `every` replaces the waits of a playbook without a limit.",
  },
  {
    row: 11,
    when: "There is an interval (`every: 3 weeks`), and no playbook or nothing left in it.",
    step: "The last contact plus the interval.",
  },
  {
    row: 12,
    when: "Thanks are late, the meeting is at most 14 days old, and nothing else is due.",
    step: "Thanks. If something else is due, they are named with it.",
  },
];

export function nextStepPage(): Output {
  const text = page(
    "scripts/generate/docs/nextStep.ts",
    "The next step",
    "The first row that applies says what comes next. `touchbase explain` and the hover name the row, or the step of the playbook, and show how the days were computed.",
    table(
      ["Row", "When", "Next step"],
      ROWS.map(({ row, when, step }) => [String(row), when, step]),
    ),
    "`hold` and `snooze` leave the step and move its window: neither end comes before their date. `prefers` is the channel of every step that a playbook or row 7 proposes, thanks and introductions aside.",
    "A wait is counted in calendar days and then rolled forward to a working day. Days in the setting `away` are not working days: what falls into them moves to the first working days after them, at most five a day, and dates agreed with others stay. A step is *upcoming* before its window, *due* in it, and *overdue* after it.",
    "After 60 days without any touch, a step of `job-ad` or `after-interview` is to move on. A date that was made (`scheduled`) without saying which one is taken to be ahead for 14 days.",
  );
  return { path: "docs/reference/next-step.md", text };
}
