import type { Diagnostic, TextEdit } from "vscode-languageserver-types";
import type { Finding } from "../../cadence/rule";
import { planFix } from "../../note/edits/fixes";
import type { LineIndex, Range } from "../../note/lineIndex";
import type { Fix } from "../../note/model";
import type { Edit } from "../../note/source";
import type { ContactNote } from "../../vault/contactNote";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { type ActionNote, planAction } from "../actions";
import { onlyFix } from "../actions/fixAll";
import { isActionId } from "../actions/table";
import { briefContactActions, contactActions } from "./contactActions";
import { diagnosticsOf } from "./diagnostics";
import {
  type CodeActionRequest,
  KINDS,
  type Kind,
  type OfferedAction,
  toAction,
  toCodeAction,
  toContactCodeAction,
} from "./offeredAction";
import { type DiagnosedFinding, quickFixes, shortened } from "./quickFixes";
import { refactoringsAt } from "./refactorings";

export { type CodeActionRequest, KINDS, type OfferedAction } from "./offeredAction";

/**
 * Returns the code actions for a range of a note. Without a kind these are a short menu: the fixes of the findings
 * there, and actions on the contact. A request for a kind gets all of that kind, such as the other forms of a touch.
 */
export function actionsAt(note: ContactNote, range: Range, request: CodeActionRequest): OfferedAction[] {
  const { only, extensionCommands } = request;
  const wants = (kind: Kind) => isWanted(kind, only);
  const isLine = range.start.line === range.end.line;
  const findings = wants(KINDS.fix) ? findingsAt(note, range, request.docsBaseUri) : [];
  const fixes = quickFixes(note, findings, extensionCommands);
  const isGeneral = only === undefined || only.includes("");
  if (isGeneral && isLine) {
    if (findings.length > 0) return shortened(fixes);
    return briefContactActions(note, note.lines.spanOf(range), extensionCommands).map((action) =>
      toContactCodeAction(note, action),
    );
  }
  const actions = isLine ? shortened(fixes) : [...fixes];
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
  const isExplicit = only?.some((kind) => kind.startsWith("touchbase")) === true;
  const place = isExplicit ? undefined : note.lines.spanOf(range);
  for (const action of contactActions(note, place, extensionCommands)) {
    if (wants(KINDS[action.kind])) actions.push(toContactCodeAction(note, action));
  }
  if (wants(KINDS.fixAll) && note.analysis.findings.some(onlyFix)) {
    actions.push(
      toCodeAction(note, KINDS.fixAll, toAction("touchbase.fixAll", [], message("offer.fix-all"))),
    );
  }
  return actions;
}

function isWanted(kind: Kind, only: readonly string[] | undefined): boolean {
  if (!only) return !kind.startsWith("source.");
  return only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
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
  return plan.ok ? plan : { ok: false, reason: render(plan.reason, { today: note.today, plain: true }) };
}

export function textEdits(edits: readonly Edit[], lines: LineIndex): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text }));
}
