/**
 * Runs the extension's tests in the web extension host of VS Code, a worker: runInHost.mjs without Node.
 * bundle-tests.mjs adds what it needs of its environment to the bundle.
 */
import "mocha/mocha.js";
import recordRun from "./recordRun.cjs";
import scaleTimeouts from "./scaleTimeouts.cjs";

const mark = process.env.TOUCHBASE_OUTPUT_MARK ?? "";
const { Mocha } = /** @type {{ Mocha: typeof import("mocha") }} */ (/** @type {unknown} */ (globalThis));

/**
 * @param {Record<string, () => unknown>} files each test file's path and how to load it
 */
export async function runInWorker(files) {
  scaleTimeouts(Mocha.Runnable, Number(process.env.TOUCHBASE_TEST_SLOWNESS || 1));
  const timeout = Number(process.env.TOUCHBASE_TEST_LIMIT || 60) * 1000;
  const mocha = new Mocha({ ui: "bdd", timeout, reporter: PlainReporter });
  for (const [file, load] of Object.entries(files)) {
    mocha.suite.emit("pre-require", globalThis, file, mocha);
    mocha.suite.emit("require", load(), file, mocha);
    mocha.suite.emit("post-require", globalThis, file, mocha);
  }
  const failures = await new Promise((resolve) => mocha.run(resolve));
  if (failures) throw new Error(`${failures} of the extension tests failed`);
}

/** @param {string} text */
const say = (text) => console.log(mark + text);

/** A reporter for a worker, because Mocha's own need a terminal or a page. */
class PlainReporter extends Mocha.reporters.Base {
  /** @param {import("mocha").Runner} runner */
  constructor(runner) {
    super(runner);
    let depth = 0;
    const indent = () => "  ".repeat(depth);
    runner.on("suite", ({ title }) => {
      say(indent() + title);
      depth++;
    });
    runner.on("suite end", () => {
      depth--;
    });
    runner.on("pass", ({ title }) => {
      say(`${indent()}✔ ${title}`);
    });
    runner.on("fail", ({ title }, error) => {
      say(`${indent()}✗ ${title}\n${error?.stack ?? error}`);
    });
    runner.on("pending", ({ title }) => {
      say(`${indent()}- ${title}`);
    });
    // The launcher (scripts/host/code.mjs) writes the journal that reporter.cjs writes elsewhere.
    recordRun(runner, (line) => say(`touchbase-journal ${line}`));
  }
}
