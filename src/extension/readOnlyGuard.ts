import { Range, type TextDocument, Uri, WorkspaceEdit, workspace } from "vscode";
import type { ApplyWorkspaceEditParams, ApplyWorkspaceEditResult, Middleware } from "vscode-languageclient";
import { say } from "./words/say";

type HandleApplyEdit = NonNullable<NonNullable<Middleware["workspace"]>["handleApplyEdit"]>;

/**
 * Applies an edit of the server unless one of its notes is read-only. VS Code would change a read-only document,
 * although it can never be saved, and lose the change when the tab is closed. The API does not say whether a document
 * is read-only. But a document that was edited, is not dirty and differs from its file must be.
 */
export const guardReadOnly: HandleApplyEdit = async (params, next) => {
  const uris = urisOf(params);
  const closed = uris.filter(({ scheme }) => workspace.fs.isWritableFileSystem(scheme) === false);
  if (closed.length > 0) return refusal(closed);
  const before = new Map(uris.map((uri) => [uri, openDocument(uri)?.getText()]));
  const result = (await (next as (params: ApplyWorkspaceEditParams) => unknown)(
    params,
  )) as ApplyWorkspaceEditResult;
  if (!result.applied) return result;
  const lost: Uri[] = [];
  for (const uri of uris) if (!(await isKept(uri))) lost.push(uri);
  if (lost.length === 0) return result;
  // Changes all notes or none.
  await putBack(before);
  return refusal(lost);
};

function urisOf({ edit }: ApplyWorkspaceEditParams): Uri[] {
  const changed = (edit.documentChanges ?? []).flatMap((change) => {
    return "textDocument" in change ? change.textDocument.uri : [];
  });
  return [...new Set([...changed, ...Object.keys(edit.changes ?? {})])].map((uri) => Uri.parse(uri));
}

function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** How long VS Code may take to mark a document as dirty, in milliseconds. */
const TOLD_WITHIN = 500;

/** Whether a changed document is dirty or was saved in the meantime. */
async function isKept(uri: Uri): Promise<boolean> {
  for (const end = Date.now() + TOLD_WITHIN; Date.now() < end; ) {
    if (openDocument(uri)?.isDirty) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const document = openDocument(uri);
  return !document || withPlainEnds(document.getText()) === withPlainEnds(await savedText(uri));
}

async function savedText(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return "";
  }
}

function withPlainEnds(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

async function putBack(before: ReadonlyMap<Uri, string | undefined>): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const [uri, known] of before) {
    const document = openDocument(uri);
    const text = known ?? (await savedText(uri));
    if (document && withPlainEnds(document.getText()) !== withPlainEnds(text))
      edit.replace(uri, new Range(0, 0, document.lineCount, 0), text);
  }
  await workspace.applyEdit(edit);
}

function refusal(uris: readonly Uri[]): ApplyWorkspaceEditResult {
  const names = uris.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)).join(", ");
  return { applied: false, failureReason: say("edit.read-only", { names }) };
}
