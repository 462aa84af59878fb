import { type FileHandle, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { decodeNote } from "./decode";
import { FileFault } from "./files";
import { codeOf, faultOf } from "./nodeFault";
import { lockNote, type NoteLock } from "./nodeLock";

/** What is to become of a note's text: a new one, or none, with whatever the planner wants to hand on. */
export type Planned<T> =
  | { readonly write: true; readonly text: string; readonly result: T }
  | { readonly write: false; readonly result: T };

const LOCK_WAIT_MS = 30_000;
const MOST_REPLANS = 50;

/**
 * Changes one note on disk, safely. The planner is given the text and says what it becomes; it is asked again when
 * somebody else has changed the note meanwhile. The new text is written beside the note and then takes its place, so
 * that a reader finds the old text or the new one, whole. Links to the note stay links, and its permissions stay.
 * Rejects with a FileFault, the note as it was, when it cannot be read or written.
 */
export async function rewriteNote<T>(
  path: string,
  plan: (text: string) => Planned<T>,
  waitMs = LOCK_WAIT_MS,
): Promise<T> {
  const note = await realpath(path).catch((error: unknown) => {
    throw faultOf(error, path, "cannot be read");
  });
  const lock = await lockNote(note, waitMs);
  try {
    for (let i = 0; i < MOST_REPLANS; i++) {
      const before = await bytesOf(note);
      const planned = plan(textOf(note, before));
      if (!planned.write) return planned.result;
      const after = Buffer.from(planned.text, "utf8");
      if (after.equals(before) || (await replace(note, before, after, lock))) return planned.result;
    }
    throw new FileFault(note, "is being changed all the time by another program: nothing was written");
  } catch (error) {
    throw error instanceof FileFault || codeOf(error) === undefined
      ? error
      : faultOf(error, note, "cannot be written");
  } finally {
    await lock.release();
  }
}

async function bytesOf(note: string): Promise<Buffer> {
  return readFile(note).catch((error: unknown) => {
    throw faultOf(error, note, "cannot be read");
  });
}

function textOf(note: string, bytes: Buffer): string {
  const decoded = decodeNote(bytes);
  if ("fault" in decoded) throw new FileFault(note, decoded.fault);
  return decoded.text;
}

/** Puts new bytes in the place of the old ones; false when the note is not any more what it was. */
async function replace(note: string, before: Buffer, after: Buffer, lock: NoteLock): Promise<boolean> {
  const found = await stat(note);
  // A rename would replace a note that is write-protected without a question.
  if ((found.mode & 0o222) === 0) throw new FileFault(note, "is write-protected: nothing was written");
  if (found.nlink > 1) return overwrite(note, before, after, lock);
  try {
    const temp = await open(lock.temp, "wx", found.mode & 0o777);
    try {
      await temp.writeFile(after);
      // The mode that was asked for is narrowed by the process's mask.
      await temp.chmod(found.mode & 0o7777);
      await keepOwner(temp, found);
      await temp.sync();
    } finally {
      await temp.close();
    }
    if (!(await isUnchanged(note, before, lock))) return false;
    await renameOver(lock.temp, note);
    return true;
  } finally {
    await rm(lock.temp, { force: true });
  }
}

async function keepOwner(temp: FileHandle, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  const made = await temp.stat();
  // Only a superuser may give files away, and only then is it needed.
  if (made.uid !== uid || made.gid !== gid) await temp.chown(uid, gid).catch(() => undefined);
}

/**
 * Writes a note that has several names in place, for a rename would part them. Only what differs is written, at one
 * go; when that fails, what was there is put back.
 */
async function overwrite(note: string, before: Buffer, after: Buffer, lock: NoteLock): Promise<boolean> {
  const file = await open(note, "r+");
  try {
    if (!(await isUnchanged(note, before, lock))) return false;
    const from = firstDifference(before, after);
    try {
      await writeAll(file, after, from);
      await file.truncate(after.length);
      await file.sync();
    } catch (error) {
      await writeAll(file, before, from).catch(() => undefined);
      await file.truncate(before.length).catch(() => undefined);
      throw error;
    }
    return true;
  } finally {
    await file.close();
  }
}

function firstDifference(a: Buffer, b: Buffer): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

async function writeAll(file: FileHandle, bytes: Buffer, from: number): Promise<void> {
  for (let at = from; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, at);
    at += bytesWritten;
  }
}

async function isUnchanged(note: string, before: Buffer, lock: NoteLock): Promise<boolean> {
  if (!(await lock.isHeld())) {
    throw new FileFault(note, "was taken by another process meanwhile: nothing was written, try again");
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
