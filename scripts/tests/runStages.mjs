/** Runs stages, two at a time, and shows each one's output in one piece. */
import { availableParallelism } from "node:os";
import { Problem } from "../setup.mjs";
import { describeCounts } from "./summary.mjs";

/** @typedef {import("./stages.mjs").Stage} Stage */
/** @typedef {import("./summary.mjs").StageResult} StageResult */

/** Interval between reports of stages that are still running, in milliseconds: their output is not shown yet. */
const HEARTBEAT = 30_000;

/**
 * @typedef {object} Terminal
 * @property {number} [lanes] how many stages may run at the same time
 * @property {(text: string) => void} [write]
 */

/**
 * @param {readonly Stage[]} stages
 * @param {Terminal} [terminal]
 * @returns {Promise<StageResult[]>} in the order of the stages
 */
export async function runStages(
  stages,
  { lanes = Math.min(2, availableParallelism()), write = writeOut } = {},
) {
  /** @type {Map<Stage, StageResult>} */
  const results = new Map();
  if (lanes > 1 && stages.length > 1) await runTogether(stages, lanes, write, results);
  for (const stage of stages) {
    if (results.has(stage)) continue;
    write(`• ${stage.title}\n`);
    results.set(stage, await runStage(stage, write));
  }
  return stages.flatMap((stage) => results.get(stage) ?? []);
}

/**
 * @param {readonly Stage[]} stages
 * @param {number} lanes
 * @param {(text: string) => void} write
 * @param {Map<Stage, StageResult>} results
 */
async function runTogether(stages, lanes, write, results) {
  const waiting = [...stages];
  /** @type {Map<Stage, { began: number, output: string }>} */
  const working = new Map();
  const heartbeat = setInterval(() => {
    for (const [{ title }, { began, output }] of working) {
      const last = output.trimEnd().split("\n").at(-1)?.trim().slice(0, 100) ?? "";
      write(`    ${Math.round((Date.now() - began) / 1000)} s ${title} … ${last}\n`);
    }
  }, HEARTBEAT);
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const work = { began: Date.now(), output: "" };
      working.set(stage, work);
      write(`• ${stage.title}: running; its output follows when it is done\n`);
      const result = await runStage(stage, (text) => {
        work.output += text;
      });
      working.delete(stage);
      results.set(stage, result);
      write(`• ${stage.title}: ${describeCounts(result.result)}\n${work.output.trimEnd()}\n`);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * A stage that cannot run at all counts as failed, and the others continue.
 *
 * @param {Stage} stage
 * @param {(text: string) => void} print
 * @returns {Promise<StageResult>}
 */
async function runStage({ title, run }, print) {
  const began = Date.now();
  const result = await run(print).catch((/** @type {unknown} */ error) => {
    const message = error instanceof Problem ? error.message : String(error);
    print(`✗ ${error instanceof Error && !(error instanceof Problem) ? error.stack : message}\n`);
    const failures = [{ title: "(the run)", message }];
    return { passed: 0, failed: 1, skipped: 0, failures, skips: [] };
  });
  return { title, seconds: (Date.now() - began) / 1000, result };
}

/** @param {string} text */
function writeOut(text) {
  process.stdout.write(text);
}
