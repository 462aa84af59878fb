import assert from "node:assert/strict";
import { RULE_ENTRIES, RULES } from "../../../../src/cadence/rules";
import { applyEdits } from "../../../../src/note/edits/plan";
import type { Range } from "../../../../src/note/lineIndex";
import { isActionId } from "../../../../src/service/actions/table";
import { actionsAt, planQuickFix } from "../../../../src/service/languageFeatures/codeActions";
import { openNote } from "../../support/codeActions";
import { fixturesIn } from "../../support/fixture";

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
  "same-uid": "it needs two notes: see test/unit/vault/sharedUids.test.ts",
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
    "Replace the tab with spaces",
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
            // The user has to decide the rest of a conflict.
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
