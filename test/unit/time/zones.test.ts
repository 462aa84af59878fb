import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { IN_BRIEF } from "../support/arbitraries";

const run = promisify(execFile);
const PROBE = join(import.meta.dirname, "../support/zoneProbe.ts");
const ALL = ["UTC", "America/Los_Angeles", "Pacific/Apia", "Asia/Kolkata", "Pacific/Kiritimati"];
const ZONES = IN_BRIEF ? ALL.slice(0, 2) : ALL;

it("formats and computes the same in every time zone", async function () {
  const outputs: string[] = [];
  for (const zone of ZONES) {
    // The limit applies to each process.
    this.timeout(180_000);
    const env = { ...process.env, TZ: zone };
    const { stdout } = await run(process.execPath, ["--import", "tsx", PROBE], { env, maxBuffer: 1 << 26 });
    outputs.push(stdout);
  }
  const [utc, ...others] = outputs;
  assert.ok(utc && utc.length > 10_000);
  others.forEach((output, i) => {
    assert.equal(output, utc, ZONES[i + 1]);
  });
});
