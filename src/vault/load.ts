import { decodeLossy, decodeNote } from "../files/decode";
import {
  FileError,
  type FileProblem,
  type FileStat,
  type Head,
  type NoteFiles,
  type SyncNoteFiles,
  type WalkResult,
  type YieldToEventLoop,
} from "../files/files";
import { readContact } from "../note/contact";
import { errorKind } from "../words/errorKind";
import { message } from "../words/message";
import { render } from "../words/render";
import type { NoteConsumer, ReloadText } from ".";
import type { NoteCache } from "./noteCache";
import { classifyHead } from "./prefilter";

/** The content of a note's file: text for a possible contact, none for a plain note, or why it cannot be read. */
export type NoteReading =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "plain" }
  | { readonly kind: "problem"; readonly problem: FileProblem };

/** The sizes in bytes of the heads that are tried before the whole note. A tenth of the contacts pass the first. */
const HEAD_SIZES = [4 * 1024, 64 * 1024, 4 * 1024 * 1024];

const PLAIN: NoteReading = { kind: "plain" };

/**
 * Classifies a note by its first part. Returns the reading if no more is needed, `whole` if the note has to be read
 * whole, and `more` if the part is too short to tell.
 */
function readingOfHead(path: string, head: Head): NoteReading | "whole" | "more" {
  const verdict = classifyHead(head);
  if (verdict === "plain") return PLAIN;
  if (head.isWhole) return readingOf(path, head.bytes, false);
  return verdict === "maybe" ? "whole" : "more";
}

/** Reads a note as far as needed to see that it is plain, and whole otherwise. Does not reject. */
export async function readNote(files: NoteFiles, path: string, isDeclared: boolean): Promise<NoteReading> {
  try {
    for (const bytes of isDeclared ? [] : HEAD_SIZES) {
      const reading = readingOfHead(path, await files.readHead(path, bytes));
      if (typeof reading === "object") return reading;
      if (reading === "whole") break;
    }
    return readingOf(path, await files.read(path), isDeclared);
  } catch (error) {
    return problemOf(error, path);
  }
}

/** Does the same synchronously. Passes the file's size and times, taken before the reading, to `onStat`. */
function readNoteSync(
  files: SyncNoteFiles,
  path: string,
  isDeclared: boolean,
  onStat?: (stat: FileStat | undefined) => void,
): NoteReading {
  try {
    if (isDeclared) onStat?.(files.stat(path));
    for (const bytes of isDeclared ? [] : HEAD_SIZES) {
      const withStat = onStat !== undefined && bytes === HEAD_SIZES[0];
      const head = files.readHead(path, bytes, withStat);
      if (withStat) onStat(head.stat);
      const reading = readingOfHead(path, head);
      if (typeof reading === "object") return reading;
      if (reading === "whole") break;
    }
    return readingOf(path, files.read(path), isDeclared);
  } catch (error) {
    return problemOf(error, path);
  }
}

/** Returns a function that rereads a note at once; undefined if the file system is asynchronous. */
export function reloadFrom({ sync }: Pick<NoteFiles, "sync">): ReloadText | undefined {
  return (
    sync &&
    ((path) => {
      const reading = readNoteSync(sync, path, true);
      return reading.kind === "text" ? reading.text : undefined;
    })
  );
}

function problemOf(error: unknown, path: string): NoteReading {
  return { kind: "problem", problem: { path, text: faultOf(error) } };
}

/** Returns the end of a sentence that begins with the path of a note. Any error is the problem of that note alone. */
function faultOf(error: unknown): string {
  if (error instanceof FileError) return error.text;
  return render(message("file.cannot-read", { why: errorKind(error) }));
}

function readingOf(path: string, bytes: Uint8Array, isDeclared: boolean): NoteReading {
  const decoded = decodeNote(bytes);
  if ("text" in decoded) return { kind: "text", text: decoded.text };
  // A file that is not text is reported only if it looks like a contact.
  if (!readContact(decodeLossy(bytes, true), { fileName: "", declared: isDeclared })) return PLAIN;
  return { kind: "problem", problem: { path, text: render(decoded.fault) } };
}

