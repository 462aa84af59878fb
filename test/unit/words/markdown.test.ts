import assert from "node:assert/strict";
import fc from "fast-check";
import { Marked } from "marked";
import { escapeMarkdown } from "../../../src/words/markdown";

const marked = new Marked({ gfm: true, async: false });

/** The elements of rendered Markdown, and its text without them. */
function rendered(markdown: string) {
  const html = marked.parse(markdown) as string;
  const text = html
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "'",
    );
  return { elements: html.match(/<\w+/g) ?? [], text: text.trim() };
}

const PIECES = [
  ..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
  "www.",
  "xwww.evil.example",
  "http://",
  "https://evil.example",
  "ftp://",
  "me@evil.example",
  "mailto:",
  "command:x",
  "[a](command:x)",
  "![a](b)",
  "<b>",
  "<https://e.example>",
  "&lt;",
  "&#35;",
  "1. ",
  "- ",
  "    ",
  "\t",
  "\n",
  "\n\n",
  "| a | b |",
  "---",
  "```",
  "~~a~~",
  "$(icon)",
  "[^1]",
  "[a]: b",
  "[ ]",
  "a",
  "ä",
  "x",
  " ",
];

describe("escapeMarkdown", () => {
  it("shows any text as it is, without an element, in a renderer like that of VS Code", () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 30 }).filter((one) => !one.includes("\0")),
    );
    fc.assert(
      fc.property(text, (one) => {
        const shown = one.replace(/\s+/g, " ").trim();
        const { elements, text: found } = rendered(escapeMarkdown(one));
        assert.equal(found, shown);
        assert.deepEqual(elements, shown === "" ? [] : ["<p"]);
        // After words of the product, and in bold, as in hovers.
        assert.deepEqual(rendered(`Name: **x** ${escapeMarkdown(one)}`).elements, ["<p", "<strong"]);
      }),
      { numRuns: process.env.TOUCHBASE_TESTS === "brief" ? 500 : 5000 },
    );
  });

  it("makes no link of a domain in a word", () => {
    assert.deepEqual(rendered("xwww.evil.example").elements, ["<p", "<a"]);
    assert.deepEqual(rendered(escapeMarkdown("xwww.evil.example")).elements, ["<p"]);
  });
});
