import { type FileHandle, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { decodeNote } from "../files/decode";
import { FileError } from "../files/files";
import { codeOf, toFileError } from "./fileErrors";
import { overwrite, recover, syncFolder, writeAll } from "./journal";
import { isReallyInside } from "./linkTarget";
import { lockInode, lockNote, type NoteLock } from "./lock";
import { readNoteFile } from "./plainFile";

/** The result of a planner: a new text for the note, or none. */
export type PlannedRewrite<T> =
  | { readonly write: true; readonly text: string; readonly result: T }
  | { readonly write: false; readonly result: T };

export interface RewriteOptions {
  /** How long to wait for another process, in milliseconds. */
  readonly waitMs?: number;
  readonly onRestored?: (note: string) => void;
  /** The folder of notes: a note that a symbolic link leads out of it is not written. */
  readonly within?: string;
}

const LOCK_WAIT_MS = 30_000;
/** How often the planner runs again because another program has changed the note. */
const MAX_ATTEMPTS = 50;

/**
 * Rewrites a note on disk. The planner receives the text and returns the new one; it runs again if another program has
 * changed the note meanwhile. The new text is written next to the note and renamed, so that readers see the old or the
 * new text. A note with several names, or with an owner that this process cannot assign, is written in place with a
 * journal. Symlinks to the note and its permissions are preserved. Rejects with a FileError, without a change, when the
 * note cannot be read or written.
 *
 * Calls `onRestored` with the note after an interrupted writing was undone, so that the caller can tell the user.
 */
export async function rewriteNote<T>(
  path: string,
  plan: (text: string) => PlannedRewrite<T>,
  { waitMs = LOCK_WAIT_MS, onRestored, within }: RewriteOptions = {},
): Promise<T> {
  const note = await realpath(path).catch((error: unknown) => {
    throw toFileError(error, path, "cannot be read");
  });
  if (within !== undefined && !isReallyInside(note, within)) {
    throw new FileError(
      path,
      `is a link out of the folder of notes: nothing was written. Name ${note} to write there`,
    );
  }
  const lock = await lockNote(note, waitMs);
  const locks: Pick<NoteLock, "release">[] = [lock];
  try {
    const stats = await stat(note);
    if (!stats.isFile()) throw new FileError(note, "cannot be written: it is not a regular file");
    if (stats.nlink > 1) locks.push(await lockInode(note, waitMs));
    if (await recover(note)) onRestored?.(note);
    for (let i = 0; i < MAX_ATTEMPTS; i++) {
      const before = await bytesOf(note);
      const rewrite = plan(textOf(note, before));
      if (!rewrite.write) return rewrite.result;
      const after = Buffer.from(rewrite.text, "utf8");
      if (after.equals(before) || (await replace(note, before, after, lock))) return rewrite.result;
    }
    throw new FileError(note, "is being changed all the time by another program: nothing was written");
  } catch (error) {
    throw error instanceof FileError || codeOf(error) === undefined
      ? error
      : toFileError(error, note, "cannot be written");
  } finally {
    for (const { release } of locks.reverse()) await release();
  }
}

async function bytesOf(note: string): Promise<Buffer> {
  return readNoteFile(note).catch((error: unknown) => {
    throw toFileError(error, note, "cannot be read");
  });
}

function textOf(note: string, bytes: Buffer): string {
  const decoded = decodeNote(bytes);
  if ("fault" in decoded) throw new FileError(note, decoded.fault);
  return decoded.text;
}

/** Replaces the bytes of the note; false if the note has changed meanwhile. */
async function replace(note: string, before: Buffer, after: Buffer, lock: NoteLock): Promise<boolean> {
  const stats = await stat(note);
  // A rename would silently replace a write-protected note.
  if ((stats.mode & 0o222) === 0) throw new FileError(note, "is write-protected: nothing was written");
  const check = () => isUnchanged(note, before, lock);
  // A rename would separate the names of a note that has several.
  if (stats.nlink > 1) return overwrite(note, before, after, lock.temp, check);
  try {
    const hasSameOwner = await writeTemp(lock.temp, after, stats);
    if (!hasSameOwner) {
      await unlink(lock.temp);
      return await overwrite(note, before, after, lock.temp, check);
    }
    if (!(await check())) {
      await unlink(lock.temp);
      return false;
    }
    await renameOver(lock.temp, note);
  } catch (error) {
    await unlink(lock.temp).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(note));
  return true;
}

interface OwnerAndMode {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/** Writes the file that will replace the note; false if it cannot be assigned to the note's owner. */
async function writeTemp(path: string, bytes: Buffer, target: OwnerAndMode): Promise<boolean> {
  const file = await open(path, "wx", target.mode & 0o777);
  try {
    if (!(await setOwner(file, target))) return false;
    // The umask of the process may have removed permissions.
    const created = await file.stat();
    if (created.mode !== target.mode) await file.chmod(target.mode & 0o7777);
    await writeAll(file, undefined, bytes);
    return true;
  } finally {
    await file.close();
  }
}

async function setOwner(file: FileHandle, { uid, gid }: OwnerAndMode): Promise<boolean> {
  const created = await file.stat();
  if (created.uid === uid && created.gid === gid) return true;
  return file.chown(uid, gid).then(
    () => true,
    () => false,
  );
}

async function isUnchanged(note: string, before: Buffer, lock: NoteLock): Promise<boolean> {
  if (!(await lock.isHeld())) {
    throw new FileError(note, "was taken by another process meanwhile: nothing was written, try again");
  }
  return (await bytesOf(note)).equals(before);
}

/** Renames a file over another. On Windows, retries while a virus scanner or an editor has the file open. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let pause = 10; ; pause *= 2) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isBusy = ["EPERM", "EBUSY", "EACCES"].includes(codeOf(error) ?? "");
      if (process.platform !== "win32" || !isBusy || pause > 1000) throw error;
      await sleep(pause);
    }
  }
}
