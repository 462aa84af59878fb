import assert from "node:assert/strict";
import { resolveConfig } from "../../../src/config/resolve";
import { withHolidays } from "../../../src/node/loadHolidays";
import { addDays, daysBetween } from "../../../src/time/civilDate";
import { joinRanges, parseDateRange, rangeWith } from "../../../src/time/dateRange";
import { calendarOf, isWorkingDay, nextWorkingDay, rollForward } from "../../../src/time/workdays";
import { render } from "../../../src/words/render";
import { day, judge, note } from "../support/engine";

const range = (text: string) => parseDateRange(text) ?? assert.fail(text);

describe("a range of days", () => {
  it("is two dates with two dots between them", () => {
    assert.deepEqual(parseDateRange(" 2026-12-24 .. 2027-01-03 "), { from: "2026-12-24", to: "2027-01-03" });
    for (const text of ["", "..", "2026-12-24", "2026-12-24..", "2026-12-24...2026-12-25", "a..b"])
      assert.equal(parseDateRange(text), undefined, text);
  });

  it("joins with those that overlap or follow it", () => {
    const given = [
      "2026-12-30..2027-01-02",
      "2026-12-24..2026-12-27",
      "2026-12-28..2026-12-28",
      "2026-12-25..2026-12-25",
    ];
    assert.deepEqual(joinRanges(given.map(range)), [
      { from: "2026-12-24", to: "2026-12-28" },
      { from: "2026-12-30", to: "2027-01-02" },
    ]);
    assert.deepEqual(rangeWith(joinRanges(given.map(range)), day("2026-12-29")), undefined);
  });
});

describe("an absence of the user", () => {
  it("has no working days, however long it is", () => {
    const calendar = calendarOf([day("2027-03-01")], [range("2026-11-30..2027-02-26")]);
    assert.equal(isWorkingDay(day("2026-12-01"), calendar), false);
    assert.equal(rollForward(day("2026-12-01"), calendar), "2027-03-02");
    assert.equal(nextWorkingDay(day("2026-11-27"), calendar), "2027-03-02");
    const endless = calendarOf([], [range("2026-01-01..9999-12-31")]);
    assert.equal(rollForward(day("2026-12-01"), endless), "2026-12-01");
  });

  it("counts in addition to the holidays of a country", async () => {
    const config = resolveConfig([
      { origin: "x", values: { country: "US", away: ["2026-11-27..2026-11-30"] } },
    ]);
    const { days } = (await withHolidays(config)).cadence;
    const off = Array.from({ length: 7 }, (_, i) => addDays(day("2026-11-25"), i));
    assert.deepEqual(
      off.filter((date) => days.isWorkingDay(date)),
      ["2026-11-25", "2026-12-01"],
    );
  });

  it("moves the step of a contact to the first working day after it, and says why", () => {
    const text = note(["playbook: job-ad"], ["2026-11-16 call no-answer"]);
    const { standing, plan } = judge(text, "2026-11-17", { away: ["2026-11-18..2026-11-24"] });
    const step = standing?.step ?? assert.fail();
    assert.deepEqual([standing?.state, step.from, step.to], ["upcoming", "2026-11-25", "2026-11-25"]);
    assert.deepEqual(
      step.how.map((how) => render(how, { today: day("2026-11-17") })),
      ["Mon 16 Nov + 3 days = Thu 19 Nov; you are away on Thu 19 Nov, so Wed 25 Nov"],
    );
    assert.ok(plan.every(({ from }) => daysBetween(day("2026-11-25"), from) > 0));
  });
});
