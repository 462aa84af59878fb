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
    for (let i = 0; i < (BRIEF ? 300 : 750); i++) {
      const source = frontmatters.next();
      const { kind } = compare(source);
      assert.notEqual(kind, "differs", JSON.stringify(source));
      kinds[kind]++;
    }
    assert.ok(kinds.same > kinds.left / 3 && kinds.left > kinds.same / 3, JSON.stringify(kinds));
  });

  it("parses maps in braces and text blocks itself, like the full parser", () => {
    for (const source of [
      "touches:\n  - {date: 2026-11-01, channel: call}\n  - { date: 2026-11-02, channel: email, note: 'so # so' }\n",
      "touches: [{date: 2026-11-01, channel: call}, { date: 2026-11-02 }]\n",
      "a: {}\nb: { }\nc: {x: {y: [1, {z: 2}]}}\nd: {\"a b\": 1, 'c': ~} # so\n",
      "a: {b  : c , d :  e f }\nb: {x: http://a/b, y: a:b}\n",
      "about: |\n  one\n\n   two\n  three  \n\n\nname: x\n",
      "about: |-\n one\n two\n",
      "about: >\n  one\n  two\n\n  three\n   four\n\n   five\n  six\n\n\n  seven\n# so\nname: x\n",
      "about: >-\n\n\n  one\n  two",
      "about: |  \r\n  one\r\n\r\n  two\r\nname: x\r\n",
      "touches:\n  - |\n    2026-11-01 call\n  - >-\n    2026-11-02\n    email\n",
      "touches:\n  - date: 2026-11-01\n    note: |\n      # no comment\n      - no item: at all\n    channel: call\n",
      "a:\n  b: |\n    text\n\u00a0\nc: d\n".replace("\n\u00a0", ""),
      "about: |\n  text \u00a0\n  \u00a0\n",
    ])
      assert.equal(compare(source).kind, "same", JSON.stringify(source));
  });

  it("leaves other maps in braces and text blocks to the full parser", () => {
    for (const source of [
      "a: {b}\n",
      "a: {b: }\n",
      "a: {b:1}\n",
      "a: {b: 1,}\n",
      "a: {b: 1\n",
      "a: {b: 1}}\n",
      "a: {b: 1} c\n",
      "a: {b: c: d}\n",
      "a: {b: 1,\n  c: 2}\n",
      "{a: b}\n",
      "a: |+\n  b\n",
      "a: |2\n  b\n",
      "a: | # so\n  b\n",
      "a: |b\n",
      "a: |\n",
      "a: |\nb: c\n",
      "a: |\n   \n  b\n",
      "a: |\n    b\n  c\n",
      "- |\n- b\n",
    ])
      assert.equal(compare(source).kind, "left", JSON.stringify(source));
  });

  it("accepts nearly all notes that people write", () => {
    // The layouts in `edits` are unusual on purpose.
    const written = writtenByPeople(["test/fixtures/rules", "test/fixtures/steps", "docs/examples"]);
    const left = written.filter((source) => compare(source).kind === "left");
    assert.ok(written.length > 400 && left.length < written.length / 20, left.join("\n---\n"));
  });
});
