import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeLossy } from "../../../src/files/decode";
import { readContact } from "../../../src/note/contact";
import { MAX_FRONTMATTER_LENGTH } from "../../../src/note/frontmatter";
import { classify, classifyHead } from "../../../src/vault/prefilter";

describe("classify", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["an empty file", "", "plain"],
    ["prose", "Dear diary\n\ntouches: none\n", "plain"],
    ["frontmatter of another kind", "---\ntitle: Soup\n---\ntouches:\n", "plain"],
    ["another language", "---js\n{ touches: [] }\n---\n", "plain"],
    ["another tag", "---\ntags: [recipe]\n---\n", "plain"],
    ["a rule at the top of prose", `---\n\n${"prose\n".repeat(50)}`, "plain"],
    ["touches", "---\ntouches:\n---\n", "maybe"],
    ["a playbook after a byte order mark, with CRLF", "\uFEFF---\r\nplaybook: friend\r\n---\r\n", "maybe"],
    ["a tag", '---\ntags: ["#Person"]\n---\n', "maybe"],
    ["a key with escapes", '---\n"to\\u0075ches": []\n---\n', "maybe"],
    ["a conflict in the first line", "<<<<<<< HEAD\n---\ntouches:\n---\n=======\n>>>>>>> b\n", "maybe"],
    ["a conflict in prose", "<<<<<<< HEAD\nDear diary\n=======\n>>>>>>> b\n", "plain"],
    ["an unclosed contact", "---\ntouches:\n  - 2026-11-03 call\n", "maybe"],
  ];
  for (const [what, text, expected] of cases) {
    it(`returns "${expected}" for ${what}`, () => {
      assert.equal(classify(text, true), expected);
      assert.equal(classifyHead({ bytes: Buffer.from(text), isWhole: true }), expected);
    });
  }

  it('returns "more" until the frontmatter is closed', () => {
    assert.equal(classify("--", false), "more");
    assert.equal(classify("---", false), "more");
    assert.equal(classify("---\ntitle: a\n", false), "more");
    assert.equal(classify("---\ntitle: a\n---", false), "more");
    assert.equal(classify("---\ntitle: a\n---\n", false), "plain");
    assert.equal(classify("A long line of prose", false), "plain");
  });

  it('returns "plain" when the frontmatter is too long', () => {
    assert.equal(classify(`---\n${"prose\n".repeat(MAX_FRONTMATTER_LENGTH / 5)}`, false), "plain");
  });

  const line = fc.oneof(
    fc.constantFrom(
      "---",
      "--- ",
      "---js",
      "...",
      "",
      "  ",
      "%YAML 1.1",
      "<<<<<<< HEAD",
      "=======",
      ">>>>>>> laptop",
      "# touches",
      "- a",
      "\u00A0",
      "---\u00A0",
    ),
    fc
      .tuple(
        fc.constantFrom(
          "touches",
          '"touches"',
          "'playbook'",
          "type",
          "kind",
          "tags",
          "tag",
          "? type",
          '"t\\x79pe"',
        ),
        fc.constantFrom(":", ": ", " : "),
        fc.constantFrom(
          "",
          "person",
          "PEOPLE",
          "[contact, x]",
          "#contact",
          '"crm-\\',
          "[[customer]]",
          "- x",
          "{a: b}",
        ),
      )
      .map((parts) => parts.join("")),
    fc.constantFrom(
      "  contact",
      "  - people",
      '  contact"',
      "title: x",
      "{ type: person }",
      "[a",
      "  - 2026-11-03 call",
      "key: |",
    ),
    fc.string({ maxLength: 12 }),
  );
  const note = fc
    .tuple(
      fc.constantFrom("", "\uFEFF"),
      fc.constantFrom("---", "---", "---", "--- ", "---js", "prose", "<<<<<<< HEAD"),
      fc.array(line, { maxLength: 8 }),
      fc.constantFrom("\n", "\r\n", "\r"),
    )
    .map(([bom, first, lines, newline]) => bom + [first, ...lines].join(newline));

  it('never returns "plain" for a contact, whatever the length of its head', () => {
    fc.assert(
      fc.property(note, fc.nat({ max: 120 }), (text, length) => {
        const isContact = readContact(text, { fileName: "note" }) !== undefined;
        if (!isContact) return;
        assert.equal(classify(text, true), "maybe");
        assert.notEqual(classify(text.slice(0, length), length >= text.length), "plain");
        const bytes = Buffer.from(text);
        assert.notEqual(
          classifyHead({ bytes: bytes.subarray(0, length), isWhole: length >= bytes.length }),
          "plain",
        );
      }),
      { numRuns: 4000 },
    );
  });

  it("returns the same for bytes as for their text", () => {
    fc.assert(
      fc.property(note, fc.nat({ max: 120 }), (text, length) => {
        const whole = Buffer.from(text);
        const [bytes, isWhole] = [whole.subarray(0, length), length >= whole.length];
        assert.equal(classifyHead({ bytes, isWhole }), classify(decodeLossy(bytes, isWhole), isWhole));
      }),
      { numRuns: 4000 },
    );
  });
});
