import { createHash } from "node:crypto";
import { type FileHandle, open, readFile, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileError } from "../files/files";
import { message } from "../words/message";
import { isOwn, readOwnFile } from "./ownFile";
import { renameOver } from "./renameOver";

/**
 * Writes a file in place, so that it holds the old or the new text even if the process is killed halfway. Before the
 * file is written, both texts go to a journal next to it, `.touchbase-<inode>.journal`. The next writer finds the
 * journal and restores the old text.
 *
 * Any user who can write into the folder can create a file of that name, so a journal is read only if it is a regular
 * file with one name, is not too long, and matches its checksum. It is applied only if no other user can have
 * written it.
 */

/** In bytes. A longer journal is not written and not read. */
const MAX_JOURNAL_BYTES = 256 * 1024 * 1024;

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
  const handle = await open(file, "r+");
  let journal = "";
  // The old text, to restore if writing fails; undefined until the file has been touched.
  let undo: Buffer | undefined;
  try {
    journal = await writeJournal(file, before, after, temp);
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
 * Restores the old text of a file whose writing was interrupted; returns whether it did. Rejects with a FileError if
 * the file has been changed since, because then the user has to merge the texts, or if another user may have written
 * the journal. Ignores a file with the name of a journal that is not one.
 */
export async function recover(file: string): Promise<boolean> {
  const journal = await journalOf(file);
  const read = await readOwnFile(journal, MAX_JOURNAL_BYTES);
  if (read === undefined || read === "other") return false;
  const texts = parseJournal(read.bytes, await inodeOf(file));
  if (!texts) return false;
  const content = await readFile(file);
  const isDone = content.equals(texts.before) || content.equals(texts.after);
  const isTorn = !isDone && isMixtureOf(content, texts.before, texts.after);
  if (!isOwn(read.stats)) {
    if (!isTorn) return false;
    throw new FileError(file, message("file.half-written", { journal }));
  }
  if (!isDone && !isTorn) {
    throw new FileError(file, message("file.changed-since", { journal }));
  }
  if (isTorn) {
    const handle = await open(file, "r+");
    try {
      await writeAll(handle, undefined, texts.before);
    } finally {
      await handle.close();
    }
  }
  await unlink(journal);
  return isTorn;
}

async function journalOf(file: string): Promise<string> {
  return join(dirname(file), `.touchbase-${await inodeOf(file)}.journal`);
}

async function inodeOf(file: string): Promise<bigint> {
  const { ino } = await stat(file, { bigint: true });
  return ino;
}

/** Writes the journal to a temporary file and renames it, so that an existing journal is complete. */
async function writeJournal(file: string, before: Buffer, after: Buffer, temp: string): Promise<string> {
  const ino = await inodeOf(file);
  const bytes = journalBytes(ino, before, after);
  if (bytes.length > MAX_JOURNAL_BYTES) throw new FileError(file, message("file.too-large-in-place"));
  // The journal contains the note, which may be private.
  const handle = await open(temp, "wx", 0o600);
  try {
    await writeAll(handle, undefined, bytes);
  } finally {
    await handle.close();
  }
  const journal = await journalOf(file);
  await renameOver(temp, journal);
  await syncFolder(dirname(journal));
  return journal;
}

/** Returns the bytes of a journal. The checksum includes the inode, because a synchronized folder has other inodes. */
export function journalBytes(ino: bigint, before: Buffer, after: Buffer): Buffer {
  const head = `${MARK} ${before.length} ${after.length} ${checksumOf(ino, before, after)}\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), before, after]);
}

const MARK = "touchbase-journal-2";
const HEAD = new RegExp(`^${MARK} (\\d{1,15}) (\\d{1,15}) ([0-9a-f]{64})\\n`);

function checksumOf(ino: bigint, before: Buffer, after: Buffer): string {
  return createHash("sha256").update(`${ino} ${before.length}\n`).update(before).update(after).digest("hex");
}

function parseJournal(bytes: Buffer, ino: bigint): { before: Buffer; after: Buffer } | undefined {
  const head = HEAD.exec(bytes.toString("latin1", 0, 160));
  if (!head) return undefined;
  const [start, first, second] = [head[0].length, Number(head[1]), Number(head[2])];
  if (bytes.length !== start + first + second) return undefined;
  const [before, after] = [bytes.subarray(start, start + first), bytes.subarray(start + first)];
  return checksumOf(ino, before, after) === head[3] ? { before, after } : undefined;
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
