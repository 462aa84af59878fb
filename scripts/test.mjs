/**
 * `npm test`: all tests, or some: `npm test -- unit server`. The stages are
 *
 *   unit        test/unit        the engine, and everything else that is plain functions
 *   server      test/server, test/cli   the language server and the command line, as processes
 *   extension   test/extension   in a real VS Code, the newest and the oldest that is promised
 *   extension-web   the same in their web extension hosts, as on vscode.dev
 *   workbench   test/workbench   a real VS Code in a real browser, worked with as a person does
 *
 * TOUCHBASE_TEST_VSCODE=newest or oldest keeps the last two to one version.
 */
import { hostVersion } from "./host/versions.mjs";
import { build, ensureInstalled, Problem, runScript, step } from "./setup.mjs";
import { tell } from "./tests/counts.mjs";
import { runInNode } from "./tests/inNode.mjs";
import { runInVSCode } from "./tests/inVSCode.mjs";

/** @typedef {import("./tests/counts.mjs").Counts} Counts */

const versions = process.env.TOUCHBASE_TEST_VSCODE
  ? [process.env.TOUCHBASE_TEST_VSCODE]
  : ["newest", "oldest"];

/** @type {{ stage: string, title: string, run: () => Promise<Counts> }[]} */
const allRuns = [
  {
    stage: "unit",
    title: "Unit tests",
    run: () => runInNode({ folder: "test/unit", report: "dot", timeout: 20_000, minutes: 10 }),
  },
  {
    stage: "server",
    title: "Server and command line, as processes",
    run: () => runInNode({ folder: "test/{server,cli}", report: "spec", timeout: 180_000, minutes: 20 }),
  },
  ...versions.map((version) => ({
    stage: "extension",
    title: `Extension in the ${version} VS Code, ${hostVersion(version).vscode}`,
    run: () => runInVSCode(version),
  })),
  ...versions.map((version) => ({
    stage: "extension-web",
    title: `Web extension in the ${version} VS Code, ${hostVersion(version).vscode}`,
    run: () => runInVSCode(version, { web: true }),
  })),
  {
    stage: "workbench",
    title: "Workbench in a browser",
    run: () =>
      runInNode({ folder: "test/workbench", report: "spec", timeout: 120_000, minutes: 38, again: 15 }),
  },
];

runScript(async () => {
  const runs = chosen(process.argv.slice(2));
  await ensureInstalled();
  await build();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const summary = [];
  for (const { title, run } of runs) {
    step(title);
    const start = Date.now();
    const counts = await run().catch(failedToRun);
    summary.push(`  ${title}: ${tell(counts)} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    for (const key of /** @type {const} */ (["passed", "failed", "skipped"])) sum[key] += counts[key];
  }
  console.log(["", ...summary, "", tell(sum)].join("\n"));
  return sum.failed ? 1 : 0;
});

/** @param {string[]} names */
function chosen(names) {
  const stages = [...new Set(allRuns.map(({ stage }) => stage))];
  const unknown = names.filter((name) => !stages.includes(name));
  if (unknown.length) {
    throw new Problem(`There is no stage “${unknown.join(", ")}”. The stages are: ${stages.join(", ")}.`);
  }
  return names.length ? allRuns.filter(({ stage }) => names.includes(stage)) : allRuns;
}

/**
 * The other stages go on when one cannot be run at all.
 *
 * @param {unknown} error
 * @returns {Counts}
 */
function failedToRun(error) {
  console.error(error instanceof Problem ? `✗ ${error.message}` : error);
  return { passed: 0, failed: 1, skipped: 0 };
}
