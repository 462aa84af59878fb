import assert from "node:assert/strict";
import { RULE_ENTRIES, RULES } from "../../../../src/cadence/rules";
import { resolveConfig } from "../../../../src/config/resolve";
import { applyEdits } from "../../../../src/note/edits/plan";
import type { Range } from "../../../../src/note/lineIndex";
import { isActionId } from "../../../../src/service/actions/table";
import {
  actionsAt,
  type CodeActionRequest,
  KINDS,
  planQuickFix,
} from "../../../../src/service/languageFeatures/codeActions";
import { civilDate } from "../../../../src/time/civilDate";
import { noteFrom } from "../../../../src/vault/contactNote";
import { createNoteVault } from "../../../../src/vault/noteVault";
import { fixturesIn } from "../../support/fixture";

function openNote(text: string, today = "2026-11-22", settings: Record<string, unknown> = {}) {
  const config = resolveConfig([{ origin: "settings", values: settings }]);
  const contact = createNoteVault({ today: civilDate(today), config }).set("somebody.md", text);
  return noteFrom(text, contact ?? assert.fail("This is no contact."), config);
}

/** Returns the titles of the actions at the marker `|`, with their kinds unless they are quick fixes. */
function offered(marked: string, asked: Partial<CodeActionRequest> = {}, today?: string): string[] {
  const at = marked.indexOf("|");
  const note = openNote(marked.replace("|", ""), today);
  const place = note.lines.positionAt(at);
  return actionsAt(note, { start: place, end: place }, { extensionCommands: false, ...asked }).map(
    ({ title, kind }) => (kind === KINDS.fix ? title : `${title} (${kind})`),
  );
}

/** Why the findings of some rules have no fix. */
const REASONS_WITHOUT_FIX: Readonly<Record<string, string>> = {
  "too-soon": "what was done is done",
  "before-promise": "what was done is done",
  "before-agreed": "what was done is done",
  "never-arrived": "which other way there is, only the writer knows",
  "commitment-channel": "what was done is done",
  "resume-by-second-call": "a resume that is sent now was not there before that call",
  "too-passive": "what was done is done",
  "switch-it-up": "what was done is done",
  "talk-too-often": "what was done is done",
  "draft-too-long": "what to leave out, only the writer knows",
  "draft-voicemail": "the words are the writer's",
  "draft-thanks": "what was talked about, only the writer knows",
  "keep-momentum": "it is about all contacts together, and stands in no note",
  "same-organization": "it is about all contacts together, and stands in no note",
};

/** The titles of the fixes of each rule over all its fixtures, without days and texts. */
const FIX_TITLES: Readonly<Record<string, readonly string[]>> = {
  "move-on": ["Mark as moved on"],
  "promise-lapsed": ["Log “DATE call”"],
  "commitment-missed": [
    "Log “DATE call”",
    "Log “DATE meeting”",
    "Move it to DAY",
    "Remind me on DAY",
    "Remove the pinned follow-up",
  ],
  "thank-you": [
    "Draft the thanks",
    "Log “DATE email thanks, to Dana and Luis”",
    "Log “DATE email thanks, to Dana”",
    "Log “DATE email thanks, to Luis”",
    "Log “DATE email thanks”",
  ],
  "do-not-contact": ["Mark as not to be contacted"],
  "answer-owed": ["Log “DATE call answer”", "Log “DATE email answer”", "No answer needed"],
  "came-back": ["Resume contact"],
  "channel-preference": ["Change “prefers” to “call”", "Change “prefers” to “text”"],
  "no-next-step": ["Add “next call DATE”"],
  "voicemail-next": ["Add “next call DATE”"],
  "also-email": ["Log “DATE email”"],
  "letter-first": ["You know them: add “known: true”"],
  "change-approach": ["Log “DATE social invite”"],
  "going-cold": [],
  "mention-left": ["Mark as said"],
  "frontmatter-yaml": [
    "Change to “---”",
    "Quote the value",
    "Remove the blank lines before it",
    "Replace the tab by spaces",
  ],
  conflict: ["Resolve conflict: keep the touches of both versions"],
  "touch-syntax": [],
  "touch-order": ["Sort the touches by date"],
  "touch-future": ["Change the date to today"],
  "touch-duplicate": ["Remove this entry"],
  "unknown-key": [],
};

