/** The stages of `npm test`, for test.mjs and flakes.mjs. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { hostVersion } from "../host/versions.mjs";
import { Problem, root } from "../setup.mjs";
import { runInNode } from "./inNode.mjs";
import { runInVSCode } from "./inVSCode.mjs";

/**
 * @typedef {object} Stage
 * @property {string} name as given on the command line
 * @property {string} title
 * @property {(print: (text: string) => void) => Promise<import("./journal.mjs").Result>} run
 */

const WORKBENCH = "test/workbench";

/** A window waits for itself most of the time, so that two of them take little more time than one. */
const WORKBENCH_HALVES = ["first", "second"];

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
    ...WORKBENCH_HALVES.map((half, index) => ({
      name: "workbench",
      title: `Workbench in a browser, ${half} half`,
      run: (/** @type {(text: string) => void} */ print) =>
        runInNode({
          folder: WORKBENCH,
          files: everyOther(filesOf(WORKBENCH), index),
          report: "spec",
          limits: "workbench",
          print,
        }),
    })),
  ];
}

/**
 * @param {string} folder
 * @returns {string[]} the names of its files of tests without their ending, in order
 */
function filesOf(folder) {
  const names = readdirSync(path.join(root, folder)).sort();
  return names.flatMap((name) => (name.endsWith(".test.ts") ? [path.basename(name, ".test.ts")] : []));
}

/**
 * @param {readonly string[]} files
 * @param {number} first 0 or 1
 */
function everyOther(files, first) {
  return files.filter((_, place) => place % WORKBENCH_HALVES.length === first);
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
