import { randomBytes } from "node:crypto";
import { open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { FileFault } from "./files";
import { codeOf, faultOf } from "./nodeFault";

/** A note locked by this process: nobody who asks for the lock writes it meanwhile. */
export interface NoteLock {
  /** Where the new text is put before it takes the note's place; whoever takes over a dead lock clears it away. */
  readonly temp: string;
  /** Whether the lock is still this one: a process that slept too long may have lost it. */
  isHeld(): Promise<boolean>;
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

/**
 * Locks a note by a file beside it, `.name.touchbase-lock`, which only one process can make. A lock whose process is
 * dead is taken over. Rejects with a FileFault when it is not to be had within `waitMs` or cannot be made.
 */
export async function lockNote(note: string, waitMs: number): Promise<NoteLock> {
  const file = join(dirname(note), `.${basename(note)}.touchbase-lock`);
  const owner: Owner = { pid: process.pid, host: hostname(), token: randomBytes(8).toString("hex") };
  const text = JSON.stringify(owner);
  const end = Date.now() + waitMs;
  for (let pause = 2; !(await make(file, text, note)); pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    if (await takeOver(file, note)) continue;
    if (Date.now() > end) {
      throw new FileFault(note, `is being written by another process: try again, or remove ${file}`);
    }
    // Not in step with the others who wait.
    await sleep(pause * (0.5 + Math.random()));
  }
  const isHeld = async () => (await textOf(file)) === text;
  return {
    temp: tempOf(note, owner.token),
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(file, { force: true });
    },
  };
}

function tempOf(note: string, token: string): string {
  return join(dirname(note), `.${basename(note)}.touchbase-${token}.tmp`);
}

/** Makes the lock file; false when there is one. */
async function make(file: string, text: string, note: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(text);
      return true;
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  } catch (error) {
    // Windows refuses with EPERM while a removed file is still open somewhere.
    if (codeOf(error) === "EEXIST" || (process.platform === "win32" && codeOf(error) === "EPERM"))
      return false;
    throw faultOf(error, note, "cannot be written, for its folder takes no new file");
  }
}

/** Removes a dead process's lock and what it left half done; false when the lock is alive. */
async function takeOver(file: string, note: string): Promise<boolean> {
  const seen = await textOf(file);
  if (seen === undefined) return true;
  if (!(await isDead(file, seen))) return false;
  // One at a time: two that see the same dead lock must not remove each other's new one.
  const guard = `${file}-takeover`;
  try {
    await writeFile(guard, "", { flag: "wx" });
  } catch {
    const age = await ageOf(guard);
    if (age !== undefined && age > OUTDATED_EMPTY) await rm(guard, { force: true });
    return false;
  }
  try {
    if ((await textOf(file)) !== seen) return false;
    const token = ownerOf(seen)?.token;
    if (token && /^[0-9a-f]+$/.test(token)) await rm(tempOf(note, token), { force: true });
    await rm(file, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
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

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and not ours.
    return codeOf(error) === "EPERM";
  }
}

async function ageOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => undefined,
  );
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}
