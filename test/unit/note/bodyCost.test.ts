import { readContact } from "../../../src/note/contact";
import { visibleText } from "../../../src/note/visibleText";
import { assertQuick } from "../support/assertQuick";

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));
const read = (body: string) => readContact(`---\ntype: contact\n---\n${body}`, { fileName: "x" });
const MB = 1024 * 1024;

describe("readBody, measured", () => {
  it("scans 10 MB of prose without relevant headings in 500 ms", () => {
    const prose = filled(
      "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.\n\n",
      10 * MB,
    );
    // About 50 ms on an idle machine.
    assertQuick(500, () => read(prose));
  });

  // Each text takes a Markdown parser, or a careless pattern, seconds or minutes.
  const texts: Record<string, string> = {
    emphasis: "_a*",
    quotes: ">",
    "quotes apart": "> ",
    lists: "- ",
    numbers: "1. ",
    brackets: "[",
    links: "[a](",
    images: "![[",
    references: "[a]: b\n",
    tags: "<a ",
    comments: "<!-- x\n",
    marks: "%%",
    hashes: "# ",
    bars: " | x",
    "bars of words": " | call",
    commas: ", x",
    words: " x",
    underlines: "a\n---\n",
    fences: "- ```\n",
    blanks: "\n",
    tabs: "\t- a\n",
    stars: "*",
    ticks: "` `` ",
    digits: "1",
    dashes: "-",
    colons: ":",
  };
  for (const [name, piece] of Object.entries(texts)) {
    it(`takes linear time: ${name}`, () => {
      for (const opening of [
        "## Draft voicemail thanks\n",
        "## Draft\n> > - a\n",
        "## Touches\n- 2026-11-10",
        "## Mention\n- [ ] ",
        "",
      ]) {
        const text = opening + filled(piece, 100_000);
        assertQuick(300, () => read(text), opening);
      }
    });
  }

  it("parses a draft in bounded time", () => {
    for (const piece of Object.values(texts)) {
      for (const opening of ["", "> > - a\n", "- - 1. a\n"]) {
        // A new text of the maximum length that is parsed.
        let turn = 0;
        const text = () => `${opening}${turn++} ${filled(piece, 4_000).slice(0, 4_000)}`;
        assertQuick(400, () => visibleText(text()), piece);
      }
    }
  });
});
