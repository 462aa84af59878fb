/**
 * Runs the extension's tests in a VS Code: on Linux in the embedded one, elsewhere, or where
 * TOUCHBASE_TEST_HOST=desktop says so, in one that @vscode/test-electron downloads.
 */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundleExtensionTests } from "../bundle-tests.mjs";
import { installHost } from "../host/install.mjs";
import { hostVersion } from "../host/versions.mjs";
import { Problem, root, runNode } from "../setup.mjs";
import { counted } from "./counts.mjs";

const onDesktop =
  (process.env.TOUCHBASE_TEST_HOST || (process.platform === "linux" ? "embedded" : "desktop")) === "desktop";

/**
 * @param {string} version newest or oldest
 * @param {{ web: boolean, only?: string }} [kind] whether in the web extension host, a worker, instead of the one with
 *   Node, and the one file of tests that is wanted
 */
export async function runInVSCode(version, { web, only } = { web: false }) {
  const { runTests } = await import("@vscode/test-electron");
  const folder = mkdtempSync(path.join(tmpdir(), "touchbase-test-"));
  const notes = path.join(folder, "notes");
  if ((await runNode(["--import", "tsx", "scripts/samples.ts", notes])) !== 0) {
    throw new Problem("The sample notes for the tests could not be written; the message is above.");
  }
  const mark = `${randomUUID()} `;
  const tests = {
    TOUCHBASE_OUTPUT_MARK: mark,
    TOUCHBASE_FINDINGS: findingsIn(notes),
    TOUCHBASE_EXTENSION_HOST: web ? "web" : "node",
  };
  const extensionTestsPath = await bundleExtensionTests({ web, env: tests, ...(only && { only }) });
  // Downloads first: their time is no part of what a test run may take.
  if (!onDesktop) await installHost(version);
  try {
    return await counted(async (env) => {
      const host = onDesktop ? desktop(version) : embedded();
      const launchArgs = [workspaceOf(folder, notes), "--disable-extensions"];
      launchArgs.push(`--user-data-dir=${folder}/user`, `--extensions-dir=${folder}/extensions`);
      if (web) launchArgs.push("--extensionDevelopmentKind=web");
      const colors = process.stdout.isTTY ? { MOCHA_COLORS: "1" } : {};
      const extensionTestsEnv = { ...env, ...colors, ...tests, TOUCHBASE_TEST_VSCODE: version };
      const options = { extensionDevelopmentPath: root, extensionTestsPath, launchArgs, extensionTestsEnv };
      return runTests({ ...host, ...options }).catch(() => 1);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * A workspace of two folders: the sample notes, and one with a note at the same path and settings of its own.
 *
 * @param {string} folder
 * @param {string} notes
 */
function workspaceOf(folder, notes) {
  const second = path.join(folder, "second");
  const note = "People/Robin Ashe.md";
  mkdirSync(path.join(second, "People"), { recursive: true });
  copyFileSync(path.join(notes, note), path.join(second, note));
  writeFileSync(path.join(second, ".touchbase.json"), '{ "rules": { "move-on": "error" } }\n');
  const file = path.join(folder, "notes.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: [{ path: "notes" }, { path: "second" }] }));
  return file;
}

/**
 * What the command line finds in the notes, for the editor to be held against.
 *
 * @param {string} notes
 */
function findingsIn(notes) {
  const cli = path.join(root, "dist/cli.js");
  // `check` exits with 1 when it finds something; its output is what counts.
  const { stdout } = spawnSync(process.execPath, [cli, "check", "--json"], { cwd: notes, encoding: "utf8" });
  return stdout;
}

function embedded() {
  return { vscodeExecutablePath: path.join(root, "scripts/host/code.mjs") };
}

/** @param {string} version */
function desktop(version) {
  return { version: version === "newest" ? "stable" : hostVersion(version).vscode };
}
