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
import { type Ask, type ContactAction, contactActions, LOG_TOUCH } from "./contactActions";
import { diagnosticsOf } from "./diagnostics";
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
  readonly preferred: boolean;
  /** An edit of the note, or a command of the extension that asks the user for its input. */
  readonly does: Fix | Ask;
}

/** The parameters of a code action request. */
export interface CodeActionRequest {
  /** The requested kinds, including the kinds below them; undefined for all except `source` actions. */
  readonly only?: readonly string[] | undefined;
  /** True if the client has the extension's commands. */
  readonly asks: boolean;
  /** The URI of the folder with the pages about the rules. */
  readonly pages?: string | undefined;
}

const CADENCE: ReadonlySet<string> = new Set(
  RULES.filter(({ about }) => about === "cadence").map(({ id }) => id),
);

/**
 * Returns the code actions for a range of a note: fixes of the findings there, other forms of a touch, and what to do
 * about the contact.
 */
export function actionsAt(note: ContactNote, range: Range, asked: CodeActionRequest): OfferedAction[] {
  const wants = (kind: Kind) => isWanted(kind, asked.only);
  const found = wants(KINDS.fix) ? findingsAt(note, range, asked.pages) : [];
  const offers: OfferedAction[] = found.flatMap(({ finding, diagnostic }) =>
    mends(note, finding, diagnostic),
  );
  offers.push(...(wants(KINDS.fix) ? allOfARule(note, found) : []));
  if (wants(KINDS.rewrite)) {
    const known = new Set(offers.map(({ title }) => title));
    const rewrites = refactoringsAt(note, note.lines.spanOf(range));
    offers.push(
      ...rewrites.map((fix) => offer(note, KINDS.rewrite, fix)).filter(({ title }) => !known.has(title)),
    );
  }
  // An explicit request for the contact's actions does not depend on the cursor.
  const named = asked.only?.some((kind) => kind.startsWith("touchbase")) === true;
  for (const { kind, does } of contactActions(
    note,
    named ? undefined : note.lines.spanOf(range),
    asked.asks,
  )) {
    if (wants(KINDS[kind])) offers.push(contactOffer(note, KINDS[kind], does));
  }
  if (wants(KINDS.fixAll) && note.analysis.findings.some(onlyFix)) {
    offers.push(offer(note, KINDS.fixAll, action("touchbase.fixAll", [], message("offer.fix-all"))));
  }
  offers.push(...ignores(note, found));
  return offers;
}

function isWanted(kind: Kind, only: readonly string[] | undefined): boolean {
  if (!only) return !kind.startsWith("source.");
  return only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

interface FoundAt {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

function findingsAt(note: ContactNote, range: Range, pages: string | undefined): FoundAt[] {
  const wanted = note.lines.spanOf(range);
  const touched = ({ span }: Finding) => span.end >= wanted.start && span.start <= wanted.end;
  const { findings } = note.analysis;
  if (!findings.some(touched)) return [];
  const diagnostics = diagnosticsOf(note, { pages });
  return findings.flatMap((finding, at) => {
    return touched(finding) ? [{ finding, diagnostic: diagnostics[at] as Diagnostic }] : [];
  });
}

function mends(note: ContactNote, finding: Finding, diagnostic: Diagnostic): OfferedAction[] {
  // A fix that claims something about the world, such as a call that was made, needs the user's decision.
  const sure =
    finding.fixes.length === 1 && (!CADENCE.has(finding.rule) || finding.fixes[0]?.kind === "set-status");
  return finding.fixes.map((fix) => ({
    ...offer(note, KINDS.fix, fix),
    diagnostics: [diagnostic],
    preferred: sure,
  }));
}

/** Offers to fix all findings of a rule at once, if several have an unambiguous fix. */
function allOfARule(note: ContactNote, found: readonly FoundAt[]): OfferedAction[] {
  const rules = new Set(found.filter(({ finding }) => onlyFix(finding)).map(({ finding }) => finding.rule));
  return [...rules].flatMap((rule) => {
    const count = note.analysis.findings.filter(
      (finding) => finding.rule === rule && onlyFix(finding),
    ).length;
    // Sorting once fixes all of them.
    if (count < 2 || rule === "touch-order") return [];
    const title = message("offer.fix-rule", { rule, count });
    const diagnostics = found
      .filter(({ finding }) => finding.rule === rule)
      .map(({ diagnostic }) => diagnostic);
    return [{ ...offer(note, KINDS.fix, action("touchbase.fixAll", [rule], title)), diagnostics }];
  });
}

/** Offers to silence the cadence rules in this note. Rules about form cannot be silenced, but fixed. */
function ignores(note: ContactNote, found: readonly FoundAt[]): OfferedAction[] {
  const rules = new Set(found.map(({ finding }) => finding.rule).filter((rule) => CADENCE.has(rule)));
  return [...rules].map((rule) => {
    const title = message("offer.ignore", { rule });
    const diagnostics = found
      .filter(({ finding }) => finding.rule === rule)
      .map(({ diagnostic }) => diagnostic);
    return { ...offer(note, KINDS.fix, action("touchbase.ignoreRule", [rule], title)), diagnostics };
  });
}

function action(id: ActionId, args: readonly string[], title: Message): ActionFix {
  return { kind: "action", action: id, args, title };
}

function offer({ today }: ContactNote, kind: Kind, does: Fix): OfferedAction {
  return { title: render(does.title, { today }), kind, diagnostics: [], preferred: false, does };
}

function contactOffer(note: ContactNote, kind: Kind, does: ContactAction["does"]): OfferedAction {
  if (does.kind !== "ask") return offer(note, kind, does);
  const title = render(message(does.command === LOG_TOUCH ? "offer.log-touch" : "offer.snooze-until"), note);
  return { title, kind, diagnostics: [], preferred: false, does };
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
