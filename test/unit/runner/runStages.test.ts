import assert from "node:assert/strict";
import { runStages } from "../../../scripts/tests/runStages.mjs";
import type { Stage } from "../../../scripts/tests/stages.mjs";

const RESULT = { passed: 1, failed: 0, skipped: 0, failures: [], skips: [] };

/** Stages that take one turn of the event loop for each letter that they print. */
function stagesOf(...names: readonly string[]) {
  const running = new Set<string>();
  const together: string[] = [];
  const stages = names.map((name): Stage => {
    const run = async (print: (text: string) => void) => {
      running.add(name);
      together.push([...running].join("+"));
      for (const letter of name) {
        print(letter);
        await new Promise((resolve) => setImmediate(resolve));
      }
      running.delete(name);
      return RESULT;
    };
    return { name, title: name, run };
  });
  return { stages, together };
}

describe("runStages", () => {
  it("runs two at a time and prints the output of each in one piece", async () => {
    const { stages, together } = stagesOf("first", "second", "third");
    const written: string[] = [];
    const results = await runStages(stages, { lanes: 2, write: (text) => void written.push(text) });
    assert.deepEqual(together, ["first", "first+second", "second+third"]);
    assert.deepEqual(
      results.map(({ title }) => title),
      ["first", "second", "third"],
    );
    for (const { title } of stages) assert.ok(written.includes(`• ${title}: 1 passed, 0 failed\n${title}\n`));
  });

  it("prints at once when only one stage runs", async () => {
    const { stages } = stagesOf("ab");
    const written: string[] = [];
    await runStages(stages, { lanes: 2, write: (text) => void written.push(text) });
    assert.deepEqual(written, ["• ab\n", "a", "b"]);
  });

  it("counts a stage that cannot run as failed and continues", async () => {
    const { stages } = stagesOf("second");
    const broken: Stage = {
      name: "first",
      title: "first",
      run: () => Promise.reject(new Error("no window")),
    };
    const results = await runStages([broken, ...stages], { lanes: 1, write: () => {} });
    assert.deepEqual(
      results.map(({ result }) => [result.passed, result.failed, result.failures]),
      [
        [0, 1, [{ title: "(the run)", message: "Error: no window" }]],
        [1, 0, []],
      ],
    );
  });
});
