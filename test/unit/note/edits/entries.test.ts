import assert from "node:assert/strict";
import fc from "fast-check";
import { readContact } from "../../../../src/note/contact";
import { planRemoval, planSort } from "../../../../src/note/edits/entries";
import { planFix } from "../../../../src/note/edits/fixes";
import { touchKey } from "../../../../src/note/touchKey";
import { message } from "../../../../src/words/message";

const OPTIONS = { fileName: "Note" };
const note = (...lines: string[]) =>
  ["---", "name: Kim # short", "touches:", ...lines, "tags: [x]", "---", "Body", ""].join("\n");

const sortLog = (text: string): string => {
  const plan = planSort(text, OPTIONS);
  return plan.ok ? plan.newText : plan.reason.key;
};

describe("planFix, with entries that are indented too much", () => {
  const before = note(
    "- 2026-11-12 call",
    "  - 2026-11-14 email",
    "  - 2026-11-16 call",
    "- 2026-11-18 card",
  );

  it("separates them from the text above", () => {
    const [finding] = readContact(before, OPTIONS)?.problems ?? [];
    const [fix] = finding?.fixes ?? [];
    assert.ok(fix && fix.kind !== "action");
    const plan = planFix(before, fix, OPTIONS);
    const after = note("- 2026-11-12 call", "- 2026-11-14 email", "- 2026-11-16 call", "- 2026-11-18 card");
    assert.equal(plan.ok && plan.newText, after);
    assert.deepEqual(
      readContact(after, OPTIONS)?.touches.map(({ date }) => date),
      ["2026-11-12", "2026-11-14", "2026-11-16", "2026-11-18"],
    );
  });

  it("ignores text that continues on the next line", () => {
    const text = note("- 2026-11-12 call - she will ask", "  the team - on 2026-11-14 at the latest");
    assert.deepEqual(readContact(text, OPTIONS)?.problems, []);
  });
});

describe("planSort", () => {
  it("moves whole entries with the comments above them and on their lines", () => {
    const before = note(
      "  # the first call",
      "  - 2026-11-12 call voicemail  # left my number",
      "  - date: 2026-11-10",
      "    channel: email",
      "    # about the ad",
      "    note: hello",
      '  - "2026-11-11 letter - see #1"',
      "  # at the end",
    );
    const after = note(
      "  - date: 2026-11-10",
      "    channel: email",
      "    # about the ad",
      "    note: hello",
      '  - "2026-11-11 letter - see #1"',
      "  # the first call",
      "  - 2026-11-12 call voicemail  # left my number",
      "  # at the end",
    );
    assert.equal(sortLog(before), after);
    assert.equal(sortLog(before.replaceAll("\n", "\r\n")), after.replaceAll("\n", "\r\n"));
    assert.equal(sortLog(after), after);
  });

  it("keeps an unreadable entry after the one before it", () => {
    const before = note("- 2026-11-12 call", "- some day in June", "- 2026-11-10 email");
    assert.equal(sortLog(before), note("- 2026-11-10 email", "- 2026-11-12 call", "- some day in June"));
  });

  it("keeps whitespace-only lines out of a text block that moves before them", () => {
    const before = note("- |-", "  2026-11-18 email - so", "- 2026-11-12 call", "   ");
    assert.equal(sortLog(before), note("- 2026-11-12 call", "- |-", "  2026-11-18 email - so"));
    const kept = note("- |+", "  2026-11-18 email - so", "- 2026-11-12 call", "", "- 2026-11-19 card");
    const after = note("- 2026-11-12 call", "- |+", "  2026-11-18 email - so", "- 2026-11-19 card");
    assert.equal(sortLog(kept), after);
    const plain = note("- 2026-11-18 email", "", "- 2026-11-12 call", "   ");
    assert.equal(sortLog(plain), note("- 2026-11-12 call", "", "- 2026-11-18 email", "   "));
  });

  it("rejects a log with comments between entries and unreadable YAML", () => {
    assert.equal(
      sortLog("---\ntouches: [2026-11-12 call, # a\n  2026-11-10 email]\n---\n"),
      "edit.entry-shape",
    );
    assert.equal(sortLog("---\nno key\ntouches:\n- 2026-11-12 call\n---\n"), "edit.unreadable");
  });

  it("keeps every line of a random log", () => {
    const day = fc.integer({ min: 10, max: 28 });
    const entry = fc.oneof(
      day.map((d) => [`  - 2026-02-${d} call voicemail - no ${d}`]),
      day.map((d) => [`  # on ${d}`, `  - 2026-02-${d} email  # why not`]),
      day.map((d) => [`  - date: 2026-02-${d}`, "    channel: text"]),
      fc.constant(["  - not a date"]),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
        const text = note(...entries.flat());
        const plan = planSort(text, OPTIONS);
        if (!plan.ok) assert.fail(plan.reason.key);
        const lines = (value: string) => value.split("\n").sort();
        assert.deepEqual(lines(plan.newText), lines(text));
        const dates = readContact(plan.newText, OPTIONS)?.touches.map(({ date }) => date) ?? [];
        assert.deepEqual(dates, [...dates].sort());
      }),
    );
  });
});

describe("planRemoval", () => {
  it("removes only the lines of the entry", () => {
    const text = note(
      "  # both",
      "  - 2026-11-12 call",
      "  - 2026-11-12 call # again",
      "  - 2026-11-13 email",
    );
    const contact = readContact(text, OPTIONS);
    const twin = contact?.touches[1];
    assert.ok(contact && twin);
    assert.equal(touchKey(twin), touchKey(contact.touches[0] ?? twin));
    const plan = planRemoval(text, twin.span, OPTIONS);
    assert.equal(plan.ok && plan.newText, note("  # both", "  - 2026-11-12 call", "  - 2026-11-13 email"));
  });

  it("rejects a fix that would remove the only copy of an entry", () => {
    const text = note("  - 2026-11-12 call", "  - 2026-11-13 email");
    const only = readContact(text, OPTIONS)?.touches[0];
    assert.ok(only);
    const title = message("fix.remove-entry");
    const fixed = planFix(text, { kind: "remove-entry", span: only.span, title }, OPTIONS);
    assert.equal(!fixed.ok && fixed.reason.key, "edit.no-twin");
    const plan = planRemoval(text, only.span, OPTIONS);
    assert.equal(plan.ok && plan.newText, note("  - 2026-11-13 email"));
  });
});
