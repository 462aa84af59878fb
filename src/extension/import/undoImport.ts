import {
  type Disposable,
  ProgressLocation,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import {
  type ImportReceipt,
  lastReceiptOf,
  parseReceipt,
  RECEIPT_FOLDER,
  undoneName,
} from "../../files/importReceipt";
import { sha256 } from "../../import/read/sha256";
import { replacedPart } from "../changedPart";
import { UNDO_IMPORT } from "../manifest";
import { noteName } from "../noteName";
import { confirm, notify } from "../notify";
import { openDocument } from "../readOnlyGuard";
import { registerCommand } from "../registerCommand";
import { say } from "../words/say";
import { inEditor, saveAll } from "./writeImport";

/** *Undo Import…*: undoes the last import, except for notes that have changed since. */
export function registerUndoImport(): Disposable {
  return registerCommand(UNDO_IMPORT, async () => {
    const last = await lastReceipt();
    if (!last) {
      void notify("info", say("import.no-receipt"));
      return;
    }
    const { receipt } = last;
    const names = receipt.sources.map(({ name }) => name).join(", ");
    const undo = say("import.undo");
    const detail = say("import.undo-detail", { count: receipt.notes.length });
    if ((await confirm(say("import.undo-question", { names }), detail, undo)) !== undo) return;
    const title = say("import.undoing", { count: receipt.notes.length });
    // VS Code moves each note to the trash, which takes a while.
    const tell = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
      takeBack(last, names),
    );
    tell();
  });
}

interface FoundReceipt {
  readonly root: Uri;
  readonly file: Uri;
  readonly receipt: ImportReceipt;
}

/** Finds the last receipt in all folders of the workspace. */
async function lastReceipt(): Promise<FoundReceipt | undefined> {
  const receipts: FoundReceipt[] = [];
  for (const { uri: root } of workspace.workspaceFolders ?? []) {
    const folder = Uri.joinPath(root, RECEIPT_FOLDER);
    const names = await listNames(folder);
    const name = lastReceiptOf(names);
    const file = name === undefined ? undefined : Uri.joinPath(folder, name);
    const text = file && (await savedText(file));
    const receipt = text === undefined ? undefined : parseReceipt(text);
    if (file && receipt) receipts.push({ root, file, receipt });
  }
  return receipts.sort((a, b) => (a.receipt.time < b.receipt.time ? 1 : -1))[0];
}

/** Undoes an import. Returns a function that notifies the user when the progress is gone. */
async function takeBack({ root, file, receipt }: FoundReceipt, names: string): Promise<() => void> {
  const edit = new WorkspaceEdit();
  const [restored, kept]: [TextDocument[], Uri[]] = [[], []];
  let removed = 0;
  for (const { path, before, hash } of receipt.notes) {
    const uri = Uri.joinPath(root, path);
    const text = await savedText(uri);
    if (text === undefined || text === before) continue;
    if (openDocument(uri)?.isDirty || sha256(text) !== hash) kept.push(uri);
    else if (before === null) {
      removed++;
      edit.deleteFile(uri);
    } else {
      const document = await workspace.openTextDocument(uri);
      const { start, end, text: old } = replacedPart(document.getText(), inEditor(before));
      edit.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), old);
      restored.push(document);
    }
  }
  edit.renameFile(file, file.with({ path: undoneName(file.path) }), { overwrite: true });
  if (!(await workspace.applyEdit(edit))) {
    return () => void notify("error", say("import.undo-failed"));
  }
  const unsaved = await saveAll(restored);
  if (unsaved.length > 0) void notify("warning", say("edit.not-saved", { names: unsaved.join(", ") }));
  await removeEmptyFolders(root, receipt.folders);
  const done = say("import.undone", { names, restored: restored.length, removed });
  if (kept.length === 0) return () => void notify("info", done);
  const text = `${done} ${say("import.kept", { names: kept.map(noteName).join(", ") })}`;
  return () => void notify("warning", text);
}

/** Removes the folders that the import created, unless they contain other files. */
async function removeEmptyFolders(root: Uri, folders: readonly string[]): Promise<void> {
  for (const folder of [...folders].reverse()) {
    const uri = Uri.joinPath(root, folder);
    if ((await listNames(uri)).length === 0) await workspace.fs.delete(uri).then(undefined, () => undefined);
  }
}

async function listNames(folder: Uri): Promise<string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** Returns the text of a file with its byte order mark; undefined if there is none or it is not UTF-8. */
async function savedText(uri: Uri): Promise<string | undefined> {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
