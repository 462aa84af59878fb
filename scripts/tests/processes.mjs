import { execFileSync } from "node:child_process";

/**
 * @typedef {object} Process
 * @property {number} pid
 * @property {number} parent the pid of the process that started it
 * @property {string} args its command line
 */

/**
 * Returns all processes of this machine. Not on Windows, which has no `ps`.
 *
 * @returns {Process[]}
 */
export function allProcesses() {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, pid, parent, args = ""] = /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), args }] : [];
  });
}

/**
 * Returns the processes that a process has started, directly or through others.
 *
 * @param {readonly Process[]} processes
 * @param {number} ancestor a pid
 */
export function descendantsOf(processes, ancestor) {
  const pids = new Set([ancestor]);
  // A process can stand before the one that started it, so this repeats until no more are found.
  for (let size = 0; size !== pids.size; ) {
    size = pids.size;
    for (const { pid, parent } of processes) if (pids.has(parent)) pids.add(pid);
  }
  return processes.filter(({ pid }) => pid !== ancestor && pids.has(pid));
}
