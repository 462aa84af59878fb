import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHANGED_ADVICE } from "./changedAdvice";

const TESTS = join(import.meta.dirname, "../..");

describe("the changes in the second version of the advice", () => {
  for (const [statement, ...shownBy] of CHANGED_ADVICE)
    it(`have a test: ${statement}`, () => {
      assert.ok(shownBy.length > 0);
      assert.deepEqual(
        shownBy.filter((evidence) => !exists(evidence)),
        [],
      );
    });
});

function exists(evidence: string): boolean {
  const [file = "", title] = evidence.split(" › ");
  if (title === undefined) return existsSync(join(TESTS, "fixtures", `${file}.md`));
  const test = join(TESTS, `${file}.test.ts`);
  return existsSync(test) && readFileSync(test, "utf8").includes(title);
}
