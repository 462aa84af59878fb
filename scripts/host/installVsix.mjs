/** Installs a package of the extension into a VS Code server, as its command line does. */
import path from "node:path";
import { runQuietly } from "../packages.mjs";
import { root } from "../setup.mjs";

/**
 * @param {import("./install.mjs").Host} host
 * @param {string} file the package
 * @param {{ dataDir: string, extensionsDir: string }} folders of the server, as `startServer` takes them
 */
export async function installVsix(host, file, { dataDir, extensionsDir }) {
  const options = [`--server-data-dir=${dataDir}`, `--extensions-dir=${extensionsDir}`];
  const args = [host.main, "--accept-server-license-terms", `--install-extension=${file}`, ...options];
  const said = await runQuietly(host.node, args, root);
  if (!said.includes("was successfully installed"))
    throw new Error(`VS Code did not install ${path.basename(file)}:\n${said}`);
}
