import { readContact } from "../note/contact";
import type { Vault } from ".";
import { decodeLoosely, decodeNote } from "./decode";
import { FileFault, type FileProblem, type NoteFiles } from "./files";
import { sift } from "./sieve";

/** What is in a note's file: the text of one that may be a contact, nothing of a plain one, or why it is left out. */
export type NoteReading =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "plain" }
  | { readonly kind: "problem"; readonly problem: FileProblem };

/** How many bytes are looked at, step by step, before a note is read whole: a tenth of contacts pass the first. */
const HEADS = [4 * 1024, 64 * 1024, 4 * 1024 * 1024];

/** Reads a note as far as it takes to see that it is plain, and whole otherwise. Does not reject. */
export async function readNote(files: NoteFiles, path: string, declared: boolean): Promise<NoteReading> {
  try {
    for (const bytes of declared ? [] : HEADS) {
      const head = await files.readHead(path, bytes);
      const verdict = sift(decodeLoosely(head.bytes, head.isWhole), head.isWhole);
      if (verdict === "plain") return { kind: "plain" };
      if (head.isWhole) return textOf(path, head.bytes, declared);
      if (verdict === "maybe") break;
    }
    return textOf(path, await files.read(path), declared);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { kind: "problem", problem: { path, text: error.text } };
  }
}

function textOf(path: string, bytes: Uint8Array, declared: boolean): NoteReading {
  const decoded = decodeNote(bytes);
  if ("text" in decoded) return { kind: "text", text: decoded.text };
  // Of a file that is no text, nobody wants to hear unless it looks like a contact all the same.
  if (!readContact(decodeLoosely(bytes, true), { fileName: "", declared })) return { kind: "plain" };
  return { kind: "problem", problem: { path, text: decoded.fault } };
}

/** How many files are open at a time. */
const AT_ONCE = 24;

/**
 * Fills a vault with the notes of a folder and gives what had to be left out, ordered by path. Rejects with the
 * signal's reason when it is aborted, and with a FileFault when the folder itself cannot be read.
 */
export async function loadVault<Kept>(
  vault: Vault<Kept>,
  files: NoteFiles,
  signal?: AbortSignal,
): Promise<FileProblem[]> {
  const { paths, problems } = await files.walk(signal);
  const found = [...problems, ...(await loadNotes(vault, files, paths, signal))];
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Reads the notes of the given paths into a vault; one that cannot be read counts as a note, but no contact. */
export async function loadNotes<Kept>(
  vault: Vault<Kept>,
  files: NoteFiles,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<FileProblem[]> {
  const problems: FileProblem[] = [];
  const queue = paths.values();
  const work = async () => {
    for (const path of queue) {
      signal?.throwIfAborted();
      const reading = await readNote(files, path, vault.isDeclared(path));
      if (reading.kind === "text") vault.set(path, reading.text);
      else vault.setPlain(path);
      if (reading.kind === "problem") problems.push(reading.problem);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return problems;
}
