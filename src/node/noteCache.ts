import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
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

/** What a cache contains and depends on. */
export interface CacheOptions {
  /** The directory of the cache files; absolute. */
  readonly folder: string;
  /** The folder of notes. */
  readonly root: string;
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

/** Opens the cache of a folder of notes. */
export function openCache<Entry>(options: CacheOptions, now = Date.now()): PersistentCache<Entry> {
  const { folder, root, kind, settings, day } = options;
  const file = join(folder, `${hashOf(root, kind).slice(0, 32)}.cache`);
  const key = hashOf(version, buildFingerprint(), root, kind, JSON.stringify(settings));
  const cache = new NoteCache<Entry>(key, day, now - MTIME_GRANULARITY_MS, textOf(file));
  return {
    cache,
    save() {
      const text = cache.size < MIN_NOTES_TO_CACHE ? undefined : cache.text();
      if (text !== undefined) write(folder, file, text);
    },
  };
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

function textOf(file: string): string {
  try {
    const opened = openSync(file, "r");
    try {
      // A file of another user is ignored, because its content cannot be trusted.
      const uid = process.getuid?.();
      return uid === undefined || fstatSync(opened).uid === uid ? readFileSync(opened, "utf8") : "";
    } finally {
      closeSync(opened);
    }
  } catch {
    return "";
  }
}

/** Writes to a temporary file and renames it: readers see the old or the new cache, and the last writer wins. */
function write(folder: string, file: string, text: string): void {
  const temp = `${file}.${randomUUID()}.tmp`;
  try {
    // The cache contains parts of private notes.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(temp, text, { mode: 0o600, flag: "wx" });
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