/** How many files are read concurrently where reading is asynchronous. */
const MAX_CONCURRENT_READS = 64;

/** Options of loading. `Entry` is what the cache keeps of a contact. */
export interface LoadOptions<Entry = never> {
  readonly signal?: AbortSignal | undefined;
  /** Called after each note. */
  readonly yieldIfDue?: YieldToEventLoop | undefined;
  /** The cache. Notes with a valid record are not read, and the others are added to it. */
  readonly cache?: NoteCache<Entry> | undefined;
}

/**
 * Reads the notes of a folder and returns what could not be read, ordered by path. Rejects with the signal's reason when
 * it is aborted, and with a FileError when the folder itself cannot be read.
 */
export async function loadVault<Entry>(
  consumer: NoteConsumer<Entry>,
  files: NoteFiles,
  options: LoadOptions<Entry> = {},
): Promise<FileProblem[]> {
  const { paths, problems } = await walkNotes(files, options);
  const allProblems = [...problems, ...(await loadNotes(consumer, files, paths, options))];
  return allProblems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Lists the notes of the folder, synchronously where the file system can. */
export async function walkNotes(
  files: NoteFiles,
  { signal, yieldIfDue, cache }: LoadOptions<unknown> = {},
): Promise<WalkResult> {
  const walk = files.sync?.walk(cache?.folders);
  if (!walk) return files.walk(signal);
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = walk.next();
    if (done) return value;
    const pause = yieldIfDue?.();
    if (pause) await pause;
  }
}

/** Reads the notes of the given paths. One that cannot be read counts as a note, but not as a contact. */
export async function loadNotes<Entry>(
  consumer: NoteConsumer<Entry>,
  files: NoteFiles,
  paths: readonly string[],
  { signal, yieldIfDue, cache }: LoadOptions<Entry> = {},
): Promise<FileProblem[]> {
  const problems: FileProblem[] = [];
  const queue = paths.values();
  // A problem is not cached, so that the next run reports it again.
  const addProblem = (problem: FileProblem, error?: unknown) => {
    problems.push(problem);
    if (consumer.setUnread) consumer.setUnread(problem, error);
    else consumer.setPlain(problem.path);
  };
  const add = (path: string, reading: NoteReading, stat: FileStat | undefined) => {
    if (reading.kind === "problem") {
      addProblem(reading.problem);
      return;
    }
    let entry: Entry | undefined;
    try {
      if (reading.kind === "text") entry = consumer.set(path, reading.text);
      else consumer.setPlain(path);
    } catch (error) {
      addProblem({ path, text: faultOf(error) }, error);
      return;
    }
    if (cache && stat) cache.put(path, stat, entry);
  };
  /** Adds the note from the cache if its file is unchanged; otherwise returns false. */
  const addFromCache = (path: string, stat: FileStat | undefined): boolean => {
    const entry = stat && cache?.get(path, stat);
    if (entry === undefined) return false;
    if (entry === null) consumer.setPlain(path);
    return entry === null || consumer.restore?.(path, entry) === true;
  };
  const { sync } = files;
  if (sync) {
    // Not a `for…of`: that would close the iterator, and the asynchronous readers below continue it.
    for (let next = queue.next(); !next.done; next = queue.next()) {
      signal?.throwIfAborted();
      const path = next.value;
      if (!(cache?.has(path) && addFromCache(path, sync.stat(path)))) {
        let stat: FileStat | undefined;
        const onStat = cache && ((fileStat: FileStat | undefined) => (stat = fileStat));
        add(path, readNoteSync(sync, path, consumer.isDeclared(path), onStat), stat);
      }
      if (sync.isSlow()) break;
      const pause = yieldIfDue?.();
      if (pause) await pause;
    }
  }
  const readQueue = async () => {
    for (const path of queue) {
      signal?.throwIfAborted();
      const stat = cache && (await files.stat(path));
      if (addFromCache(path, stat)) continue;
      const reading = await readNote(files, path, consumer.isDeclared(path));
      signal?.throwIfAborted();
      add(path, reading, stat);
    }
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENT_READS }, readQueue));
  return problems;
}
