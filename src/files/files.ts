import type { Message } from "../words/message";
import { render } from "../words/render";
import type { DirectoryCache } from "./directoryCache";
import type { FileStat } from "./fileStat";

export type { FileStat };

/**
 * The part of a file system that the vault uses. The command line and the server pass Node's, the server can read through
 * its client, and tests use one in memory. Paths are relative to the folder of notes, with `/`.
 */
export interface NoteFiles {
  /**
   * Lists the Markdown notes in the folder, ordered by path, and the folders that cannot be read. Rejects with the
   * signal's reason when it is aborted, and with a FileError when the folder itself cannot be read.
   */
  walk(signal?: AbortSignal): Promise<WalkResult>;
  /** Reads at most the first `bytes` bytes of a note. Rejects with a FileError when it cannot be read. */
  readHead(path: string, bytes: number): Promise<Head>;
  /** Reads a note. Rejects with a FileError when it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** Returns the times and the size of a note; undefined when it does not exist. */
  stat(path: string): Promise<FileStat | undefined>;
  /** Whether the path is an existing folder, where that can be asked cheaply. */
  isFolder?(path: string): Promise<boolean>;
  /**
   * Reads a `.gitignore`, where the file system can tell links and pipes from files. Returns undefined for one that does
   * not exist or cannot be read.
   */
  readGitignore?(path: string): Promise<string | undefined>;
  /** Synchronous variants, where the platform has them. On a disk they take less than half the time. */
  readonly sync?: SyncNoteFiles;
}

/** A file system with synchronous calls. */
export interface SyncNoteFiles {
  /** Like {@link NoteFiles.walk}. Yields after each folder, and uses the cached listings of unchanged folders. */
  walk(cache?: DirectoryCache): Generator<undefined, WalkResult>;
  /** Like {@link NoteFiles.readHead}. The next call overwrites the bytes of the previous one. */
  readHead(path: string, bytes: number, withStat: boolean): Head;
  /** Like {@link NoteFiles.stat}. */
  stat(path: string): FileStat | undefined;
  /** Like {@link NoteFiles.read}. Throws a FileError. */
  read(path: string): Uint8Array;
  /**
   * Whether the last reads were so slow that they came from the disk and not from memory. Then callers read many files
   * concurrently, because a disk serves many requests nearly as fast as one.
   */
  isSlow(): boolean;
}

/** Called between pieces of long work. Returns undefined, or a promise to await when the time slice is over. */
export type YieldToEventLoop = (isDue?: boolean) => Promise<void> | undefined;

/**
 * The largest contact note that is read, in bytes. The text of a long novel has 2 MB, and a note is read again at each
 * keystroke.
 */
export const MAX_NOTE_BYTES = 8 * 1024 * 1024;

export interface WalkResult {
  readonly paths: readonly string[];
  readonly problems: readonly FileProblem[];
}

export interface Head {
  readonly bytes: Uint8Array;
  /** True when the file ends where the head does. */
  readonly isWhole: boolean;
  /** The stat from before the reading, if it was requested. */
  readonly stat?: FileStat;
  /** Decodes this many of the bytes like `decodeLossy`, where the platform has a faster way. */
  text?(length: number): string;
}

/** A file or folder that cannot be read. The text is the end of a sentence that begins with the path. */
export interface FileProblem {
  readonly path: string;
  readonly text: string;
}

/** An error of reading or writing a file. The message is for the user and begins with the path. */
export class FileError extends Error {
  override readonly name = "FileError";
  /** The end of a sentence that begins with the path: `cannot be read: permission denied`. */
  readonly text: string;

  constructor(
    readonly path: string,
    said: Message,
  ) {
    const text = render(said);
    super(`${path} ${text}`);
    this.text = text;
  }
}

/** The extensions of notes, in any letter case. */
const NOTE = /\.(?:md|markdown)$/i;

/** Whether a file of that name is a note: a Markdown file that is not hidden. */
export function isNoteName(name: string): boolean {
  return NOTE.test(name) && !name.startsWith(".");
}

/** Whether the folder holds no notes: a hidden folder (`.git`, `.obsidian`, `.trash`) or installed packages. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
