import { closeSync, fsync, openSync, writeFileSync } from "node:fs";
import { lstat, mkdir, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { FileError } from "../files/files";
import { message } from "../words/message";
import { nameFile } from "./createFile";
import { codeOf, toFileError } from "./fileErrors";
import { syncFolder } from "./journal";

/** A note to create, by its absolute path. */
export interface NewNote {
  readonly file: string;
  text(): string;
}

export interface CreateOptions {
  /** A part of the names of the temporary files: 12 hexadecimal digits. */
  readonly token: string;
  /** Called after each note. */
  readonly onCreated?: (note: NewNote) => void;
  /** Whether to stop before the next note. */
  readonly isStopped?: () => boolean;
}

const sync = promisify(fsync);

/** The number of notes that are written at a time, so that the disk syncs several at once. */
const CONCURRENCY = 8;

/**
 * Creates notes, each whole or not at all: it is written next to its place and then gets its name, which must be free.
 * Takes no locks, because a name is given only once, and searching for locks in a folder of thousands of new notes
 * takes quadratic time. Rejects with a FileError at the first note that cannot be created.
 */
export async function createNotes(notes: readonly NewNote[], options: CreateOptions): Promise<void> {
  const { token, onCreated, isStopped = () => false } = options;
  const rest = notes.entries();
  let failure: unknown;
  const work = async () => {
    for (const [index, note] of rest) {
      if (failure !== undefined || isStopped()) return;
      try {
        await createNote(note, `${tempPrefix(token)}${index}.tmp`);
        onCreated?.(note);
      } catch (error) {
        failure ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  for (const folder of new Set(notes.map(({ file }) => dirname(file)))) await syncFolder(folder);
  if (failure !== undefined) throw failure;
}

/** Returns the beginning of the names of an import's temporary files. */
export function tempPrefix(token: string): string {
  return `.touchbase-import-${token}-`;
}

async function createNote({ file, text }: NewNote, tempName: string): Promise<void> {
  const temp = join(dirname(file), tempName);
  try {
    // Only syncing takes long. The promises of the other calls would cost more than the calls.
    const descriptor = openSync(temp, "wx");
    try {
      writeFileSync(descriptor, text(), "utf8");
      await sync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (!(await nameFile(temp, file)))
      throw new FileError(file, message("file.cannot-write", { why: message("file.why.name-taken") }));
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw toFileError(error, file, "file.cannot-write");
  } finally {
    await unlink(temp).catch(() => undefined);
  }
}

export function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** Creates missing folders. Returns them, the outer ones first. */
export async function createFolders(folders: Iterable<string>): Promise<string[]> {
  const created: string[] = [];
  for (const folder of folders) {
    for (const missing of await missingFolders(folder)) {
      await mkdir(missing).catch((error: unknown) => {
        if (codeOf(error) !== "EEXIST") throw toFileError(error, missing, "file.cannot-write");
      });
      created.push(missing);
    }
  }
  return created;
}

/** Returns the folders on the way to one that do not exist, the outer ones first. */
export async function missingFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let path = folder; !(await exists(path)) && dirname(path) !== path; path = dirname(path)) {
    missing.unshift(path);
  }
  return missing;
}
