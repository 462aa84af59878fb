/**
 * Everything that can be checked in under a minute, without an editor:
 *   npm run check             tells what is wrong, and ends with 1 when something is
 *   npm run check -- lint     only the steps named
 */
import os from "node:os";
import path from "node:path";
import { ensureInstalled, Problem, root, runNode, runScript } from "./setup.mjs";
import { calibrate } from "./tests/calibrate.mjs";

/** @param {string} name a script of a package in node_modules */
const tool = (name) => path.join(root, "node_modules", name);

/** Two processes share the files of the unit tests. More would wait for the longest file all the same. */
const PARALLEL = os.availableParallelism() > 1 ? ["--parallel", "--jobs=2"] : [];

/** The steps in their order, each with the way to fix a failure. */
const STEPS = [
  { name: "types", args: [tool("typescript/bin/tsc"), "-p", "."], fix: "" },
  // The page knows a browser, which nothing else here does.
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
    args: [tool("mocha/bin/mocha.js"), "--require=scripts/tests/prepareNode.cjs", ...PARALLEL],
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
  // The whole of what is tried at random is for `npm test`.
  process.env.TOUCHBASE_TESTS = "brief";
  process.env.TOUCHBASE_TEST_SLOWNESS = String(calibrate());

  const failed = [];
  for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const began = performance.now();
    const code = await runNode(step.args);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? "✓" : "✗"} ${step.name} (${seconds} s)`);
    if (code !== 0) failed.push(step);
  }
  if (failed.length === 0) return 0;
  const list = failed.map(({ name, fix }) => `  ${name}${fix && `: ${fix}`}`);
  throw new Problem(`Failed:\n${list.join("\n")}`);
});
