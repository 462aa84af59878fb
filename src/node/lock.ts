import { createHash, randomBytes } from "node:crypto";
import { open, readdir, readFile, stat, unlink } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { FileError } from "../files/files";
import { codeOf, toFileError } from "./fileErrors";

/** A note locked by this process: nobody who asks for the lock writes it meanwhile. */
export interface NoteLock {
  /** Where the new text is put before it takes the note's place; whoever has the lock next clears it away. */
  readonly temp: string;
  /** Whether the lock is still this one: a process that slept too long may have lost it. */
  isHeld(): Promise<boolean>;
  /** Never rejects: a lock that cannot be removed is taken over once this process has ended. */
  release(): Promise<void>;
}

/** What a lock file says of its owner. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Milliseconds. Writing a note takes some ten of them. */
const OUTDATED = 60_000;
/** A lock without an owner: its process was killed between making and filling it. */
const OUTDATED_EMPTY = 2_000;
const LONGEST_PAUSE = 40;
/** Where many write a note one after the other, whoever waits goes on, up to so many times the time for one of them. */
const MOST_WAITS = 10;
/** Windows says of a folder without permission what it says of a file that is about to go: it is asked so many times. */
const MOST_GONE = 50;
const TAKES_NO_FILE = "cannot be written, for its folder takes no new file";

/**
 * Locks a note by a file beside it, `.name.touchbase-lock`, which only one process can make. A lock whose process is
 * dead is taken over. Rejects with a FileFault when one process has it for longer than `waitMs`, or it cannot be made.
 *
 * Whoever has got the lock first clears away what others have left beside the note. That is more than tidiness: a
 * process that lost its lock while it was stopped cannot put its outdated text in the note's place any more.
 */
export async function lockNote(note: string, waitMs: number): Promise<NoteLock> {
  const stem = stemOf(note);
  const lock = await lockFile(`${stem}lock`, note, waitMs);
  const temp = `${stem}${lock.token}.tmp`;
  await clearAway(stem, lock.file);
  return { ...lock, temp };
}

/**
 * Locks a file under all of its names, for those of one file can lie in different folders: the lock is in the
 * system's folder for temporary files, and holds for this machine. Rejects as `lockNote` does.
 */
export async function lockInode(note: string, waitMs: number): Promise<Pick<NoteLock, "release">> {
  const { dev, ino } = await stat(note, { bigint: true });
  const lock = await lockFile(join(tmpdir(), `.touchbase-${dev}-${ino}.lock`), note, waitMs);
  // Somebody may have been killed between removing a dead lock and what guarded that.
  await clearAway(`${lock.file}-`, lock.file);
  return lock;
}

interface FileLock extends Pick<NoteLock, "isHeld" | "release"> {
  readonly file: string;
  readonly token: string;
}

async function lockFile(file: string, note: string, waitMs: number): Promise<FileLock> {
  const owner: Owner = { pid: process.pid, host: hostname(), token: randomBytes(6).toString("hex") };
  const text = JSON.stringify(owner);
  const begun = performance.now();
  let [holder, since, gone] = [undefined as string | undefined, begun, 0];
  try {
    for (let pause = 2; !(await make(file, text)); pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
      const seen = await textOf(file).catch(() => "");
      const isGone = seen === undefined || (await removeDead(file, seen, text));
      const now = performance.now();
      if (!isGone && seen !== holder) [holder, since] = [seen, now];
      gone = isGone ? gone + 1 : 0;
      if (gone > MOST_GONE) throw new FileError(note, TAKES_NO_FILE);
      if (now - since > waitMs || now - begun > waitMs * MOST_WAITS) {
        throw new FileError(note, `is being written by another process: try again, or remove ${file}`);
      }
      // Not in step with the others who wait.
      if (!isGone || gone > 3) await sleep(pause * (0.5 + Math.random()));
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw toFileError(error, note, TAKES_NO_FILE);
  }
  const isHeld = async () => (await textOf(file)) === text;
  const release = async () => {
    if (await isHeld()) await unlink(file);
  };
  return { file, token: owner.token, isHeld, release: () => release().catch(() => undefined) };
}

const LONGEST_NAME = 120;

/** How the names begin of all that is put beside a note. A file system takes 255 bytes at most. */
function stemOf(note: string): string {
  const name = basename(note);
  const short = Buffer.byteLength(name) <= LONGEST_NAME ? name : hashOf(name);
  return join(dirname(note), `.${short}.touchbase-`);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** Makes a lock file; false when there is one. */
async function make(file: string, text: string): Promise<boolean> {
  const handle = await open(file, "wx").catch((error: unknown) => {
    // Windows refuses with EPERM while a removed file is still open somewhere.
    if (codeOf(error) === "EEXIST" || (process.platform === "win32" && codeOf(error) === "EPERM")) return;
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
 * Removes a lock file of a dead process; false when its owner lives, or somebody else is about to remove it.
 * Only one may remove a lock, or two that see the same dead one would remove each other's new one: who does is settled
 * by a lock of its own, named by the dead lock's token, and so never taken for that of another lock.
 */
async function removeDead(file: string, seen: string, text: string): Promise<boolean> {
  if (!(await isDead(file, seen))) return false;
  const guard = `${file}-${tokenOf(seen)}`;
  if (!(await make(guard, text))) {
    const other = await textOf(guard).catch(() => "");
    if (other !== undefined) await removeDead(guard, other, text);
    return false;
  }
  try {
    // It may have been removed, and a new one been made, before the guard was had.
    if ((await textOf(file).catch(() => "")) !== seen || !(await isDead(file, seen))) return false;
    await remove(file);
    return true;
  } finally {
    await unlink(guard).catch(() => undefined);
  }
}

/** Removes what processes that were killed have left beside a note or a lock that is held. */
async function clearAway(stem: string, lock: string): Promise<void> {
  const folder = dirname(stem);
  const names = await readdir(folder).catch(() => []);
  const left = names.map((name) => join(folder, name)).filter((file) => file.startsWith(stem));
  for (const file of left) {
    if (file !== lock) await unlink(file).catch(() => undefined);
  }
}

async function isDead(file: string, text: string): Promise<boolean> {
  const owner = ownerOf(text);
  const age = (await ageOf(file)) ?? 0;
  if (!owner) return age > OUTDATED_EMPTY;
  if (age > OUTDATED) return true;
  return owner.host === hostname() && !isRunning(owner.pid);
}

function ownerOf(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null;
    const { pid, host, token } = owner ?? {};
    const whole = typeof pid === "number" && pid > 0 && typeof host === "string" && typeof token === "string";
    return whole ? { pid, host, token } : undefined;
  } catch {
    return undefined;
  }
}

/** The token as part of a file's name. */
function tokenOf(text: string): string {
  const token = ownerOf(text)?.token ?? "";
  return /^[0-9a-f]{2,32}$/.test(token) ? token : "none";
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and not ours.
    return codeOf(error) === "EPERM";
  }
}

/** Milliseconds since the file was written, by whichever clock is behind; undefined when there is none. */
async function ageOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs),
    () => undefined,
  );
}

/** Undefined when there is no such file. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function remove(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
}
