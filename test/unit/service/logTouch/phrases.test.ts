import assert from "node:assert/strict";
import { meaningOf } from "./meaning";
import { PHRASE_TABLE } from "./phrases/phraseTable";
import { TODAY } from "./support";

describe("what people type into Log Touch", () => {
  for (const [section, phrases] of Object.entries(PHRASE_TABLE)) {
    describe(section, () => {
      for (const [typed, meaning] of phrases) {
        it(typed, () => assert.equal(meaningOf(typed, TODAY), meaning));
      }
    });
  }

  it("has a meaning for at least 300 phrases, refused ones among them", () => {
    const rows = Object.values(PHRASE_TABLE).flat();
    const refused = rows.filter(([, meaning]) => meaning.startsWith("✗"));
    assert.ok(rows.length >= 300 && refused.length >= 50, `${rows.length}, ${refused.length} refused`);
    assert.equal(new Set(rows.map(([typed]) => typed)).size, rows.length);
  });
});
