import { mkdir, readdir, realpath, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { decodeNote } from "../files/decode";
import { FileError } from "../files/files";
import { message } from "../words/message";
import { createFile } from "./createFile";
import { codeOf, toFileError } from "./fileErrors";
import { lockNote } from "./lock";
import { readNoteFile } from "./plainFile";
import { type PlannedRewrite, rewriteNote } from "./writeNotes";

/** In bytes. A vault of 100,000 contacts has a calendar of about 60 MB. */
const MAX_CALENDAR_BYTES = 256 * 1024 * 1024;
/** The maximum number of attempts on a file that other programs create and remove meanwhile. */
const MAX_ATTEMPTS = 5;
const LOCK_WAIT_MS = 30_000;

/** Reads a calendar file; undefined if there is none. Rejects with a FileError, also for a folder. */
export async function readCalendarFile(path: string): Promise<string | undefined> {
  try {
    const decoded = decodeNote(await readNoteFile(path, MAX_CALENDAR_BYTES));
    if ("fault" in decoded) throw new FileError(path, decoded.fault);
    return decoded.text;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error instanceof FileError ? error : toFileError(error, path, "file.cannot-read");
  }
}

/**
 * Rewrites a calendar file, or creates it. The planner receives its text, undefined if there is none. It runs again if
 * another program has changed the file meanwhile. Readers see the old or the new text.
 */
export async function rewriteCalendarFile<T>(
  path: string,
  plan: (text: string | undefined) => PlannedRewrite<T>,
): Promise<T> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const exists = await realpath(path).then(
      () => true,
      () => false,
    );
    if (exists) return rewriteNote(path, plan, { maxBytes: MAX_CALENDAR_BYTES });
    const planned = plan(undefined);
    if (!planned.write || (await createFile(path, planned.text))) return planned.result;
  }
  throw new FileError(path, message("file.cannot-write", { why: message("file.why.dangling") }));
}

/** Whether a path is a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Reads the files of a folder that `isWanted` by their names; empty if there is no such folder. */
export async function readCalendarFolder(
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw toFileError(error, folder, "file.cannot-read");
  });
  for (const entry of entries) {
    if (!isWanted(entry.name) || entry.isDirectory()) continue;
    const text = await readCalendarFile(join(folder, entry.name));
    if (text !== undefined) files.set(entry.name, text);
  }
  return files;
}

/** Creates a folder, but not the one that it is in. */
export async function createFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT")
      throw new FileError(folder, message("file.cannot-create", { why: message("file.why.no-folder") }));
    if (codeOf(error) !== "EEXIST") throw toFileError(error, folder, "file.cannot-create");
  });
}

/** Removes a calendar file, unless its text has changed since. */
export async function removeCalendarFile(path: string, text: string): Promise<void> {
  const lock = await lockNote(path, LOCK_WAIT_MS);
  try {
    if ((await readCalendarFile(path)) === text) await unlink(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT")
      throw error instanceof FileError ? error : toFileError(error, path, "file.cannot-remove");
  } finally {
    await lock.release();
  }
}
