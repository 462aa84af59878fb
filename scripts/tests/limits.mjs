/**
 * Time limits of tests. They are for a machine that runs nothing else; a slower or busier one gets longer limits, in
 * proportion to what calibrate.mjs measures there.
 */

/** Time that calibrate.mjs takes for its work and for starting a process on an idle 2-core machine, in milliseconds. */
export const REFERENCE = { work: 120, start: 60 };

/** Highest slowness that limits follow: a hung test must end in bearable time on any machine. */
export const SLOWEST = 10;

/**
 * @typedef {object} Limits
 * @property {number} test for one test that names no limit of its own, in seconds
 * @property {number} quiet without progress: no test has finished and nothing was printed, in seconds. It exceeds the
 *   limit of any single test of the stage, because such a test fails by itself, with its name.
 */

/** @type {Record<"unit" | "processes" | "extension" | "workbench", Limits>} */
export const LIMITS = {
  unit: { test: 20, quiet: 180 },
  processes: { test: 180, quiet: 300 },
  extension: { test: 60, quiet: 180 },
  workbench: { test: 120, quiet: 300 },
};

/**
 * Returns how many times slower this machine is than the reference machine: at least 1, to one decimal.
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
