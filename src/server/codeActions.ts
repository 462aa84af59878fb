import {
  type CodeAction,
  type CodeActionParams,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { planContact } from "../note/edits/key";
import type { Fix } from "../note/model";
import { looksLikeLog } from "../note/noContact";
import { actionsAt, KINDS, type OfferedAction, planQuickFix } from "../service/languageFeatures/codeActions";
import type { ContactNote } from "../vault/contactNote";
import { message } from "../words/message";
import { render } from "../words/render";
import { notificationText } from "../words/safeText";
import type { ClientCapabilities } from "./clientCapabilities";
import { type NoteEdits, rejectionReason } from "./noteEdits";
import type { Workspace } from "./workspace";

/** The data of an action that the client sends back to resolve it. */
interface UnresolvedAction {
  readonly uri: string;
  readonly version: number | null;
  readonly fix: Fix;
}

export const CODE_ACTION_KINDS: readonly string[] = Object.values(KINDS);

/** Returns the actions of a range. Edits are planned on resolve, or at once for a client that does not resolve. */
export function codeActions(
  { textDocument: { uri }, range, context }: CodeActionParams,
  workspace: Workspace,
  noteEdits: NoteEdits,
  { resolveCodeActions, extensionCommands }: ClientCapabilities,
  textOf: (uri: string) => string | undefined,
): CodeAction[] {
  const note = workspace.openNote(uri);
  if (!note) return contactOffers(uri, textOf(uri), context.only, noteEdits);
  const offeredActions = actionsAt(note, range, {
    only: context.only,
    extensionCommands,
    docsBaseUri: workspace.docsBaseUri,
  });
  return offeredActions.flatMap((offer): CodeAction[] => {
    const { title, kind, diagnostics, isPreferred, edit, command } = offer;
    const action: CodeAction = {
      title,
      kind,
      ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
      isPreferred,
    };
    if (command) return [{ ...action, command: { title, command, arguments: [uri] } }];
    if (!edit) return [];
    if (resolveCodeActions) {
      const data: UnresolvedAction = { uri, version: noteEdits.versionOf(uri), fix: edit };
      return [{ ...action, data }];
    }
    // Many actions are offered for a contact and few are chosen, so the command plans the edit.
    if (edit.kind === "action" && isOfContact(offer)) {
      return [{ ...action, command: { title, command: edit.action, arguments: [uri, ...edit.args] } }];
    }
    const planned = editOf(note, uri, edit, noteEdits);
    return planned.ok ? [{ ...action, edit: planned.edit }] : [];
  });
}

/** Offers to make a note a contact, if its body looks like the log of one. */
function contactOffers(
  uri: string,
  text: string | undefined,
  only: readonly string[] | undefined,
  noteEdits: NoteEdits,
): CodeAction[] {
  if (text === undefined || (only && !only.some((kind) => kind === "" || kind === KINDS.fix))) return [];
  if (!looksLikeLog(text)) return [];
  const plan = planContact(text, { fileName: "" });
  if (!plan.ok) return [];
  const title = render(message("offer.make-contact"), {});
  return [{ title, kind: KINDS.fix, edit: noteEdits.asEdit([{ uri, text, edits: plan.edits }]) }];
}

/** Adds the edit to an action that the user has chosen. Throws a ResponseError with the reason if it is rejected. */
export function resolveCodeAction(
  action: CodeAction,
  workspace: Workspace,
  noteEdits: NoteEdits,
): CodeAction {
  const data = action.data as Partial<UnresolvedAction> | undefined;
  if (typeof data?.uri !== "string" || typeof data.fix !== "object") return action;
  const note = workspace.openNote(data.uri);
  // The positions in the fix refer to the version that the action was offered for.
  if (!note || data.version !== noteEdits.versionOf(data.uri))
    throw new ResponseError(LSPErrorCodes.ContentModified, rejectionReason());
  const plan = editOf(note, data.uri, data.fix, noteEdits);
  if (!plan.ok) throw new ResponseError(LSPErrorCodes.RequestFailed, notificationText(plan.reason));
  return { ...action, edit: plan.edit };
}

function isOfContact({ kind }: OfferedAction): boolean {
  return kind.startsWith("touchbase.");
}

function editOf(
  note: ContactNote,
  uri: string,
  fix: Fix,
  noteEdits: NoteEdits,
): { ok: true; edit: WorkspaceEdit } | { ok: false; reason: string } {
  const plan = planQuickFix(note, fix);
  if (!plan.ok) return plan;
  return { ok: true, edit: noteEdits.asEdit([{ uri, text: note.text, edits: plan.edits }]) };
}
