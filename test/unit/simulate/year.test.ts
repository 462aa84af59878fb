import assert from "node:assert/strict";
import { brokenPromises, report } from "../../../scripts/evidence/simulate/report";
import { simulate, type Terms } from "../../../scripts/evidence/simulate/run";
import { day } from "../support/engine";

/** A small run of `npm run simulate`, which lets 1,000 people live a year. */
describe("whoever does to the letter what is proposed", () => {
  const terms: Terms = { seed: 42, people: 30, days: 120, start: day("2026-01-01") };
  const outcome = simulate(terms);
  const { followers, careless } = outcome;

  it("is never found fault with, calls nobody past the limit and forgets nobody", () => {
    assert.deepEqual([...followers.examples.values()], []);
    assert.deepEqual(brokenPromises(outcome), []);
  });

  it("has lived: touches, answers, partings, and days in every state", () => {
    assert.ok(followers.touches > 200 && followers.answered > 10 && followers.movedOn > 3);
    for (const state of ["due", "upcoming", "waiting", "held", "closed"] as const) {
      assert.ok((followers.states.get(state) ?? 0) > 0, state);
    }
  });

  it("is told from the careless, whom the rules do catch", () => {
    assert.ok(careless.findings.size >= 8, [...careless.findings.keys()].join());
    assert.ok(careless.forgotten > 0);
  });

  it("lives the same life again for the same seed", () => {
    const few = { ...terms, people: 3, days: 60 };
    assert.deepEqual(report(few, simulate(few), 0), report(few, simulate(few), 0));
  });
});
