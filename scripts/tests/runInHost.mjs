/** Runs the extension's tests inside VS Code; bundled together with them by bundle-tests.mjs. */
import { findSourceMap } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import Mocha from "mocha";
import RecordingReporter from "./reporter.cjs";
import scaleTimeouts from "./scaleTimeouts.cjs";

/**
 * @param {Record<string, () => unknown>} files each test file's path and how to load it
 */
export async function runInHost(files) {
  markOutput(process.env.TOUCHBASE_OUTPUT_MARK);
  scaleTimeouts(Mocha.Runnable, Number(process.env.TOUCHBASE_TEST_SLOWNESS || 1));
  const timeout = Number(process.env.TOUCHBASE_TEST_LIMIT || 60) * 1000;
  const mocha = new Mocha({ ui: "bdd", timeout, reporter: RecordingReporter });
  for (const [file, load] of Object.entries(files)) {
    // As Mocha does before it loads a file: sets `describe` and the other globals.
    mocha.suite.emit("pre-require", globalThis, file, mocha);
    mocha.suite.emit("require", load(), file, mocha);
    mocha.suite.emit("post-require", globalThis, file, mocha);
  }
  const failures = await new Promise((resolve) => {
    mocha.run(resolve).prependListener("fail", (_test, error) => {
      if (error?.stack) error.stack = mapStack(error.stack);
    });
  });
  if (failures) throw new Error(`${failures} of the extension tests failed`);
}

/**
 * Lets the launcher (scripts/host/code.mjs) distinguish the output of tests from that of VS Code.
 *
 * @param {string | undefined} mark
 */
function markOutput(mark) {
  if (!mark) return;
  for (const method of /** @type {const} */ (["log", "info", "warn", "error"])) {
    const original = console[method];
    // Not by assignment: VS Code has given these a setter that does nothing.
    Object.defineProperty(console, method, {
      value: (/** @type {unknown[]} */ ...args) => original(mark + format(...args)),
    });
  }
  Mocha.reporters.Base.consoleLog = console.log;
}

/**
 * Maps positions in the bundle to the sources. Node would do that, but VS Code formats stacks itself.
 *
 * @param {string} stack
 */
function mapStack(stack) {
  return stack.replace(/([^\s()]+\.js):(\d+):(\d+)/g, (place, file, line, column) => {
    const map = findSourceMap(file);
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !("originalSource" in entry)) return place;
    const source = entry.originalSource;
    const original = source.startsWith("file:") ? fileURLToPath(source) : path.resolve(file, "..", source);
    const root = path.resolve(file, "../../../..");
    return `${path.relative(root, original)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
