import type { Diagnostic, TextEdit } from "vscode-languageserver-types";
import type { Finding } from "../../cadence/rule";
import { RULES } from "../../cadence/rules";
import { planFix } from "../../note/edits/fixes";
import type { LineIndex, Range } from "../../note/lineIndex";
import type { ActionFix, Fix } from "../../note/model";
import type { Edit } from "../../note/source";
import type { ContactNote } from "../../vault/contactNote";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { type ActionNote, planAction } from "../actions";
import { onlyFix } from "../actions/fixAll";
import { type ActionId, isActionId } from "../actions/table";
import { type ContactAction, contactActions, type ExtensionCommand, LOG_TOUCH } from "./contactActions";
import { diagnosticsOf } from "./diagnostics";
import { phraseFix } from "./phraseFix";
import { refactoringsAt } from "./refactorings";

/** The kinds of the code actions: a client can ask for some of them, and users can bind keys to each. */
export const KINDS = {
  fix: "quickfix",
  fixAll: "source.fixAll.touchbase",
  rewrite: "refactor.rewrite.touchbase",
  log: "touchbase.log",
  snooze: "touchbase.snooze",
  status: "touchbase.status",
  draft: "touchbase.draft",
} as const;
export type Kind = (typeof KINDS)[keyof typeof KINDS];

/** A code action as data; its edits are planned when the client resolves it. */
export interface OfferedAction {
  readonly title: string;
  readonly kind: Kind;
  /** The diagnostics that it fixes or silences. */
  readonly diagnostics: readonly Diagnostic[];
  /** True if an editor may apply it without asking, because the fix is unambiguous. */
  readonly isPreferred: boolean;
  /** The change of the note, unless a command of the extension asks the user for its input. */
  readonly edit?: Fix;
  readonly command?: ExtensionCommand;
}

/** The parameters of a code action request. */
export interface CodeActionRequest {
  /** The requested kinds, including the kinds below them; undefined for all except `source` actions. */
  readonly only?: readonly string[] | undefined;
  /** True if the client has the extension's commands. */
  readonly extensionCommands: boolean;
  /** The URI of the folder with the pages about the rules. */
  readonly docsBaseUri?: string | undefined;
}

const CADENCE_RULES: ReadonlySet<string> = new Set(
  RULES.filter(({ about }) => about === "cadence").map(({ id }) => id),
);

/**
 * Returns the code actions for a range of a note: fixes of the findings there, other forms of a touch, and what to do
 * about the contact.
 */
export function actionsAt(note: ContactNote, range: Range, request: CodeActionRequest): OfferedAction[] {
  const wants = (kind: Kind) => isWanted(kind, request.only);
  const findings = wants(KINDS.fix) ? findingsAt(note, range, request.docsBaseUri) : [];
  const actions: OfferedAction[] = findings.flatMap(({ finding, diagnostic }, at) =>
    quickFixes(note, finding, diagnostic, at < MAX_PHRASES),
  );
  actions.push(...(wants(KINDS.fix) ? fixAllOfRule(note, findings) : []));
  if (wants(KINDS.rewrite)) {
    const titles = new Set(actions.map(({ title }) => title));
    const refactorings = refactoringsAt(note, note.lines.spanOf(range));
    actions.push(
      ...refactorings
        .map((fix) => toCodeAction(note, KINDS.rewrite, fix))
        .filter(({ title }) => !titles.has(title)),
    );
  }
  // An explicit request for the contact's actions does not depend on the cursor.
  const isExplicit = request.only?.some((kind) => kind.startsWith("touchbase")) === true;
  for (const action of contactActions(
    note,
    isExplicit ? undefined : note.lines.spanOf(range),
    request.extensionCommands,
  )) {
    if (wants(KINDS[action.kind])) actions.push(toContactCodeAction(note, action));
  }
  if (wants(KINDS.fixAll) && note.analysis.findings.some(onlyFix)) {
    actions.push(toCodeAction(note, KINDS.fixAll, action("touchbase.fixAll", [], message("offer.fix-all"))));
  }
  actions.push(...ignoreActions(note, findings));
  return actions;
}

