import assert from "node:assert/strict";
import fc from "fast-check";
import { LineIndex } from "../../../src/note/lineIndex";

describe("LineIndex", () => {
  const text = "ab\r\nc\u{1F600}d\n\re";
  const lines = new LineIndex(text);
  const places: readonly (readonly [number, number, number])[] = [
    [0, 0, 0],
    [2, 0, 2],
    [4, 1, 0],
    [7, 1, 3],
    [8, 1, 4],
    [9, 2, 0],
    [10, 3, 0],
    [11, 3, 1],
  ];
  for (const [offset, line, character] of places) {
    it(`offset ${offset} is line ${line}, character ${character}, and back`, () => {
      assert.deepEqual(lines.positionAt(offset), { line, character });
      assert.equal(lines.offsetAt({ line, character }), offset);
    });
  }

  it("clamps positions and offsets outside the text", () => {
    assert.deepEqual(lines.positionAt(3), { line: 0, character: 2 });
    assert.deepEqual(lines.positionAt(99), { line: 3, character: 1 });
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), text.length);
    assert.equal(lines.offsetAt({ line: -1, character: 5 }), 0);
  });

  it("ignores a byte order mark", () => {
    const marked = new LineIndex("\uFEFF---\nx");
    assert.deepEqual(marked.rangeOf({ start: 1, end: 4 }), {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 3 },
    });
    assert.deepEqual(marked.spanOf(marked.rangeOf({ start: 0, end: 6 })), { start: 1, end: 6 });
    assert.equal(new LineIndex("").lineCount, 1);
  });

  it("converts offsets to positions and back in random texts", () => {
    const texts = fc.array(fc.constantFrom("a", "é", "\u{1F600}", "\n", "\r", "\r\n"), { maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.nat({ max: 40 }), (parts, at) => {
        const joined = parts.join("");
        const index = new LineIndex(joined);
        const offset = Math.min(at, joined.length);
        const inBreak = joined[offset - 1] === "\r" && joined[offset] === "\n";
        assert.equal(index.offsetAt(index.positionAt(offset)), inBreak ? offset - 1 : offset);
        assert.equal(index.lineCount, joined.split(/\r\n|\n|\r/).length);
      }),
    );
  });
});
