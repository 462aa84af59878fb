import assert from "node:assert/strict";
import { calibrate } from "../../../scripts/tests/calibrate.mjs";
import {
  describeLimits,
  LIMITS,
  REFERENCE,
  SLOWEST,
  scaleLimits,
  slownessOf,
} from "../../../scripts/tests/limits.mjs";

describe("slownessOf", () => {
  const measured = (work: number, start: number) =>
    slownessOf({ work: REFERENCE.work * work, start: REFERENCE.start * start });

  it("returns 1 on the reference machine and on quicker ones", () => {
    assert.deepEqual([measured(1, 1), measured(0.3, 0.5)], [1, 1]);
  });

  it("follows the slower of work and the start of processes, to one decimal", () => {
    assert.deepEqual([measured(2.26, 1), measured(1, 3.04), measured(2, 5)], [2.3, 3, 5]);
  });

  it("does not exceed the slowest machine that is expected", () => {
    assert.equal(measured(1000, 1), SLOWEST);
  });
});

describe("scaleLimits", () => {
  it("multiplies both limits and returns whole seconds", () => {
    assert.deepEqual(scaleLimits({ test: 20, quiet: 45 }, 1.3), { test: 26, quiet: 59 });
  });

  it("leaves each stage more time without progress than one test", () => {
    for (const { test, quiet } of Object.values(LIMITS)) assert.ok(quiet > test);
  });
});

describe("describeLimits", () => {
  it("names the limits and why they are so long", () => {
    assert.deepEqual(
      [describeLimits(1, { test: 20, quiet: 180 }), describeLimits(2.5, { test: 50, quiet: 450 })],
      [
        "This machine is as quick as the limits expect: 20 s for a test, 180 s without progress.",
        "This machine takes 2.5 times as long as the limits expect: 50 s for a test, 450 s without progress.",
      ],
    );
  });
});

describe("calibrate", () => {
  it("returns a number within the limits", function () {
    this.timeout(60_000);
    const slowness = calibrate();
    assert.ok(slowness >= 1 && slowness <= SLOWEST, String(slowness));
  });
});
