import assert from "node:assert/strict";
import fc from "fast-check";
import { organizationKey } from "../../../src/cadence/organizations";
import { DayPlanner } from "../../../src/import/spreadDays";
import { doSteps } from "../../../src/import/steps";
import { addDays, type CivilDate, civilDate, weekdayOf } from "../../../src/time/civilDate";

const FROM = civilDate("2026-11-26");
const isWorkingDay = (date: CivilDate) => weekdayOf(date) < 6 && date !== "2026-12-25";

describe("DayPlanner", () => {
  it("gives each contact a working day, in the order of the file, and each day at most the limit", () => {
    const planner = new DayPlanner(FROM, 2, isWorkingDay);
    planner.add({ organizations: [], date: FROM });
    const days = doSteps(planner.lay(Array.from({ length: 6 }, () => ({ organizations: [], from: FROM }))));
    assert.deepEqual(days, [
      "2026-11-26",
      "2026-11-27",
      "2026-11-27",
      "2026-11-30",
      "2026-11-30",
      "2026-12-01",
    ]);
  });

  it("never puts one organization on a day twice", () => {
    const planner = new DayPlanner(FROM, 5, isWorkingDay);
    planner.add({ organizations: ["ACME Corp."], date: civilDate("2026-11-27") });
    const days = doSteps(
      planner.lay(Array.from({ length: 3 }, () => ({ organizations: ["Acme"], from: FROM }))),
    );
    assert.deepEqual(days, ["2026-11-26", "2026-11-30", "2026-12-01"]);
  });

  it("finds a day for every contact with any days planned before", () => {
    const organizations = fc.subarray(["Acme", "Beta", "Gamma", "acme inc"], { maxLength: 2 });
    const offset = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ organizations, offset }), { maxLength: 40 }),
        fc.array(fc.record({ organizations, offset }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (fixed, requests, perDay) => {
          const planner = new DayPlanner(FROM, perDay, isWorkingDay);
          const loads = new Map<string, number>();
          const taken = new Set<string>();
          const keys = (all: readonly string[]) => [...new Set(all.map(organizationKey))];
          for (const { organizations: all, offset: days } of fixed) {
            const date = addDays(FROM, days);
            planner.add({ organizations: all, date });
            loads.set(date, (loads.get(date) ?? 0) + 1);
            for (const key of keys(all)) taken.add(`${date} ${key}`);
          }
          const wanted = requests.map(({ organizations: all, offset: days }) => ({
            organizations: all,
            from: addDays(FROM, days),
          }));
          const laid = doSteps(planner.lay(wanted));
          assert.equal(laid.length, requests.length);
          for (const [at, date] of laid.entries()) {
            const { organizations: all, from } = wanted[at] as (typeof wanted)[number];
            assert.ok(date >= from && isWorkingDay(date), `${date} from ${from}`);
            loads.set(date, (loads.get(date) ?? 0) + 1);
            assert.ok((loads.get(date) ?? 0) <= perDay, `${date} has too many`);
            for (const key of keys(all)) {
              assert.ok(!taken.has(`${date} ${key}`), `${key} twice on ${date}`);
              taken.add(`${date} ${key}`);
            }
          }
        },
      ),
    );
  });

  it("plans the days of thousands of contacts of one organization", () => {
    const planner = new DayPlanner(FROM, 5, isWorkingDay);
    const days = doSteps(
      planner.lay(Array.from({ length: 2000 }, () => ({ organizations: ["Acme"], from: FROM }))),
    );
    assert.equal(new Set(days).size, 2000);
  });
});
