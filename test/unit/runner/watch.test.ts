import assert from "node:assert/strict";
import { runWatched } from "../../../scripts/tests/watch.mjs";

/** Runs a program that records events like a run of Mocha. */
async function watch(program: string, quiet: number) {
  let printed = "";
  const record = `const record = (event) => require("node:fs").appendFileSync(
    process.env.TOUCHBASE_TEST_JOURNAL, JSON.stringify(event) + "\\n");`;
  const result = await runWatched({
    args: ["-e", `${record}\n${program}`],
    env: {},
    quiet,
    print(text) {
      printed += text;
    },
  });
  return { ...result, printed };
}

describe("runWatched", function () {
  this.timeout(60_000);

  it("returns what the process recorded and passes its output on", async () => {
    const program = `console.log("✔ opens");
      record({ event: "begin", title: "opens" });
      record({ event: "pass", title: "opens" });
      record({ event: "end" });`;
    assert.deepEqual(await watch(program, 600), {
      passed: 1,
      failed: 0,
      skipped: 0,
      failures: [],
      skips: [],
      printed: "✔ opens\n",
    });
  });

  it("ends a process without progress and counts it as failed", async () => {
    const { failed, failures, printed } = await watch("setInterval(() => {}, 1e6);", 1);
    assert.deepEqual(
      [failed, failures],
      [1, [{ title: "(the run)", message: "ended before its last test. No test had begun." }]],
    );
    assert.equal(printed, "\n✗ No progress for 1 s: ended. No test had begun.\n");
  });
});
