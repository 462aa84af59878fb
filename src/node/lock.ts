import { createHash, randomBytes } from "node:crypto";
import { lstat, open, readdir, stat, unlink } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { FileError } from "../files/files";
import { message } from "../words/message";
import { userCacheDirectory } from "./cacheDirectory";
import { codeOf, toFileError } from "./fileErrors";
import { readOwnFile } from "./ownFile";
import { makePrivateDirectory } from "./privateDirectory";

/** A note that this process has locked. Other processes that use the lock do not write it. */
export interface NoteLock {
  /** The temporary file for the new text before it replaces the note. The next owner of the lock removes it. */
  readonly temp: string;
  /** Whether this process still holds the lock. It may have lost it while it was suspended. */
  isHeld(): Promise<boolean>;
  /** Never rejects. A lock that cannot be removed is taken over after this process has ended. */
  release(): Promise<void>;
}

/** The content of a lock file. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** The maximum age of a lock in milliseconds. Writing a note takes about ten. */
const MAX_LOCK_AGE_MS = 60_000;
/** The maximum age of an empty lock, whose process was killed between creating and writing it. */
const MAX_EMPTY_LOCK_AGE_MS = 2_000;
/** The longest pause between two attempts, in milliseconds. */
const MAX_PAUSE_MS = 40;
/** The total wait in units of `waitMs`: while the lock keeps changing owners, a process waits longer than for one owner. */
const MAX_WAITS = 10;
/** Attempts on a lock file that cannot be created and does not exist. Windows reports EPERM for a read-only folder, too. */
const MAX_GONE = 50;
/** In bytes. A lock file has about a hundred. */
const MAX_LOCK_BYTES = 4096;

/**
 * Locks a note by a file next to it, `.name.touchbase-lock`, which only one process can create. Takes over the lock of a
 * dead process. Rejects with a FileError when a process holds the lock for longer than `waitMs`, or when the lock file
 * cannot be created.
 *
 * The new owner first removes the temporary files of others. Because of that, a process that lost its lock while it was
 * suspended cannot replace the note with its outdated text.
 */
export async function lockNote(note: string, waitMs: number): Promise<NoteLock> {
  const stem = stemOf(note);
  const lock = await lockFile(`${stem}lock`, note, waitMs);
  const temp = `${stem}${lock.token}.tmp`;
  await removeStaleFiles(stem, STALE_NEXT_TO_NOTE, lock.file);
  return { ...lock, temp };
}

/**
 * Locks a file under all of its names, because hard links of a file can be in different folders. The lock is in a private
 * directory of the user, where other users cannot create it first, and is valid on this machine. Rejects like `lockNote`.
 */
export async function lockInode(note: string, waitMs: number): Promise<Pick<NoteLock, "release">> {
  const { dev, ino } = await stat(note, { bigint: true });
  const folder = inodeLockFolder();
  if (folder === undefined)
    throw new FileError(note, message("file.cannot-write", { why: message("file.why.no-private-folder") }));
  const lock = await lockFile(join(folder, `${dev}-${ino}.lock`), note, waitMs);
  // A process may have been killed between removing a dead lock and its guard.
  await removeStaleFiles(`${lock.file}-`, STALE_NEXT_TO_LOCK, lock.file);
  return lock;
}

/** Returns a private directory for locks: in the temporary directory, or where another user took that name, the cache. */
function inodeLockFolder(): string | undefined {
  const inTemp = join(tmpdir(), `touchbase-${process.getuid?.() ?? "locks"}`);
  if (makePrivateDirectory(inTemp)) return inTemp;
  const cache = userCacheDirectory();
  const inCache = cache && join(cache, "locks");
  return inCache && makePrivateDirectory(cache) && makePrivateDirectory(inCache) ? inCache : undefined;
}

interface FileLock extends Pick<NoteLock, "isHeld" | "release"> {
  readonly file: string;
  readonly token: string;
}