describe("actionsAt, for each rule", () => {
  const fixtures = fixturesIn("rules");
  const titles = new Map<string, Set<string>>();
  const plain = (title: string) =>
    title.replace(/\d{4}-\d{2}-\d{2}/g, "DATE").replace(/(?<=(?:to|until|me on) )[A-Z][a-z]+day .*/, "DAY");

  for (const { name, note: text, today, settings } of fixtures) {
    const note = openNote(text, today, settings);
    for (const { rule, fixes } of note.analysis.findings) {
      const known = titles.get(rule) ?? new Set();
      titles.set(rule, known);
      for (const fix of fixes) {
        if (fix.kind === "action") assert.ok(isActionId(fix.action), `${name}: ${fix.action}`);
        const plan = planQuickFix(note, fix);
        assert.ok(plan.ok, `${name}: ${fix.title.key}: ${plan.ok || plan.reason}`);
        known.add(plain(actionsTitle(note, rule, fix)));
      }
    }
  }

  function actionsTitle(note: ReturnType<typeof openNote>, rule: string, fix: unknown): string {
    const finding = note.analysis.findings.find(
      (found) => found.rule === rule && found.fixes.includes(fix as never),
    );
    const range: Range = note.lines.rangeOf(finding?.span ?? { start: 0, end: 0 });
    return (
      actionsAt(note, range, { extensionCommands: false }).find(({ edit }) => edit === fix)?.title ??
      "not offered"
    );
  }

  for (const { id } of RULE_ENTRIES) {
    it(`${id}: ${REASONS_WITHOUT_FIX[id] ?? "has its fixes"}`, () => {
      const found = [...(titles.get(id) ?? [])].sort();
      if (REASONS_WITHOUT_FIX[id]) {
        assert.equal(FIX_TITLES[id], undefined);
        assert.deepEqual(found, []);
      } else if (FIX_TITLES[id]?.length === 0) assert.ok(found.length > 0);
      else assert.deepEqual(found, [...(FIX_TITLES[id] ?? assert.fail("It is in neither table."))].sort());
    });
  }

  it("removes the finding or is rejected", () => {
    for (const { name, note: text, today, settings } of fixtures) {
      const note = openNote(text, today, settings);
      for (const { rule, fixes } of note.analysis.findings) {
        const count = note.analysis.findings.filter((finding) => finding.rule === rule).length;
        for (const fix of fixes) {
          const plan = planQuickFix(note, fix);
          // A draft only prepares a fix, and marking do-not-contact does not change what was done.
          if (!plan.ok || (fix.kind === "action" && fix.action === "touchbase.draft")) continue;
          if (rule === "do-not-contact") continue;
          // Late thanks are reported as such, with a lower severity.
          const louder = ["error", "warning"];
          const after = openNote(applyEdits(text, plan.edits), today, settings);
          const left = after.analysis.findings.filter((finding) => {
            // What is left of a conflict is for a person to decide.
            if (rule === "conflict" && finding.fixes.length === 0) return false;
            return finding.rule === rule && (rule !== "thank-you" || louder.includes(finding.severity));
          }).length;
          assert.ok(left < count, `${name}: ${fix.title.key} leaves ${rule}`);
        }
      }
    }
  });

  it("offers to ignore each cadence rule last and never as preferred", () => {
    const advice = new Set(RULES.filter(({ about }) => about === "cadence").map(({ id }) => id));
    for (const { name, note: text, today, settings } of fixtures) {
      const note = openNote(text, today, settings);
      for (const { rule, span } of note.analysis.findings) {
        const offers = actionsAt(note, note.lines.rangeOf(span), {
          extensionCommands: true,
          only: ["quickfix"],
        });
        const ignore = offers.filter(
          ({ edit }) => edit?.kind === "action" && edit.action === "touchbase.ignoreRule",
        );
        const own = ignore.filter(({ edit }) => edit?.kind === "action" && edit.args[0] === rule);
        // A menu offers it for the gravest advice at a place.
        const isOffered = note.analysis.findings.some((other) => {
          return advice.has(other.rule) && other.span.end >= span.start && other.span.start <= span.end;
        });
        assert.equal(ignore.length, isOffered ? 1 : 0, name);
        assert.ok(offers.length <= 5 || span.end > span.start, name);
        assert.deepEqual(offers.slice(offers.length - ignore.length), ignore, name);
        assert.ok(ignore.every(({ isPreferred }) => !isPreferred));
        const [first] = own;
        if (first?.edit?.kind !== "action") continue;
        const plan = planQuickFix(note, first.edit);
        assert.ok(plan.ok, `${name}: ${plan.ok || plan.reason}`);
        const after = openNote(applyEdits(text, plan.edits), today, settings);
        assert.ok(
          after.analysis.findings.every((finding) => finding.rule !== rule),
          name,
        );
      }
    }
  });
});

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
    assert.deepEqual(offered(at(SLIPS, "- 2026-11-09 cal"), fix), [
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
      assert.deepEqual(offered(at(SLIPS, "playbook"), { only: [only] }), [
        "Fix all formatting problems in this note (source.fixAll.touchbase)",
      ]);
    }
    assert.deepEqual(offered(at(SLIPS, "playbook"), { only: ["source.organizeImports"] }), []);
    assert.deepEqual(offered("---\nplaybook: friend|\n---\n", { only: ["source"] }), []);
  });

  it("offers the other forms of a touch", () => {
    const only = ["refactor"];
    const of = (kind: string) => ` (${kind})`;
    assert.deepEqual(offered(at(SLIPS, "2026-11-12 call"), { only }), [
      `Write the touch as fields${of("refactor.rewrite.touchbase")}`,
      `Quote the line${of("refactor.rewrite.touchbase")}`,
      `Sort the touches by date${of("refactor.rewrite.touchbase")}`,
    ]);
    const map = "---\ntouches:\n  - date: 2026-11-09\n    channel: |call\n---\n";
    assert.deepEqual(offered(map, { only }), ["Write the touch as a line (refactor.rewrite.touchbase)"]);
    assert.deepEqual(offered('---\ntouches:\n  - "2026-11-09 |call"\n---\n', { only }), [
      "Write the touch as fields (refactor.rewrite.touchbase)",
    ]);
    assert.deepEqual(offered("---\ntouches:\n---\n# |Ann\n", { only }), []);
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
    assert.deepEqual(offered(head), [log, drafts[0], days[0]]);
    assert.deepEqual(offered(head, { extensionCommands: true }), [
      "Log Touch… (touchbase.log)",
      "Draft… (touchbase.draft)",
      "Remind Me… (touchbase.snooze)",
    ]);
    const only = ["touchbase"];
    assert.deepEqual(offered(at(ANN, "Tex")), []);
    assert.deepEqual(offered(at(ANN, "Tex"), { only: ["touchbase.log"] }), [log]);
    assert.deepEqual(offered(at(ANN, "Tex"), { only }), [log, ...days, ...drafts]);
    assert.deepEqual(offered(at(ANN, "Tex"), { only, extensionCommands: true }), [
      "Log Touch… (touchbase.log)",
      log,
      ...days,
      "Remind Me… (touchbase.snooze)",
      ...drafts,
    ]);
    assert.deepEqual(offered(head, { only: ["refactor"] }), []);
  });

  it("offers at an advice first what prepares or asks, and never prefers what says that something was done", () => {
    const cold = "---\nplaybook: networking\ntouches:\n  - 2026-09-14 |email in\n---\n";
    const titles = ["Log “2026-11-22 email”", "Remind me on Mon 23 Nov (tomorrow)"];
    assert.deepEqual(offered(cold, { extensionCommands: true }), [
      "Draft…",
      "Log Touch…",
      titles[0],
      "Remind Me…",
      "Ignore this kind of advice in this note",
    ]);
    assert.deepEqual(offered(cold), [
      "Draft an email",
      titles[0],
      "Remind me on Monday 30 November",
      "Ignore this kind of advice in this note",
    ]);
    const three = SLIPS.replace("cal ", "call ").replace("emial", "call");
    const moveOn = at(three, "2026-11-16 call");
    assert.deepEqual(offered(moveOn, { extensionCommands: true, only: ["quickfix"] }, "2026-11-28"), [
      "Mark as moved on",
      "Log Touch…",
      "Remind Me…",
      "Ignore this kind of advice in this note",
    ]);
  });

  it("has a menu of at most five at every place of a note", () => {
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
    assert.deepEqual(offered(at(three, "playbook"), { only: ["touchbase.status"] }, "2026-11-28"), [
      "Mark as moved on (touchbase.status)",
    ]);
    const paused = ANN.replace("playbook", "status: paused\nplaybook");
    assert.deepEqual(offered(at(paused, "status")), ["Resume: set the status to active (touchbase.status)"]);
    const snoozed = ANN.replace("playbook", "snooze: 2026-11-30\nplaybook");
    assert.deepEqual(offered(at(snoozed, "name"), { only: ["touchbase.snooze"] }).slice(0, 2), [
      "Clear the snooze (touchbase.snooze)",
      "Remind me on Mon 23 Nov (tomorrow) (touchbase.snooze)",
    ]);
    const stopped = ANN.replace("voicemail", "stop");
    assert.deepEqual(offered(at(stopped, "name")), []);
  });

  it("offers nothing for an unreadable note", () => {
    assert.deepEqual(offered("---\nno |key\nplaybook: friend\n---\n"), []);
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
      const titles = offered(`---\nplaybook: job-ad\ntouches:\n  - |${line}\n---\n`, { only: ["quickfix"] });
      assert.ok(
        titles.some((title) => title.includes(`“${fixed}”`)),
        titles.join(),
      );
    });
  }
});
