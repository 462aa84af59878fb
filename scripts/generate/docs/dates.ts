import { dateAt, timeAt } from "../../../src/note/dateNotation";
import { LOG_TITLES } from "../../../src/note/sections";
import { HEADERS } from "../../../src/note/table";
import { code, codes, type Output, page, table } from "../output";

const DATES = [
  "2026-11-25",
  "2026/11/25",
  "2026.11.25",
  "25.11.2026",
  "25/11/2026",
  "25 Nov 2026",
  "Nov 25, 2026",
  "Wed, Nov 25, 2026",
  "[[2026-11-25]]",
  "[[daily/2026-11-25]]",
  "11/10/2026",
  "Nov 12",
  "2026-02-30",
];
const TIMES = ["14:30", "2:30 PM", "9am", "10h", "10.30", "9:30", "2:30", "10:00 CET"];

/** Returns the page about dates, times and logs in the body. The reader of notes reads its examples. */
export function datesPage(): Output {
  const text = page(
    "src/note/dateNotation.ts, src/note/sections.ts and src/note/table.ts",
    "Dates and logs in the body",
    "Touchbase writes dates as `YYYY-MM-DD` and times as `HH:MM`, and reads them in other notations as well. It understands what has one meaning, and offers to write the standard form in `touches`. What has two meanings is a finding, with a fix for each of them.",
    "## Dates",
    table(
      ["Written", "Read as"],
      DATES.map((written) => [code(written), dateMeaning(written)]),
    ),
    "Under a heading with a year, such as *Log 2026*, and in a clause (`next call Nov 16`), a date needs no year.",
    "## Times",
    table(
      ["Written", "Read as"],
      TIMES.map((written) => [code(written), timeMeaning(written)]),
    ),
    "Times are local. A time zone is a finding.",
    "## Logs in the body",
    `A log is below one of the headings ${codes([...LOG_TITLES])}, in any letter case. A year or text in brackets may follow; emphasis, links and emoji are ignored. Its entries are list items and headings that begin with a date, also in quotes and callouts, and the rows of tables with a column of dates.`,
    "The header of a table names its columns. Cells of other columns are read in order: as words where they are words of a touch, else as text.",
    table(
      ["Column", "Headers"],
      Object.entries(HEADERS).map(([role, names]) => [role, codes(names)]),
    ),
  );
  return { path: "docs/reference/dates.md", text };
}

function dateMeaning(written: string): string {
  const date = dateAt(written, 0);
  const [first, second] = date?.readings ?? [];
  if (first && second) return `${first} or ${second}: a finding`;
  if (first) return first;
  return date && date.days.length > 0 ? "a finding: the year is missing" : "a finding: there is no such day";
}

function timeMeaning(written: string): string {
  const time = timeAt(written, 0);
  if (time?.zone) return `${time.readings[0]}, and a finding`;
  const [first, second] = time?.readings ?? [];
  return second ? `${first} or ${second}: a finding` : (first ?? "a finding");
}
