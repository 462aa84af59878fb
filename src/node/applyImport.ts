import { randomBytes } from "node:crypto";
import { lstatSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { decodeNote } from "../files/decode";
import { FileError } from "../files/files";
import type { ImportReceipt, ReceiptNote } from "../files/importReceipt";
import { message } from "../words/message";
import { createFolders, createNotes, missingFolders } from "./createNotes";
import { hashOf } from "./importReceipts";
import { isReallyInside } from "./linkTarget";
import { type PauseOptions, pause } from "./pause";
import { readNoteFile } from "./plainFile";
import { type PlannedRewrite, rewriteNote } from "./writeNotes";
import { writeReceipt } from "./writeReceipt";

/** A note to make or to change; the path is relative to the folder of notes, with `/`. */
export interface NoteChange {
  readonly path: string;
  /** Undefined for a new note. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface ApplyOptions extends PauseOptions {
  /** The time for the receipt. */
  readonly time: Date;
  readonly sources: ImportReceipt["sources"];
  readonly onWritten?: (count: number) => void;
  readonly onRestored?: (note: string) => void;
}

export interface ApplyResult {
  /** Undefined if there was nothing to write. */
  readonly receipt: string | undefined;
  readonly written: number;
  /** The paths of notes that another program has changed meanwhile, and that were not written. */
  readonly changed: readonly string[];
  /** Why writing ended before the last note. */
  readonly failure: FileError | undefined;
}

/**
 * Returns the paths of the notes that are not as they were when the changes were planned. Rejects with the reason of the
 * signal when it is aborted.
 */
export async function changedSince(
  root: string,
  notes: readonly NoteChange[],
  options: PauseOptions = {},
): Promise<string[]> {
  const changed: string[] = [];
  for (const { path, before } of notes) {
    const file = fileOf(root, path);
    const isAsPlanned = before === undefined ? !isThere(file) : (await textOf(file)) === before;
    if (!isAsPlanned) changed.push(path);
    await pause(options);
  }
  return changed;
}

/**
 * Writes the notes of an import. The receipt is written first, so that the import can be undone even if the process is
 * killed. Each note is written whole or not at all. When the signal is aborted before the receipt is written, this rejects
 * with its reason and nothing is written. Later, it ends after the notes that are being written.
 */
export async function applyImport(
  root: string,
  notes: readonly NoteChange[],
  options: ApplyOptions,
): Promise<ApplyResult> {
  const { signal, onWritten, onRestored } = options;
  const isStopped = () => signal?.aborted === true;
  if (notes.length === 0) return { receipt: undefined, written: 0, changed: [], failure: undefined };
  const created = notes.filter(({ before }) => before === undefined);
  const folders = [...new Set(created.map(({ path }) => dirname(fileOf(root, path))))];
  const missing = (await Promise.all(folders.map(missingFolders))).flat();
  for (const folder of folders) {
    const [outermost] = await missingFolders(folder);
    if (!isReallyInside(outermost === undefined ? folder : dirname(outermost), root))
      throw new FileError(folder, message("file.outside"));
  }
  const token = randomBytes(6).toString("hex");
  const head = {
    version: 1,
    token,
    time: options.time.toISOString(),
    sources: options.sources,
    folders: [...new Set(missing)].map((folder) => relative(root, folder).replaceAll(sep, "/")),
  } as const;
  const receipt = await writeReceipt(root, head, receiptNotes(notes, options));
  let written = 0;
  const count = () => {
    written++;
    onWritten?.(written);
  };
  const changed: string[] = [];
  try {
    await createFolders(folders);
    // The text of a new note is made when it is needed.
    const files = created.map((note) => ({ file: fileOf(root, note.path), text: () => note.after }));
    await createNotes(files, { token, onCreated: count, isStopped });
    for (const note of notes) {
      const { path, before } = note;
      if (before === undefined) continue;
      if (isStopped()) break;
      const { after } = note;
      const rewrite = (text: string): PlannedRewrite<boolean> =>
        text === before ? { write: true, text: after, result: true } : { write: false, result: false };
      const isWritten = await rewriteNote(fileOf(root, path), rewrite, {
        within: root,
        ...(onRestored && { onRestored }),
      });
      if (isWritten) count();
      else changed.push(path);
    }
    return { receipt, written, changed, failure: undefined };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { receipt, written, changed, failure: error };
  }
}

async function* receiptNotes(
  notes: readonly NoteChange[],
  options: PauseOptions,
): AsyncGenerator<ReceiptNote> {
  for (const { path, before, after } of notes) {
    yield { path, before: before ?? null, hash: hashOf(after) };
    await pause(options);
  }
}

/** Whether something has a name. Synchronous, because for tens of thousands of files that takes a tenth of the time. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function fileOf(root: string, path: string): string {
  return join(root, ...path.split("/"));
}

async function textOf(file: string): Promise<string | undefined> {
  const bytes = await readNoteFile(file).catch(() => undefined);
  const decoded = bytes && decodeNote(bytes);
  return decoded && "text" in decoded ? decoded.text : undefined;
}
