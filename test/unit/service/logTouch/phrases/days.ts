import type { PhraseSections } from "./table";

/** The day of a touch. */
export const DAYS: PhraseSections = {
  Days: [
    ["yesterday email", "attempt: email, on 2026-11-23"],
    ["emailed on monday", "attempt: email, on 2026-11-23"],
    ["3 days ago called, voicemail", "attempt: call voicemail, on 2026-11-21"],
    ["last friday called, voicemail", "attempt: call voicemail, on 2026-11-20"],
    ["called on the 20th", "attempt: call, on 2026-11-20"],
    ["called 24.11.", "attempt: call"],
    ["called 20.11.2026", "attempt: call, on 2026-11-20"],
    ["called 2026/11/20", "attempt: call, on 2026-11-20"],
    ["called nov 20", "attempt: call, on 2026-11-20"],
    ["called 20 november", "attempt: call, on 2026-11-20"],
    ["called 11/20", "attempt: call, on 2026-11-20"],
    [
      "called 12/11",
      "✗ 12/11 could be Thursday 12 November or Thursday 11 December 2025: write `2026-11-12` or `2025-12-11`.",
    ],
    ["called friday morning, voicemail", "attempt: call voicemail, on 2026-11-20"],
    ["called yesterday afternoon", "attempt: call, on 2026-11-23"],
    ["called last night", "attempt: call, on 2026-11-23"],
    ["called the other day", "✗ the other day is not a specific day: name one."],
    ["called in may", "✗ in may is not a specific day: name one."],
    [
      "emailed may 3",
      "✗ may 3 could be Sunday 3 May or Monday 3 May 2027: write `2026-05-03` or `2027-05-03`.",
    ],
    [
      "emailed jan 4",
      "✗ jan 4 could be Sunday 4 January or Monday 4 January 2027: write `2026-01-04` or `2027-01-04`.",
    ],
    [
      "emailed 25/12",
      "✗ 25/12 could be Thursday 25 December 2025 or Friday 25 December: write `2025-12-25` or `2026-12-25`.",
    ],
    [
      "emailed december 1",
      "✗ december 1 could be Monday 1 December 2025 or Tuesday 1 December: write `2025-12-01` or `2026-12-01`.",
    ],
    [
      "call, next nov 20",
      "✗ nov 20 could be Saturday 20 November 2027 or Friday 20 November: write `2027-11-20` or `2026-11-20`.",
    ],
    ["call, next may 3", "attempt: call, next 2027-05-03"],
    [
      "call, reply by nov 3",
      "✗ nov 3 could be Wednesday 3 November 2027 or Tuesday 3 November: write `2027-11-03` or `2026-11-03`.",
    ],
    ["call, next 12/25", "attempt: call, next 2026-12-25"],
    ["emailed monday 2 november", "attempt: email, on 2026-11-02"],
    [
      "call, next monday 2 november",
      "✗ monday 2 november is Monday 2 November, in the past: name a future day.",
    ],
    ["emailed monday 3 november", "✗ monday 3 november: that day is a Tuesday. Correct one of them."],
    [
      "email tomorrow",
      "✗ tomorrow is Wednesday 25 November, in the future, but a log is about the past. Put `next` before a planned day.",
    ],
    [
      "called tmrw",
      "✗ tmrw is Wednesday 25 November, in the future, but a log is about the past. Put `next` before a planned day.",
    ],
  ],
};
