import assert from "node:assert/strict";
import { wrapText } from "../../../src/extension/commands/wrapText";

describe("a long text in rows", () => {
  it("begins a row with each sentence, and another where a sentence is too long", () => {
    assert.deepEqual(
      wrapText("`cal` is no word. Did you mean `call`? Or write it behind ` - `, as a text.", 25),
      ["`cal` is no word.", "Did you mean `call`?", "Or write it behind ` - `,", "as a text."],
    );
  });

  it("leaves a word that is too long as it is, and a date with a stop in one piece", () => {
    assert.deepEqual(wrapText("2026-11-22 10.30: incomprehensibilities", 16), [
      "2026-11-22",
      "10.30:",
      "incomprehensibilities",
    ]);
    assert.deepEqual(wrapText("", 10), [""]);
  });
});
