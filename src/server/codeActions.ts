import {
  type CodeAction,
  type CodeActionParams,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Fix } from "../note/model";
import { actionsAt, KINDS, type OfferedAction, planQuickFix } from "../service/languageFeatures/codeActions";
import type { ContactNote } from "../vault/contactNote";
import { type NoteEdits, rejectionReason } from "./noteEdits";
import type { Workspace } from "./workspace";

/** What the client can do with code actions. */
export interface CodeActionAbilities {
  /** It asks for the edit of an action once somebody chooses it. */
  readonly resolves: boolean;
  /** It has the extension's commands. */
  readonly asks: boolean;
}

/** What an action is resolved from: data that the client hands back as it came. */
interface Unresolved {
  readonly uri: string;
  readonly version: number | null;
  readonly fix: Fix;
}

/** What is announced at the start. */
export const CODE_ACTION_KINDS: readonly string[] = Object.values(KINDS);

/** The actions of a range. Their edits are planned when they are chosen, or at once for a client that cannot ask. */
export function codeActions(
  { textDocument: { uri }, range, context }: CodeActionParams,
  workspace: Workspace,
  noteEdits: NoteEdits,
  { resolves, asks }: CodeActionAbilities,
): CodeAction[] {
  const note = workspace.openNote(uri);
  if (!note) return [];
  const offered = actionsAt(note, range, {
    only: context.only,
    extensionCommands: asks,
    docsBaseUri: workspace.pages,
  });
  return offered.flatMap((offer): CodeAction[] => {
    const { title, kind, diagnostics, isPreferred, edit, command } = offer;
    const action: CodeAction = {
      title,
      kind,
      ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
      isPreferred,
    };
    if (command) return [{ ...action, command: { title, command, arguments: [uri] } }];
    if (!edit) return [];
    if (resolves) {
      const data: Unresolved = { uri, version: noteEdits.versionOf(uri), fix: edit };
      return [{ ...action, data }];
    }
    // Many are offered for the contact, and few are chosen: they are planned when they run.
    if (edit.kind === "action" && isOfContact(offer)) {
      return [{ ...action, command: { title, command: edit.action, arguments: [uri, ...edit.args] } }];
    }
    const planned = editOf(note, uri, edit, noteEdits);
    return planned.ok ? [{ ...action, edit: planned.edit }] : [];
  });
}

/** The edit of an action that somebody has chosen. Throws a ResponseError with the reason where it is refused. */
export function resolveCodeAction(
  action: CodeAction,
  workspace: Workspace,
  noteEdits: NoteEdits,
): CodeAction {
  const data = action.data as Partial<Unresolved> | undefined;
  if (typeof data?.uri !== "string" || typeof data.fix !== "object") return action;
  const note = workspace.openNote(data.uri);
  // The places in it are those of the text that it was offered for.
  if (!note || data.version !== noteEdits.versionOf(data.uri))
    throw new ResponseError(LSPErrorCodes.ContentModified, rejectionReason());
  const planned = editOf(note, data.uri, data.fix, noteEdits);
  if (!planned.ok) throw new ResponseError(LSPErrorCodes.RequestFailed, planned.reason);
  return { ...action, edit: planned.edit };
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
