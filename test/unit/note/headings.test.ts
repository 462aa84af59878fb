import assert from "node:assert/strict";
import fc from "fast-check";
import { headingsIn } from "../../../src/note/headings";
import { span } from "../../../src/note/source";

/** The titles of all headings, with their levels. */
function titles(text: string): string[] {
  return [...headingsIn(text, span(0, text.length))].map(
    ({ level, title }) => `${level} ${text.slice(title.start, title.end)}`,
  );
}

describe("headingsIn", () => {
  it("finds the same headings whether blank lines are empty or have a space", () => {
    const line = fc.constantFrom(
      "",
      "",
      "",
      "# A",
      "b",
      "===",
      "---",
      "- c",
      "> d",
      "```",
      "- ```",
      "<!--",
      "-->",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom("\n", "\r\n"), (lines, eol) => {
        const withSpaces = lines.map((text) => (text === "" ? " " : text));
        assert.deepEqual(titles(lines.join(eol)), titles(withSpaces.join(eol)));
      }),
    );
  });
});
