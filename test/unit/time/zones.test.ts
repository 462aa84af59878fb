import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { IN_BRIEF } from "../support/arbitraries";

const run = promisify(execFile);
const SUPPORT = join(import.meta.dirname, "../support");
const ALL = ["UTC", "America/Los_Angeles", "Pacific/Apia", "Asia/Kolkata", "Pacific/Kiritimati"];
const ZONES = IN_BRIEF ? ALL.slice(0, 2) : ALL;
/**
 * One zone without an offset, and one with daylight saving time. Only these compute the fixtures; the others compute
 * only the dates.
 */
const WITH_FIXTURES = ALL.slice(0, 2);

describe("time zones", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "touchbase-zones-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("do not change what is formatted and computed", async function () {
    // One bundle for all zones, because each process would compile the sources again.
    const outfile = join(folder, "zoneProbe.cjs");
    await build({
      entryPoints: [join(SUPPORT, "zoneProbe.ts")],
      outfile,
      bundle: true,
      platform: "node",
      // The fixtures are found from the folder of the source.
      define: { "import.meta.dirname": JSON.stringify(SUPPORT) },
      logLevel: "error",
    });
    const outputs: string[] = [];
    for (const zone of ZONES) {
      // The limit applies to each process.
      this.timeout(180_000);
      const env = { ...process.env, TZ: zone };
      const args = [outfile, ...(WITH_FIXTURES.includes(zone) ? ["fixtures"] : [])];
      const { stdout } = await run(process.execPath, args, { env, maxBuffer: 1 << 26 });
      outputs.push(stdout);
    }
    const [utc, ...others] = outputs;
    assert.ok(utc && utc.length > 10_000);
    others.forEach((output, i) => {
      const zone = ZONES[i + 1] ?? "";
      assert.ok(output.length > 10_000, zone);
      assert.equal(output, WITH_FIXTURES.includes(zone) ? utc : utc.slice(0, output.length), zone);
    });
  });
});
