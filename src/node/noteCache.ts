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

/** What a cache is of, and what holds for it. */
export interface CacheOptions {
  /** Where caches are kept; absolute. */
  readonly folder: string;
  /** The folder of notes. */
  readonly root: string;
  /** Who remembers: what one front end wants to know, another does not. */
  readonly kind: string;
  /** All that the judgement of a note depends on beside its text and the day, such as the settings. */
  readonly settings: unknown;
  readonly day: string;
}

/** A cache as it was left, and how it is kept for the next time. Neither ever fails: without one, everything is read. */
export interface PersistentCache<Known> {
  readonly cache: NoteCache<Known>;
  /** Writes what there is to remember, unless that is what stands there. */
  save(): void;
}

/** Fewer notes than these are read as quickly as a cache is. */
const FEWEST = 500;
/** In ms: how old a change must be for a time of the coarsest file system to tell it from the next one. */
const SETTLED = 3000;
const DAY = 86_400_000;
/** A vault that nobody has looked at for so long is gone, or may be read anew. */
const KEPT_FOR = 60 * DAY;

/** The cache of a folder of notes. */
export function openCache<Known>(terms: CacheOptions, now = Date.now()): PersistentCache<Known> {
  const { folder, root, kind, settings, day } = terms;
  const file = join(folder, `${hashOf(root, kind).slice(0, 32)}.cache`);
  const all = hashOf(version, program(), root, kind, JSON.stringify(settings));
  const cache = new NoteCache<Known>(all, day, now - SETTLED, textOf(file));
  return {
    cache,
    save() {
      const text = cache.size < FEWEST ? undefined : cache.text();
      if (text !== undefined) write(folder, file, text);
    },
  };
}

function hashOf(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex");
}

/** Tells one build from another of the same version, for whoever works on the product. */
function program(): string {
  try {
    const { size, mtimeMs } = statSync(join(__dirname, "cli.js"));
    return `${size} ${mtimeMs}`;
  } catch {
    // Run from the sources, there is no bundle.
    return "";
  }
}

function textOf(file: string): string {
  try {
    const opened = openSync(file, "r");
    try {
      // Not what somebody else has put there.
      const own = process.getuid?.();
      return own === undefined || fstatSync(opened).uid === own ? readFileSync(opened, "utf8") : "";
    } finally {
      closeSync(opened);
    }
  } catch {
    return "";
  }
}

/** Beside it and renamed: whoever reads meets the old one or the new one, and the last of several writers wins. */
function write(folder: string, file: string, text: string): void {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    // What is in it is of private notes.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(beside, text, { mode: 0o600, flag: "wx" });
    renameSync(beside, file);
    clearAway(folder);
  } catch {
    remove(beside);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Somebody else was quicker, or there is no such place.
  }
}

/** Removes what a crash has left, and the caches of folders that nobody has opened for a long time. */
function clearAway(folder: string): void {
  const now = Date.now();
  for (const name of readdirSync(folder)) {
    const age = name.endsWith(".tmp") ? DAY : name.endsWith(".cache") ? KEPT_FOR : undefined;
    if (age === undefined) continue;
    try {
      if (now - statSync(join(folder, name)).mtimeMs > age) remove(join(folder, name));
    } catch {
      // Somebody else was quicker.
    }
  }
}
