import assert from "node:assert/strict";
import fc from "fast-check";
import matter from "gray-matter";
import { cutFrontmatter } from "../../../src/note/frontmatter";

/** Lines that are a closing fence, nearly one, or anything else. */
const LINES = [
  "---",
  "--- ",
  "---\t",
  "----",
  "--- a",
  "---js",
  " ---",
  "...",
  "# a",
  "a: 1",
  "",
  "  ",
  "- b",
  "\u00a0",
];
const lines = fc.array(fc.constantFrom(...LINES), { maxLength: 8 });
const breaks = fc.constantFrom("\n", "\r\n");

describe("cutFrontmatter", () => {
  it("cuts where gray-matter cuts, if that is a whole line", () => {
    fc.assert(
      fc.property(lines, breaks, fc.boolean(), (more, lineBreak, isEnded) => {
        const text = ["---", ...more].join(lineBreak) + (isEnded ? lineBreak : "");
        const cut = cutFrontmatter(text);
        const theirs = matter(text, { language: "yaml", engines: { yaml: () => ({}) } });
        const close = "---".length + theirs.matter.length + 1;
        const isWhole = /^---[ \t\r]*(?:\n|$)/.test(text.slice(close)) && text[close - 1] === "\n";
        if (theirs.matter === "" || !isWhole) return;
        assert.equal(cut.kind === "yaml" && cut.close.start, close);
      }),
      { numRuns: 2000 },
    );
  });

  it("closes at the first whole line of a fence, and nowhere else", () => {
    fc.assert(
      fc.property(lines, breaks, (more, lineBreak) => {
        const text = ["---", ...more, ""].join(lineBreak);
        const at = more.findIndex((line) => /^---\s*$/.test(line));
        const cut = cutFrontmatter(text);
        const start = ["---", ...more.slice(0, at), ""].join(lineBreak).length;
        assert.equal(cut.kind === "yaml" ? cut.close.start : undefined, at < 0 ? undefined : start);
      }),
      { numRuns: 2000 },
    );
  });
});
