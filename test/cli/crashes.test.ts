import assert from "node:assert/strict";
import { crashes } from "../../scripts/evidence/reliability/crashes";
import { asText, isMissed } from "../../scripts/evidence/reliability/report";
import { ensureBuilt } from "../../scripts/freshBuild";
import { runCli } from "../unit/cli/terminal";
import { failsWithoutProgress } from "./run";

/** Short runs of `npm run reliability -- crashes`, which tries every step with every fault. */
describe("a write that is killed or fails at any step", () => {
  before(async function () {
    this.timeout(0);
    await ensureBuilt();
  });

  for (const [kind, faults, every] of [
    ["plain", ["kill before", "kill halfway"], 8],
    ["two names (hard link)", ["kill halfway", "ENOSPC"], 13],
  ] as const)
    it(`leaves the old or the new note, which the next process can write: ${kind}`, async function () {
      const terms = { kinds: [kind], faults, every, twice: [], atOnce: 2, runHere: runCli };
      const report = await crashes(terms, failsWithoutProgress(this));
      assert.ok(!isMissed(report), asText(report));
      const killed = report.tables[0]?.rows[0]?.[2];
      assert.ok(Number(killed) > 4, `only ${killed} runs were hit`);
    });
});
