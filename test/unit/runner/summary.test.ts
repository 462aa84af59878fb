import assert from "node:assert/strict";
import { describeRuns } from "../../../scripts/tests/flakesTable.mjs";
import { type StageResult, summarize } from "../../../scripts/tests/summary.mjs";

const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };

describe("summarize", () => {
  it("has a line for each stage and ends with the sum", () => {
    const stages: StageResult[] = [
      { title: "Unit", seconds: 12.34, result: { ...NOTHING, passed: 10 } },
      { title: "Window", seconds: 5, result: { ...NOTHING, passed: 2, notes: "not here: reading" } },
    ];
    assert.equal(
      summarize(stages),
      [
        "",
        "  Unit: 10 passed, 0 failed (12.3 s)",
        "  Window: 2 passed, 0 failed (5.0 s)",
        "    not here: reading",
        "",
        "12 passed, 0 failed",
      ].join("\n"),
    );
  });

  it("names each failed and each skipped test with its reason", () => {
    const result = {
      passed: 1,
      failed: 1,
      skipped: 2,
      failures: [{ title: "tree › opens", message: "one\ntwo\n" }],
      skips: [
        { title: "walk › reports", reason: "root may read everything" },
        { title: "walk › follows", reason: "gives no reason" },
      ],
    };
    assert.equal(
      summarize([{ title: "Unit", seconds: 1, result }]),
      [
        "",
        "  Unit: 1 passed, 1 failed, 2 skipped (1.0 s)",
        "",
        "Failed:",
        "  Unit › tree › opens",
        "      one",
        "      two",
        "",
        "Skipped:",
        "  Unit › walk › reports: root may read everything",
        "  Unit › walk › follows: gives no reason",
        "",
        "1 passed, 1 failed, 2 skipped",
      ].join("\n"),
    );
  });
});

describe("a long message of a failed test", () => {
  it("is cut after its first lines", () => {
    const message = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join("\n");
    const result = { ...NOTHING, failed: 1, failures: [{ title: "tree › opens", message }] };
    const shown = summarize([{ title: "Unit", seconds: 1, result }]).split("\n");
    assert.deepEqual(shown.slice(-5), [
      "      line 15",
      "      line 16",
      "      …",
      "",
      "0 passed, 1 failed",
    ]);
  });
});

describe("describeRuns", () => {
  const run = (seconds: number, passed: number, ...failed: string[]) => ({
    load: 3,
    stages: [
      {
        title: "Window",
        seconds,
        result: {
          ...NOTHING,
          passed,
          failed: failed.length,
          failures: failed.map((title) => ({ title, message: "no" })),
        },
      },
    ],
  });

  it("has a line for each run, and each test that failed with the number of failures", () => {
    assert.equal(
      describeRuns([run(99.6, 12), run(101, 11, "tree › moves"), run(7, 10, "tree › moves", "tree › opens")]),
      [
        "run  load  seconds  passed  failed",
        "  1     3      100      12       0",
        "  2     3      101      11       1",
        "  3     3        7      10       2",
        "",
        "Failed at least once:",
        "  2 of 3  Window › tree › moves",
        "  1 of 3  Window › tree › opens",
      ].join("\n"),
    );
  });

  it("reports that no test failed", () => {
    assert.match(describeRuns([run(1, 1)]), /\n\nNo test failed\.$/);
  });
});
