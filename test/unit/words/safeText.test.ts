import assert from "node:assert/strict";
import fc from "fast-check";
import { notificationText, plainLine } from "../../../src/words/safeText";

/** How VS Code finds links in a notification (`parseLinkedText`), after it replaced line breaks by spaces. */
const LINKS = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;
const linksIn = (text: string) =>
  text
    .replace(/(\r\n|\n|\r)/gm, " ")
    .trim()
    .match(LINKS) ?? [];

describe("notificationText", () => {
  it("leaves no link that VS Code would make live", () => {
    for (const text of [
      "Unknown key [click](command:workbench.action.terminal.new)",
      'a [b](https://evil.example "title") c',
      "[a]\u202e(command:x)",
      "[a]\u0000(command:x)",
      "[[a](command:x)](command:y)",
      "[a](file:///etc/passwd)",
    ]) {
      assert.deepEqual(linksIn(notificationText(text)), []);
    }
    assert.equal(notificationText("[a](command:x)"), "[a] (command:x)");
    assert.equal(notificationText("<command:x> 1 < 2 <b>"), "< command:x> 1 < 2 <b>");
  });

  it("leaves none in random text", () => {
    const piece = fc.constantFrom(
      "[",
      "]",
      "(",
      ")",
      "a",
      "command:x",
      "https://e.example",
      " ",
      "\n",
      '"',
      "\u202e",
      "\0",
      "\\",
      "`",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        assert.deepEqual(linksIn(notificationText(pieces.join(""))), []);
      }),
    );
  });

  it("keeps ordinary sentences, and cuts long ones", () => {
    const sentence = "Dana: `follow_up` (2026-11-03) is [[Acme]]’s day, isn’t it?";
    assert.equal(notificationText(sentence), sentence);
    assert.equal(notificationText("x".repeat(5000)).length, 901);
  });
});

describe("plainLine", () => {
  it("replaces what a terminal or a window would interpret", () => {
    assert.equal(plainLine("a\u001b]8;;http://x\u0007b\u009bc"), "a\ufffd]8;;http://x\ufffdb\ufffdc");
    assert.equal(plainLine("a\r\nb\tc\u2028d"), "a b c d");
    assert.equal(plainLine("\u202eabc\u2066"), "abc");
  });
});
