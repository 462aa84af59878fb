/**
 * Everything that can be checked in under a minute, without an editor:
 *   npm run check             prints the problems, and exits with 1 if there are any
 *   npm run check -- lint     only the named steps
 */
import { spawn } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { ensureInstalled, Problem, root, runNode, runScript } from "./setup.mjs";
import { calibrate } from "./tests/calibrate.mjs";

/** @param {string} name a script of a package in node_modules */
const tool = (name) => path.join(root, "node_modules", name);

/** Two processes share the files of the unit tests. More would only wait for the longest file. */
const PARALLEL = os.availableParallelism() > 1 ? ["--parallel", "--jobs=2"] : [];

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} args
 * @property {string} fix the way to fix a failure
 */

/**
 * Two run at a time. The last one is two processes itself, and comes after all others.
 *
 * @type {Step[]}
 */
const STEPS = [
  { name: "types", args: [tool("typescript/bin/tsc"), "-p", "."], fix: "" },
  // The page uses a browser's types, unlike all other code.
  { name: "page types", args: [tool("typescript/bin/tsc"), "-p", "src/webview"], fix: "" },
  {
    name: "lint",
    args: [tool("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"],
    fix: "`npx biome check --write` fixes the layout and much of the rest",
  },
  { name: "words", args: ["scripts/checkWords.mjs"], fix: "" },
  { name: "imports", args: ["scripts/checkImports.mjs"], fix: "" },
  {
    name: "generated",
    args: [tool("tsx/dist/cli.mjs"), "scripts/generate.ts", "--check"],
    fix: "`npm run generate`, then commit what it changes",
  },
  {
    name: "unit",
    args: [tool("mocha/bin/mocha.js"), ...PARALLEL],
    fix: "",
  },
];

runScript(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown) {
    throw new Problem(
      `There is no step \`${unknown}\`. The steps: ${STEPS.map(({ name }) => name).join(", ")}.`,
    );
  }
  await ensureInstalled();
  // `npm test` runs all random cases.
  process.env.TOUCHBASE_TESTS = "brief";
  process.env.TOUCHBASE_TEST_SLOWNESS = String(calibrate());

  /** @type {Step[]} */
  const failed = [];
  const check = async (/** @type {Step} */ step) => {
    const began = performance.now();
    const code = step === STEPS.at(-1) ? await runNode(step.args) : await runInOnePiece(step.args);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? "✓" : "✗"} ${step.name} (${seconds} s)`);
    if (code !== 0) failed.push(step);
  };
  const isWanted = (/** @type {Step} */ { name }) => wanted.length === 0 || wanted.includes(name);
  const waiting = STEPS.slice(0, -1).filter(isWanted);
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await check(step);
  };
  await Promise.all(Array.from({ length: Math.min(2, os.availableParallelism()) }, lane));
  for (const step of STEPS.slice(-1).filter(isWanted)) await check(step);
  if (failed.length === 0) return 0;
  const list = failed.map(({ name, fix }) => `  ${name}${fix && `: ${fix}`}`);
  throw new Problem(`Failed:\n${list.join("\n")}`);
});

/**
 * Runs a script with this very Node, and prints its output when it has ended, because that of two steps would be mixed.
 *
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function runInOnePiece(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      process.stdout.write(output);
      resolve(code ?? 1);
    });
  });
}
