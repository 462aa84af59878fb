import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { crashes } from "../../scripts/evidence/reliability/crashes";
import { asText, isMissed } from "../../scripts/evidence/reliability/report";

/** A small run of `npm run reliability -- crashes`, which tries every step with every fault. */
describe("a write that is killed or fails at any step", () => {
  it("leaves the note old or new, and nothing in anybody's way", async function () {
    if (!existsSync("dist/cli.js")) this.skip();
    const faults = ["kill halfway", "ENOSPC"];
    const kinds = ["two names (hard link)"];
    const report = await crashes({ kinds, faults, every: 4, twice: [], atOnce: 2 }, () => {});
    assert.ok(!isMissed(report), asText(report));
  });
});
