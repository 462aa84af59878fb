import assert from "node:assert/strict";
import { avoidedWords } from "../../../scripts/words/findings.mjs";

/** Returns the findings in a file, as `line: word`. */
function wordsIn(path: string, ...lines: string[]): string[] {
  return avoidedWords(path, lines.join("\n")).map(({ line, word }) => `${line}: ${word}`);
}

describe("avoidedWords", () => {
  it("returns words of comments and not of code", () => {
    assert.deepEqual(
      wordsIn(
        "src/a.ts",
        "/** Reckons the colour anew. */",
        "const behaviour = mend('licence // amiss');",
        "const list = 1; // whoever it was",
        " * It is no contact, and `cancelled` is data.",
      ),
      ["1: anew", "1: Reckons", "1: colour", "3: whoever", "4: is no"],
    );
  });

  it("returns words that only comments avoid", () => {
    assert.deepEqual(wordsIn("src/a.ts", "// Beside it, somebody waits all the same."), [
      "1: somebody",
      "1: Beside",
      "1: all the same",
    ]);
    assert.deepEqual(wordsIn("docs/a.md", "Somebody else is beside it."), []);
  });

  it("returns words of Markdown outside of code", () => {
    assert.deepEqual(
      wordsIn("docs/a.md", "It is cancelled, for it fails.", "```", "anew", "```", "[anew](anew.md)"),
      ["1: , for it", "1: cancelled", "5: anew"],
    );
  });

  it("returns words of sentences in a catalogue and not of their keys", () => {
    assert.deepEqual(
      wordsIn(
        "src/words/en.ts",
        '  "refused.nothing-to-mend": "Nothing can be fixed.",',
        '  "fault.no":',
        '    "it is no `anew`, it is no touch",',
        "  other: 'mended',",
      ),
      ["3: is no", "3: is no", "4: mended"],
    );
  });

  it("returns nothing for words that only look similar", () => {
    const lines =
      "It is no longer there, and there is no reason. It recommends an amendment and waits for it. The organization analyzes data.";
    assert.deepEqual(wordsIn("README.md", lines), []);
  });

  it("names a substitute", () => {
    assert.deepEqual(avoidedWords("a.md", "in vain"), [
      { line: 1, word: "in vain", instead: "without success" },
    ]);
  });
});
