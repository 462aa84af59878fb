import assert from "node:assert/strict";
import { lineAndNextStep, noteAfter } from "./support";

const note = (...lines: string[]) => ["---", "playbook: job-ad", ...lines, "---", "# Robin", ""].join("\n");

describe("touchbase.clear", () => {
  it("removes a key under all its names", () => {
    const text = note("snooze: 2026-12-01 # a while", "snooze_until: 2026-11-30", "role: clerk");
    assert.equal(noteAfter(text, "touchbase.clear", "snooze"), note("role: clerk"));
    assert.equal(
      lineAndNextStep(text, "touchbase.clear", "snooze"),
      "`snooze` removed → Call · due today · try 1 of 3",
    );
    assert.equal(noteAfter(note("status: paused - on leave"), "touchbase.clear", "status"), note());
  });

  it("rejects missing and unsupported keys", () => {
    assert.equal(noteAfter(note(), "touchbase.clear", "hold"), "<There is no `hold` in this note.>");
    assert.match(
      noteAfter(note(), "touchbase.clear", "touches"),
      /^<Unknown key `touches`: choose from follow_up,/,
    );
  });
});

describe("touchbase.convertTouch and touchbase.quoteTouch", () => {
  const line = note(
    "touches:",
    "  # the first",
    "  - 2026-11-16 10:15 call voicemail, next call 2026-11-24 - asked",
  );
  const map = note(
    "touches:",
    "  # the first",
    "  - date: 2026-11-16",
    '    time: "10:15"',
    "    channel: call",
    "    outcome: voicemail",
    "    next: call 2026-11-24",
    "    note: asked",
  );

  it("converts a line to fields and back", () => {
    assert.equal(noteAfter(line, "touchbase.convertTouch", "4"), map);
    for (const at of ["4", "6", "9"]) assert.equal(noteAfter(map, "touchbase.convertTouch", at), line);
  });

  it("quotes a line with the text that YAML would drop", () => {
    const cut = note("touches:", "  - 2026-11-16 call reached - see issue #12");
    assert.equal(
      noteAfter(cut, "touchbase.quoteTouch", "3"),
      note("touches:", '  - "2026-11-16 call reached - see issue #12"'),
    );
  });

  it("rejects lines without a touch and touches in the body", () => {
    // Lines are passed as the protocol counts them and reported as editors show them.
    for (const [at, shown] of [
      ["0", "1"],
      ["3", "4"],
      ["99", "100"],
      ["-1", "-1"],
      ["4.5", "4.5"],
      ["four", "four"],
    ] as const)
      assert.equal(noteAfter(line, "touchbase.convertTouch", at), `<There is no touch on line ${shown}.>`);
    const body = "---\ntype: person\n---\n## Touches\n- 2026-11-16 call\n";
    assert.match(noteAfter(body, "touchbase.convertTouch", "4"), /^<The log is in the Markdown body/);
  });
});

describe("touchbase.ignoreRule", () => {
  it("adds the rule to any form of the list", () => {
    for (const [before, after] of [
      [[], ["ignore:", "  - going-cold - a friend"]],
      [["ignore: [too-soon]"], ["ignore: [too-soon, going-cold - a friend]"]],
      [
        ["ignore:", "- too-soon"],
        ["ignore:", "- too-soon", "- going-cold - a friend"],
      ],
    ] as const) {
      assert.equal(
        noteAfter(note(...before), "touchbase.ignoreRule", "going-cold", "a\nfriend"),
        note(...after),
      );
    }
  });

  it("rejects an ignored rule and an unknown one", () => {
    const text = note("ignore: [too-soon - they are friends]");
    assert.equal(
      noteAfter(text, "touchbase.ignoreRule", "too-soon"),
      "<The note already says so: ignore: too-soon.>",
    );
    assert.equal(
      noteAfter(text, "touchbase.ignoreRule", "to-soon"),
      "<Unknown rule `to-soon`. Did you mean `too-soon`?>",
    );
    assert.equal(noteAfter(text, "touchbase.ignoreRule", "politeness"), "<Unknown rule `politeness`.>");
  });
});

describe("touchbase.fixAll", () => {
  const slips = note(
    "tuoches_: mine",
    "touches:",
    "  - 2026-11-12 cal voicemail # so",
    "  - 2026/11/09 email resume",
    "  - 2026-11-12 call voicemail # so",
    "  - 2026-11-16 call - see #12",
    "  - 2026-11-31 call",
    "  - 2026-11-17 call email",
  );

  it("fixes unambiguous findings and keeps the others", () => {
    const corrected = note(
      "tuoches_: mine",
      "touches:",
      "  - 2026-11-09 email resume",
      "  - 2026-11-12 call voicemail # so",
      '  - "2026-11-16 call - see #12"',
      "  - 2026-11-31 call",
      "  - 2026-11-17 call email",
    );
    assert.equal(noteAfter(slips, "touchbase.fixAll"), corrected);
    assert.equal(
      noteAfter(corrected, "touchbase.fixAll"),
      "<Nothing in this note can be fixed automatically.>",
    );
  });

  it("fixes the findings of one rule", () => {
    const sorted = noteAfter(slips, "touchbase.fixAll", "touch-order");
    assert.deepEqual(sorted.split("\n").slice(4, 6), [
      "  - 2026/11/09 email resume",
      "  - 2026-11-12 cal voicemail # so",
    ]);
    const some = noteAfter(slips, "touchbase.fixAll", "touch-syntax");
    assert.equal(some.match(/call voicemail # so/g)?.length, 2);
  });

  it("keeps the line endings and a byte order mark", () => {
    const foreign = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    assert.equal(
      noteAfter(foreign(slips), "touchbase.fixAll"),
      foreign(noteAfter(slips, "touchbase.fixAll")),
    );
  });
});
