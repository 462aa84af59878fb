import { FilePermission, Range, type TextDocument, Uri, WorkspaceEdit, workspace } from "vscode";
import type { ApplyWorkspaceEditParams, ApplyWorkspaceEditResult, Middleware } from "vscode-languageclient";
import type { FilePermissions } from "../node/filePermissions";
import { notify } from "./notify";
import { isReadOnlyBySettings } from "./readOnlySettings";
import { say } from "./words/say";

export type HandleApplyEdit = NonNullable<NonNullable<Middleware["workspace"]>["handleApplyEdit"]>;

/**
 * Applies an edit of the server unless one of its notes is read-only. VS Code would change a read-only document,
 * although it can never be saved, and lose the change when the tab is closed. The API does not say whether a document
 * is read-only. But a document that was edited, is not dirty and differs from its file must be.
 */
export const guardReadOnly: HandleApplyEdit = async (params, next) => {
  const uris = changedUris(params);
  const readOnly = uris.filter(({ scheme }) => workspace.fs.isWritableFileSystem(scheme) === false);
  if (readOnly.length > 0) return rejectedResult(readOnly);
  const previousTexts = new Map(uris.map((uri) => [uri, openDocument(uri)?.getText()]));
  const result = (await (next as (params: ApplyWorkspaceEditParams) => unknown)(
    params,
  )) as ApplyWorkspaceEditResult;
  if (!result.applied) return result;
  const unsavable: Uri[] = [];
  for (const uri of uris) if (!(await isSavable(uri))) unsavable.push(uri);
  if (unsavable.length === 0) return result;
  // Changes all notes or none.
  await restoreTexts(previousTexts);
  return rejectedResult(unsavable);
};

/**
 * Shows an error if one of the notes is known to be read-only, before the user is asked what to write. Returns whether
 * it did. VS Code does not report editors that the user has made read-only for the session; {@link guardReadOnly}
 * detects those.
 */
export async function warnIfReadOnly(noteUris: readonly string[]): Promise<boolean> {
  const uris = noteUris.map((uri) => Uri.parse(uri));
  const flags = await Promise.all(uris.map(isReadOnly));
  const readOnly = uris.filter((_, index) => flags[index]);
  if (readOnly.length === 0) return false;
  void notify("error", rejectedResult(readOnly).failureReason ?? "");
  return true;
}

let permissionsOnDisk: (path: string) => Promise<FilePermissions | undefined> = async () => undefined;

/** Sets the function that reads the permissions of a file on this machine, which needs Node. */
export function checkPermissionsBy(permissions: typeof permissionsOnDisk): void {
  permissionsOnDisk = permissions;
}

async function isReadOnly(uri: Uri): Promise<boolean> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  if ((await isReadOnlyOnDisk(uri)) || (await isReadOnlyBySettings(uri))) return true;
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) !== 0;
  } catch {
    // A note that is not saved yet.
    return false;
  }
}

async function isReadOnlyOnDisk(uri: Uri): Promise<boolean> {
  const permissions = uri.scheme === "file" ? await permissionsOnDisk(uri.fsPath) : undefined;
  if (!permissions) return false;
  const heedsBits = workspace.getConfiguration("files", uri).get("readonlyFromPermissions") === true;
  return !permissions.canWrite || (heedsBits && !permissions.hasWriteBit);
}

/** Returns the notes whose text an edit changes, each of them once. */
export function changedUris({ edit }: ApplyWorkspaceEditParams): Uri[] {
  const changed = (edit.documentChanges ?? []).flatMap((change) => {
    return "textDocument" in change ? change.textDocument.uri : [];
  });
  return [...new Set([...changed, ...Object.keys(edit.changes ?? {})])].map((uri) => Uri.parse(uri));
}

export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** How often to look whether VS Code has marked a document as dirty, and the time between, in milliseconds. */
const DIRTY_CHECKS = { count: 25, interval: 20 };

/**
 * Whether a changed document is dirty or was saved in the meantime. Counts the looks and not the time, because a busy
 * machine can take long from one to the next, and VS Code's message comes between two.
 */
async function isSavable(uri: Uri): Promise<boolean> {
  for (let left = DIRTY_CHECKS.count; left > 0; left--) {
    if (openDocument(uri)?.isDirty) return true;
    await new Promise((resolve) => setTimeout(resolve, DIRTY_CHECKS.interval));
  }
  const document = openDocument(uri);
  return !document || normalizeLineEnds(document.getText()) === normalizeLineEnds(await savedText(uri));
}

async function savedText(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return "";
  }
}

function normalizeLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

async function restoreTexts(previousTexts: ReadonlyMap<Uri, string | undefined>): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const [uri, previousText] of previousTexts) {
    const document = openDocument(uri);
    const text = previousText ?? (await savedText(uri));
    if (document && normalizeLineEnds(document.getText()) !== normalizeLineEnds(text))
      edit.replace(uri, new Range(0, 0, document.lineCount, 0), text);
  }
  await workspace.applyEdit(edit);
}

function rejectedResult(uris: readonly Uri[]): ApplyWorkspaceEditResult {
  const names = uris.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)).join(", ");
  return { applied: false, failureReason: say("edit.read-only", { names }) };
}
