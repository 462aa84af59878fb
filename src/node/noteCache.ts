import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { NoteCache } from "../vault/noteCache";
import { checkedText, withChecksum } from "./checksum";
import { isPrivateDirectory, makePrivateDirectory } from "./privateDirectory";

/** What a cache contains and depends on. */
export interface CacheOptions {
  /** The directory of the cache files; absolute. */
  readonly folder: string;
  /** The folder of notes. */
  readonly root: string;
  /** The folder whose settings apply to it, if that is a folder above. */
  readonly settingsRoot?: string;
  /** The front end, because each one caches different entries. */
  readonly kind: string;
  /** What the entries depend on besides the notes and the day, such as the settings. */
  readonly settings: unknown;
  readonly day: string;
}

/** A cache that is stored on disk. Opening and saving never fail: without a cache, all notes are read. */
export interface PersistentCache<Entry> {
  readonly cache: NoteCache<Entry>;
  /** Writes the cache if it has changed. */
  save(): void;
}

/** Below this number, reading the notes is as fast as reading a cache. */
const MIN_NOTES_TO_CACHE = 500;
/** The coarsest granularity of file times, in milliseconds. A more recent change may not be the last one of that time. */
const MTIME_GRANULARITY_MS = 3000;
const DAY_MS = 86_400_000;
/** The maximum age of an unused cache file in milliseconds. The vault is gone or can be read again. */
const MAX_CACHE_AGE_MS = 60 * DAY_MS;

/**
 * Opens the cache of a folder of notes. The cache is empty and is not saved if other users can enter its directory. The
 * name of the file shows by hashes which folder it is for, so that {@link removeCaches} finds it.
 */
export function openCache<Entry>(options: CacheOptions, now = Date.now()): PersistentCache<Entry> {
  const { folder, root, settingsRoot = root, kind, settings, day } = options;
  const file = join(folder, `${nameOf(settingsRoot)}-${nameOf(root)}-${nameOf(kind)}.cache`);
  const key = hashOf(version, buildFingerprint(), root, kind, JSON.stringify(settings));
  const cache = new NoteCache<Entry>(key, day, now - MTIME_GRANULARITY_MS, textOf(folder, file));
  return {
    cache,
    save() {
      const text = cache.size < MIN_NOTES_TO_CACHE ? undefined : cache.text();
      if (text !== undefined) write(folder, file, text);
    },
  };
}

/**
 * Removes what is cached of a folder of notes and of the folders that have its settings, because the user does not want
 * a cache. Never fails.
 */
export function removeCaches(folder: string, root: string): void {
  const prefix = `${nameOf(root)}-`;
  for (const name of namesIn(folder)) {
    const isOfRoot = name.startsWith(prefix) || name.includes(`-${prefix}`);
    if (isOfRoot && (name.endsWith(".cache") || name.endsWith(".tmp"))) remove(join(folder, name));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return isPrivateDirectory(folder) ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}

function nameOf(text: string): string {
  return hashOf(text).slice(0, 24);
}

function hashOf(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex");
}

/** Distinguishes builds of the same version during development. */
function buildFingerprint(): string {
  try {
    const { size, mtimeMs } = statSync(join(__dirname, "cli.js"));
    return `${size} ${mtimeMs}`;
  } catch {
    // There is no bundle when the program runs from its sources.
    return "";
  }
}

/** Returns the text of a cache file; empty if there is none, or if it is damaged or may be by another user. */
function textOf(folder: string, file: string): string {
  if (!isPrivateDirectory(folder)) return "";
  try {
    const opened = openSync(file, "r");
    try {
      // A file of another user is ignored, because its content cannot be trusted.
      const uid = process.getuid?.();
      if (uid !== undefined && fstatSync(opened).uid !== uid) return "";
      return checkedText(readFileSync(opened)) ?? "";
    } finally {
      closeSync(opened);
    }
  } catch {
    return "";
  }
}

/** Writes to a temporary file and renames it: readers see the old or the new cache, and the last writer wins. */
function write(folder: string, file: string, text: string): void {
  // The cache contains parts of private notes.
  if (!makePrivateDirectory(folder)) return;
  const temp = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temp, withChecksum(text), { mode: 0o600, flag: "wx" });
    renameSync(temp, file);
    removeStaleFiles(folder);
  } catch {
    remove(temp);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another process removed the file, or the directory does not exist.
  }
}

/** Removes temporary files of crashed processes and caches that have not been written for a long time. */
function removeStaleFiles(folder: string): void {
  const now = Date.now();
  for (const name of readdirSync(folder)) {
    const maxAge = name.endsWith(".tmp") ? DAY_MS : name.endsWith(".cache") ? MAX_CACHE_AGE_MS : undefined;
    if (maxAge === undefined) continue;
    try {
      if (now - statSync(join(folder, name)).mtimeMs > maxAge) remove(join(folder, name));
    } catch {
      // Another process removed the file.
    }
  }
}