async function lockFile(file: string, note: string, waitMs: number): Promise<FileLock> {
  const owner: Owner = { pid: process.pid, host: hostname(), token: randomBytes(6).toString("hex") };
  const text = JSON.stringify(owner);
  const startedAt = performance.now();
  let [holder, heldSince, goneCount] = [undefined as string | undefined, startedAt, 0];
  try {
    for (let pause = 2; !(await createLock(file, text)); pause = Math.min(pause * 1.5, MAX_PAUSE_MS)) {
      const lockText = await textOf(file).catch(() => "");
      const isGone = lockText === undefined || (await removeDead(file, lockText, text));
      const now = performance.now();
      if (!isGone && lockText !== holder) [holder, heldSince] = [lockText, now];
      goneCount = isGone ? goneCount + 1 : 0;
      if (goneCount > MAX_GONE) throw new FileError(note, message("file.no-new-files"));
      if (now - heldSince > waitMs || now - startedAt > waitMs * MAX_WAITS) {
        throw new FileError(note, message("file.locked", { file }));
      }
      // A random pause keeps waiting processes from retrying in step.
      if (!isGone || goneCount > 3) await sleep(pause * (0.5 + Math.random()));
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw toFileError(error, note, "file.no-lock");
  }
  const isHeld = async () => (await textOf(file)) === text;
  const release = async () => {
    if (await isHeld()) await unlink(file);
  };
  return { file, token: owner.token, isHeld, release: () => release().catch(() => undefined) };
}

/** In bytes. A longer name is hashed, because file systems allow 255 bytes including prefix and suffix. */
const MAX_NAME_LENGTH = 120;

/** The prefix of all files that are created next to a note. */
function stemOf(note: string): string {
  const name = basename(note);
  const shortName = Buffer.byteLength(name) <= MAX_NAME_LENGTH ? name : hashOf(name);
  return join(dirname(note), `.${shortName}.touchbase-`);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** Whether the error of creating a file means that it exists. Windows reports EPERM while a removed file is still open. */
export function meansTaken(code: string | undefined, platform: NodeJS.Platform = process.platform): boolean {
  return code === "EEXIST" || (platform === "win32" && code === "EPERM");
}

/** Creates a lock file; false if it exists. */
async function createLock(file: string, text: string): Promise<boolean> {
  const handle = await open(file, "wx").catch((error: unknown) => {
    if (meansTaken(codeOf(error))) return;
    throw error;
  });
  if (!handle) return false;
  try {
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await unlink(file).catch(() => undefined);
    throw error;
  }
}

/**
 * Removes the lock file of a dead process; false if its owner is alive or another process is removing it. Only one
 * process may remove a lock: otherwise two that see the same dead lock could remove each other's new one. A guard file
 * decides, whose name contains the token of the dead lock, so that it cannot be confused with that of another lock.
 */
async function removeDead(file: string, lockText: string, text: string): Promise<boolean> {
  if (!(await isDead(file, lockText))) return false;
  const guard = `${file}-${tokenOf(lockText)}`;
  if (!(await createLock(guard, text))) {
    const guardText = await textOf(guard).catch(() => "");
    if (guardText !== undefined) await removeDead(guard, guardText, text);
    return false;
  }
  try {
    // The lock may have been replaced by a new one before the guard was created.
    if ((await textOf(file).catch(() => "")) !== lockText || !(await isDead(file, lockText))) return false;
    await remove(file);
    return true;
  } finally {
    await unlink(guard).catch(() => undefined);
  }
}

/**
 * The ends of the names of guards and temporary files, after the stem. Nothing else is removed: the lock of a note whose
 * name begins with the name of this one has the same stem.
 */
const STALE_NEXT_TO_NOTE = /^(?:lock(?:-(?:[0-9a-f]{2,32}|none))+|[0-9a-f]{2,32}\.tmp)$/;
const STALE_NEXT_TO_LOCK = /^(?:[0-9a-f]{2,32}|none)(?:-(?:[0-9a-f]{2,32}|none))*$/;

/** Removes the files that killed processes have left next to a locked note or a guarded lock. */
async function removeStaleFiles(stem: string, pattern: RegExp, lock: string): Promise<void> {
  const [folder, prefix] = [dirname(stem), basename(stem)];
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(prefix) || !pattern.test(name.slice(prefix.length))) continue;
    const file = join(folder, name);
    if (file !== lock) await unlink(file).catch(() => undefined);
  }
}

async function isDead(file: string, text: string): Promise<boolean> {
  const owner = ownerOf(text);
  const age = (await ageOf(file)) ?? 0;
  if (!owner) return age > MAX_EMPTY_LOCK_AGE_MS;
  if (age > MAX_LOCK_AGE_MS) return true;
  return owner.host === hostname() && !isRunning(owner.pid);
}

function ownerOf(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null;
    const { pid, host, token } = owner ?? {};
    const isValid =
      typeof pid === "number" && pid > 0 && typeof host === "string" && typeof token === "string";
    return isValid ? { pid, host, token } : undefined;
  } catch {
    return undefined;
  }
}

/** The token of a lock, checked for use in a file name. */
function tokenOf(text: string): string {
  const token = ownerOf(text)?.token ?? "";
  return /^[0-9a-f]{2,32}$/.test(token) ? token : "none";
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process exists and belongs to another user.
    return codeOf(error) === "EPERM";
  }
}

/** Milliseconds since the file was written; undefined if it does not exist. The clock of a network drive may be ahead. */
async function ageOf(file: string): Promise<number | undefined> {
  return lstat(file).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs),
    () => undefined,
  );
}

/** Returns the text of a lock file; undefined if it does not exist, and empty for what cannot be a lock file. */
async function textOf(file: string): Promise<string | undefined> {
  const read = await readOwnFile(file, MAX_LOCK_BYTES);
  return typeof read === "object" ? read.bytes.toString("utf8") : read && "";
}

async function remove(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
}
