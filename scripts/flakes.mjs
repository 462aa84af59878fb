/**
 * `npm run flakes`: runs the tests in windows again and again next to busy processes, and names each test that
 * failed. A test that fails only under load is a bug in the test or in the product.
 *
 *   npm run flakes -- --times 10 --load 3              extension, extension-web and workbench
 *   npm run flakes -- --times 5 extension              some stages of `npm test`
 *   npm run flakes -- --times 3 --pauses workbench     while extension hosts and pages stop for moments
 *
 * It exits with 1 if a test failed.
 */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { build, ensureInstalled, Problem, runScript, step } from "./setup.mjs";
import { describeRuns } from "./tests/flakesTable.mjs";
import { pauseWindows } from "./tests/pauses.mjs";
import { runStages } from "./tests/runStages.mjs";
import { chooseStages } from "./tests/stages.mjs";
import { sumOf } from "./tests/summary.mjs";

const WINDOW_STAGES = ["extension", "extension-web", "workbench"];

/** Keeps a processor busy until the process that started it has ended. */
const BUSY = `const parent = process.ppid;
while (process.ppid === parent) for (let i = 0; i < 1e8; i++);`;

runScript(async () => {
  const { times, load, pauses, names } = readOptions();
  const stages = chooseStages(names.length ? names : WINDOW_STAGES);
  await ensureInstalled();
  await build();
  const busy = Array.from({ length: load }, () => spawn(process.execPath, ["-e", BUSY], { stdio: "ignore" }));
  process.once("exit", () => {
    for (const child of busy) child.kill();
  });
  const end = new AbortController();
  const paused = pauses ? pauseWindows(end.signal) : Promise.resolve();
  /** @type {import("./tests/flakesTable.mjs").FlakesRun[]} */
  const runs = [];
  for (let run = 1; run <= times; run++) {
    step(`Run ${run} of ${times}, load ${load}${pauses ? ", with pauses" : ""}`);
    runs.push({ load, stages: await runStages(stages) });
    console.log(`\n${describeRuns(runs)}\n`);
  }
  for (const child of busy) child.kill();
  end.abort();
  await paused;
  const results = runs.flatMap((run) => run.stages.map(({ result }) => result));
  return sumOf(results).failed ? 1 : 0;
});

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        times: { type: "string", default: "10" },
        load: { type: "string", default: "0" },
        pauses: { type: "boolean", default: false },
      },
    });
    const [times, load] = [Number(values.times), Number(values.load)];
    if (!Number.isInteger(times) || times < 1)
      throw new Error(`--times must be 1 or more, not "${values.times}"`);
    if (!Number.isInteger(load) || load < 0)
      throw new Error(`--load must be 0 or more, not "${values.load}"`);
    if (values.pauses && process.platform === "win32")
      throw new Error("--pauses does not work on Windows, which cannot stop a process for a moment");
    return { times, load, pauses: values.pauses, names: positionals };
  } catch (error) {
    const usage = "npm run flakes -- [--times N] [--load N] [--pauses] [stage …]";
    throw new Problem(`${/** @type {Error} */ (error).message}\n  Usage: ${usage}`);
  }
}
