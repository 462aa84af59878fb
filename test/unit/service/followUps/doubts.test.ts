import assert from "node:assert/strict";
import { resolveConfig } from "../../../../src/config/resolve";
import { LineIndex } from "../../../../src/note/lineIndex";
import { doubtsOf } from "../../../../src/service/followUps/doubts";
import { DueList } from "../../../../src/service/followUps/dueList";
import { render } from "../../../../src/words/render";
import { contactIn, day } from "../../support/engine";

const NOTE = `---
name: Mia Berg
playbook: job-ad
touches:
  - 2026-11-10 email resume
  - 2026-11-16 call voicemail
---
`;

describe("doubtsOf", () => {
  const said = (text: string) => doubtsOf(contactIn(text), () => new LineIndex(text)).map((it) => render(it));
  const withLines = (...lines: string[]) => NOTE.replace("touches:", ["touches:", ...lines].join("\n"));

  for (const [what, text, expected] of [
    ["a note that is read whole", NOTE, []],
    [
      "a touch with an unknown word",
      withLines("  - 2026-11-09 call no-anwser"),
      ["Line 5 could not be read; the advice may be wrong."],
    ],
    [
      "a touch without a date",
      withLines("  - called again"),
      ["Line 5 could not be read; the advice may be wrong."],
    ],
    [
      "a value that cannot be read",
      NOTE.replace("playbook:", "every: now and then\nplaybook:"),
      ["Line 3 could not be read; the advice may be wrong."],
    ],
    [
      "two lines, one with two problems",
      withLines("  - 2026-11-08 cal no-anwser", "  - 2026-02-30 call"),
      ["Lines 5 and 6 could not be read; the advice may be wrong."],
    ],
    [
      "many lines",
      withLines("  - one", "  - two", "  - three", "  - four"),
      ["4 lines could not be read; the advice may be wrong."],
    ],
    ["a date in another notation, which was understood", withLines("  - 9.11.2026 call busy"), []],
  ] as const)
    it(`returns ${expected.length === 0 ? "nothing" : "the place"} for ${what}`, () => {
      assert.deepEqual(said(text), expected);
    });
});

describe("DueList", () => {
  const COPY = "Mia Berg (conflicted copy 2026-11-17 101112).md";

  function list(copy: string): DueList {
    const texts = new Map([
      ["Mia Berg.md", NOTE],
      [COPY, copy],
    ]);
    const context = { today: day("2026-11-20"), config: resolveConfig([]) };
    const due = new DueList(context, { all: true, plan: false }, (path) => texts.get(path));
    for (const [path, text] of texts) due.set(path, text);
    return due;
  }

  it("lists a note once and says that its conflict copy has more", () => {
    const due = list(
      NOTE.replace("2026-11-16 call voicemail", "2026-11-16 call voicemail\n  - 2026-11-18 email"),
    );
    assert.deepEqual(
      due.items().map(([path, { extras }]) => [path, extras.map(({ reason }) => reason)]),
      [
        [
          "Mia Berg.md",
          ["A conflict copy of the note has 1 touch more; until it is merged, the advice may be wrong."],
        ],
      ],
    );
    assert.deepEqual([due.contactCount, due.noteCount, due.contacts().length], [1, 2, 1]);
  });

  it("proposes nothing for a note whose conflict copy forbids contact", () => {
    const due = list(NOTE.replace("touches:", "status: do-not-contact\ntouches:"));
    assert.deepEqual(due.items(), []);
    assert.deepEqual(due.contactsToLookAt(), [
      {
        path: "Mia Berg.md",
        name: "Mia Berg",
        reason: `“${COPY}”, a copy that a sync tool made, may forbid contact, so nothing is proposed. Merge it, or delete it if that is wrong.`,
      },
    ]);
    assert.deepEqual(
      due.contacts().map(({ state, on }) => [state, on]),
      [[null, undefined]],
    );
  });

  it("lists a note that only has the name of a copy", () => {
    const due = list(NOTE.replace("Mia Berg", "Mia Vogt"));
    assert.deepEqual(
      due
        .items()
        .map(([path]) => path)
        .sort(),
      [COPY, "Mia Berg.md"].sort(),
    );
  });
});
