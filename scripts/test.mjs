/**
 * `npm test`: all tests, or some: `npm test -- unit server`. The stages are
 *
 *   unit        test/unit        the engine, and all other plain functions
 *   server      test/server, test/cli   the language server and the command line, as processes
 *   extension   test/extension   in a real VS Code, the newest and the oldest that is promised
 *   extension-web   the same in their web extension hosts, as on vscode.dev
 *   workbench   test/workbench   a real VS Code in a real browser, used as a person uses it
 *
 * TOUCHBASE_TEST_VSCODE=newest or oldest runs the last three in one version only.
 */
import { build, ensureInstalled, runScript } from "./setup.mjs";
import { runStages } from "./tests/runStages.mjs";
import { chooseStages } from "./tests/stages.mjs";
import { summarize, sumOf } from "./tests/summary.mjs";

runScript(async () => {
  const stages = chooseStages(process.argv.slice(2));
  await ensureInstalled();
  await build();
  const results = await runStages(stages);
  console.log(summarize(results));
  return sumOf(results.map(({ result }) => result)).failed ? 1 : 0;
});
