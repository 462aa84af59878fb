import { type FileHandle, open, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { decodeNote } from "../files/decode";
import { FileError } from "../files/files";
import { codeOf, toFileError } from "./fileErrors";
import { overwrite, recover, syncFolder, writeAll } from "./journal";
import { lockInode, lockNote, type NoteLock } from "./lock";

/** What is to become of a note's text: a new one, or none, with whatever the planner wants to hand on. */
export type PlannedRewrite<T> =
  | { readonly write: true; readonly text: string; readonly result: T }
  | { readonly write: false; readonly result: T };

const LOCK_WAIT_MS = 30_000;
const MOST_REPLANS = 50;

/**
 * Changes one note on disk, safely. The planner is given the text and says what it becomes; it is asked again when
 * somebody else has changed the note meanwhile. The new text is written beside the note and then takes its place, so
 * that a reader finds the old text or the new one, whole; a note with several names, or of an owner whom this process
 * cannot give files to, is written in place, with a journal. Links to the note stay links, and its permissions stay.
 * Rejects with a FileFault, the note as it was, when it cannot be read or written.
 */
export async function rewriteNote<T>(
  path: string,
  plan: (text: string) => PlannedRewrite<T>,
  waitMs = LOCK_WAIT_MS,
): Promise<T> {
  const note = await realpath(path).catch((error: unknown) => {
    throw toFileError(error, path, "cannot be read");
  });
  const lock = await lockNote(note, waitMs);
  const locks: Pick<NoteLock, "release">[] = [lock];
  try {
    const { nlink } = await stat(note);
    if (nlink > 1) locks.push(await lockInode(note, waitMs));
    await recover(note);
    for (let i = 0; i < MOST_REPLANS; i++) {
      const before = await bytesOf(note);
      const planned = plan(textOf(note, before));
      if (!planned.write) return planned.result;
      const after = Buffer.from(planned.text, "utf8");
      if (after.equals(before) || (await replace(note, before, after, lock))) return planned.result;
    }
    throw new FileError(note, "is being changed all the time by another program: nothing was written");
  } catch (error) {
    throw error instanceof FileError || codeOf(error) === undefined
      ? error
      : toFileError(error, note, "cannot be written");
  } finally {
    for (const held of locks.reverse()) await held.release();
  }
}

async function bytesOf(note: string): Promise<Buffer> {
  return readFile(note).catch((error: unknown) => {
    throw toFileError(error, note, "cannot be read");
  });
}

function textOf(note: string, bytes: Buffer): string {
  const decoded = decodeNote(bytes);
  if ("fault" in decoded) throw new FileError(note, decoded.fault);
  return decoded.text;
}

/** Puts new bytes in the place of the old ones; false when the note is not any more what it was. */
async function replace(note: string, before: Buffer, after: Buffer, lock: NoteLock): Promise<boolean> {
  const found = await stat(note);
  // A rename would replace a note that is write-protected without a question.
  if ((found.mode & 0o222) === 0) throw new FileError(note, "is write-protected: nothing was written");
  const check = () => isUnchanged(note, before, lock);
  // A rename would part the names of a note that has several.
  if (found.nlink > 1) return overwrite(note, before, after, lock.temp, check);
  try {
    const isAlike = await writeTemp(lock.temp, after, found);
    if (!isAlike) {
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

interface Rights {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/** Writes a file that is to take the note's place; false when it cannot be given to the note's owner. */
async function writeTemp(path: string, bytes: Buffer, rights: Rights): Promise<boolean> {
  const file = await open(path, "wx", rights.mode & 0o777);
  try {
    if (!(await keepOwner(file, rights))) return false;
    // The mode that was asked for is narrowed by the process's mask.
    const made = await file.stat();
    if (made.mode !== rights.mode) await file.chmod(rights.mode & 0o7777);
    await writeAll(file, undefined, bytes);
    return true;
  } finally {
    await file.close();
  }
}

async function keepOwner(file: FileHandle, { uid, gid }: Rights): Promise<boolean> {
  const made = await file.stat();
  if (made.uid === uid && made.gid === gid) return true;
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

/** On Windows a file cannot be replaced while a virus scanner or an editor holds it open: wait a little. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let pause = 10; ; pause *= 2) {
    try {
      return await rename(from, to);
    } catch (error) {
      const busy = ["EPERM", "EBUSY", "EACCES"].includes(codeOf(error) ?? "");
      if (process.platform !== "win32" || !busy || pause > 1000) throw error;
      await sleep(pause);
    }
  }
}
