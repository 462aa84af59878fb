const two = (text: string, one: string, other: string, [a, b]: readonly [string, string]) =>
  `✗ ${text} could be ${one} or ${other}: write \`${a}\` or \`${b}\`.`;
const ahead = (text: string, day: string) =>
  `✗ ${text} is ${day}, in the future, but a log is about the past. Put \`next\` before a planned day.`;
const over = (text: string, day: string) => `✗ ${text} is ${day}, in the past: name a future day.`;
const none = (text: string) => `✗ ${text} is not in the calendar: correct the date.`;
/** Rejected in both directions. */
const both = (phrase: string, reason: string) => [phrase, reason, reason] as const;

/** The phrases by the day of their use, each with the day or reason for a touch and for a plan. */
export const ASKED: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  // A Thursday, the day before a Friday.
  "2026-11-26": [
    ["friday", "2026-11-20", "2026-11-27"],
    ["Fri", "2026-11-20", "2026-11-27"],
    ["thursday", "2026-11-19", "2026-12-03"],
    ["tues", "2026-11-24", "2026-12-01"],
    ["weds", "2026-11-25", "2026-12-02"],
    [
      "next friday",
      ahead("next friday", "Friday 27 November"),
      two("next friday", "Friday 27 November", "Friday 4 December", ["2026-11-27", "2026-12-04"]),
    ],
    ["next monday", ahead("next monday", "Monday 30 November"), "2026-11-30"],
    ["next thursday", ahead("next thursday", "Thursday 3 December"), "2026-12-03"],
    ["last friday", "2026-11-20", over("last friday", "Friday 20 November")],
    ["last tuesday", "2026-11-24", over("last tuesday", "Tuesday 24 November")],
    ["this tuesday", "2026-11-24", over("this tuesday", "Tuesday 24 November")],
    ["this friday", ahead("this friday", "Friday 27 November"), "2026-11-27"],
    ["this coming friday", ahead("this coming friday", "Friday 27 November"), "2026-11-27"],
    ["friday next week", ahead("friday next week", "Friday 4 December"), "2026-12-04"],
    ["next week friday", ahead("next week friday", "Friday 4 December"), "2026-12-04"],
    ["monday last week", "2026-11-16", over("monday last week", "Monday 16 November")],
    both(
      "sunday next week",
      two("sunday next week", "Sunday 29 November", "Sunday 6 December", ["2026-11-29", "2026-12-06"]),
    ),
    ["a week from friday", ahead("a week from friday", "Friday 4 December"), "2026-12-04"],
    ["friday week", ahead("friday week", "Friday 4 December"), "2026-12-04"],
    // Words with another meaning.
    both("sat", "-"),
    both("sun", "-"),
    both("may", "-"),
    both("march", "-"),
    both("second", "-"),
    both("10", "-"),
    both("april", "-"),
    both("christmas", "-"),
    both("monday after next", "-"),
    ["on sat", "2026-11-21", "2026-11-28"],
    ["saturday", "2026-11-21", "2026-11-28"],
    ["may 3", two("may 3", "Sunday 3 May", "Monday 3 May 2027", ["2026-05-03", "2027-05-03"]), "2027-05-03"],
    [
      "march 2nd",
      two("march 2nd", "Monday 2 March", "Tuesday 2 March 2027", ["2026-03-02", "2027-03-02"]),
      "2027-03-02",
    ],
    ["in may", "✗ in may is not a specific day: name one.", "2027-05-03"],
    ["in the new year", "-", "2027-01-04"],
    ["may 2027", "✗ may 2027 is not a specific day: name one.", "2027-05-03"],
    // Numbers.
    both(
      "12/11/2026",
      two("12/11/2026", "Thursday 12 November", "Friday 11 December", ["2026-11-12", "2026-12-11"]),
    ),
    [
      "12/11",
      two("12/11", "Thursday 12 November", "Thursday 11 December 2025", ["2026-11-12", "2025-12-11"]),
      two("12/11", "Friday 12 November 2027", "Friday 11 December", ["2027-11-12", "2026-12-11"]),
    ],
    [
      "11/11",
      "2026-11-11",
      two("11/11", "Thursday 11 November 2027", "Wednesday 11 November", ["2027-11-11", "2026-11-11"]),
    ],
    [
      "25/12",
      two("25/12", "Thursday 25 December 2025", "Friday 25 December", ["2025-12-25", "2026-12-25"]),
      "2026-12-25",
    ],
    [
      "24.12.",
      two("24.12.", "Wednesday 24 December 2025", "Thursday 24 December", ["2025-12-24", "2026-12-24"]),
      "2026-12-24",
    ],
    [
      "5.11.",
      "2026-11-05",
      two("5.11.", "Friday 5 November 2027", "Thursday 5 November", ["2027-11-05", "2026-11-05"]),
    ],
    ["05.11.2026", "2026-11-05", "2026-11-05"],
    [
      "12/25",
      two("12/25", "Thursday 25 December 2025", "Friday 25 December", ["2025-12-25", "2026-12-25"]),
      "2026-12-25",
    ],
    ["27.11.2026", "2026-11-27", "2026-11-27"],
    both("12/11/26", "✗ 12/11/26: write the year in full, YYYY-MM-DD."),
    both("31/31", none("31/31")),
    ["2026/11/3", "2026-11-03", "2026-11-03"],
    both("2026-02-30", none("2026-02-30")),
    both("10.15", "-"),
    // Counts.
    ["in 3 days", ahead("in 3 days", "Sunday 29 November"), "2026-11-29"],
    ["two weeks ago", "2026-11-12", over("two weeks ago", "Thursday 12 November")],
    ["a couple of days ago", "2026-11-24", over("a couple of days ago", "Tuesday 24 November")],
    both("in 5", "✗ in 5: say the unit, such as `in 5 days`."),
    both("in a few days", "✗ in a few days: say how many, such as `in 3 days`."),
    both("in 2 hours", "✗ in 2 hours: hours are not counted. Name the day, with a time if you like."),
    both("2 hours ago", "✗ 2 hours ago: hours are not counted. Name the day, with a time if you like."),
    both("in half a day", "✗ in half a day: say how many, such as `in 3 days`."),
    // Periods.
    both("next week", "✗ next week is not a specific day. Name one; `in a week` is Thursday 3 December."),
    both("last month", "✗ last month is not a specific day. Name one; `a month ago` is Monday 26 October."),
    both("the weekend", "✗ the weekend has two days: say Saturday or Sunday."),
    both(
      "end of week",
      two("end of week", "Friday 27 November", "Sunday 29 November", ["2026-11-27", "2026-11-29"]),
    ),
    ["end of month", ahead("end of month", "Monday 30 November"), "2026-11-30"],
    [
      "end of february",
      two("end of february", "Saturday 28 February", "Sunday 28 February 2027", ["2026-02-28", "2027-02-28"]),
      "2027-02-28",
    ],
    [
      "start of december",
      two("start of december", "Monday 1 December 2025", "Tuesday 1 December", ["2025-12-01", "2026-12-01"]),
      "2026-12-01",
    ],
    // The calendar.
    both("november 31", none("november 31")),
    both("31 june", none("31 june")),
    both("feb 29", none("feb 29")),
    ["feb 29 2024", "2024-02-29", "2024-02-29"],
    ["the 27th", "2026-10-27", "2026-11-27"],
    ["friday the 27th", "✗ friday the 27th: that day is a Tuesday. Correct one of them.", "2026-11-27"],
    ["the 31st", "2026-10-31", none("the 31st")],
    ["monday november 2", "2026-11-02", over("monday november 2", "Monday 2 November")],
    both("tuesday 2 november 2026", "✗ tuesday 2 november 2026: that day is a Monday. Correct one of them."),
    ["today", "2026-11-26", "2026-11-26"],
    ["yesterday", "2026-11-25", over("yesterday", "Wednesday 25 November")],
    ["the day after tomorrow", ahead("the day after tomorrow", "Saturday 28 November"), "2026-11-28"],
    ["yesterday morning", "2026-11-25", over("yesterday", "Wednesday 25 November")],
    ["friday morning", "2026-11-20", "2026-11-27 10:00"],
    ["friday afternoon", "2026-11-20", "2026-11-27 14:00"],
    ["first thing friday", "2026-11-20 09:00", "2026-11-27 09:00"],
    ["tmrw", ahead("tmrw", "Friday 27 November"), "2026-11-27"],
    [
      "friday evening",
      "2026-11-20",
      "✗ friday evening: say the time, such as 10:00, or leave out `evening`.",
    ],
    ["last night", "2026-11-25", over("last night", "Wednesday 25 November")],
    // Times of day.
    ["friday 10am", "2026-11-20 10:00", "2026-11-27 10:00"],
    ["friday at 10:15", "2026-11-20 10:15", "2026-11-27 10:15"],
    ["15h30 friday", "2026-11-20 15:30", "2026-11-27 15:30"],
    ["friday at 3 pm", "2026-11-20 15:00", "2026-11-27 15:00"],
    ["friday 12am", "2026-11-20 00:00", "2026-11-27 00:00"],
    ["friday 12pm", "2026-11-20 12:00", "2026-11-27 12:00"],
    ["friday noon", "2026-11-20 12:00", "2026-11-27 12:00"],
    both(
      "friday midnight",
      "✗ midnight could be the start or the end of the day: write the day with 00:00 or 23:59.",
    ),
    both("friday at 10", "✗ at 10 could be 10:00 or 22:00: write that, or say am or pm."),
    both("friday 9:30", "✗ 9:30 could be 09:30 or 21:30: write that, or say am or pm."),
    both("friday 13pm", "✗ 13pm is not a time."),
    both("friday 25:00", "✗ 25:00 is not a time."),
    both("10am", "-"),
    // Phrases with unknown words.
    both("friday or so", "-"),
    both("friday maybe", "-"),
    both("", "-"),
  ],
  // A Friday.
  "2026-11-27": [
    ["friday", "2026-11-20", "2026-12-04"],
    ["next friday", ahead("next friday", "Friday 4 December"), "2026-12-04"],
    ["last friday", "2026-11-20", over("last friday", "Friday 20 November")],
    ["this friday", "2026-11-27", "2026-11-27"],
    ["nov 27", "2026-11-27", "2026-11-27"],
  ],
  // A Saturday: yesterday was a Friday.
  "2026-11-28": [["last friday", "2026-11-27", over("last friday", "Friday 27 November")]],
  // A Sunday, whose week is ambiguous.
  "2026-11-29": [
    both(
      "monday next week",
      two("monday next week", "Monday 30 November", "Monday 7 December", ["2026-11-30", "2026-12-07"]),
    ),
    ["monday", "2026-11-23", "2026-11-30"],
  ],
  // The turn of the year, and of a leap year's February.
  "2027-12-31": [
    ["tomorrow", ahead("tomorrow", "Saturday 1 January 2028"), "2028-01-01"],
    [
      "jan 2",
      two("jan 2", "Saturday 2 January", "Sunday 2 January 2028", ["2027-01-02", "2028-01-02"]),
      "2028-01-02",
    ],
    [
      "dec 30",
      "2027-12-30",
      two("dec 30", "Saturday 30 December 2028", "Thursday 30 December", ["2028-12-30", "2027-12-30"]),
    ],
    ["in a month", ahead("in a month", "Monday 31 January 2028"), "2028-01-31"],
    ["feb 29", none("feb 29"), "2028-02-29"],
    ["end of year", "2027-12-31", "2027-12-31"],
  ],
  "2028-02-29": [
    ["a year ago", "2027-02-28", over("a year ago", "Sunday 28 February 2027")],
    ["in a month", ahead("in a month", "Wednesday 29 March"), "2028-03-29"],
    ["feb 29", "2028-02-29", "2028-02-29"],
  ],
  // The nights of clock changes, and a day that Samoa skipped.
  "2026-03-28": [["tomorrow 02:30", ahead("tomorrow", "Sunday 29 March"), "2026-03-29 02:30"]],
  "2026-11-01": [["in 1 day", ahead("in 1 day", "Monday 2 November"), "2026-11-02"]],
  "2011-12-29": [["tomorrow", ahead("tomorrow", "Friday 30 December"), "2011-12-30"]],
};
