import { Range, type TextDocument, Uri, WorkspaceEdit, workspace } from "vscode";
import { type ImportReceipt, RECEIPT_FOLDER, receiptName } from "../../files/importReceipt";
import type { ImportApplyResult, NoteToWrite } from "../../server/importProtocol";
import { replacedPart } from "../changedPart";
import { noteName } from "../noteName";
import { notify } from "../notify";
import { say } from "../words/say";

type Import = ImportApplyResult & { readonly ok: true };

/**
 * Writes the notes of an import and its receipt as one edit, so that one undo reverts it. Returns why nothing was written,
 * as a sentence.
 */
export async function writeImport(result: Import, time: Date): Promise<string | undefined> {
  const root = Uri.parse(result.folder);
  const edit = new WorkspaceEdit();
  const created = result.notes.filter(({ before }) => before === null);
  const receipt = await receiptOf(result, root, time, created);
  // The receipt is first, so that an edit that ends halfway can be undone.
  edit.createFile(await freeReceipt(root, receipt.time), {
    contents: bytesOf(`${JSON.stringify(receipt, null, 1)}\n`),
  });
  for (const { uri, after } of created) {
    edit.createFile(Uri.parse(uri), { overwrite: false, ignoreIfExists: false, contents: bytesOf(after) });
  }
  const documents: TextDocument[] = [];
  for (const { uri, before, after } of result.notes) {
    if (before === null) continue;
    const document = await workspace.openTextDocument(Uri.parse(uri));
    if (document.getText() !== inEditor(before))
      return say("import.changed", { name: noteName(document.uri) });
    if (!document.isDirty) documents.push(document);
    const { start, end, text } = replacedPart(inEditor(before), inEditor(after));
    edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  }
  if (!(await workspace.applyEdit(edit))) return say("import.rejected");
  const unsaved = await saveAll(documents);
  if (unsaved.length > 0) void notify("warning", say("edit.not-saved", { names: unsaved.join(", ") }));
  return undefined;
}

/** Saves notes, and returns the names of those that cannot be saved, such as read-only ones. */
export async function saveAll(documents: readonly TextDocument[]): Promise<string[]> {
  const unsaved: string[] = [];
  for (const document of documents) {
    const isSaved = await document.save().then(
      (saved) => saved && !document.isDirty,
      () => false,
    );
    if (!isSaved) unsaved.push(noteName(document.uri));
  }
  return unsaved;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Returns a text as the editor has it, without its byte order mark. */
export function inEditor(text: string): string {
  return text.replace(/^\uFEFF/, "");
}

async function receiptOf(
  { name, hash, notes }: Import,
  root: Uri,
  time: Date,
  created: readonly NoteToWrite[],
): Promise<ImportReceipt> {
  return {
    version: 1,
    time: time.toISOString(),
    sources: [{ name, hash }],
    // The editor writes no temporary files.
    token: hash.slice(0, 12),
    notes: notes.map(({ path, before, hash: written }) => ({ path, before, hash: written })),
    folders: await missingFolders(
      root,
      created.map(({ path }) => path),
    ),
  };
}

/** Returns the folders of new notes that do not exist, the outer ones first. */
async function missingFolders(root: Uri, paths: readonly string[]): Promise<string[]> {
  const folders = new Set(
    paths.flatMap((path) => {
      const parts = path.split("/").slice(0, -1);
      return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
    }),
  );
  const missing: string[] = [];
  for (const folder of [...folders].sort())
    if (!(await exists(Uri.joinPath(root, folder)))) missing.push(folder);
  return missing;
}

async function freeReceipt(root: Uri, time: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(root, RECEIPT_FOLDER, receiptName(time, number));
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
