import { parseDateTime } from "../../../src/note/entry/dateTime";
import { addDays, addMonths, civilDateOf, daysBetween, weekdayOf } from "../../../src/time/civilDate";
import { dateText } from "../../../src/time/dateText";
import { nationalCalendar } from "../../../src/time/holidays";
import { ASKED } from "../service/logTouch/phrasesOfDates";
import { day } from "./engine";
import { actual, fixturesIn } from "./fixture";

/**
 * Run in a child process per time zone: prints everything that depends on dates, so that the outputs can be compared.
 * The diagnostics and summaries of the fixtures come last, and only on request, because they take most of the time.
 */
const days = [
  "2011-12-29",
  "2011-12-30",
  "2026-01-31",
  "2026-03-08",
  "2026-03-29",
  "2026-11-01",
  "0001-01-01",
].map(day);
for (const date of days) {
  const sums = [-1, 1, 2, 365, -3000].map((count) => addDays(date, count));
  const months = [1, 2, 13].map((count) => addMonths(date, count));
  const words = dateText(date, day("2026-01-01"), "long");
  console.log(date, weekdayOf(date), words, daysBetween(date, day("2026-11-22")), ...sums, ...months);
}
// The current time is the only value that depends on the machine's zone.
console.log(civilDateOf(new Date(2026, 2, 8, 0, 30)), civilDateOf(new Date(2026, 10, 22, 23, 59)));
for (const code of ["US-CA", "DE-BY", "GB-ENG", "JP", "TR", "IL", "CN", "NZ-AUK", "CL"]) {
  const calendar = nationalCalendar(code);
  const year = Array.from({ length: 730 }, (_, i) => addDays(day("2026-01-01"), i));
  console.log(code, ...year.filter((date) => calendar.isHoliday(date)));
}
for (const [today, phrases] of Object.entries(ASKED)) {
  for (const [phrase] of phrases) {
    const read = (["back", "ahead"] as const).map((direction) =>
      parseDateTime(phrase, day(today), direction),
    );
    console.log(today, phrase, JSON.stringify(read));
  }
}
const fixtures = process.argv[2] === "fixtures" ? [...fixturesIn("rules"), ...fixturesIn("steps")] : [];
for (const fixture of fixtures) {
  console.log(
    fixture.name,
    JSON.stringify(
      actual({ ...fixture, expected: { findings: [], next: "", plan: [], on: undefined, say: undefined } }),
    ),
  );
}
