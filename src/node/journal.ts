import { type FileHandle, open, readFile, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileError } from "../files/files";
import { codeOf } from "./fileErrors";

/**
 * Writes a file in place, so that it holds the old or the new text even if the process is killed halfway. Before the
 * file is written, both texts go to a journal next to it, `.touchbase-<inode>.journal`. The next writer finds the journal
 * and restores the old text.
 */

/**
 * Overwrites a file under all of its names. If that fails, restores the old text; if that fails as well, the journal
 * stays for the next writer. Calls `check` immediately before writing, and writes nothing if it returns false.
 */
export async function overwrite(
  file: string,
  before: Buffer,
  after: Buffer,
  temp: string,
  check: () => Promise<boolean>,
): Promise<boolean> {
  const journal = await journalOf(file);
  const handle = await open(file, "r+");
  // The old text, to restore if writing fails; undefined until the file has been touched.
  let undo: Buffer | undefined;
  try {
    await writeJournal(journal, before, after, temp);
    const isConfirmed = await check();
    if (isConfirmed) {
      undo = before;
      await writeAll(handle, before, after);
    }
    // If the journal cannot be removed, the next writer sees that it is outdated.
    await unlink(journal).catch(() => undefined);
    return isConfirmed;
  } catch (error) {
    const restored = undo ? writeAll(handle, undefined, undo) : Promise.resolve();
    await restored.then(() => unlink(journal)).catch(() => undefined);
    await unlink(temp).catch(() => undefined);
    throw error;
  } finally {
    await handle.close().catch(() => undefined);
  }
}

/**
 * Restores the old text of a file whose writing was interrupted. Rejects with a FileError if the file has been changed
 * since, because then the user has to merge the texts.
 */
export async function recover(file: string): Promise<void> {
  const journal = await journalOf(file);
  const journalBytes = await readFile(journal).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (!journalBytes) return;
  const texts = parseJournal(journalBytes);
  const content = await readFile(file);
  if (!texts || !isMixtureOf(content, texts.before, texts.after)) {
    throw new FileError(
      file,
      `was changed after the writing of it was cut off: compare it with ${journal}, then remove that file`,
    );
  }
  if (!content.equals(texts.before) && !content.equals(texts.after)) {
    const handle = await open(file, "r+");
    try {
      await writeAll(handle, undefined, texts.before);
    } finally {
      await handle.close();
    }
  }
  await unlink(journal);
}

async function journalOf(file: string): Promise<string> {
  const { ino } = await stat(file, { bigint: true });
  return join(dirname(file), `.touchbase-${ino}.journal`);
}

/** Writes the journal to a temporary file and renames it, so that an existing journal is complete. */
async function writeJournal(journal: string, before: Buffer, after: Buffer, temp: string): Promise<void> {
  const head = Buffer.from(`${before.length} ${after.length}\n`, "latin1");
  // The journal contains the note, which may be private.
  const handle = await open(temp, "wx", 0o600);
  try {
    await writeAll(handle, undefined, Buffer.concat([head, before, after]));
  } finally {
    await handle.close();
  }
  await rename(temp, journal);
  await syncFolder(dirname(journal));
}

function parseJournal(bytes: Buffer): { before: Buffer; after: Buffer } | undefined {
  const head = /^(\d{1,15}) (\d{1,15})\n/.exec(bytes.toString("latin1", 0, 40));
  if (!head) return undefined;
  const [start, first, second] = [head[0].length, Number(head[1]), Number(head[2])];
  if (bytes.length !== start + first + second) return undefined;
  return { before: bytes.subarray(start, start + first), after: bytes.subarray(start + first) };
}

/** Whether each byte is that of the old or the new text, as after an interrupted writing. */
function isMixtureOf(content: Buffer, before: Buffer, after: Buffer): boolean {
  const [shorter, longer] = [Math.min(before.length, after.length), Math.max(before.length, after.length)];
  if (content.length < shorter || content.length > longer) return false;
  return content.every((byte, at) => byte === before[at] || byte === after[at]);
}

/**
 * Writes the text from the first byte that differs from `current`, or all of it, in as many calls as the system needs.
 * Then truncates the file to the text and syncs it to the disk.
 */
export async function writeAll(file: FileHandle, current: Buffer | undefined, text: Buffer): Promise<void> {
  for (let at = current ? firstDifference(current, text) : 0; at < text.length; ) {
    const { bytesWritten } = await file.write(text, at, text.length - at, at);
    at += bytesWritten;
  }
  await file.truncate(text.length);
  await file.sync();
}

function firstDifference(a: Buffer, b: Buffer): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/** Syncs a folder, so that a new name in it survives a power failure. Windows does not support that. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // The text itself is synced. Without this, only the new name may be lost in a power failure.
  }
}
