import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { NoteCache } from "../vault/noteCache";
import { readCacheFile, removeCacheFile, writeCacheFile } from "./cacheFile";
import { isPrivateDirectory } from "./privateDirectory";

/** The options of a cache: its place and its key. */
export interface CacheOptions {
  /** The directory of the cache files; absolute. */
  readonly folder: string;
  /** The folder of notes. */
  readonly root: string;
  /** The folder whose settings apply to it, if that is a folder above. */
  readonly settingsRoot?: string;
  /** The front end, because each one caches different entries. */
  readonly kind: string;
  /** The inputs of the entries other than the notes and the day, such as the settings. */
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

/**
 * Opens the cache of a folder of notes. The cache is empty and is not saved if other users can enter its directory. The
 * name of the file shows by hashes which folder it is for, so that {@link removeCaches} finds it.
 */
export function openCache<Entry>(options: CacheOptions, now = Date.now()): PersistentCache<Entry> {
  const { folder, root, settingsRoot = root, kind, settings, day } = options;
  const name = `${nameOf(settingsRoot)}-${nameOf(root)}-${nameOf(kind)}.cache`;
  const key = hashOf(version, buildFingerprint(), root, kind, JSON.stringify(settings));
  const bytes = readCacheFile(folder, name);
  const cache = new NoteCache<Entry>(key, day, now - MTIME_GRANULARITY_MS, bytes);
  return {
    cache,
    save() {
      const pieces = cache.size < MIN_NOTES_TO_CACHE ? undefined : cache.pieces();
      if (pieces) writeCacheFile(folder, name, pieces);
    },
  };
}

/**
 * Removes the caches of a folder of notes and of the folders that have its settings, because the user does not want a
 * cache. Never fails.
 */
export function removeCaches(folder: string, root: string): void {
  const prefix = `${nameOf(root)}-`;
  for (const name of namesIn(folder)) {
    const isOfRoot = name.startsWith(prefix) || name.includes(`-${prefix}`);
    if (isOfRoot && (name.endsWith(".cache") || name.endsWith(".tmp"))) removeCacheFile(join(folder, name));
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
    const { size, mtimeMs } = statSync(join(__dirname, "program.js"));
    return `${size} ${mtimeMs}`;
  } catch {
    // There is no bundle when the program runs from its sources.
    return "";
  }
}
