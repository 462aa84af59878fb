import type { Diagnostic } from "vscode-languageserver-types";
import type { Finding } from "../../cadence/rule";
import { RULES } from "../../cadence/rules";
import type { Fix } from "../../note/model";
import type { ContactNote } from "../../vault/contactNote";
import { message } from "../../words/message";
import { onlyFix } from "../actions/fixAll";
import { briefDraft, DRAFT, LOG_TOUCH, SNOOZE } from "./contactActions";
import { KINDS, type OfferedAction, toAction, toCodeAction, toCommandAction } from "./offeredAction";
import { phraseFix } from "./phraseFix";

/** A finding, and the diagnostic that shows it. */
export interface DiagnosedFinding {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

/** A quick fix and its place in the menu. */
interface RankedFix extends OfferedAction {
  readonly rank: number;
}

/**
 * The order of a menu. Fixes that prepare or ask come first. Those that log something as done come late, because they
 * are true only if the user has done it.
 */
const RANKS = {
  unambiguous: 0,
  draft: 1,
  log: 2,
  fix: 3,
  fixAll: 4,
  claim: 5,
  postpone: 6,
  ignore: 7,
} as const;

const CADENCE_RULES: ReadonlySet<string> = new Set(
  RULES.filter(({ about }) => about === "cadence").map(({ id }) => id),
);

/** The maximum number of entries of a menu at one place. */
const MAX_ENTRIES = 5;

/**
 * The maximum number of findings in a range that are read as phrases. A cursor has few. A whole log would take seconds
 * for a menu that is too long to read.
 */
const MAX_PHRASES = 20;

/** Returns the quick fixes of findings in the order of the menu. */
export function quickFixes(
  note: ContactNote,
  findings: readonly DiagnosedFinding[],
  extensionCommands: boolean,
): OfferedAction[] {
  const ranked = [
    ...findings.flatMap((found, at) => fixesOf(note, found, at < MAX_PHRASES)),
    ...fixAllOfRule(note, findings),
    ...stepActions(note, findings, extensionCommands),
    ...ignoreActions(note, findings),
  ];
  const isAsked = (rank: number) => ranked.some((fix) => fix.rank === rank && fix.command !== undefined);
  // A command that asks for the day replaces the fix that names one.
  const listed = ranked.filter(({ rank, command }) => rank !== RANKS.postpone || command || !isAsked(rank));
  return listed.sort((one, other) => one.rank - other.rank).map(({ rank: _, ...action }) => action);
}

/** Shortens a menu, in which a title appears once. The last entry is kept, because it silences the advice. */
export function shortened(actions: readonly OfferedAction[]): OfferedAction[] {
  const menu = actions.filter(({ title }, at) => actions.findIndex((other) => other.title === title) === at);
  return menu.length <= MAX_ENTRIES ? menu : [...menu.slice(0, MAX_ENTRIES - 1), ...menu.slice(-1)];
}

function fixesOf(
  note: ContactNote,
  { finding, diagnostic }: DiagnosedFinding,
  readsPhrase: boolean,
): RankedFix[] {
  const [fix, other] = finding.fixes;
  const isUnambiguous =
    fix !== undefined &&
    other === undefined &&
    !("isChoice" in fix && fix.isChoice) &&
    (!CADENCE_RULES.has(finding.rule) || fix.kind === "set-status");
  const ranked = (edit: Fix, isPreferred: boolean): RankedFix => ({
    ...toCodeAction(note, KINDS.fix, edit),
    diagnostics: [diagnostic],
    isPreferred,
    rank: isPreferred ? RANKS.unambiguous : RANKS[roleOf(edit)],
  });
  const fixes = finding.fixes.map((edit) => ranked(edit, isUnambiguous && roleOf(edit) !== "claim"));
  const asUnderstood = readsPhrase ? phraseFix(note, finding) : undefined;
  const isNew = asUnderstood && !finding.fixes.some((fix) => isSameReplacement(fix, asUnderstood));
  return isNew ? [...fixes, ranked(asUnderstood, false)] : fixes;
}

/** Returns the role of a fix. A claim logs something as done, such as a call or an item that was mentioned. */
function roleOf(fix: Fix): "claim" | "draft" | "postpone" | "fix" {
  if (fix.kind === "add-touch" || fix.kind === "check-off") return "claim";
  if (fix.kind !== "action") return "fix";
  if (fix.action === "touchbase.draft") return "draft";
  return fix.action === "touchbase.snooze" ? "postpone" : "fix";
}

function isSameReplacement(one: Fix, other: Fix): boolean {
  return (
    one.kind === "replace" &&
    other.kind === "replace" &&
    one.text === other.text &&
    one.span.start === other.span.start
  );
}

/** Offers to fix all findings of a rule at once, if several have an unambiguous fix. */
function fixAllOfRule(note: ContactNote, findings: readonly DiagnosedFinding[]): RankedFix[] {
  const rules = new Set(
    findings.filter(({ finding }) => onlyFix(finding)).map(({ finding }) => finding.rule),
  );
  return [...rules].flatMap((rule) => {
    const count = note.analysis.findings.filter(
      (finding) => finding.rule === rule && onlyFix(finding),
    ).length;
    // Sorting once fixes all of them.
    if (count < 2 || rule === "touch-order") return [];
    const edit = toAction("touchbase.fixAll", [rule], message("offer.fix-rule", { count }));
    const diagnostics = diagnosticsOfRule(findings, rule);
    return [{ ...toCodeAction(note, KINDS.fix, edit), diagnostics, rank: RANKS.fixAll }];
  });
}

/** Offers actions on the step that an advice is about: to draft a message, to log a touch, to postpone it. */
function stepActions(
  note: ContactNote,
  findings: readonly DiagnosedFinding[],
  extensionCommands: boolean,
): RankedFix[] {
  const advice = findings.filter(({ finding }) => CADENCE_RULES.has(finding.rule));
  const { standing, contact } = note.analysis;
  const step = standing?.step;
  if (advice.length === 0 || !step || !contact.readable) return [];
  const diagnostics = advice.map(({ diagnostic }) => diagnostic);
  const hasDraft = advice.some(({ finding }) => finding.fixes.some((fix) => roleOf(fix) === "draft"));
  const actions: RankedFix[] = [];
  if (!step.moveOn && !hasDraft) {
    const edit = extensionCommands ? undefined : briefDraft(note);
    if (extensionCommands) {
      actions.push({ ...toCommandAction(note, KINDS.fix, DRAFT), diagnostics, rank: RANKS.draft });
    } else if (edit) {
      actions.push({ ...toCodeAction(note, KINDS.fix, edit), diagnostics, rank: RANKS.draft });
    }
  }
  if (extensionCommands) {
    actions.push({ ...toCommandAction(note, KINDS.fix, LOG_TOUCH), diagnostics, rank: RANKS.log });
    actions.push({ ...toCommandAction(note, KINDS.fix, SNOOZE), diagnostics, rank: RANKS.postpone });
  }
  return actions;
}

/** Offers to silence the gravest advice in this note. Rules about form cannot be silenced, but fixed. */
function ignoreActions(note: ContactNote, findings: readonly DiagnosedFinding[]): RankedFix[] {
  const advice = findings.filter(({ finding }) => CADENCE_RULES.has(finding.rule));
  const [gravest] = [...advice].sort(
    (one, other) => (one.diagnostic.severity ?? 0) - (other.diagnostic.severity ?? 0),
  );
  if (!gravest) return [];
  const { rule } = gravest.finding;
  const edit = toAction("touchbase.ignoreRule", [rule], message("offer.ignore"));
  const diagnostics = diagnosticsOfRule(findings, rule);
  return [{ ...toCodeAction(note, KINDS.fix, edit), diagnostics, rank: RANKS.ignore }];
}

function diagnosticsOfRule(findings: readonly DiagnosedFinding[], rule: string): Diagnostic[] {
  return findings.filter(({ finding }) => finding.rule === rule).map(({ diagnostic }) => diagnostic);
}
