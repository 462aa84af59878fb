import assert from "node:assert/strict";
import { findConflict } from "../../../src/note/conflictMarkers";
import { readContact } from "../../../src/note/contact";

const OPTIONS = { fileName: "Kim Ono" };

const NOTE = `---
name: Kim Ono
touches:
  - 2026-11-09 email resume
<<<<<<< HEAD
  - 2026-11-12 call voicemail
||||||| 1a2b3c4
=======
  - 2026-11-13 call reached
>>>>>>> laptop
  - 2026-11-14 email
---
`;

describe("readContact with conflict markers", () => {
  for (const [ending, text] of [
    ["LF", NOTE],
    ["CRLF", NOTE.replaceAll("\n", "\r\n")],
  ] as const) {
    it(`finds only the conflict, and places the touches in the note, with ${ending}`, () => {
      const contact = readContact(text, OPTIONS);
      assert.deepEqual(
        contact?.problems.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
        [["conflict", "<<<<<<< HEAD"]],
      );
      assert.equal(contact.failsClosed?.key, "fails-closed.conflict");
      assert.deepEqual(
        contact.touches.map(({ span }) => text.slice(span.start, span.end)),
        ["2026-11-09 email resume", "2026-11-12 call voicemail", "2026-11-14 email"],
      );
    });
  }

  it("reads the other side if one is not a contact or cannot be read", () => {
    for (const broken of ["name: Kim Ono", 'name: "Kim']) {
      const text = `---\n<<<<<<< HEAD\n${broken}\n=======\nname: Kim Lee\nplaybook: friend\n>>>>>>> b\n---\n`;
      assert.equal(readContact(text, OPTIONS)?.name, "Kim Lee");
    }
  });

  it("ignores a note that is not a contact on either side", () => {
    const text = "---\n<<<<<<< HEAD\ntitle: Soup\n=======\ntitle: Soups\n>>>>>>> b\n---\n";
    assert.equal(readContact(text, OPTIONS), undefined);
  });

  it("never throws, whatever lines are missing", () => {
    const lines = NOTE.split("\n");
    for (let from = 0; from < lines.length; from++)
      for (let to = from; to <= lines.length; to++)
        readContact([...lines.slice(0, from), ...lines.slice(to)].join("\n"), OPTIONS);
  });
});

describe("findConflict", () => {
  const kindsOf = (text: string) => {
    const conflict = findConflict(text);
    return conflict && { hunks: conflict.hunks.length, strays: conflict.strays.length };
  };
  const hunk = "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n";
  const cases: readonly (readonly [string, string, ReturnType<typeof kindsOf>])[] = [
    ["no markers", "# A\n\nHeading\n=======\n", undefined],
    ["markers of another length", "<<<<<< a\n<<<<<<<< b\n<<<<<<<c\n", undefined],
    ["two hunks", `${hunk}between\n${hunk}`, { hunks: 2, strays: 0 }],
    [
      "a row that may be a marker or an underline",
      "<<<<<<< a\nx\n=======\ny\n=======\n>>>>>>> b\n",
      { hunks: 0, strays: 2 },
    ],
    ["a hunk without its end", `<<<<<<< a\nx\n${hunk}`, { hunks: 1, strays: 1 }],
    ["fenced code", `\`\`\`\n${hunk}\`\`\`\n`, undefined],
    ["a comment", `<!--\n${hunk}-->\n`, undefined],
    ["a hunk with a fence in it", "<<<<<<< a\n```\n=======\ny\n>>>>>>> b\n", { hunks: 1, strays: 0 }],
    [
      "a fence in the frontmatter, where it means nothing",
      `---\n\`\`\`\n${hunk}---\n`,
      { hunks: 1, strays: 0 },
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(`finds the hunks of a note with ${what}`, () => assert.deepEqual(kindsOf(text), expected));
  }
});
