import assert from "node:assert/strict";
import { applyEdits } from "../../../../src/note/edits/plan";
import { actionsAt, planQuickFix } from "../../../../src/service/languageFeatures/codeActions";
import { offeredTitles, openNote } from "../../support/codeActions";
import { fixturesIn } from "../../support/fixture";

const SLIPS = [
  "---",
  "playbook: job-ad",
  "touches:",
  "  - 2026-11-09 cal voicemail",
  "  - 2026-11-16 emial",
  "  - 2026-11-12 call voicemail, next call 2026-11-24 # so",
  "---",
  "",
].join("\n");
const at = (text: string, where: string) => text.replace(where, `${where}|`);

describe("actionsAt", () => {
  const fix = { only: ["quickfix"] };

  it("offers to fix one finding, and all of the same rule", () => {
    assert.deepEqual(offeredTitles(at(SLIPS, "- 2026-11-09 cal"), fix), [
      "Change to “call”",
      "Fix all 2 problems of this kind in this note",
    ]);
  });

  it("prefers only the unambiguous fix of a finding", () => {
    const note = openNote(SLIPS);
    const whole = note.lines.rangeOf({ start: 0, end: SLIPS.length });
    const offers = actionsAt(note, whole, { extensionCommands: false, ...fix });
    assert.deepEqual(
      offers.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ["Change to “call”", "Change to “email”", "Sort the touches by date"],
    );
  });

  it("offers to fix the whole note on request", () => {
    for (const only of ["source", "source.fixAll", "source.fixAll.touchbase"]) {
      assert.deepEqual(offeredTitles(at(SLIPS, "playbook"), { only: [only] }), [
        "Fix all formatting problems in this note (source.fixAll.touchbase)",
      ]);
    }
    assert.deepEqual(offeredTitles(at(SLIPS, "playbook"), { only: ["source.organizeImports"] }), []);
    assert.deepEqual(offeredTitles("---\nplaybook: friend|\n---\n", { only: ["source"] }), []);
  });

  it("offers the other forms of a touch", () => {
    const only = ["refactor"];
    const of = (kind: string) => ` (${kind})`;
    assert.deepEqual(offeredTitles(at(SLIPS, "2026-11-12 call"), { only }), [
      `Write the touch as fields${of("refactor.rewrite.touchbase")}`,
      `Quote the line${of("refactor.rewrite.touchbase")}`,
      `Sort the touches by date${of("refactor.rewrite.touchbase")}`,
    ]);
    const map = "---\ntouches:\n  - date: 2026-11-09\n    channel: |call\n---\n";
    assert.deepEqual(offeredTitles(map, { only }), [
      "Write the touch as a line (refactor.rewrite.touchbase)",
    ]);
    assert.deepEqual(offeredTitles('---\ntouches:\n  - "2026-11-09 |call"\n---\n', { only }), [
      "Write the touch as fields (refactor.rewrite.touchbase)",
    ]);
    assert.deepEqual(offeredTitles("---\ntouches:\n---\n# |Ann\n", { only }), []);
  });

  const ANN =
    "---\nname: Ann\nplaybook: job-ad\ntouches:\n  - 2026-11-17 call voicemail, next call 2026-11-20\n---\nText\n";

  it("offers what Log Touch understands of an entry that is not a touch line", () => {
    const inLog = (entry: string) => `---\nname: Ann\ntouches:\n  - 2026-11-01 call\n  - ${entry}\n---\n`;
    const fixed = (entry: string) => {
      const text = inLog(entry);
      const note = openNote(text);
      const place = note.lines.positionAt(text.indexOf(entry));
      return actionsAt(note, { start: place, end: place }, { extensionCommands: false }).flatMap(
        ({ title, edit }) => {
          if (!title.startsWith("Write “")) return [];
          const plan = edit?.kind === "replace" ? planQuickFix(note, edit) : assert.fail();
          assert.ok(plan.ok);
          const changed = applyEdits(text, plan.edits);
          return changed.split("\n").filter((line) => !text.split("\n").includes(line));
        },
      );
    };
    assert.deepEqual(fixed("yesterday called, voicemail"), ["  - 2026-11-21 call voicemail"]);
    assert.deepEqual(fixed("2026/11/05: emailed cv"), ["  - 2026-11-05 email resume"]);
    assert.deepEqual(fixed("last friday called Ann - asked: who #1?"), [
      '  - "2026-11-20 call - asked: who #1?"',
    ]);
    assert.deepEqual(fixed("tomorrow called"), []);
    assert.deepEqual(fixed("yesterday it rained"), []);
    assert.deepEqual(fixed("yesterday called - she said no"), []);
  });

  it("offers what Log Touch understands of an entry of the body without a date", () => {
    const inLog = (entry: string) =>
      `---\ntype: contact\n---\n# Ann\n\n## Log\n\n- 2026-11-01 call\n${entry}\n`;
    const fixed = (entry: string, part: string) => {
      const text = inLog(entry);
      const note = openNote(text);
      const place = note.lines.positionAt(text.indexOf(part));
      return actionsAt(
        note,
        { start: place, end: place },
        { extensionCommands: false, only: ["quickfix"] },
      ).map(({ edit, isPreferred }) => {
        const plan = edit?.kind === "replace" ? planQuickFix(note, edit) : assert.fail();
        assert.ok(plan.ok && !isPreferred, JSON.stringify(plan));
        const changed = applyEdits(text, plan.edits);
        return changed.split("\n").filter((line) => !text.split("\n").includes(line));
      });
    };
    const entries: [string, string, string[][]][] = [
      ["- called, left a voicemail", "called", [["- 2026-11-22 call voicemail"]]],
      ["- yesterday called Ann, nobody there", "called", [["- 2026-11-21 call no-answer"]]],
      ["1. [x] last friday: emailed cv", "emailed", []],
      ["1. [x] emailed cv on friday", "emailed", [["1. [x] 2026-11-20 email resume"]]],
      ["> - call busy", "busy", [["> - 2026-11-22 call busy"]]],
      ["- the second round is with the team", "team", []],
    ];
    for (const [entry, part, wanted] of entries) assert.deepEqual(fixed(entry, part), wanted, entry);
    const table = (day: string) =>
      `\n| Date | Channel |\n| --- | --- |\n| 2026-11-02 | email |\n| ${day} | call |`;
    assert.deepEqual(fixed(table("last friday"), "friday"), [["| 2026-11-20 | call |"]]);
    assert.deepEqual(fixed(table("yesterday"), "yesterday"), [["| 2026-11-21 | call |"]]);
    assert.deepEqual(fixed(table("some day"), "some"), []);
  });

  it("offers one action of each kind at the head of the note, and all of a kind on request", () => {
    const drafts = ["Draft a voicemail (touchbase.draft)", "Draft an email (touchbase.draft)"];
    const days = [
      "Remind me on Mon 23 Nov (tomorrow) (touchbase.snooze)",
      "Remind me on Wed 25 Nov (in 3 days) (touchbase.snooze)",
      "Remind me on Mon 30 Nov (in 1 week) (touchbase.snooze)",
      "Remind me on Mon 7 Dec (in 2 weeks) (touchbase.snooze)",
      "Remind me on Tue 22 Dec (in 1 month) (touchbase.snooze)",
    ];
    const log = "Log “2026-11-22 call” (touchbase.log)";
    const head = at(ANN, "name: A");
    assert.deepEqual(offeredTitles(head), [log, drafts[0], days[0]]);
    assert.deepEqual(offeredTitles(head, { extensionCommands: true }), [
      "Log Touch… (touchbase.log)",
      "Draft… (touchbase.draft)",
      "Remind Me… (touchbase.snooze)",
    ]);
    const only = ["touchbase"];
    assert.deepEqual(offeredTitles(at(ANN, "Tex")), []);
    assert.deepEqual(offeredTitles(at(ANN, "Tex"), { only: ["touchbase.log"] }), [log]);
    assert.deepEqual(offeredTitles(at(ANN, "Tex"), { only }), [log, ...days, ...drafts]);
    assert.deepEqual(offeredTitles(at(ANN, "Tex"), { only, extensionCommands: true }), [
      "Log Touch… (touchbase.log)",
      log,
      ...days,
      "Remind Me… (touchbase.snooze)",
      ...drafts,
    ]);
    assert.deepEqual(offeredTitles(head, { only: ["refactor"] }), []);
  });

  it("offers first what prepares or asks, and never prefers an action that claims something was done", () => {
    const cold = "---\nplaybook: networking\ntouches:\n  - 2026-09-14 |email in\n---\n";
    const titles = ["Log “2026-11-22 email”", "Remind me on Mon 23 Nov (tomorrow)"];
    assert.deepEqual(offeredTitles(cold, { extensionCommands: true }), [
      "Draft…",
      "Log Touch…",
      titles[0],
      "Remind Me…",
      "Ignore this kind of advice in this note",
    ]);
    assert.deepEqual(offeredTitles(cold), [
      "Draft an email",
      titles[0],
      "Remind me on Monday 30 November",
      "Ignore this kind of advice in this note",
    ]);
    const three = SLIPS.replace("cal ", "call ").replace("emial", "call");
    const moveOn = at(three, "2026-11-16 call");
    assert.deepEqual(offeredTitles(moveOn, { extensionCommands: true, only: ["quickfix"] }, "2026-11-28"), [
      "Mark as moved on",
      "Log Touch…",
      "Remind Me…",
      "Ignore this kind of advice in this note",
    ]);
  });

  it("has a menu of at most five entries at every position of a note", () => {
    // A part of the notes is enough, because neighbors differ in one point only.
    const notes = [...fixturesIn("rules"), ...fixturesIn("steps")].filter((_, nth) => nth % 5 === 0);
    for (const { name, note: text, today, settings } of notes) {
      const note = openNote(text, today, settings);
      for (let line = 0; line < text.split("\n").length; line++) {
        const range = { start: { line, character: 0 }, end: { line, character: 99 } };
        for (const extensionCommands of [true, false]) {
          const menu = actionsAt(note, range, { extensionCommands });
          const isOfKind =
            (kind: string) =>
            ({ edit }: (typeof menu)[number]) =>
              edit?.kind === kind;
          assert.ok(menu.length <= 5, `${name}:${line + 1}: ${menu.map(({ title }) => title).join(", ")}`);
          assert.equal(new Set(menu.map(({ title }) => title)).size, menu.length, `${name}:${line + 1}`);
          assert.ok(menu.filter(({ kind }) => kind.startsWith("refactor")).length === 0, name);
          for (const claim of menu.filter(isOfKind("add-touch"))) assert.ok(!claim.isPreferred, name);
          for (const claim of menu.filter(isOfKind("check-off"))) assert.ok(!claim.isPreferred, name);
        }
      }
    }
  });

  it("offers to move on, to resume, and to clear a snooze", () => {
    const three = SLIPS.replace("cal ", "call ").replace("emial", "call");
    assert.deepEqual(offeredTitles(at(three, "playbook"), { only: ["touchbase.status"] }, "2026-11-28"), [
      "Mark as moved on (touchbase.status)",
    ]);
    const paused = ANN.replace("playbook", "status: paused\nplaybook");
    assert.deepEqual(offeredTitles(at(paused, "status")), [
      "Resume: set the status to active (touchbase.status)",
    ]);
    const snoozed = ANN.replace("playbook", "snooze: 2026-11-30\nplaybook");
    assert.deepEqual(offeredTitles(at(snoozed, "name"), { only: ["touchbase.snooze"] }).slice(0, 2), [
      "Clear the snooze (touchbase.snooze)",
      "Remind me on Mon 23 Nov (tomorrow) (touchbase.snooze)",
    ]);
    const stopped = ANN.replace("voicemail", "stop");
    assert.deepEqual(offeredTitles(at(stopped, "name")), []);
  });

  it("offers nothing for an unreadable note", () => {
    assert.deepEqual(offeredTitles("---\nno |key\nplaybook: friend\n---\n"), []);
  });
});

describe("an entry with a date in another notation", () => {
  for (const [line, fixed] of [
    ["yesterday called, voicemail", "2026-11-21 call voicemail"],
    ["2026/11/05: emailed cv", "2026-11-05 email resume"],
    ["Nov 5, 2026 called, no answer", "2026-11-05 call no-answer"],
    ["25.10.2026 rang, nobody there", "2026-10-25 call no-answer"],
  ] as const) {
    it(`${line} is offered as ${fixed}`, () => {
      const titles = offeredTitles(`---\nplaybook: job-ad\ntouches:\n  - |${line}\n---\n`, {
        only: ["quickfix"],
      });
      assert.ok(
        titles.some((title) => title.includes(`“${fixed}”`)),
        titles.join(),
      );
    });
  }
});
