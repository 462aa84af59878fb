import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { CLI } from "../cli/run";
import { NO_LIMIT } from "./client";

/** Starts a server that computes forever, prints its process id, and ends when the server is busy. */
const EDITOR = `
const { spawn } = require("node:child_process");
const server = spawn(process.execPath, process.argv.slice(1), { stdio: ["pipe", "ignore", "pipe"], detached: true });
process.stdout.write(String(server.pid));
server.stderr.on("data", () => process.exit(0));
`;

describe("a server that computes without end", function () {
  this.timeout(NO_LIMIT);

  it("ends when its editor is gone", async () => {
    const preload = join(__dirname, "computeForever.cjs");
    const editor = spawn(process.execPath, [
      "-e",
      EDITOR,
      "--",
      "--require",
      preload,
      ...CLI,
      "lsp",
      "--stdio",
    ]);
    let pid = "";
    editor.stdout.on("data", (data) => (pid += data));
    await new Promise((resolve) => editor.on("close", resolve));
    assert.ok(Number(pid) > 0);
    while (isRunning(Number(pid))) await new Promise((resolve) => setTimeout(resolve, 100));
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
