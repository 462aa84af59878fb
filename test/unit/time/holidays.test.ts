import assert from "node:assert/strict";
import { resolveConfig } from "../../../src/config/resolve";
import { withHolidays } from "../../../src/node/loadHolidays";
import { nationalCalendar } from "../../../src/time/holidays";
import { nextWorkingDay, rollForward } from "../../../src/time/workdays";
import { day } from "../support/engine";

describe("nationalCalendar", () => {
  const known: readonly (readonly [string, string, string])[] = [
    ["US", "2026-11-26", "Thanksgiving Day"],
    ["US", "2026-07-03", "Independence Day (substitute day)"],
    ["DE", "2026-10-03", "National Holiday"],
    ["DE-BY", "2026-06-04", "Corpus Christi"],
    ["GB-ENG", "2026-12-28", "Boxing Day (substitute day)"],
    ["GB-ENG", "2026-08-31", "Summer bank holiday"],
    ["GB-SCT", "2026-11-30", "St Andrew’s Day"],
    ["TR", "2026-05-30", "Feast of the Sacrifice (Eid al-Adha)"],
    ["JP", "2026-03-20", "Spring Equinox Day"],
  ];
  for (const [code, date, name] of known) {
    it(`returns ${name} for ${code} on ${date}`, () =>
      assert.equal(nationalCalendar(code).nameOf?.(day(date)), name));
  }

  const worked: readonly (readonly [string, string, string])[] = [
    ["US", "2026-11-27", "the day after Thanksgiving"],
    ["DE", "2026-06-04", "Fronleichnam outside of some regions"],
    ["DE", "2026-12-24", "an afternoon off is a morning worked"],
    ["DE", "2026-05-10", "Mother's Day is observed, and worked if it were no Sunday"],
    ["GB-ENG", "2026-11-30", "St Andrew's Day"],
    ["TR", "2026-06-01", "the feast is over"],
    ["US", "2500-07-04", "nobody plans so far ahead"],
    ["US", "0001-01-01", "nor so far back"],
  ];
  for (const [code, date, why] of worked) {
    it(`returns no holiday for ${code} on ${date}: ${why}`, () => {
      assert.equal(nationalCalendar(code).isHoliday(day(date)), false);
    });
  }

  it("is merged with the user's holidays and weekends", async () => {
    const values = { country: "us", holidays: ["2026-11-27"] };
    const config = await withHolidays(resolveConfig([{ origin: "x", values }]));
    assert.deepEqual([config.problems, config.values.country], [[], "US"]);
    assert.equal(config.cadence.days.wait(day("2026-11-23"), 3).date, "2026-11-30");
    assert.equal(config.cadence.days.isWorkingDay(day("2026-11-25")), true);
    const uk = nationalCalendar("GB-ENG");
    assert.equal(nextWorkingDay(day("2026-12-24"), uk), "2026-12-29");
    assert.equal(rollForward(day("2026-12-25"), uk), "2026-12-29");
  });

  it("is not loaded without a country", async () => {
    const config = resolveConfig([]);
    assert.equal(await withHolidays(config), config);
  });

  it("has every code that the setting allows", () => {
    const told = (country: unknown) => {
      const { problems } = resolveConfig([{ origin: "x", values: { country } }]);
      return problems.map(({ text }) => text)[0];
    };
    assert.equal(told("DE-BY"), undefined);
    assert.equal(told("gb-sct"), undefined);
    assert.match(told("Germany") ?? "", /^unknown country `Germany`: use its code, such as `US` or `DE-BY`$/);
    assert.match(told("AU-QL") ?? "", /^unknown region `AU-QL`\. Did you mean `AU-QLD`\?$/);
    assert.match(told("GB-XXXX") ?? "", /^unknown region `GB-XXXX`; choose from GB-ALD, GB-ENG, /);
    assert.match(told("PL-MA") ?? "", /^`PL` has no known regions: write `PL`$/);
    assert.match(told(49) ?? "", /^`country` takes a country/);
  });
});
