import assert from "node:assert/strict";
import { wrapText } from "../../../src/extension/commands/wrapText";

describe("wrapText", () => {
  it("starts a row at each sentence and wraps long sentences", () => {
    assert.deepEqual(
      wrapText("`cal` is no word. Did you mean `call`? Or write it behind ` - `, as a text.", 25),
      ["`cal` is no word.", "Did you mean `call`?", "Or write it behind ` - `,", "as a text."],
    );
  });

  it("does not split a long word, or a date with a period", () => {
    assert.deepEqual(wrapText("2026-11-22 10.30: incomprehensibilities", 16), [
      "2026-11-22",
      "10.30:",
      "incomprehensibilities",
    ]);
    assert.deepEqual(wrapText("", 10), [""]);
  });
});
