import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  daysInMonth,
  parseCivilDate,
  parseClockTime,
  weekdayOf,
} from "../../../src/time/civilDate";
import { dateText, nearText } from "../../../src/time/dateText";
import { calendarOf, nextWorkingDay, rollForward } from "../../../src/time/workdays";
import { runs } from "../support/arbitraries";
import { day } from "../support/engine";

describe("civil dates", () => {
  for (const text of ["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"]) {
    it(`parses ${text}`, () => assert.equal(parseCivilDate(text), text));
  }

  for (const text of [
    "2026-02-29",
    "1900-02-29",
    "2026-02-31",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-11-00",
    "0000-01-01",
    "26-11-22",
    "2026-1-2",
    "2026/11/22",
    " 2026-11-22",
    "2026-11-22\n",
    "2026-11-22T10:00",
    "２０２６-11-22",
    "",
    "26",
  ]) {
    it(`does not parse ${JSON.stringify(text)}`, () => {
      assert.equal(parseCivilDate(text), undefined);
      assert.throws(() => civilDate(text), RangeError);
    });
  }

  it("parses times of day", () => {
    for (const time of ["00:00", "09:05", "23:59"]) assert.equal(parseClockTime(time), time);
    for (const time of ["24:00", "9:05", "12:60", "12", "12:5", ""])
      assert.equal(parseClockTime(time), undefined);
  });

  it("counts days over leap years and clock changes", () => {
    assert.equal(addDays(day("2026-03-07"), 1), "2026-03-08");
    assert.equal(addDays(day("2024-02-28"), 1), "2024-02-29");
    assert.equal(addDays(day("2011-12-29"), 1), "2011-12-30");
    assert.equal(daysBetween(day("2026-03-01"), day("2026-04-01")), 31);
    assert.equal(daysBetween(day("2026-04-01"), day("2026-03-01")), -31);
  });

  it("adds months from the given day", () => {
    assert.equal(addMonths(day("2026-01-31"), 1), "2026-02-28");
    assert.equal(addMonths(day("2026-01-31"), 2), "2026-03-31");
    assert.equal(addMonths(day("2024-02-29"), 12), "2025-02-28");
  });

  it("stays within the years 1 to 9999", () => {
    assert.equal(addDays(day("9999-12-31"), 1), "9999-12-31");
    assert.equal(addDays(day("0001-01-01"), -1), "0001-01-01");
    assert.equal(addDays(day("2026-11-22"), 1e9), "9999-12-31");
  });

  it("formats a date", () => {
    assert.equal(weekdayOf(day("2026-11-22")), 7);
    assert.equal(dateText(day("2026-11-23"), day("2026-11-22"), "long"), "Monday 23 November");
    assert.equal(dateText(day("2027-01-04"), day("2026-11-22"), "long"), "Monday 4 January 2027");
    assert.equal(dateText(day("2026-11-23"), day("2026-11-22"), "short"), "Mon 23 Nov");
  });

  it("formats a near date briefly", () => {
    const today = day("2026-11-22");
    const said = (date: string, tag?: string) => nearText(day(date), today, tag);
    assert.deepEqual(
      ["2026-11-24", "2026-11-28", "2026-11-29", "2026-11-17"].map((date) => said(date)),
      ["Tue", "Sat", "29 Nov", "17 Nov"],
    );
    assert.deepEqual([said("2027-01-04"), said("2027-11-04")], ["4 Jan", "4 Nov 2027"]);
    assert.deepEqual([said("2026-11-24", "de"), said("2026-12-24", "de")], ["Di", "24. Dez"]);
  });

  it("adds and subtracts days consistently", () => {
    const dates = fc.integer({ min: -700_000, max: 700_000 });
    const start = day("2026-11-22");
    fc.assert(
      fc.property(dates, fc.integer({ min: -9999, max: 9999 }), (from, count) => {
        const date = addDays(start, from);
        const sum = addDays(date, count);
        assert.equal(parseCivilDate(sum), sum);
        assert.equal(daysBetween(date, sum), count);
        assert.equal(daysBetween(start, sum), from + count);
        assert.equal((weekdayOf(date) - 1 + count + 7 * 9999) % 7, weekdayOf(sum) - 1);
        assert.ok(Number(sum.slice(8)) <= daysInMonth(Number(sum.slice(0, 4)), Number(sum.slice(5, 7))));
      }),
      runs(500),
    );
  });
});

describe("working days", () => {
  const noHolidays = calendarOf([]);
  const thanksgiving = calendarOf([day("2026-11-26"), day("2026-11-27")]);

  it("roll forward over weekends and holidays", () => {
    assert.equal(rollForward(day("2026-11-20"), noHolidays), "2026-11-20");
    assert.equal(rollForward(day("2026-11-21"), noHolidays), "2026-11-23");
    assert.equal(rollForward(day("2026-11-26"), thanksgiving), "2026-11-30");
    assert.equal(nextWorkingDay(day("2026-11-25"), thanksgiving), "2026-11-30");
  });

  it("end the roll in a calendar without working days", () => {
    assert.equal(rollForward(day("2026-11-20"), { isHoliday: () => true }), "2026-11-20");
  });
});
