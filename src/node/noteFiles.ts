import {
  closeSync,
  fstatSync,
  open,
  openSync,
  promises,
  read,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { DirectoryCache } from "../files/directoryCache";
import {
  FileError,
  type FileStat,
  type Head,
  MAX_NOTE_BYTES,
  type NoteFiles,
  type SyncNoteFiles,
  type WalkResult,
} from "../files/files";
import type { PathMatcher } from "../files/globs";
import { couldHaveFrontmatter } from "../vault/prefilter";
import { toFileError } from "./fileErrors";
import { readGitignore } from "./gitignore";
import { withSeparator } from "./paths";
import { OPEN_FLAGS, readNoteFile, readPlainFile } from "./plainFile";
import { walkFolder } from "./walk";
import { yieldToEventLoop } from "./yieldToEventLoop";

/** The notes of a folder on disk. `root` is absolute, and `isExcluded` matches what the user's settings exclude. */
export function nodeFiles(root: string, isExcluded?: PathMatcher): NoteFiles & { sync: SyncNoteFiles } {
  return new NodeFiles(root, isExcluded);
}

class NodeFiles implements NoteFiles {
  readonly sync: SyncNoteFiles;

  constructor(
    private readonly root: string,
    isExcluded: PathMatcher = () => false,
  ) {
    this.sync = new SyncNodeFiles(root, isExcluded);
  }

  async walk(signal?: AbortSignal): Promise<WalkResult> {
    const yieldIfDue = yieldToEventLoop();
    const walk = this.sync.walk();
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = walk.next();
      if (done) return value;
      await yieldIfDue();
    }
  }

  async readHead(path: string, bytes: number): Promise<Head> {
    // One more byte than requested shows whether the file is longer.
    const buffer = Buffer.allocUnsafe(bytes + 1);
    try {
      const length = await readIntoBuffer(buffer, join(this.root, path));
      return headOf(buffer, length, bytes);
    } catch (error) {
      throw toFileError(error, path, "file.cannot-read");
    }
  }

  async read(path: string): Promise<Uint8Array> {
    try {
      return await readNoteFile(join(this.root, path));
    } catch (error) {
      throw toFileError(error, path, "file.cannot-read");
    }
  }

  async readGitignore(path: string): Promise<string | undefined> {
    try {
      return readGitignore(join(this.root, path));
    } catch {
      return undefined;
    }
  }

  async isFolder(path: string): Promise<boolean> {
    try {
      return (await promises.stat(join(this.root, path))).isDirectory();
    } catch {
      return false;
    }
  }

  async stat(path: string): Promise<FileStat | undefined> {
    try {
      return statOf(await promises.stat(join(this.root, path)));
    } catch {
      return undefined;
    }
  }
}

/**
 * Reads the beginning of a file into a buffer and returns the number of bytes. Uses callbacks, because for tens of
 * thousands of files the promises of file handles cost more than the reading.
 */
function readIntoBuffer(buffer: Buffer, file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    open(file, OPEN_FLAGS, (openError, descriptor) => {
      if (openError) return reject(openError);
      let length = 0;
      const readMore = () => {
        read(descriptor, buffer, length, buffer.length - length, length, (error, count) => {
          length += count ?? 0;
          if (!error && count > 0 && length < buffer.length && couldHaveFrontmatter(buffer, length))
            return readMore();
          // Synchronous, because closing does not wait for the disk.
          closeSync(descriptor);
          if (error) reject(error);
          else resolve(length);
        });
      };
      readMore();
    });
  });
}

/** Creates the head of at most `bytes` bytes from a buffer with `length` bytes of the file. */
function headOf(buffer: Buffer, length: number, bytes: number): Head {
  const [end, isWhole] = [Math.min(length, bytes), length <= bytes];
  return { bytes: buffer.subarray(0, end), isWhole, text: (length) => decodeLossy(buffer, length, isWhole) };
}

/** Like `decodeLossy` of files/decode.ts, by Node's faster decoder. */
function decodeLossy(buffer: Buffer, end: number, isWhole: boolean): string {
  const text = buffer.toString("utf8", 0, end);
  return !isWhole && text.endsWith("\uFFFD") ? text.slice(0, -1) : text;
}

function statOf(stats: Stats): FileStat | undefined {
  if (!stats.isFile()) return undefined;
  return { changed: stats.mtimeMs, size: stats.size, touched: stats.ctimeMs };
}

/** The number of reads in a sample of {@link SyncNodeFiles.isSlow}. */
const SAMPLE_SIZE = 64;
/** A read that takes longer, in milliseconds, comes from the disk and not from memory. */
const MEMORY_READ_MS = 0.15;

class SyncNodeFiles implements SyncNoteFiles {
  private readonly prefix: string;
  private buffer = Buffer.allocUnsafeSlow(4 * 1024 + 1);
  private reads = 0;
  private diskReads = 0;
  private wasSlow = false;

  constructor(
    private readonly root: string,
    private readonly isExcluded: PathMatcher,
  ) {
    this.prefix = withSeparator(root);
  }

  *walk(cache?: DirectoryCache): Generator<undefined, WalkResult> {
    this.reads = 0;
    this.wasSlow = false;
    try {
      return yield* walkFolder(this.root, this.isExcluded, cache);
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw toFileError(error, this.root, "file.cannot-read");
    }
  }

  readHead(path: string, bytes: number, withStat: boolean): Head {
    if (this.buffer.length <= bytes) this.buffer = Buffer.allocUnsafeSlow(bytes + 1);
    const { buffer } = this;
    const startedAt = performance.now();
    try {
      const file = openSync(this.prefix + path, OPEN_FLAGS);
      try {
        // Before the reading, so that a change during the reading is noticed the next time.
        const stat = withStat ? statOf(fstatSync(file)) : undefined;
        let length = 0;
        // One more byte than requested shows whether the file is longer. That read is saved where the size is known, or
        // where the beginning excludes a contact.
        while (length <= bytes) {
          const count = readSync(file, buffer, length, bytes + 1 - length, null);
          length += count;
          if (count === 0 || length === stat?.size || !couldHaveFrontmatter(buffer, length)) break;
        }
        const head = headOf(buffer, length, bytes);
        return stat ? { ...head, stat } : head;
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw toFileError(error, path, "file.cannot-read");
    } finally {
      this.countRead(performance.now() - startedAt);
    }
  }

  read(path: string): Uint8Array {
    try {
      return readPlainFile(this.prefix + path, { maxBytes: MAX_NOTE_BYTES });
    } catch (error) {
      throw toFileError(error, path, "file.cannot-read");
    }
  }

  stat(path: string): FileStat | undefined {
    try {
      const stats = statSync(this.prefix + path, { throwIfNoEntry: false });
      return stats && statOf(stats);
    } catch {
      return undefined;
    }
  }

  isSlow(): boolean {
    return this.wasSlow;
  }

  /** Counts slow reads instead of adding up times, because on a busy machine a few reads take long for other reasons. */
  private countRead(ms: number): void {
    if (ms > MEMORY_READ_MS) this.diskReads++;
    if (++this.reads % SAMPLE_SIZE !== 0) return;
    this.wasSlow = this.diskReads > SAMPLE_SIZE / 2;
    this.diskReads = 0;
  }
}
