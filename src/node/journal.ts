import { type FileHandle, open, readFile, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileError } from "../files/files";
import { codeOf } from "./fileErrors";

/**
 * Writing a file in place, so that it is the old text or the new one even when the process is killed halfway: before
 * anything is written, both texts are put into a journal beside it, `.touchbase-<inode>.journal`, and whoever writes
 * next brings the old text back.
 */

/**
 * Overwrites a file, all of its names with it. When that fails, what was there is put back; where even that fails, the
 * journal stays for the next who writes. `check` is asked when all is ready, and nothing is written unless it agrees.
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
  // The old text, to put back when the writing fails; none as long as nothing has been written.
  let undo: Buffer | undefined;
  try {
    await keep(journal, before, after, temp);
    const agreed = await check();
    if (agreed) {
      undo = before;
      await writeAll(handle, before, after);
    }
    // A journal that stays is found to be outdated by the next who writes.
    await unlink(journal).catch(() => undefined);
    return agreed;
  } catch (error) {
    const back = undo ? writeAll(handle, undefined, undo) : Promise.resolve();
    await back.then(() => unlink(journal)).catch(() => undefined);
    await unlink(temp).catch(() => undefined);
    throw error;
  } finally {
    await handle.close().catch(() => undefined);
  }
}

/**
 * Brings back the old text of a file whose writing was cut off. Rejects with a FileFault when it has been changed since:
 * then only a person can say what it is to be.
 */
export async function recover(file: string): Promise<void> {
  const journal = await journalOf(file);
  const kept = await readFile(journal).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (!kept) return;
  const texts = textsOf(kept);
  const found = await readFile(file);
  if (!texts || !isBetween(found, texts.before, texts.after)) {
    throw new FileError(
      file,
      `was changed after the writing of it was cut off: compare it with ${journal}, then remove that file`,
    );
  }
  if (!found.equals(texts.before) && !found.equals(texts.after)) {
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

/** Writes the journal under another name first: one that is there is whole. */
async function keep(journal: string, before: Buffer, after: Buffer, temp: string): Promise<void> {
  const head = Buffer.from(`${before.length} ${after.length}\n`, "latin1");
  // The journal holds what the note holds, and the note may be for nobody else's eyes.
  const handle = await open(temp, "wx", 0o600);
  try {
    await writeAll(handle, undefined, Buffer.concat([head, before, after]));
  } finally {
    await handle.close();
  }
  await rename(temp, journal);
  await syncFolder(dirname(journal));
}

function textsOf(kept: Buffer): { before: Buffer; after: Buffer } | undefined {
  const head = /^(\d{1,15}) (\d{1,15})\n/.exec(kept.toString("latin1", 0, 40));
  if (!head) return undefined;
  const [start, first, second] = [head[0].length, Number(head[1]), Number(head[2])];
  if (kept.length !== start + first + second) return undefined;
  return { before: kept.subarray(start, start + first), after: kept.subarray(start + first) };
}

/** Whether each byte is that of the old text or the new one, as it is when the writing was cut off. */
function isBetween(found: Buffer, before: Buffer, after: Buffer): boolean {
  const [shorter, longer] = [Math.min(before.length, after.length), Math.max(before.length, after.length)];
  if (found.length < shorter || found.length > longer) return false;
  return found.every((byte, at) => byte === before[at] || byte === after[at]);
}

/**
 * Writes what differs from what is known to be there, or all, however little of it the system takes at a time; then the
 * file ends where the text does, and is on the disk.
 */
export async function writeAll(file: FileHandle, there: Buffer | undefined, text: Buffer): Promise<void> {
  for (let at = there ? firstDifference(there, text) : 0; at < text.length; ) {
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

/** Makes sure that a new name outlasts a power failure, where the system can: Windows opens no folders. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // The text is written; that its name is on the disk already is more than most systems promise.
  }
}
