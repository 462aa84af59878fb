/**
 * The VS Codes that the tests and `npm start` use. Each comes inside a package of the npm
 * registry, so it can be had wherever `npm ci` works. Only this file names versions.
 */
import { Problem } from "../setup.mjs";

/**
 * code-server 4.x.y carries VS Code 1.x.y.
 *
 * @type {Record<string, string>}
 */
const codeServerVersions = {
  newest: "4.139.1",
  // The lowest VS Code that "engines.vscode" in package.json promises.
  oldest: "4.100.3",
};

/**
 * Which Node a server gets when the Node that runs this is not of the major version it is made for.
 * What is not listed is the newest of that major version.
 *
 * @type {Record<string, Record<number, string>>}
 */
export const nodeVersions = { "linux-x64": { 20: "20.20.2", 24: "24.21.0" } };

/** The search program for servers that come without one; with none, `workspace.findFiles` fails. */
export const ripgrepVersion = "1.18.0";

/** A browser without a window, for Linux machines (x64) that have none installed. */
export const headlessChromiumVersion = "153.0.0";

/**
 * @typedef {object} HostVersion
 * @property {string} codeServer the package version
 * @property {string} vscode the version of the VS Code in it
 */

/**
 * @param {string} [name] "newest", "oldest" or a version of code-server; by default what
 *   TOUCHBASE_TEST_VSCODE says, or else "newest"
 * @returns {HostVersion}
 */
export function hostVersion(name = process.env.TOUCHBASE_TEST_VSCODE || "newest") {
  const codeServer = codeServerVersions[name] ?? name;
  if (!/^4\.\d+\.\d+$/.test(codeServer)) {
    throw new Problem(
      `TOUCHBASE_TEST_VSCODE is "${name}", but must be newest, oldest or a version like 4.104.0.`,
    );
  }
  return { codeServer, vscode: codeServer.replace(/^4/, "1") };
}
