import assert from "node:assert/strict";
import { nameLine } from "../../../src/extension/nameLine";

describe("nameLine", () => {
  const cases: readonly (readonly [string, string, number | undefined])[] = [
    ["the key", "---\nplaybook: friend\nname: Dana\n---\n# Dana\n", 2],
    ["the first heading below a frontmatter without the key", "---\ntouches:\n---\n\nText\n## Dana\n", 5],
    ["the first heading without a frontmatter", "Text\n# Dana\n# More\n", 1],
    ["nothing without either", "---\ntouches:\n---\nnames: x\n#tag\n", undefined],
    ["nothing in an empty note", "", undefined],
  ];
  for (const [what, text, line] of cases) {
    it(`finds ${what}`, () => {
      const lines = text.split("\n");
      assert.equal(
        nameLine(lines.length, (at) => lines[at] ?? ""),
        line,
      );
    });
  }
});
