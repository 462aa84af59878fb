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
import { term } from "../words/language";
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

/** What {@link readSteps} needs next: so many bytes from the beginning of the file, or all of them. */
type ReadRequest = { readonly head: number } | { readonly head?: undefined };
type ReadAnswer = Head | Uint8Array;

/** Reads a note as far as needed to see that it is plain, and whole otherwise. The caller answers each request. */
function* readSteps(path: string, isDeclared: boolean): Generator<ReadRequest, NoteReading, ReadAnswer> {
  for (const bytes of isDeclared ? [] : HEAD_SIZES) {
    const head = (yield { head: bytes }) as Head;
    const verdict = classifyHead(head);
    if (verdict === "plain") return PLAIN;
    if (head.isWhole) return readingOf(path, head.bytes, isDeclared);
    if (verdict === "maybe") break;
  }
  return readingOf(path, (yield {}) as Uint8Array, isDeclared);
}

const PLAIN: NoteReading = { kind: "plain" };

/** Reads a note as far as needed. Does not reject. */
export async function readNote(files: NoteFiles, path: string, isDeclared: boolean): Promise<NoteReading> {
  try {
    const steps = readSteps(path, isDeclared);
    let step = steps.next();
    while (!step.done) {
      const { head } = step.value;
      step = steps.next(await (head === undefined ? files.read(path) : files.readHead(path, head)));
    }
    return step.value;
  } catch (error) {
    return problemOf(error, path);
  }
}

/** Reads a note synchronously. Passes the file's size and times, taken before the reading, to `onStat`. */
export function readNoteSync(
  files: SyncNoteFiles,
  path: string,
  isDeclared: boolean,
  onStat?: (stat: FileStat | undefined) => void,
): NoteReading {
  try {
    const steps = readSteps(path, isDeclared);
    let step = steps.next();
    let isFirst = true;
    while (!step.done) {
      const { head } = step.value;
      const withStat = isFirst && onStat !== undefined;
      if (withStat && head === undefined) onStat(files.stat(path));
      const answer = head === undefined ? files.read(path) : files.readHead(path, head, withStat);
      if (withStat && head !== undefined) onStat((answer as Head).stat);
      isFirst = false;
      step = steps.next(answer);
    }
    return step.value;
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
  return `${term("cannot be read")}: ${errorKind(error)}`;
}

function readingOf(path: string, bytes: Uint8Array, isDeclared: boolean): NoteReading {
  const decoded = decodeNote(bytes);
  if ("text" in decoded) return { kind: "text", text: decoded.text };
  // A file that is not text is reported only if it looks like a contact.
  if (!readContact(decodeLossy(bytes, true), { fileName: "", declared: isDeclared })) return PLAIN;
  return { kind: "problem", problem: { path, text: decoded.fault } };
}

/** How many files are read concurrently where reading is asynchronous. */
const MAX_CONCURRENT_READS = 64;

/** Options of loading. `Entry` is what the cache keeps of a contact. */
export interface LoadOptions<Entry = never> {
  readonly signal?: AbortSignal | undefined;
  /** Called after each note. */
  readonly yieldIfDue?: YieldToEventLoop | undefined;
  /** Notes that the cache still describes are not read; what is read is put into it. */
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
      add(path, await readNote(files, path, consumer.isDeclared(path)), stat);
    }
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENT_READS }, readQueue));
  return problems;
}
