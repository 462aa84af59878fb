/** The stages of `npm test`, for test.mjs and flakes.mjs. */
import { hostVersion } from "../host/versions.mjs";
import { Problem } from "../setup.mjs";
import { runInNode } from "./inNode.mjs";
import { runInVSCode } from "./inVSCode.mjs";

/**
 * @typedef {object} Stage
 * @property {string} name as given on the command line
 * @property {string} title
 * @property {boolean} [alone] whether nothing else runs at the same time
 * @property {(print: (text: string) => void) => Promise<import("./journal.mjs").Result>} run
 */

/** @returns {Stage[]} */
function allStages() {
  const versions = process.env.TOUCHBASE_TEST_VSCODE
    ? [process.env.TOUCHBASE_TEST_VSCODE]
    : ["newest", "oldest"];
  return [
    {
      name: "unit",
      title: "Unit tests",
      run: (print) => runInNode({ folder: "test/unit", report: "dot", limits: "unit", print }),
    },
    {
      name: "server",
      title: "Server and command line, as processes",
      run: (print) => runInNode({ folder: "test/{server,cli}", report: "spec", limits: "processes", print }),
    },
    ...versions.map((version) => ({
      name: "extension",
      title: `Extension in the ${version} VS Code, ${hostVersion(version).vscode}`,
      run: (/** @type {(text: string) => void} */ print) => runInVSCode(version, { print }),
    })),
    ...versions.map((version) => ({
      name: "extension-web",
      title: `Web extension in the ${version} VS Code, ${hostVersion(version).vscode}`,
      run: (/** @type {(text: string) => void} */ print) => runInVSCode(version, { web: true, print }),
    })),
    {
      name: "workbench",
      title: "Workbench in a browser",
      // Its pictures and its times are those of a window that has the machine to itself.
      alone: true,
      run: (print) => runInNode({ folder: "test/workbench", report: "spec", limits: "workbench", print }),
    },
  ];
}

/**
 * @param {readonly string[]} names all when there are none
 * @returns {Stage[]}
 */
export function chooseStages(names) {
  const all = allStages();
  const known = [...new Set(all.map(({ name }) => name))];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length) {
    throw new Problem(`Unknown stage “${unknown.join(", ")}”. The stages are: ${known.join(", ")}.`);
  }
  return names.length ? all.filter(({ name }) => names.includes(name)) : all;
}
