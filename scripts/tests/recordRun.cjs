/**
 * Records each event of a run of Mocha, in Node and in a browser; journal.mjs reads the lines. The event of a test that
 * has begun names the test that hangs when no other event follows.
 *
 * @param {import("mocha").Runner} runner
 * @param {(line: string) => void} write gets one line of JSON for each event
 */
module.exports = function recordRun(runner, write) {
  /** @param {object} event */
  const say = (event) => write(JSON.stringify(event));
  /** @param {import("mocha").Runnable} runnable */
  const titleOf = (runnable) => runnable.titlePath().join(" › ");
  runner.on("test", (test) => say({ event: "begin", title: titleOf(test) }));
  runner.on("hook", (hook) => say({ event: "begin", title: titleOf(hook) }));
  runner.on("pass", (test) => say({ event: "pass", title: titleOf(test), ms: test.duration }));
  runner.on("fail", (test, error) => {
    say({ event: "fail", title: titleOf(test), message: String(error?.message ?? error) });
  });
  runner.on("pending", (test) => {
    const { skipReason } = /** @type {{ skipReason?: string }} */ (/** @type {unknown} */ (test));
    say({ event: "skip", title: titleOf(test), reason: skipReason ?? "gives no reason" });
  });
  runner.once("end", () => say({ event: "end" }));
};
