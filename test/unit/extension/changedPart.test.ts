import assert from "node:assert/strict";
import fc from "fast-check";
import { replacedPart } from "../../../src/extension/changedPart";

describe("the part of a text that is replaced to get another", () => {
  it("is as small as whole characters and line breaks allow", () => {
    const cases: readonly (readonly [string, string, { start: number; end: number; text: string }])[] = [
      ["a\nb\nc\n", "a\nc\n", { start: 2, end: 4, text: "" }],
      ["a\nc\n", "a\nb\nc\n", { start: 2, end: 2, text: "b\n" }],
      ["same", "same", { start: 4, end: 4, text: "" }],
      ["", "all", { start: 0, end: 0, text: "all" }],
      ["a\r\nb", "a\nb", { start: 1, end: 3, text: "\n" }],
      ["x😀", "x😁", { start: 1, end: 3, text: "😁" }],
    ];
    for (const [before, after, part] of cases) assert.deepEqual(replacedPart(before, after), part);
  });

  it("gives the other text when it is replaced", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "b", "\r\n", "\n", "😀"), maxLength: 20 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { start, end, text } = replacedPart(before, after);
        assert.ok(start <= end);
        assert.equal(before.slice(0, start) + text + before.slice(end), after);
      }),
    );
  });
});
