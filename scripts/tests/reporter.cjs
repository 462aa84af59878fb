/** One of Mocha's own reporters that also records the run in the file that TOUCHBASE_TEST_JOURNAL names. */
const { appendFileSync } = require("node:fs");
const { reporters } = require("mocha");
const recordRun = require("./recordRun.cjs");

const Report = process.env.TOUCHBASE_TEST_REPORT === "dot" ? reporters.Dot : reporters.Spec;

module.exports = class RecordingReporter extends Report {
  /**
   * @param {import("mocha").Runner} runner
   * @param {import("mocha").MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.TOUCHBASE_TEST_JOURNAL;
    if (file) recordRun(runner, (line) => appendFileSync(file, `${line}\n`));
  }
};
