import { type Output, page, table } from "../output";

/** The rows by which the next step is found, in our own words; the engine names them in `explain`. */
export const ROWS: readonly { readonly row: number; readonly when: string; readonly step: string }[] = [
  {
    row: 1,
    when: "They said `stop`, or the status is `do-not-contact`, `closed` or `moved-on`.",
    step: "Nothing: the contact is closed.",
  },
  { row: 2, when: "The status is `paused`.", step: "Nothing for now." },
  {
    row: 3,
    when: "Thanks are owed for a meeting of the last 14 days.",
    step: "Thanks by email, card or letter, on the day or the day after, whatever day of the week that is.",
  },
  {
    row: 4,
    when: "A date is agreed on (`next`) or pinned (`follow_up`), and nothing was done for it yet.",
    step: "That date, time and channel.",
  },
  {
    row: 5,
    when: "They promised an answer (`reply by`), and you have not asked since.",
    step: "A call: for the first promise on the working day after it, mid-morning; for a later one on that day, mid-afternoon.",
  },
  {
    row: 6,
    when: "They asked for a weekday (`every: friday`).",
    step: "A call on the next such day.",
  },
  { row: 7, when: "A playbook applies.", step: "Its next step." },
  {
    row: 8,
    when: "There is an interval (`every: 3 weeks`), and no playbook or nothing left in it.",
    step: "The last contact plus the interval.",
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
    "`hold` and `snooze` leave the step and move its window: neither end comes before their date. `prefers` is the channel of every step that a playbook or row 5 proposes, thanks and introductions aside.",
    "A wait is counted in calendar days and then rolled forward to a working day. A step is *upcoming* before its window, *due* in it, and *overdue* after it.",
  );
  return { path: "docs/reference/next-step.md", text };
}
