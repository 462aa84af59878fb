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

/**
 * It takes a third of the time of all others together, so it is a stage of its own. The lanes of runStages.mjs then end
 * at nearly the same time.
 */
const LONGEST = "keyboard";

/** The other files of the workbench alternate between two stages. */
const WORKBENCH_HALVES = ["first", "second"];

/**
 * Files that use the same window when one comes after the other (openSamples and openNotes in
 * test/workbench/shared.ts).
 */
const SHARING = [
  ["timeline", "tour"],
  ["rowMenus", "hintsInText", "treeKeys"],
];

/** @returns {Stage[]} the longest first, because two lanes end together if the last stages are short */
function allStages() {
  const versions = process.env.TOUCHBASE_TEST_VSCODE
    ? [process.env.TOUCHBASE_TEST_VSCODE]
    : ["newest", "oldest"];
  return [
    ...workbenchStages(),
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
  ];
}

/** @returns {Stage[]} */
function workbenchStages() {
  const single = filesOf(WORKBENCH).filter((file) => file !== LONGEST && !SHARING.flat().includes(file));
  const others = [...SHARING, ...single.map((file) => [file])];
  return [
    { title: "Workbench in a browser, by keyboard", files: [LONGEST] },
    ...WORKBENCH_HALVES.map((half, index) => ({
      title: `Workbench in a browser, ${half} half of the rest`,
      files: everyOther(others, index).flat(),
    })),
  ].map(({ title, files }) => ({
    name: "workbench",
    title,
    run: (print) => runInNode({ folder: WORKBENCH, files, report: "spec", limits: "workbench", print }),
  }));
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
 * @template T
 * @param {readonly T[]} all
 * @param {number} first 0 or 1
 */
function everyOther(all, first) {
  return all.filter((_, place) => place % WORKBENCH_HALVES.length === first);
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
