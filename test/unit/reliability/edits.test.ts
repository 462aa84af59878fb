import assert from "node:assert/strict";
import { edits } from "../../../scripts/evidence/reliability/edits";
import { judge } from "../../../scripts/evidence/reliability/edits/judge";
import { asText, isMissed } from "../../../scripts/evidence/reliability/report";
import { IN_BRIEF } from "../support/arbitraries";

/** A small run of `npm run reliability -- edits`, which makes a million edits. */
describe("random edits of random notes", () => {
  it("change what they are meant to change and nothing else, as a second parser reads it", async function () {
    this.timeout(120_000);
    const report = await edits(
      { seed: 11, count: IN_BRIEF ? 200 : 1000, workers: 0, folder: undefined },
      () => {},
    );
    assert.ok(!isMissed(report), asText(report));
  });

  describe("are checked by code that", () => {
    const NOTE = "---\nname: Dana\ntouches:\n  - 2026-11-03 call\ntags: [a, b]\n---\nBody\n";
    const LINE = "2026-11-10 email - so";
    const ITEM = `  - ${LINE}\n`;
    const AT = NOTE.indexOf("tags");
    const put = (at: number, text: string, end = at) => ({ span: { start: at, end }, text });
    const faults = (after: string, ...edits: ReturnType<typeof put>[]) =>
      judge(NOTE, edits, after, { kind: "touch", line: LINE }).faults.join("; ");
    const spliced = (at: number, text: string, end = at) =>
      faults(NOTE.slice(0, at) + text + NOTE.slice(end), put(at, text, end));

    it("accepts a touch in its place", () => {
      assert.equal(spliced(AT, ITEM), "");
    });

    const CASES: readonly (readonly [string, string, RegExp])[] = [
      [
        "something else changed as well",
        faults(NOTE.replace("a, b", "a"), put(AT, ITEM)),
        /outside of the splice/,
      ],
      ["the body changed", spliced(NOTE.indexOf("Body"), "So", NOTE.length), /not simply added to the body/],
      ["another key reads differently", spliced(AT, `${ITEM}more: 1\n`), /other keys/],
      [
        "the touch stands in the wrong place",
        spliced(NOTE.indexOf("  - 2026"), ITEM),
        /stands before 2026-11-03/,
      ],
      [
        "the touch is cut off by a comment",
        spliced(AT, ITEM.replace("so", "so\n  - #")),
        /an empty item was added/,
      ],
      ["YAML is broken by it", spliced(AT, '  - "2026\n'), /second parser refuses/],
      ["a line ending is another", spliced(AT, ITEM.replace("\n", "\r\n")), /line ending/],
    ];
    for (const [what, found, wanted] of CASES) {
      it(`finds that ${what}`, () => {
        assert.match(found, wanted);
      });
    }
  });
});
