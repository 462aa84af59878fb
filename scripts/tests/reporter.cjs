/**
 * A report of Mocha's own, and after it the counts as JSON in the file that TOUCHBASE_TEST_COUNTS
 * names: so the stages of `npm test` can be summed up, wherever they ran.
 */
const { writeFileSync } = require("node:fs");
const { reporters } = require("mocha");

const Report = process.env.TOUCHBASE_TEST_REPORT === "dot" ? reporters.Dot : reporters.Spec;

module.exports = class CountingReporter extends Report {
  /**
   * @param {import("mocha").Runner} runner
   * @param {import("mocha").MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.TOUCHBASE_TEST_COUNTS;
    if (!file) return;
    /** @type {Record<string, Record<"passed" | "failed" | "skipped", number>>} */
    const files = {};
    for (const [event, kind] of /** @type {const} */ ([
      ["pass", "passed"],
      ["fail", "failed"],
      ["pending", "skipped"],
    ])) {
      runner.on(event, (/** @type {import("mocha").Runnable} */ test) => {
        const name = test.file ?? "";
        const counts = files[name] ?? { passed: 0, failed: 0, skipped: 0 };
        files[name] = { ...counts, [kind]: counts[kind] + 1 };
      });
    }
    runner.once("end", () => {
      const { passes, failures, pending } = this.stats;
      const failing = Object.entries(files).filter(([name, { failed }]) => name && failed);
      const counts = { passed: passes, failed: failures, skipped: pending };
      writeFileSync(file, JSON.stringify({ ...counts, failures: Object.fromEntries(failing) }));
    });
  }
};
