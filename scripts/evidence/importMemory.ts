/**
 * Shows the cost of an import of many rows: the memory and the time of each command, as a user starts it.
 *   npm run import-memory
 *   npm run import-memory -- --rows 10000
 *   npm run import-memory -- --node /opt/node-24/bin/node
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BUNDLED_CLI, ensureBuilt } from "../freshBuild";

/** The maximum memory of `touchbase import` for 50,000 rows, in MB. */
const MOST_MB = 300;

/** Rows as LinkedIn exports them. */
function csvOf(rows: number): string {
  const lines = ["First Name,Last Name,URL,Email Address,Company,Position,Connected On"];
  for (let i = 0; i < rows; i++) {
    const [company, role] = [`Company ${i % 4000}`, `Engineer ${i % 50}`];
    lines.push(
      `First${i},Last${i % 9000},https://www.linkedin.com/in/p${i},p${i}@x${i % 300}.example,${company},${role},03 Nov 2026`,
    );
  }
  return `${lines.join("\n")}\n`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "50000" },
      node: { type: "string", default: process.execPath },
    },
  });
  const rows = Number(values.rows);
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "touchbase-import-"));
  let isMissed = false;
  try {
    writeFileSync(join(folder, "rows.csv"), csvOf(rows));
    const version = spawnSync(values.node, ["--version"], { encoding: "utf8" }).stdout.trim();
    console.log(`${rows} rows, Node ${version}, at most ${MOST_MB} MB\n`);
    console.log("| command | peak memory | processor time | time | exit |");
    console.log("| --- | ---: | ---: | ---: | ---: |");
    for (const args of [["--plan", "plan.md"], ["--apply", "--into", "People"], ["--apply"], ["--undo"]]) {
      const files = args[0] === "--undo" ? [] : ["rows.csv"];
      const start = performance.now();
      const { status, output } = spawnSync(
        values.node,
        ["--require", join(__dirname, "usage.cjs"), BUNDLED_CLI, "import", ...files, ...args],
        { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe", "pipe"] },
      );
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const [kilobytes = NaN, microseconds = NaN] = (output[3] ?? "").split(" ").map(Number);
      const megabytes = (kilobytes * 1024) / 1e6;
      isMissed ||= status !== 0 || !(megabytes <= MOST_MB);
      console.log(
        `| import ${[...files, ...args].join(" ")} | ${megabytes.toFixed(0)} MB | ${(microseconds / 1e6).toFixed(1)} s | ${seconds} s | ${status} |`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (isMissed) process.exitCode = 1;
}

void main();
