import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDateTime } from "../../../../src/note/entry/dateTime";
import { addDays, addMonths, civilDate, daysBetween, weekdayOf } from "../../../../src/time/civilDate";
import { longDate } from "../../../../src/words/dates";
import { render } from "../../../../src/words/render";
import { runs } from "../../support/arbitraries";
import { ASKED } from "./phrasesOfDates";

function formatMoment(phrase: string, today: string, direction: "back" | "ahead"): string {
  const read = parseDateTime(phrase, civilDate(today), direction);
  if (!read) return "-";
  if ("reason" in read) return `✗ ${render(read.reason, { today: civilDate(today) })}`;
  return [read.moment.date, read.moment.time].filter(Boolean).join(" ");
}

describe("a day in words", () => {
  for (const [today, phrases] of Object.entries(ASKED)) {
    describe(`parseDateTime on ${longDate(civilDate(today), civilDate(today))} ${today.slice(0, 4)}`, () => {
      for (const [phrase, back, ahead] of phrases) {
        it(phrase, () => {
          assert.deepEqual(
            [formatMoment(phrase, today, "back"), formatMoment(phrase, today, "ahead")],
            [back, ahead],
          );
        });
      }
    });
  }

  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(civilDate("1990-01-01"), days));
  const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

  it("returns a day in the right direction from today at the right distance", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 400 }),
        (today, weekday, n) => {
          const name = WEEKDAYS[weekday - 1] as string;
          const on = (phrase: string, direction: "back" | "ahead") =>
            civilDate(formatMoment(phrase, today, direction));
          for (const phrase of [
            name,
            `on ${name}`,
            name.slice(0, 3) === "sun" || name.startsWith("sat") ? name : name.slice(0, 3),
          ]) {
            const [before, after] = [on(phrase, "back"), on(phrase, "ahead")];
            assert.deepEqual([weekdayOf(before), weekdayOf(after)], [weekday, weekday]);
            assert.ok(daysBetween(before, today) >= 1 && daysBetween(before, today) <= 7);
            assert.ok(daysBetween(today, after) >= 1 && daysBetween(today, after) <= 7);
          }
          assert.equal(on(`${n} days ago`, "back"), addDays(today, -n));
          assert.equal(on(`in ${n} days`, "ahead"), addDays(today, n));
          assert.equal(on(`in ${n} weeks`, "ahead"), addDays(today, 7 * n));
          assert.equal(on(`${n} months ago`, "back"), addMonths(today, -n));
          assert.equal(on(`a week from ${name}`, "ahead"), addDays(on(name, "ahead"), 7));
        },
      ),
      runs(500),
    );
  });

  it("returns the named day for every spelling of the month", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (today, date) => {
        const [weekday = "", day = "", month = ""] = longDate(date, date).split(" ");
        const year = date.slice(0, 4);
        const forms = [
          `${day} ${month} ${year}`,
          `${month} ${day} ${year}`,
          `${month.slice(0, 3)} ${day} ${year}`,
          `${weekday} ${day} ${month.slice(0, 3)} ${year}`,
          `the ${day}th of ${month} ${year}`,
          `${day}. ${month} ${year}`,
        ];
        for (const form of forms) assert.equal(formatMoment(form, today, "back"), date, form);
        const other = WEEKDAYS[weekdayOf(date) % 7];
        assert.match(formatMoment(`${other} ${day} ${month} ${year}`, today, "back"), /that day is a /);
      }),
      runs(300),
    );
  });
});
