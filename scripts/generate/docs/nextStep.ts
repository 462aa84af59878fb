import { type Output, page, table } from "../output";

/** The rows that decide the next step, in plain words. The engine names them in `explain`. */
export const ROWS: readonly { readonly row: number; readonly when: string; readonly step: string }[] = [
  {
    row: 1,
    when: "They said `stop`, or the status is `do-not-contact`, `closed` or `moved-on`.",
    step: "Nothing: the contact is closed. Only thanks for a meeting in which they said it are still sent, within a day.",
  },
  {
    row: 2,
    when: "The status is `paused`.",
    step: "Nothing for now.",
  },
  {
    row: 3,
    when: "Thanks are owed for a meeting of today or yesterday.",
    step: "Thanks, on the day or the day after, whatever day of the week that is: after an interview by card or email, else by email, card or letter.",
  },
  {
    row: 4,
    when: "Their last touch is a message or a call that you have not answered, at most 14 days old; and no promise, agreed date or hold is open, or it has a question mark.",
    step: "Answer them by the next working day, by their channel first. It is not a try.",
  },
  {
    row: 5,
    when: "A date is agreed on (`next`) or pinned (`follow_up`), and nothing was done for it yet.",
    step: "That date, time and channel. The day after a meeting that is not logged: log how it went.",
  },
  {
    row: 6,
    when: "After an interview, a call about a second broken promise did not reach them.",
    step: "A brief, upbeat email, by the next working day. It belongs to the same try.",
  },
  {
    row: 7,
    when: "They promised an answer (`reply by`), and you have not asked since.",
    step: "A call: for the first promise on the working day after it, mid-morning; after a broken one on that day, mid-afternoon.",
  },
  {
    row: 8,
    when: "They made an `offer`, and you have not been in touch since.",
    step: "Answer it, by the day that they named or within 3 days.",
  },
  {
    row: 9,
    when: "They asked for a weekday (`every: friday`).",
    step: "The next such day, at least 2 days after the last contact.",
  },
  {
    row: 10,
    when: "A playbook applies.",
    step: "Its next step. An interval (`every: 3 weeks`) replaces the waits of a playbook without a limit.",
  },
  {
    row: 11,
    when: "There is an interval, and no playbook or nothing left in it.",
    step: "The last contact plus the interval.",
  },
  {
    row: 12,
    when: "Thanks are owed for a meeting of the last 14 days, and late.",
    step: "Thanks, if nothing else is due; otherwise along with it.",
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
    "`hold` and `snooze` keep the step and move its window, so that neither end is before their date. `prefers` is the channel of every step that a playbook or row 7 proposes, except thanks and introductions.",
    "A wait is counted in calendar days and then rolled forward to a working day. A step is *upcoming* before its window, *due* in it, and *overdue* after it. In `job-ad` and `after-interview`, 60 days without any touch mean that it is time to move on.",
    "Days in the setting `away` are not working days: steps on them move to the first working days after them, at most five a day. Dates that you agreed on with somebody stay, and are marked.",
    "The day to act is today or the first day of the window, whichever is later; a call to an office waits for a working day.",
  );
  return { path: "docs/reference/next-step.md", text };
}
