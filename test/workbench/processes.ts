import { allProcesses, type Process } from "../../scripts/tests/processes.mjs";

/** Returns the language servers that run from the extension in a folder. */
export function serversOf(folder: string): number[] {
  return servers(allProcesses(), folder).map(({ pid }) => pid);
}

/**
 * Asks the language servers that run from the extension in a folder to end, with the extension hosts that started them.
 * VS Code keeps an extension host for hours if its window closed before it was complete. Returns their number.
 */
export function endServersOf(folder: string): number {
  const all = allProcesses();
  const ours = servers(all, folder);
  for (const { pid, parent } of ours) {
    const host = all.find((one) => one.pid === parent && one.args.includes("--type=extensionHost"));
    for (const one of host ? [host.pid, pid] : [pid]) end(one);
  }
  return ours.length;
}

function servers(all: readonly Process[], folder: string): Process[] {
  return all.filter(({ args }) => args.includes(folder) && args.includes("cli.js"));
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    // The process has just ended.
  }
}
