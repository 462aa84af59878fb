/** Installs the VS Code server that runs in a browser tab, and the Node that it needs. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { countPackages, npm } from "../packages.mjs";
import { Problem, root } from "../setup.mjs";
import { cached } from "./cache.mjs";
import { unpackPackage } from "./packages.mjs";
import { hostVersion, nodeVersions, ripgrepVersion } from "./versions.mjs";

const platform = `${process.platform}-${process.arch}`;

/**
 * @typedef {object} Host
 * @property {string} vscode its version of VS Code
 * @property {string} node the Node to run it with
 * @property {string} main the server's main file
 */

/**
 * @param {string} [name] as for `hostVersion`
 * @returns {Promise<Host>}
 */
export async function installHost(name) {
  if (process.platform === "win32") {
    throw new Problem(
      "The VS Code that runs in a browser tab does not run on Windows. Use an installed one: " +
        "`npm start -- --desktop`, and for tests set TOUCHBASE_TEST_HOST=desktop.",
    );
  }
  const { codeServer, vscode } = hostVersion(name);
  const title = `Downloading VS Code ${vscode}: under a minute on a fast line, about 500 MB on disk`;
  const folder = await cached(`embedded-${vscode}`, title, async (part, setActivity) => {
    await unpackPackage(`code-server@${codeServer}`, part, setActivity);
    const server = path.join(part, "lib/vscode");
    setActivity(countPackages(server, "npm-shrinkwrap.json", { dev: false }));
    // The archive just verified has the versions and checksums of all of them in its npm-shrinkwrap.json. That file was
    // made without peer dependencies. Install scripts compile native modules, which the server does not need.
    await npm(["ci", "--omit=dev", "--legacy-peer-deps"], server);
    await addRipgrep(server, setActivity);
  });
  addLogger(path.join(folder, "lib/vscode"));
  const { engines } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const node = await findNode(Number.parseInt(engines.node, 10));
  return { vscode, node, main: path.join(folder, "lib/vscode/out/server-main.js") };
}

/**
 * Returns the Node that runs this if it is of the right major version, else one from the registry.
 *
 * @param {number} major
 */
async function findNode(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const version = nodeVersions[platform]?.[major];
  if (!version) {
    throw new Problem(
      `This VS Code needs Node ${major}, and there is none to download for ${platform}. Run this with ` +
        `Node ${major}, or use an installed VS Code: \`npm start -- --desktop\`, TOUCHBASE_TEST_HOST=desktop.`,
    );
  }
  const folder = await cached(
    `node-${version}`,
    `Downloading Node ${version} for it`,
    async (part, setActivity) => {
      await unpackPackage(`node-${platform}@${version}`, part, setActivity);
      chmodSync(path.join(part, "bin/node"), 0o755);
    },
  );
  return path.join(folder, "bin/node");
}

/**
 * Older servers fetch their search program in an install script; here it comes as a package.
 *
 * @param {string} server
 * @param {import("../progress.mjs").SetActivity} setActivity
 */
async function addRipgrep(server, setActivity) {
  const program = path.join(server, "node_modules/@vscode/ripgrep/bin/rg");
  if (!existsSync(path.resolve(program, "../..")) || existsSync(program)) return;
  const unpacked = path.join(server, "ripgrep");
  await unpackPackage(`@vscode/ripgrep-${platform}@${ripgrepVersion}`, unpacked, setActivity);
  mkdirSync(path.dirname(program), { recursive: true });
  copyFileSync(path.join(unpacked, "bin/rg"), program);
  chmodSync(program, 0o755);
  rmSync(unpacked, { recursive: true });
}

/**
 * Installs a logger that needs no compilation, also in a VS Code that was installed by an earlier version of this
 * script.
 *
 * @param {string} server
 */
function addLogger(server) {
  const module = path.join(server, "node_modules/@vscode/spdlog/index.js");
  const standIn = path.join(root, "scripts/host/spdlog.cjs");
  if (!existsSync(module) || readFileSync(module, "utf8") === readFileSync(standIn, "utf8")) return;
  // Atomically, because another process may start from there at the same time.
  const part = `${module}.${process.pid}`;
  copyFileSync(standIn, part);
  renameSync(part, module);
}
