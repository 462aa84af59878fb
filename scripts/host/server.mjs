/** Runs the VS Code server, and makes the addresses that open folders and files in it. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Problem } from "../setup.mjs";
import { startGroup, stopGroup } from "./processes.mjs";

/** Settings without greetings, questions and calls home, and otherwise as on a desktop. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "telemetry.telemetryLevel": "off",
  "security.workspace.trust.enabled": false,
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "update.mode": "none",
  "chat.disableAIFeatures": true,
  "files.autoSave": "off",
  // It copies each saved note, and in Node 20 a copy never ends if the note gets shorter at the same time.
  "workbench.localHistory.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

/** The maximum time of a start, in seconds: longer if tests have measured a slow or busy machine. */
const START_LIMIT = Math.ceil(60 * Number(process.env.TOUCHBASE_TEST_SLOWNESS || 1));

/**
 * @typedef {object} ServerOptions
 * @property {import("./install.mjs").Host} host
 * @property {number | undefined} [port] by default any that is free
 * @property {string | undefined} [dataDir] where settings and state live; by default a folder that is deleted with
 * the server
 * @property {string | undefined} [userDataDir] as `code` takes it
 * @property {string | undefined} [extensionsDir] as `code` takes it
 * @property {Record<string, unknown>} [settings] of the user, in addition to the quiet ones
 * @property {boolean} [forTests] accepts the test keys of an address, without which no tests run
 */

/**
 * @typedef {object} Server
 * @property {string} origin
 * @property {(open: Target) => string} address
 * @property {(file: string) => string} resource the URI of a file as the workbench knows it
 * @property {Promise<void>} ended
 * @property {() => string} log the output of the server
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} Target
 * @property {string | undefined} [folder]
 * @property {string | undefined} [workspace] a `.code-workspace` file
 * @property {[string, string][]} [payload] what a desktop VS Code takes from its command line
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), "touchbase-vscode-"));
  const userDataDir = options.userDataDir ?? path.join(dataDir, "data");
  writeSettings(userDataDir, options.settings);
  // The token lets its owner use this machine through the editor. Other users can list the arguments
  // of a program, so the server reads it from a file of this user.
  const token = randomBytes(12).toString("hex");
  const tokenFolder = mkdtempSync(path.join(tmpdir(), "touchbase-token-"));
  const tokenFile = path.join(tokenFolder, "token");
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const args = ["--host=127.0.0.1", `--port=${options.port ?? 0}`, `--connection-token-file=${tokenFile}`];
  args.push("--accept-server-license-terms", "--telemetry-level=off", "--disable-workspace-trust");
  args.push(`--server-data-dir=${dataDir}`, `--user-data-dir=${userDataDir}`);
  if (options.extensionsDir) args.push(`--extensions-dir=${options.extensionsDir}`);
  if (options.forTests) args.push("--enable-smoke-test-driver");
  const child = startGroup(options.host.node, [options.host.main, ...args], { env: serverEnvironment() });

  let log = "";
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.on("close", () => resolve()));
  async function stop() {
    await stopGroup(child);
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
  /** @type {Promise<number>} */
  const listening = new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ data) => {
      log += data;
      const port = /Web UI available at \S+?:(\d+)/.exec(log)?.[1];
      if (port) resolve(Number(port));
      if (log.includes("EADDRINUSE")) {
        reject(new Problem(`Port ${options.port} is in use. Choose another with --port, or leave it out.`));
      }
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", reject);
    ended.then(() => reject(new Problem(`VS Code ended before it was up. It said:\n${withoutNoise(log)}`)));
    setTimeout(
      () => reject(new Problem(`VS Code did not start within ${START_LIMIT} s:\n${withoutNoise(log)}`)),
      START_LIMIT * 1000,
    ).unref();
  });
  try {
    const port = await listening;
    const authority = `127.0.0.1:${port}`;
    return {
      origin: `http://${authority}`,
      address: (open) => `http://${authority}/?${query(token, open)}`,
      resource: (file) => `vscode-remote://${authority}${encodeURI(path.resolve(file))}`,
      ended,
      log: () => withoutNoise(log),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    // The server reads it once, when it starts.
    rmSync(tokenFolder, { recursive: true, force: true });
  }
}

/**
 * @param {string} token
 * @param {Target} open
 */
function query(token, { folder, workspace, payload }) {
  const parts = [`tkn=${token}`];
  if (folder) parts.push(`folder=${encodeURI(path.resolve(folder))}`);
  if (workspace) parts.push(`workspace=${encodeURI(path.resolve(workspace))}`);
  if (payload?.length) parts.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
  return parts.join("&");
}

/**
 * @param {string} userDataDir
 * @param {Record<string, unknown>} [settings]
 */
function writeSettings(userDataDir, settings) {
  const file = path.join(userDataDir, "User/settings.json");
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`);
}

/**
 * Returns the environment without the variables of a surrounding VS Code terminal or npm, which would mislead the
 * server, and without a marketplace, because nothing here calls home.
 */
function serverEnvironment() {
  const astray = /^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/;
  const env = Object.entries(process.env).filter(([name]) => !astray.test(name));
  return { ...Object.fromEntries(env), EXTENSIONS_GALLERY: "{}" };
}

/**
 * Removes the server's messages at every start about a missing optional native module.
 *
 * @param {string} log
 */
function withoutNoise(log) {
  return log.replace(/Error: Could not locate the bindings file[\s\S]*?\n\}\n/g, "").trim();
}
