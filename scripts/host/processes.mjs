/**
 * Child processes that start children of their own (a VS Code server, its extension hosts,
 * their language servers), started as one group so that all of them can be ended together.
 */
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** @type {Set<number>} groups that must not outlive this process */
const running = new Set();
process.on("exit", () => {
  for (const pid of running) signalGroup(pid, "SIGKILL");
});

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function startGroup(command, args, options) {
  // A detached child leads a group of its own. Ctrl-C reaches only this process, which ends the group in order.
  const child = spawn(command, args, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  if (child.pid) running.add(child.pid);
  return child;
}

/**
 * Asks a group to end, and kills it if it has not ended within a few seconds.
 *
 * @param {import("node:child_process").ChildProcess} child from `startGroup`
 */
export async function stopGroup(child) {
  const pid = child.pid;
  if (!pid || !running.has(pid)) return;
  signalGroup(pid, "SIGTERM");
  for (let waited = 0; waited < 3000 && signalGroup(pid, 0); waited += 50) await sleep(50);
  signalGroup(pid, "SIGKILL");
  running.delete(pid);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal 0 only asks
 * @returns {boolean} whether a process of the group is alive
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Calls `stop` once at the first signal that asks this process to end, or when its parent process has
 * ended (npm does not always pass signals on), and then ends this process. Call it before starting
 * groups.
 *
 * @param {() => Promise<number>} stop returns the exit code
 */
export function onInterrupt(stop) {
  let stopping = false;
  async function end() {
    if (stopping) return;
    stopping = true;
    let code = 1;
    try {
      code = await stop();
    } finally {
      process.exit(code);
    }
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 1000).unref();
}
