import assert from "node:assert/strict";
import fc from "fast-check";
import type { TextEdit } from "vscode-languageserver-types";
import { readContact } from "../../../src/note/contact";
import type { Problem } from "../../../src/note/model";
import { frontmatterAround } from "../../../src/service/languageFeatures/completion/cursorContext";
import { anyNote, asLine, asMap, asText } from "../support/arbitraries";
import { applyEdit, completions } from "../support/typing";

const runs = process.env.TOUCHBASE_TESTS === "brief" ? 60 : 250;

const names = [
  "Dana Whitfield",
  "Okafor & Daughters",
  'Al "Bud" Lee',
  "Ann: the second",
  "#1",
  "X - Y",
  "O'Neil",
];

/** A note while a user types: text is inserted, or a line is cut off. */
const anyTyping = fc
  .record({
    note: anyNote,
    layout: fc.constantFrom("line", "map", "quoted", "mixed"),
    extra: fc.constantFrom(
      "",
      "tags: [person]\n",
      "note: |\n  some\n    text\n",
      "ignore:\n- too-soon\n",
      "x: 'a\n  b'\n",
    ),
    put: fc.constantFrom(
      "",
      "",
      "-",
      "- ",
      "  - ",
      "a",
      "call, ",
      ", next ",
      ", with ",
      ': "',
      "'",
      "[",
      "touc",
      "status: ",
      "\n",
      "#",
      "é",
    ),
    cut: fc.integer({ min: 0, max: 6 }),
    eol: fc.constantFrom("\n", "\r\n"),
  })
  .chain(({ note, layout, extra, put, cut, eol }) => {
    const how = (touch: Parameters<typeof asLine>[0], nth: number): string => {
      if (layout === "map" || (layout === "mixed" && nth % 2 === 0)) return asMap(touch);
      return asLine(touch);
    };
    const written = asText(note, how);
    const quoted = written.replace(/^( {2}- )(\d{4}[^"\n]*)$/gm, '$1"$2"');
    const plain = (layout === "quoted" ? quoted : written).replace(
      "type: contact\n",
      `type: contact\n${extra}`,
    );
    const text = `${plain}# Body\n\n- touches: \n- 2026-11-22 \n`;
    const end = plain.length;
    return fc.integer({ min: 0, max: end }).map((at) => {
      const kept = text.slice(0, at) + put + text.slice(Math.min(end, at + (put === "" ? 0 : cut)));
      return {
        text: kept.replaceAll("\n", eol),
        offset: (text.slice(0, at) + put).replaceAll("\n", eol).length,
      };
    });
  });

describe("completion, over random notes that a user is typing in", () => {
  it("leaves a note that can be read, without problems in other lines than the one being written", () => {
    let tried = 0;
    fc.assert(
      fc.property(anyTyping, ({ text, offset }) => {
        const before = readContact(text, { fileName: "x" });
        const { items } = completions(text, offset, { names });
        const first = text.lastIndexOf("\n", offset - 1) + 1;
        for (const item of items) {
          const edit = item.textEdit as TextEdit;
          const after = applyEdit(text, edit);
          tried++;
          const contact = readContact(after, { fileName: "x" });
          assert.ok(contact || !before, `${item.label} makes it no contact`);
          // The text below a renamed key was never read by its own reader.
          const isRename = /^\s*:/.test(text.slice(offset).replace(/^[\w-]*/, ""));
          if (!before?.readable || !contact || isRename) continue;
          assert.ok(contact.readable, `${JSON.stringify(after)} cannot be read after ${item.label}`);
          const added = after.length - text.length;
          const last = after.indexOf("\n", offset + Math.max(0, added));
          const old = new Set(before.problems.map(({ message, rule }) => rule + JSON.stringify(message)));
          // An entry with another indentation belonged to the text above it before, too. That text is a touch only now,
          // so that the problem becomes visible.
          const wasSwallowed = ({ message, span }: Problem) =>
            message.key === "touch-syntax.swallowed" &&
            !before.touches.some((touch) => isOnLineOf(text, touch.span.start, span.start - added));
          const fresh = contact.problems.filter(
            (problem) =>
              (problem.span.start < first || problem.span.start > last) &&
              !old.has(problem.rule + JSON.stringify(problem.message)) &&
              !wasSwallowed(problem),
          );
          assert.deepEqual(fresh, [], JSON.stringify(after));
        }
      }),
      { numRuns: runs },
    );
    assert.ok(tried > runs, `only ${tried} items were tried`);
  });

  it("offers nothing in the body", () => {
    fc.assert(
      fc.property(anyTyping, fc.nat(), ({ text }, nth) => {
        const body = text.indexOf("# Body");
        const offset = body + (nth % (text.length - body + 1));
        // The cut may have removed a fence.
        if (frontmatterAround(text, offset)) return;
        assert.deepEqual(completions(text, offset, { names }).items, []);
      }),
      { numRuns: runs },
    );
  });

  it("never throws, for any text and position", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "---\n",
        "touches:",
        "\n",
        "\r\n",
        "  - ",
        "- ",
        "2026-11-22",
        " call",
        ", next ",
        ", with",
        '"',
        "'",
        "[",
        "]",
        "{",
        "\t",
        "#",
        ": ",
        "|",
        ">",
        "\uFEFF",
        "playbook:",
        "date:",
        "\\",
        "😀",
      ),
      fc.string({ maxLength: 5 }),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => `---\n${pieces.join("")}`);
    fc.assert(
      fc.property(text, fc.nat(), fc.boolean(), (it, at, byCharacter) => {
        const list = completions(it, at % (it.length + 1), { names, byCharacter });
        for (const { textEdit } of list.items) {
          const { range } = textEdit as TextEdit;
          assert.ok(range.start.character >= 0 && range.start.character <= range.end.character);
          assert.equal(range.start.line, range.end.line);
        }
      }),
      { numRuns: runs },
    );
  });
});

function isOnLineOf(text: string, offset: number, other: number): boolean {
  const [first, last] = offset < other ? [offset, other] : [other, offset];
  return !text.slice(first, last).includes("\n");
}
