import { type FileHandle, open, realpath, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { decodeNote } from "../files/decode";
import { FileError } from "../files/files";
import { message } from "../words/message";
import { codeOf, toFileError } from "./fileErrors";
import { overwrite, recover, syncFolder, writeAll } from "./journal";
import { isReallyInside } from "./linkTarget";
import { lockInode, lockNote, type NoteLock } from "./lock";
import { readNoteFile } from "./plainFile";
import { renameOver } from "./renameOver";

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
  /** The largest file that is rewritten. */
  readonly maxBytes?: number;
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
 * Calls `onRestored` with the note after an interrupted writing was undone, so that the caller can inform the user.
 */
export async function rewriteNote<T>(
  path: string,
  plan: (text: string) => PlannedRewrite<T>,
  { waitMs = LOCK_WAIT_MS, onRestored, within, maxBytes }: RewriteOptions = {},
): Promise<T> {
  const note = await realpath(path).catch((error: unknown) => {
    throw toFileError(error, path, "file.cannot-read");
  });
  if (within !== undefined && !isReallyInside(note, within)) {
    throw new FileError(path, message("file.outside-name", { note }));
  }
  const lock = await lockNote(note, waitMs);
  const locks: Pick<NoteLock, "release">[] = [lock];
  try {
    const stats = await stat(note);
    if (!stats.isFile())
      throw new FileError(note, message("file.cannot-write", { why: message("file.why.irregular") }));
    if (stats.nlink > 1) locks.push(await lockInode(note, waitMs));
    if (await recover(note)) onRestored?.(note);
    for (let i = 0; i < MAX_ATTEMPTS; i++) {
      const before = await bytesOf(note, maxBytes);
      const rewrite = plan(textOf(note, before));
      if (!rewrite.write) return rewrite.result;
      const after = Buffer.from(rewrite.text, "utf8");
      if (after.equals(before) || (await replace(note, before, after, lock, maxBytes))) return rewrite.result;
    }
    throw new FileError(note, message("file.always-changed"));
  } catch (error) {
    throw error instanceof FileError || codeOf(error) === undefined
      ? error
      : toFileError(error, note, "file.cannot-write");
  } finally {
    for (const { release } of locks.reverse()) await release();
  }
}

async function bytesOf(note: string, maxBytes?: number): Promise<Buffer> {
  return readNoteFile(note, maxBytes).catch((error: unknown) => {
    throw toFileError(error, note, "file.cannot-read");
  });
}

function textOf(note: string, bytes: Buffer): string {
  const decoded = decodeNote(bytes);
  if ("fault" in decoded) throw new FileError(note, decoded.fault);
  return decoded.text;
}

/** Replaces the bytes of the note; false if the note has changed meanwhile. */
async function replace(
  note: string,
  before: Buffer,
  after: Buffer,
  lock: NoteLock,
  maxBytes?: number,
): Promise<boolean> {
  const stats = await stat(note);
  // A rename would silently replace a write-protected note.
  if ((stats.mode & 0o222) === 0) throw new FileError(note, message("file.write-protected"));
  const check = () => isUnchanged(note, before, lock, maxBytes);
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

async function isUnchanged(
  note: string,
  before: Buffer,
  lock: NoteLock,
  maxBytes?: number,
): Promise<boolean> {
  if (!(await lock.isHeld())) {
    throw new FileError(note, message("file.lock-lost"));
  }
  return (await bytesOf(note, maxBytes)).equals(before);
}
