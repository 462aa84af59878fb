import { createHash } from "node:crypto";
import { lstat, readdir, rmdir, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileError } from "../files/files";
import {
  type ImportReceipt,
  lastReceiptOf,
  parseReceipt,
  RECEIPT_FOLDER,
  type ReceiptNote,
  undoneName,
} from "../files/importReceipt";
import { message } from "../words/message";
import { tempPrefix } from "./createNotes";
import { codeOf, toFileError } from "./fileErrors";
import { isReallyInside } from "./linkTarget";
import { isOwn, readOwnFile } from "./ownFile";
import type { PauseOptions } from "./pause";
import { readNoteFile } from "./plainFile";
import { renameOver } from "./renameOver";
import { rewriteNote } from "./writeNotes";

/** The result of undoing an import, by the paths of the notes. */
export interface ImportUndo {
  readonly receipt: ImportReceipt;
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  /** The notes that have changed since, and stay as they are. */
  readonly kept: readonly string[];
  /** Whether it was stopped before the last note. The receipt still has its name then, so that the rest can follow. */
  readonly isStopped: boolean;
}

export interface UndoOptions extends PauseOptions {
  /** Called after each note, with the number of all. */
  readonly onNote?: (done: number, all: number) => void;
}

/** In bytes; a receipt has the old texts of the changed notes. */
const MAX_RECEIPT_BYTES = 256 * 1024 * 1024;

export function hashOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Returns the receipt of the last import that was not undone; undefined if there is none. */
export async function lastReceipt(root: string): Promise<string | undefined> {
  const names = await readdir(join(root, RECEIPT_FOLDER)).catch(() => []);
  const last = lastReceiptOf(names);
  return last === undefined ? undefined : join(root, RECEIPT_FOLDER, last);
}

/**
 * Undoes an import: restores each note that it changed and removes each that it created, unless the note has changed
 * since. The receipt stays under another name, because it has the old texts.
 */
export async function undoImport(
  root: string,
  file: string,
  { signal, yieldIfDue, onNote }: UndoOptions = {},
): Promise<ImportUndo> {
  if (!isReallyInside(dirname(file), root)) throw new FileError(file, message("file.not-inside"));
  const receipt = await readReceipt(file);
  const restored: string[] = [];
  const removed: string[] = [];
  const keptPaths: string[] = [];
  for (const [at, note] of receipt.notes.entries()) {
    if (signal?.aborted) return { receipt, restored, removed, kept: keptPaths, isStopped: true };
    const path = join(root, ...note.path.split("/"));
    const outcome =
      note.before === null ? await removeNote(path, root, note) : await restoreNote(path, root, note);
    if (outcome === "restored") restored.push(note.path);
    if (outcome === "removed") removed.push(note.path);
    if (outcome === "kept") keptPaths.push(note.path);
    onNote?.(at + 1, receipt.notes.length);
    const pausing = yieldIfDue?.();
    if (pausing) await pausing;
  }
  const parents = new Set(receipt.notes.map((note) => dirname(join(root, ...note.path.split("/")))));
  for (const folder of parents) await removeTemporary(folder, root, receipt.token);
  for (const folder of [...receipt.folders].reverse()) {
    // A folder with other files stays.
    await rmdir(join(root, ...folder.split("/"))).catch(() => undefined);
  }
  await renameOver(file, undoneName(file)).catch((error: unknown) => {
    throw toFileError(error, file, "file.cannot-write");
  });
  return { receipt, restored, removed, kept: keptPaths, isStopped: false };
}

type Outcome = "restored" | "removed" | "kept" | "nothing";

async function restoreNote(path: string, root: string, { before, hash }: ReceiptNote): Promise<Outcome> {
  try {
    return await rewriteNote<Outcome>(
      path,
      (text) => {
        if (text === before) return { write: false, result: "nothing" };
        if (before === null || hashOf(text) !== hash) return { write: false, result: "kept" };
        return { write: true, text: before, result: "restored" };
      },
      { within: root },
    );
  } catch (error) {
    if (error instanceof FileError) return "kept";
    throw error;
  }
}

async function removeNote(path: string, root: string, { hash }: ReceiptNote): Promise<Outcome> {
  try {
    if (!isReallyInside(dirname(path), root)) return "kept";
    // A link would lead to a file that the import has not made.
    if (!(await lstat(path)).isFile()) return "kept";
    if (hashOf(await readNoteFile(path)) !== hash) return "kept";
    await unlink(path);
    return "removed";
  } catch (error) {
    return codeOf(error) === "ENOENT" ? "nothing" : "kept";
  }
}

/** Removes the temporary files of a killed import. */
async function removeTemporary(folder: string, root: string, token: string): Promise<void> {
  if (!isReallyInside(folder, root)) return;
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name.startsWith(tempPrefix(token)) && name.endsWith(".tmp"))
      await unlink(join(folder, name)).catch(() => undefined);
  }
}

async function readReceipt(file: string): Promise<ImportReceipt> {
  const read = await readOwnFile(file, MAX_RECEIPT_BYTES).catch((error: unknown) => {
    throw toFileError(error, file, "file.cannot-read");
  });
  const ownFile = typeof read === "object" ? read : undefined;
  const receipt = ownFile && parseReceipt(ownFile.bytes.toString("utf8"));
  if (!receipt) throw new FileError(file, message("file.no-receipt"));
  // It decides which notes are removed, and which texts they get.
  if (!isOwn(ownFile.stats)) throw new FileError(file, message("file.foreign-receipt"));
  return receipt;
}
