import assert from "node:assert/strict";
import { brokenPromises, report } from "../../../scripts/evidence/simulate/report";
import { type SimulationOptions, simulate } from "../../../scripts/evidence/simulate/run";
import { day } from "../support/engine";

/** A small run of `npm run simulate`, which simulates a year of 1,000 users. */
describe("a user who does exactly what is proposed", () => {
  const terms: SimulationOptions = { seed: 42, people: 30, days: 120, start: day("2026-01-01") };
  const outcome = simulate(terms);
  const { followers, careless } = outcome;

  it("gets no finding, calls no contact past the limit and forgets none", () => {
    assert.deepEqual([...followers.examples.values()], []);
    assert.deepEqual(brokenPromises(outcome), []);
  });

  it("has a life: touches, answers, partings, and days in every state", () => {
    assert.ok(followers.touches > 200 && followers.answered > 10 && followers.movedOn > 3);
    for (const state of ["due", "upcoming", "waiting", "held", "closed"] as const) {
      assert.ok((followers.states.get(state) ?? 0) > 0, state);
    }
  });

  it("differs from careless users, who get findings", () => {
    assert.ok(careless.findings.size >= 8, [...careless.findings.keys()].join());
    assert.ok(careless.forgotten > 0);
  });

  it("lives the same life again for the same seed", () => {
    const few = { ...terms, people: 3, days: 60 };
    assert.deepEqual(report(few, simulate(few), 0), report(few, simulate(few), 0));
  });
});
