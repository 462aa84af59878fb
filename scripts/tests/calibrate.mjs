/** Measures the current speed of this machine, with all its other processes. */
import { spawnSync } from "node:child_process";
import { slownessOf } from "./limits.mjs";

const ROUNDS = 3;

/** Returns how many times slower this machine is at this moment than the reference machine. */
export function calibrate() {
  return slownessOf({ work: mean(work), start: mean(startProcess) });
}

/**
 * Returns the mean and not the minimum, because the pauses that other processes cause are to be measured.
 *
 * @param {() => void} task
 */
function mean(task) {
  const began = performance.now();
  for (let round = 0; round < ROUNDS; round++) task();
  return (performance.now() - began) / ROUNDS;
}

/** Does the typical work of the product: builds, sorts and parses strings, and keeps them in maps. */
function work() {
  const lines = Array.from({ length: 60_000 }, (_, index) => `${(index * 7919) % 60_013} call voicemail`);
  const counts = new Map();
  for (const line of lines.sort()) {
    const [, number = "", words = ""] = /^(\d+) (.*)$/.exec(line) ?? [];
    counts.set(words, (counts.get(words) ?? 0) + Number(number));
  }
  return JSON.parse(JSON.stringify(lines)).length + counts.size;
}

function startProcess() {
  spawnSync(process.execPath, ["-e", "0"]);
}
