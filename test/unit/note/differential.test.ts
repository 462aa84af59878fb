import assert from "node:assert/strict";
import { compare } from "../../../scripts/evidence/differential/compare";
import { Frontmatters, writtenByPeople } from "../../../scripts/evidence/differential/frontmatters";
import { Random } from "../../../scripts/evidence/simulate/random";

const BRIEF = process.env.TOUCHBASE_TESTS === "brief";

/** A small run of `npm run differential`. */
describe("readFastYaml", () => {
  it("returns the same nodes as the full parser", function () {
    this.timeout(120_000);
    const frontmatters = new Frontmatters(new Random(42));
    const kinds = { same: 0, left: 0, differs: 0 };
    for (let i = 0; i < (BRIEF ? 500 : 3000); i++) {
      const source = frontmatters.next();
      const { kind } = compare(source);
      assert.notEqual(kind, "differs", JSON.stringify(source));
      kinds[kind]++;
    }
    assert.ok(kinds.same > kinds.left / 3 && kinds.left > kinds.same / 3, JSON.stringify(kinds));
  });

  it("accepts nearly all notes that people write", () => {
    // The layouts in `edits` are unusual on purpose.
    const written = writtenByPeople(["test/fixtures/rules", "test/fixtures/steps", "docs/examples"]);
    const left = written.filter((source) => compare(source).kind === "left");
    assert.ok(written.length > 400 && left.length < written.length / 20, left.join("\n---\n"));
  });
});
