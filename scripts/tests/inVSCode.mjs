/**
 * Runs the extension's tests in a VS Code: on Linux in the embedded one, elsewhere, or where
 * TOUCHBASE_TEST_HOST=desktop says so, in one that @vscode/test-electron downloads.
 */
import { mkdtempSync, rmSync } from "node:fs";
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
 */
export async function runInVSCode(version) {
  const extensionTestsPath = await bundleExtensionTests();
  const { runTests } = await import("@vscode/test-electron");
  const folder = mkdtempSync(path.join(tmpdir(), "touchbase-test-"));
  const notes = path.join(folder, "notes");
  if ((await runNode(["--import", "tsx", "scripts/samples.ts", notes])) !== 0) {
    throw new Problem("The sample notes for the tests could not be written; the message is above.");
  }
  // Downloads first: their time is no part of what a test run may take.
  if (!onDesktop) await installHost(version);
  try {
    return await counted(async (env) => {
      const host = onDesktop ? desktop(version) : embedded();
      const launchArgs = [notes, "--disable-extensions"];
      launchArgs.push(`--user-data-dir=${folder}/user`, `--extensions-dir=${folder}/extensions`);
      const colors = process.stdout.isTTY ? { MOCHA_COLORS: "1" } : {};
      const extensionTestsEnv = { ...env, ...colors, TOUCHBASE_TEST_VSCODE: version };
      const options = { extensionDevelopmentPath: root, extensionTestsPath, launchArgs, extensionTestsEnv };
      return runTests({ ...host, ...options }).catch(() => 1);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function embedded() {
  return { vscodeExecutablePath: path.join(root, "scripts/host/code.mjs") };
}

/** @param {string} version */
function desktop(version) {
  return { version: version === "newest" ? "stable" : hostVersion(version).vscode };
}
