import { execFileSync } from "node:child_process";

/** Returns the language servers that run from the extension in a folder. */
export function processesOf(folder: string): number[] {
  const all = execFileSync("ps", ["-A", "-o", "pid=,args="], { encoding: "utf8" }).split("\n");
  return all.flatMap((line) =>
    line.includes(folder) && line.includes("cli.js") ? [Number.parseInt(line, 10)] : [],
  );
}
