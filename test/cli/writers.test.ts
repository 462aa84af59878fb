import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { asText, isMissed } from "../../scripts/evidence/reliability/report";
import { writers } from "../../scripts/evidence/reliability/writers";

/** A small run of `npm run reliability -- writers`, in which eight processes log a thousand touches each. */
describe("processes that log to one note at the same time", () => {
  it("lose no touch, and nobody reads half a note", async function () {
    if (!existsSync("dist/cli.js")) this.skip();
    const report = await writers({ processes: 4, touches: 6, spawned: 2 }, () => {});
    assert.ok(!isMissed(report), asText(report));
  });
});
