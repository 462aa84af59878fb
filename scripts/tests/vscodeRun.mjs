/**
 * Runs the extension's tests in one VS Code and ends: on Linux in the embedded one, elsewhere, or where
 * TOUCHBASE_TEST_HOST=desktop says so, in one that @vscode/test-electron downloads.
 *
 *   node scripts/tests/vscodeRun.mjs newest|oldest node|web [file]
 *
 * It is a process of its own, so that its output stays together and one signal ends all of it.
 */
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundleExtensionTests } from "../bundle-tests.mjs";
import { installHost } from "../host/install.mjs";
import { hostVersion } from "../host/versions.mjs";
import { Problem, root, runNode, runScript } from "../setup.mjs";
import { calibrate } from "./calibrate.mjs";
import { describeLimits, LIMITS, scaleLimits } from "./limits.mjs";

const onDesktop =
  (process.env.TOUCHBASE_TEST_HOST || (process.platform === "linux" ? "embedded" : "desktop")) === "desktop";

runScript(async () => {
  const [version = "newest", kind, only] = process.argv.slice(2);
  const web = kind === "web";
  // Its download reports its own progress and does not count towards the time of the tests.
  if (!onDesktop) await installHost(version);
  const folder = mkdtempSync(path.join(tmpdir(), "touchbase-test-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const notes = path.join(folder, "notes");
  if ((await runNode(["--import", "tsx", "scripts/samples.ts", notes])) !== 0) {
    throw new Problem("The sample notes for the tests could not be written; the message is above.");
  }
  const slowness = calibrate();
  const limits = scaleLimits(LIMITS.extension, slowness);
  console.log(`    ${describeLimits(slowness, limits)}`);
  const tests = {
    TOUCHBASE_OUTPUT_MARK: `${randomUUID()} `,
    TOUCHBASE_FINDINGS: findingsIn(notes),
    TOUCHBASE_EXTENSION_HOST: web ? "web" : "node",
    TOUCHBASE_TEST_LIMIT: String(LIMITS.extension.test),
    TOUCHBASE_TEST_SLOWNESS: String(slowness),
  };
  const extensionTestsPath = await bundleExtensionTests({ web, version, env: tests, ...(only && { only }) });
  const launchArgs = [workspaceOf(folder, notes), "--disable-extensions"];
  launchArgs.push(`--user-data-dir=${folder}/user`, `--extensions-dir=${folder}/extensions`);
  if (web) launchArgs.push("--extensionDevelopmentKind=web");
  const env = {
    ...tests,
    TOUCHBASE_TEST_VSCODE: version,
    TOUCHBASE_TEST_QUIET: String(limits.quiet),
  };
  return onDesktop
    ? inDesktop(version, extensionTestsPath, launchArgs, env)
    : inEmbedded(extensionTestsPath, launchArgs, env);
});

/**
 * @param {string} extensionTestsPath
 * @param {string[]} launchArgs
 * @param {Record<string, string>} env
 * @returns {Promise<number>} the exit code
 */
function inEmbedded(extensionTestsPath, launchArgs, env) {
  const args = [...launchArgs, `--extensionTestsPath=${extensionTestsPath}`];
  args.push(`--extensionDevelopmentPath=${root}`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "scripts/host/code.mjs"), ...args], {
      env: { ...process.env, ...env },
      stdio: "inherit",
    });
    // It ends its browser and its server first. This process ends after it.
    for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} version
 * @param {string} extensionTestsPath
 * @param {string[]} launchArgs
 * @param {Record<string, string>} extensionTestsEnv
 * @returns {Promise<number>} the exit code
 */
async function inDesktop(version, extensionTestsPath, launchArgs, extensionTestsEnv) {
  const { runTests } = await import("@vscode/test-electron");
  const download = version === "newest" ? "stable" : hostVersion(version).vscode;
  const options = { extensionDevelopmentPath: root, extensionTestsPath, launchArgs, extensionTestsEnv };
  return runTests({ version: download, ...options }).catch(() => 1);
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
 * Returns the findings of the command line in the notes, to compare with those of the editor.
 *
 * @param {string} notes
 */
function findingsIn(notes) {
  const cli = path.join(root, "dist/cli.js");
  // `check` exits with 1 when it finds something; its output is what counts.
  const { stdout } = spawnSync(process.execPath, [cli, "check", "--json"], { cwd: notes, encoding: "utf8" });
  return stdout;
}
