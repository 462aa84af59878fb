/** Reports long work in plain lines, so that neither a terminal nor a log is ever silent for 5 s. */

/** Milliseconds between two lines: less than 5 s, because timers are late on a busy machine. */
const INTERVAL = 4000;

/**
 * @typedef {(activity: string | (() => string)) => void} SetActivity sets the text about the current work
 */

/**
 * Prints a title, then the current work with its duration, until the work ends.
 *
 * @template T
 * @param {string} title
 * @param {(setActivity: SetActivity) => T | Promise<T>} work
 * @param {{ interval?: number, print?: (line: string) => void }} [options]
 * @returns {Promise<T>}
 */
export async function showProgress(title, work, { interval = INTERVAL, print = console.log } = {}) {
  const start = performance.now();
  const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
  /** @type {string | (() => string)} */
  let activity = "still working";
  let hasTicked = false;
  print(`• ${title}`);
  const timer = setInterval(() => {
    hasTicked = true;
    print(`    ${seconds()}: ${typeof activity === "string" ? activity : activity()}`);
  }, interval);
  try {
    const result = await work((next) => {
      activity = next;
    });
    if (hasTicked) print(`    done after ${seconds()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
