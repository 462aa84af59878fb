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
    runner.once("end", () => {
      const { passes, failures, pending } = this.stats;
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
