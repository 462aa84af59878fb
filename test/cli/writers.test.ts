import assert from "node:assert/strict";
import { asText, isMissed } from "../../scripts/evidence/reliability/report";
import { writers } from "../../scripts/evidence/reliability/writers";
import { ensureBuilt } from "../../scripts/freshBuild";
import { failsWithoutProgress } from "./run";

/** A short run of `npm run reliability -- writers`, in which eight processes log a thousand touches each. */
describe("processes that log in one note concurrently", () => {
  before(async function () {
    this.timeout(0);
    await ensureBuilt();
  });

  it("lose no touch, and readers see complete notes", async function () {
    const terms = { processes: 4, touches: 6, spawned: { processes: 8, touches: 1 } };
    const report = await writers(terms, failsWithoutProgress(this));
    assert.ok(!isMissed(report), asText(report));
  });
});
