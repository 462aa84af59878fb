import type { DirectoryCache } from "./directoryCache";
import type { FileStat } from "./fileStat";

export type { FileStat };

/**
 * The file system as far as the vault needs it. The command line and the server give it Node's, an editor can give it
 * its own, and tests one in memory. Paths are relative to the folder of notes, with `/`.
 */
export interface NoteFiles {
  /**
   * Every Markdown note in the folder, ordered by path, and what could not be looked into.
   * Rejects with the signal's reason when it is aborted, and with a FileFault when the folder itself cannot be read.
   */
  walk(signal?: AbortSignal): Promise<WalkResult>;
  /** At most the first `bytes` bytes of a note. Rejects with a FileFault when it cannot be read. */
  readHead(path: string, bytes: number): Promise<Head>;
  /** A note's bytes. Rejects with a FileFault when it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** When a note was last changed and how long it is; undefined when it is not there. */
  stat(path: string): Promise<FileStat | undefined>;
  /** The same without waiting, where that can be had: from a disk it takes less than half the time. */
  readonly sync?: SyncNoteFiles;
}

/** Files that answer at once. */
export interface SyncNoteFiles {
  /** Like {@link NoteFiles.walk}; whoever drives it may rest after each step. `known` is what was in the folders before. */
  walk(known?: DirectoryCache): Generator<undefined, WalkResult>;
  /** Like {@link NoteFiles.readHead}; what it gives is overwritten by the next call. */
  readHead(path: string, bytes: number, withStat: boolean): Head;
  /** Like {@link NoteFiles.stat}. */
  stat(path: string): FileStat | undefined;
  /** Throws a FileFault. */
  read(path: string): Uint8Array;
  /**
   * Whether what was read last took so long that it comes from the disk itself. Then much is asked for at a time, for a
   * disk answers many questions nearly as fast as one.
   */
  isSlow(): boolean;
}

/** Called between two pieces of work: undefined while it may go on, else a promise for when it may. */
export type YieldToEventLoop = () => Promise<void> | undefined;

export interface WalkResult {
  readonly paths: readonly string[];
  readonly problems: readonly FileProblem[];
}

export interface Head {
  readonly bytes: Uint8Array;
  /** True when the file ends where the head does. */
  readonly isWhole: boolean;
  /** Of the file as it was before it was read, where that was asked for. */
  readonly stat?: FileStat;
  /** The bytes as `decodeLoosely` has them, where there is a quicker way to that. */
  text?(): string;
}

/** A file or folder that had to be left out, and why, as the end of a sentence that begins with its path. */
export interface FileProblem {
  readonly path: string;
  readonly text: string;
}

/** A file that cannot be read or written; the message is for a person, and says of which file it is. */
export class FileError extends Error {
  override readonly name = "FileFault";

  constructor(
    readonly path: string,
    /** The end of a sentence that begins with the path: `cannot be read: permission denied`. */
    readonly text: string,
  ) {
    super(`${path} ${text}`);
  }
}

/** The endings that make a file a note, in any letter case. */
const NOTE = /\.(?:md|markdown)$/i;

/** Whether a file of that name is a note: Markdown, and not hidden. */
export function isNoteName(name: string): boolean {
  return NOTE.test(name) && !name.startsWith(".");
}

/** Folders that hold no notes of the user's: hidden ones (`.git`, `.obsidian`, `.trash`) and installed packages. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
