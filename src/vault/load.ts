import { decodeLossy, decodeNote } from "../files/decode";
import {
  FileError,
  type FileProblem,
  type FileStat,
  type Head,
  type NoteFiles,
  type SyncNoteFiles,
  type Walked,
  type YieldToEventLoop,
} from "../files/files";
import { readContact } from "../note/contact";
import type { NoteConsumer } from ".";
import type { NoteCache } from "./noteCache";
import { classifyHead } from "./prefilter";

/** What is in a note's file: the text of one that may be a contact, nothing of a plain one, or why it is left out. */
export type NoteReading =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "plain" }
  | { readonly kind: "problem"; readonly problem: FileProblem };

/** How many bytes are looked at, step by step, before a note is read whole: a tenth of contacts pass the first. */
const HEADS = [4 * 1024, 64 * 1024, 4 * 1024 * 1024];

/** What is wanted of a note's file next: so much of its beginning, or all of it. */
type Wish = { readonly head: number } | { readonly head?: undefined };
type Granted = Head | Uint8Array;

/** Reads a note as far as it takes to see that it is plain, and whole otherwise; whoever drives it has the files. */
function* reading(path: string, declared: boolean): Generator<Wish, NoteReading, Granted> {
  for (const bytes of declared ? [] : HEADS) {
    const head = (yield { head: bytes }) as Head;
    const verdict = classifyHead(head);
    if (verdict === "plain") return PLAIN;
    if (head.isWhole) return textOf(path, head.bytes, declared);
    if (verdict === "maybe") break;
  }
  return textOf(path, (yield {}) as Uint8Array, declared);
}

const PLAIN: NoteReading = { kind: "plain" };

/** Reads a note as far as needed. Does not reject. */
export async function readNote(files: NoteFiles, path: string, declared: boolean): Promise<NoteReading> {
  try {
    const steps = reading(path, declared);
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

/** The same without waiting; `seen` is told size and time of the file as they were before it was read. */
export function readNoteNow(
  files: SyncNoteFiles,
  path: string,
  declared: boolean,
  seen?: (stat: FileStat | undefined) => void,
): NoteReading {
  try {
    const steps = reading(path, declared);
    let step = steps.next();
    let first = true;
    while (!step.done) {
      const { head } = step.value;
      const withStat = first && seen !== undefined;
      if (withStat && head === undefined) seen(files.stat(path));
      const granted = head === undefined ? files.read(path) : files.readHead(path, head, withStat);
      if (withStat && head !== undefined) seen((granted as Head).stat);
      first = false;
      step = steps.next(granted);
    }
    return step.value;
  } catch (error) {
    return problemOf(error, path);
  }
}

function problemOf(error: unknown, path: string): NoteReading {
  if (!(error instanceof FileError)) throw error;
  return { kind: "problem", problem: { path, text: error.text } };
}

function textOf(path: string, bytes: Uint8Array, declared: boolean): NoteReading {
  const decoded = decodeNote(bytes);
  if ("text" in decoded) return { kind: "text", text: decoded.text };
  // Of a file that is no text, nobody wants to hear unless it looks like a contact all the same.
  if (!readContact(decodeLossy(bytes, true), { fileName: "", declared })) return { kind: "plain" };
  return { kind: "problem", problem: { path, text: decoded.fault } };
}

/** How many files are open at a time where each has to be waited for. */
const AT_ONCE = 64;

/** What loading is told beside the notes. */
export interface LoadOptions<Known = never> {
  readonly signal?: AbortSignal | undefined;
  /** Called after each note, for others to do something in between. */
  readonly rest?: YieldToEventLoop | undefined;
  /** What was known of the notes when they were read before; it is told what is known now. */
  readonly cache?: NoteCache<Known> | undefined;
}

/**
 * Reads the notes of a folder and gives what had to be left out, ordered by path. Rejects with the signal's reason when
 * it is aborted, and with a FileFault when the folder itself cannot be read.
 */
export async function loadVault<Known>(
  sink: NoteConsumer<Known>,
  files: NoteFiles,
  terms: LoadOptions<Known> = {},
): Promise<FileProblem[]> {
  const { paths, problems } = await walkNotes(files, terms);
  const found = [...problems, ...(await loadNotes(sink, files, paths, terms))];
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Every note of the folder, by the quickest way that there is. */
export async function walkNotes(
  files: NoteFiles,
  { signal, rest, cache }: LoadOptions<unknown> = {},
): Promise<Walked> {
  const walk = files.prompt?.walk(cache?.folders);
  if (!walk) return files.walk(signal);
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = walk.next();
    if (done) return value;
    const resting = rest?.();
    if (resting) await resting;
  }
}

/** Reads the notes of the given paths; one that cannot be read counts as a note, but no contact. */
export async function loadNotes<Known>(
  sink: NoteConsumer<Known>,
  files: NoteFiles,
  paths: readonly string[],
  { signal, rest, cache }: LoadOptions<Known> = {},
): Promise<FileProblem[]> {
  const problems: FileProblem[] = [];
  const queue = paths.values();
  const take = (path: string, reading: NoteReading, stat: FileStat | undefined) => {
    const known = reading.kind === "text" ? sink.set(path, reading.text) : undefined;
    if (reading.kind !== "text") sink.setPlain(path);
    if (reading.kind === "problem") problems.push(reading.problem);
    // What could not be read is to be told of again the next time.
    else if (cache && stat) cache.put(path, stat, known);
  };
  /** Whether a note is what it was when it was read before. */
  const isKnown = (path: string, stat: FileStat | undefined): boolean => {
    const known = stat && cache?.get(path, stat);
    if (known === undefined) return false;
    if (known === null) sink.setPlain(path);
    return known === null || sink.restore?.(path, known) === true;
  };
  const { prompt } = files;
  if (prompt) {
    // Not a loop over the queue: that would close it, and what is left of it is read in another way.
    for (let next = queue.next(); !next.done; next = queue.next()) {
      signal?.throwIfAborted();
      const path = next.value;
      if (!(cache?.has(path) && isKnown(path, prompt.stat(path)))) {
        let stat: FileStat | undefined;
        const seen = cache && ((found: FileStat | undefined) => (stat = found));
        take(path, readNoteNow(prompt, path, sink.isDeclared(path), seen), stat);
      }
      if (prompt.isSlow()) break;
      const resting = rest?.();
      if (resting) await resting;
    }
  }
  const work = async () => {
    for (const path of queue) {
      signal?.throwIfAborted();
      const stat = cache && (await files.stat(path));
      if (isKnown(path, stat)) continue;
      take(path, await readNote(files, path, sink.isDeclared(path)), stat);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return problems;
}
