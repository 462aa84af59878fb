/**
 * How long tests may take. The limits are for a machine that runs nothing else; a slower or busier one gets longer
 * ones, in proportion to what calibrate.mjs measures there.
 */

/** What the work and the start of a process in calibrate.mjs take on an idle machine of 2 cores, in milliseconds. */
export const REFERENCE = { work: 120, start: 60 };

/** A machine that is slower than this has a fault of its own; no limit grows beyond it. */
export const SLOWEST = 10;

/**
 * @typedef {object} Limits
 * @property {number} test for one test that names no limit of its own, in seconds
 * @property {number} quiet without progress: no test has finished and nothing was printed, in seconds. It exceeds what
 *   any single test of the stage may take, because such a test fails by itself, with its name.
 */

/** @type {Record<"unit" | "processes" | "extension" | "workbench", Limits>} */
export const LIMITS = {
  unit: { test: 20, quiet: 180 },
  processes: { test: 180, quiet: 300 },
  extension: { test: 60, quiet: 180 },
  workbench: { test: 120, quiet: 300 },
};

/**
 * Returns how many times as long as on the reference machine things take here; never less than 1, to one decimal.
 *
 * @param {{ work: number, start: number }} measured in milliseconds
 */
export function slownessOf({ work, start }) {
  const ratio = Math.max(1, work / REFERENCE.work, start / REFERENCE.start);
  return Math.min(SLOWEST, Math.round(ratio * 10) / 10);
}

/**
 * @param {Limits} limits
 * @param {number} slowness
 * @returns {Limits} in whole seconds
 */
export function scaleLimits({ test, quiet }, slowness) {
  return { test: Math.ceil(test * slowness), quiet: Math.ceil(quiet * slowness) };
}

/**
 * Returns the line that explains the limits of a stage.
 *
 * @param {number} slowness
 * @param {Limits} scaled
 */
export function describeLimits(slowness, { test, quiet }) {
  const machine =
    slowness === 1
      ? "This machine is as quick as the limits expect"
      : `This machine takes ${slowness} times as long as the limits expect`;
  return `${machine}: ${test} s for a test, ${quiet} s without progress.`;
}