function isWanted(kind: Kind, only: readonly string[] | undefined): boolean {
  if (!only) return !kind.startsWith("source.");
  return only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

interface DiagnosedFinding {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

function findingsAt(note: ContactNote, range: Range, docsBaseUri: string | undefined): DiagnosedFinding[] {
  const requested = note.lines.spanOf(range);
  const isInRange = ({ span }: Finding) => span.end >= requested.start && span.start <= requested.end;
  const { findings } = note.analysis;
  if (!findings.some(isInRange)) return [];
  const diagnostics = diagnosticsOf(note, { docsBaseUri });
  return findings.flatMap((finding, at) => {
    return isInRange(finding) ? [{ finding, diagnostic: diagnostics[at] as Diagnostic }] : [];
  });
}

/**
 * How many findings in a range are read as phrases. A cursor has few; a whole log of them would take seconds for a menu
 * that nobody reads.
 */
const MAX_PHRASES = 20;

function quickFixes(
  note: ContactNote,
  finding: Finding,
  diagnostic: Diagnostic,
  readsPhrase: boolean,
): OfferedAction[] {
  // A fix that claims something about the world, such as a call that was made, needs the user's decision.
  const [fix, other] = finding.fixes;
  const isUnambiguous =
    fix !== undefined &&
    other === undefined &&
    !("isChoice" in fix && fix.isChoice) &&
    (!CADENCE_RULES.has(finding.rule) || fix.kind === "set-status");
  const fixes = finding.fixes.map((fix) => ({
    ...toCodeAction(note, KINDS.fix, fix),
    diagnostics: [diagnostic],
    isPreferred: isUnambiguous,
  }));
  const asUnderstood = readsPhrase ? phraseFix(note, finding) : undefined;
  const isNew = asUnderstood && !finding.fixes.some((fix) => isSameReplacement(fix, asUnderstood));
  return isNew
    ? [...fixes, { ...toCodeAction(note, KINDS.fix, asUnderstood), diagnostics: [diagnostic] }]
    : fixes;
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
function fixAllOfRule(note: ContactNote, findings: readonly DiagnosedFinding[]): OfferedAction[] {
  const rules = new Set(
    findings.filter(({ finding }) => onlyFix(finding)).map(({ finding }) => finding.rule),
  );
  return [...rules].flatMap((rule) => {
    const count = note.analysis.findings.filter(
      (finding) => finding.rule === rule && onlyFix(finding),
    ).length;
    // Sorting once fixes all of them.
    if (count < 2 || rule === "touch-order") return [];
    const title = message("offer.fix-rule", { rule, count });
    const diagnostics = findings
      .filter(({ finding }) => finding.rule === rule)
      .map(({ diagnostic }) => diagnostic);
    return [{ ...toCodeAction(note, KINDS.fix, action("touchbase.fixAll", [rule], title)), diagnostics }];
  });
}

/** Offers to silence the cadence rules in this note. Rules about form cannot be silenced, but fixed. */
function ignoreActions(note: ContactNote, findings: readonly DiagnosedFinding[]): OfferedAction[] {
  const rules = new Set(
    findings.map(({ finding }) => finding.rule).filter((rule) => CADENCE_RULES.has(rule)),
  );
  return [...rules].map((rule) => {
    const title = message("offer.ignore", { rule });
    const diagnostics = findings
      .filter(({ finding }) => finding.rule === rule)
      .map(({ diagnostic }) => diagnostic);
    return { ...toCodeAction(note, KINDS.fix, action("touchbase.ignoreRule", [rule], title)), diagnostics };
  });
}

function action(id: ActionId, args: readonly string[], title: Message): ActionFix {
  return { kind: "action", action: id, args, title };
}

function toCodeAction({ today }: ContactNote, kind: Kind, edit: Fix): OfferedAction {
  return { title: render(edit.title, { today }), kind, diagnostics: [], isPreferred: false, edit };
}

function toContactCodeAction(note: ContactNote, { kind, edit, command }: ContactAction): OfferedAction {
  if (edit) return toCodeAction(note, KINDS[kind], edit);
  const title = render(message(command === LOG_TOUCH ? "offer.log-touch" : "offer.snooze-until"), note);
  return { title, kind: KINDS[kind], diagnostics: [], isPreferred: false, ...(command && { command }) };
}

/** The edits of a fix on the text that it was offered for, or why it is rejected. */
export type QuickFixPlan =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly reason: string };

export function planQuickFix(note: ActionNote, fix: Fix): QuickFixPlan {
  if (fix.kind === "action") {
    if (!isActionId(fix.action)) return { ok: false, reason: `There is no command ${fix.action}.` };
    return planAction(fix.action, { ...note, declared: true }, fix.args);
  }
  const plan = planFix(note.text, fix, { fileName: note.fileName });
  return plan.ok ? plan : { ok: false, reason: render(plan.reason, note) };
}

export function textEdits(edits: readonly Edit[], lines: LineIndex): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text }));
}
