import assert from "node:assert/strict";
import { readContact } from "../../../../src/note/contact";
import { planFixes } from "../../../../src/note/edits/fixes";
import { planKey, planKeyRemoval } from "../../../../src/note/edits/key";
import { planListItem } from "../../../../src/note/edits/listItem";
import { applyEdits, type EditPlan } from "../../../../src/note/edits/plan";
import { planSection } from "../../../../src/note/edits/section";
import { planSequence } from "../../../../src/note/edits/sequence";
import { planTouch } from "../../../../src/note/edits/touch";
import { message } from "../../../../src/words/message";

const OPTIONS = { fileName: "x" };
const note = (...lines: string[]) => ["---", ...lines, "---", "Text", ""].join("\n");

/** Returns the new text, after checking that the edits result in it, or the key of the reason. */
function result(text: string, plan: EditPlan): string {
  if (!plan.ok) return plan.reason.key;
  assert.equal(applyEdits(text, plan.edits), plan.newText);
  return plan.newText;
}

describe("planListItem, with a new key", () => {
  it("inserts the key before a text block of whitespace", () => {
    const text = note("type: contact", "about:  |2", "   ", "", "phone:", "  - 1");
    const plan = planListItem(text, "mention", "the fair", OPTIONS);
    const wanted = note(
      "type: contact",
      "mention:",
      "  - the fair",
      "about:  |2",
      "   ",
      "",
      "phone:",
      "  - 1",
    );
    assert.equal(result(text, plan), wanted);
  });
});

describe("planSequence", () => {
  it("returns minimal edits of the original note", () => {
    const text = note("type: contact", "follow_up: 2026-11-25", "touches:", "  - 2026-11-10 call");
    const plan = planSequence(text, [
      (now) => planTouch(now, "2026-11-20 call voicemail", OPTIONS),
      (now) => planKeyRemoval(now, "follow_up", OPTIONS),
      (now) => planKey(now, "snooze", "2026-12-01", OPTIONS),
      (now) => planKey(now, "snooze", "2026-12-08", OPTIONS),
    ]);
    assert.equal(
      result(text, plan),
      note(
        "type: contact",
        "snooze: 2026-12-08",
        "touches:",
        "  - 2026-11-10 call",
        "  - 2026-11-20 call voicemail",
      ),
    );
    assert.deepEqual(plan.ok && plan.edits.map(({ text: put }) => put), [
      "snooze: 2026-12-08\n",
      "\n  - 2026-11-20 call voicemail",
    ]);
  });

  it("returns no edits if steps undo each other, and rejects if one step is rejected", () => {
    const text = note("type: contact", "touches: []");
    const there = (now: string) => planKey(now, "snooze", "2026-12-01", OPTIONS);
    const back = (now: string) => planKeyRemoval(now, "snooze", OPTIONS);
    const plan = planSequence(text, [there, back]);
    assert.deepEqual(plan, { ok: true, edits: [], newText: text });
    assert.equal(result(text, planSequence(text, [there, back, back])), "edit.not-there");
  });
});

describe("planFixes", () => {
  const fixesOf = (text: string) =>
    (readContact(text, OPTIONS)?.problems ?? []).flatMap(({ fixes }) =>
      fixes.slice(0, 1).filter((fix) => fix.kind !== "action"),
    );

  it("applies all fixes that do not overlap", () => {
    const text = note(
      "type: contact",
      "statsu: paused",
      "touches:",
      "  - 2026-11-12 call reached - a: b: c",
      "  - 2026-11-10 cal voicmail - #1",
      "  - 2026-11-10 email - see #2",
    );
    const sort = { kind: "sort-touches", title: message("fix.sort") } as const;
    const fixes = [sort, ...fixesOf(text)];
    assert.equal(fixes.length, 7);
    // If a line has a fix that quotes it and fixes of words, the quotes come first and the words need a second run.
    const first = result(text, planFixes(text, fixes, OPTIONS));
    const second = result(first, planFixes(first, fixesOf(first), OPTIONS));
    assert.equal(
      second,
      note(
        "type: contact",
        "status: paused",
        "touches:",
        '  - "2026-11-10 call voicemail - #1"',
        '  - "2026-11-10 email - see #2"',
        '  - "2026-11-12 call reached - a: b: c"',
      ),
    );
  });

  it("skips rejected fixes and rejects if none is left", () => {
    const text = note("type: contact", "touches:", "  - 2026-11-12 cal voicemail");
    const twin = {
      kind: "remove-entry",
      span: { start: 33, end: 58 },
      title: message("fix.remove-entry"),
    } as const;
    assert.equal(result(text, planFixes(text, [twin], OPTIONS)), "edit.no-twin");
    assert.equal(
      result(text, planFixes(text, [twin, ...fixesOf(text)], OPTIONS)),
      text.replace("cal ", "call "),
    );
    assert.deepEqual(planFixes(text, [], OPTIONS), { ok: true, edits: [], newText: text });
  });
});

describe("a planner rejects", () => {
  const cases: [string, string, (text: string) => EditPlan][] = [
    ["a line that is not a touch", "touch-syntax.no-date", (text) => planTouch(text, "call Kim", OPTIONS)],
    ["a touch of two lines", "edit.no-touch", (text) => planTouch(text, "2026-11-20 call - a\nb", OPTIONS)],
    ["a value that cannot be read", "unknown-key.value", (text) => planKey(text, "snooze", "soon", OPTIONS)],
    ["an existing item", "edit.already-there", (text) => planListItem(text, "ignore", "too-soon", OPTIONS)],
    ["an item of two lines", "edit.no-item", (text) => planListItem(text, "mention", "a\nb", OPTIONS)],
    ["a heading of two lines", "edit.no-section", (text) => planSection(text, "a\nb", [], OPTIONS)],
    ["the log as a key", "edit.changes-touches", (text) => planKeyRemoval(text, "touches", OPTIONS)],
  ];
  for (const [title, reason, plan] of cases) {
    it(title, () => {
      const text = note("type: contact", "ignore: [too-soon]", "touches:", "  - 2026-11-10 call");
      assert.equal(result(text, plan(text)), reason);
    });
  }
});

describe("a plan for long frontmatter", () => {
  const line = "  - 2026-11-02 call voicemail - asked for Dana";
  const log = (length: number, ...more: string[]) =>
    note("name: Kim", "touches:", ...Array(Math.ceil(length / (line.length + 1))).fill(line), ...more);
  const logged = (text: string) => {
    const plan = planTouch(text, "2026-11-20 email", OPTIONS);
    return plan.ok ? "logged" : plan.reason.key;
  };

  it("is made if the fast parser reads it", () => {
    assert.equal(logged(log(200_000)), "logged");
  });

  it("is made up to 64 KB if only the full parser reads it", () => {
    assert.equal(logged(log(50_000, "title: a: b")), "logged");
    assert.equal(logged(log(50_000, "title: &a b")), "logged");
  });

  it("is rejected with the reason beyond", () => {
    assert.equal(logged(log(80_000, "title: a: b")), "edit.slow-yaml");
    assert.equal(logged(log(80_000, "title: &a b")), "edit.slow-yaml");
    const plan = planKey(log(80_000, "title: a: b"), "status", "closed", OPTIONS);
    assert.equal(plan.ok || plan.reason.key, "edit.slow-yaml");
  });

  it("leaves a longer one with a bad line unreadable, and says where", () => {
    const contact = readContact(log(200_000, "title: a: b"), OPTIONS);
    assert.deepEqual(
      [contact?.readable, contact?.problems.map(({ rule }) => rule)],
      [false, ["frontmatter-yaml"]],
    );
  });
});
