import type { CodeAction, CodeActionParams, WorkspaceEdit } from "vscode-languageserver";
import { planContact } from "../note/edits/key";
import type { Fix } from "../note/model";
import { looksLikeLog } from "../note/noContact";
import type { ActionNote } from "../service/actions";
import { actionsAt, KINDS, type OfferedAction, planQuickFix } from "../service/languageFeatures/codeActions";
import { baseName } from "../vault";
import { message } from "../words/message";
import { render } from "../words/render";
import { notificationText } from "../words/safeText";
import type { ClientCapabilities } from "./clientCapabilities";
import { type NoteEdits, rejectionReason } from "./noteEdits";
import { uriOf } from "./noteUri";
import { LSPErrorCodes, ResponseError } from "./protocolLibrary";
import type { Place, Workspace } from "./workspace";

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
    const other = otherNote(uri, edit, workspace);
    const text = other?.folder.textNow(other.path);
    const planned = other ? editOfOther(other, text, edit, noteEdits) : editOf(note, uri, edit, noteEdits);
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
export async function resolveCodeAction(
  action: CodeAction,
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<CodeAction> {
  const data = action.data as Partial<UnresolvedAction> | undefined;
  if (typeof data?.uri !== "string" || typeof data.fix !== "object") return action;
  const note = workspace.openNote(data.uri);
  // The positions in the fix refer to the version that the action was offered for.
  if (!note || data.version !== noteEdits.versionOf(data.uri))
    throw new ResponseError(LSPErrorCodes.ContentModified, rejectionReason());
  const other = otherNote(data.uri, data.fix, workspace);
  const plan = other
    ? editOfOther(other, await other.folder.textOf(other.path), data.fix, noteEdits)
    : editOf(note, data.uri, data.fix, noteEdits);
  if (!plan.ok) throw new ResponseError(LSPErrorCodes.RequestFailed, notificationText(plan.reason));
  return { ...action, edit: plan.edit };
}

function isOfContact({ kind }: OfferedAction): boolean {
  return kind.startsWith("touchbase.");
}

/** Returns the note that a fix changes, if that is another one: the note of a conflict copy. */
function otherNote(uri: string, fix: Fix, workspace: Workspace): Place | undefined {
  if (fix.kind !== "add-touches" || fix.note === undefined) return undefined;
  return { folder: workspace.placeOf(uri).folder, path: fix.note };
}

/** Plans a fix of another note. Its text is undefined if it could not be read. */
function editOfOther(
  { folder, path }: Place,
  text: string | undefined,
  fix: Fix,
  noteEdits: NoteEdits,
): Plan {
  const { today, config } = folder;
  const fileName = baseName(path);
  if (fix.kind !== "add-touches" || text === undefined || !folder.contact(path))
    return { ok: false, reason: render(message("log.no-note", { name: fileName })) };
  if (folder.leadsOutside(path))
    return { ok: false, reason: render(message("refused.link", { name: fileName })) };
  const { note: _, ...ownFix } = fix;
  return editOf({ text, fileName, today, config }, uriOf(folder, path), ownFix, noteEdits);
}

type Plan = { ok: true; edit: WorkspaceEdit } | { ok: false; reason: string };

function editOf(note: ActionNote, uri: string, fix: Fix, noteEdits: NoteEdits): Plan {
  const plan = planQuickFix(note, fix);
  if (!plan.ok) return plan;
  return { ok: true, edit: noteEdits.asEdit([{ uri, text: note.text, edits: plan.edits }]) };
}
