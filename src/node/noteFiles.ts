import {
  closeSync,
  fstatSync,
  open,
  openSync,
  read,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { DirectoryCache } from "../files/directoryCache";
import {
  FileError,
  type FileStat,
  type Head,
  type NoteFiles,
  type SyncNoteFiles,
  type WalkResult,
} from "../files/files";
import type { PathMatcher } from "../files/globs";
import { couldHaveFrontmatter } from "../vault/prefilter";
import { toFileError } from "./fileErrors";
import { walkFolder } from "./walk";
import { yieldToEventLoop } from "./yieldToEventLoop";

/** The notes of a folder on disk; `root` is absolute, and `isExcluded` says what the user does not want to see. */
export function nodeFiles(root: string, isExcluded?: PathMatcher): NoteFiles & { sync: SyncNoteFiles } {
  return new NodeFiles(root, isExcluded);
}

class NodeFiles implements NoteFiles {
  readonly sync: SyncNoteFiles;

  constructor(
    private readonly root: string,
    isExcluded: PathMatcher = () => false,
  ) {
    this.sync = new PromptNodeFiles(root, isExcluded);
  }

  async walk(signal?: AbortSignal): Promise<WalkResult> {
    const rest = yieldToEventLoop();
    const walk = this.sync.walk();
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = walk.next();
      if (done) return value;
      await rest();
    }
  }

  async readHead(path: string, bytes: number): Promise<Head> {
    // One byte more than asked for tells whether there is more.
    const buffer = Buffer.allocUnsafe(bytes + 1);
    try {
      const length = await fill(buffer, join(this.root, path));
      return headOf(buffer, length, bytes);
    } catch (error) {
      throw toFileError(error, path, "cannot be read");
    }
  }

  async read(path: string): Promise<Uint8Array> {
    try {
      return await readFile(join(this.root, path));
    } catch (error) {
      throw toFileError(error, path, "cannot be read");
    }
  }

  async stat(path: string): Promise<FileStat | undefined> {
    try {
      return statOf(await stat(join(this.root, path)));
    } catch {
      return undefined;
    }
  }
}

/**
 * Reads the beginning of a file into a buffer; gives how many bytes there are of it. By callbacks, for of tens of thousands
 * of files, promises of their handles cost more than the reading.
 */
function fill(buffer: Buffer, file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    open(file, "r", (fault, opened) => {
      if (fault) return reject(fault);
      let length = 0;
      const more = () => {
        read(opened, buffer, length, buffer.length - length, length, (error, count) => {
          length += count ?? 0;
          if (!error && count > 0 && length < buffer.length && couldHaveFrontmatter(buffer, length))
            return more();
          // That is done at once, for it waits for no disk.
          closeSync(opened);
          if (error) reject(error);
          else resolve(length);
        });
      };
      more();
    });
  });
}

/** The head of so many bytes at most, in a buffer that has `length` bytes of the file. */
function headOf(buffer: Buffer, length: number, bytes: number): Head {
  const [end, isWhole] = [Math.min(length, bytes), length <= bytes];
  return { bytes: buffer.subarray(0, end), isWhole, text: () => looselyDecoded(buffer, end, isWhole) };
}

/** What `decodeLoosely` does, by a way that only Node has. */
function looselyDecoded(buffer: Buffer, end: number, isWhole: boolean): string {
  const text = buffer.toString("utf8", 0, end);
  return !isWhole && text.endsWith("\uFFFD") ? text.slice(0, -1) : text;
}

function statOf(found: Stats): FileStat | undefined {
  if (!found.isFile()) return undefined;
  return { changed: found.mtimeMs, size: found.size, touched: found.ctimeMs };
}

/** How many reads are looked at together, and how long one of them takes, in ms, that does not come from memory. */
const LOOKED_AT = 64;
const FROM_DISK = 0.15;

class PromptNodeFiles implements SyncNoteFiles {
  private readonly before: string;
  private buffer = Buffer.allocUnsafeSlow(4 * 1024 + 1);
  private reads = 0;
  private fromDisk = 0;
  private slow = false;

  constructor(
    private readonly root: string,
    private readonly isExcluded: PathMatcher,
  ) {
    this.before = root.endsWith(sep) ? root : root + sep;
  }

  *walk(known?: DirectoryCache): Generator<undefined, WalkResult> {
    this.reads = 0;
    this.slow = false;
    try {
      return yield* walkFolder(this.root, this.isExcluded, known);
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw toFileError(error, this.root, "cannot be read");
    }
  }

  readHead(path: string, bytes: number, withStat: boolean): Head {
    if (this.buffer.length <= bytes) this.buffer = Buffer.allocUnsafeSlow(bytes + 1);
    const { buffer } = this;
    const began = performance.now();
    try {
      const file = openSync(this.before + path, "r");
      try {
        // Before it is read: what is changed while it is being read must not pass for what was read.
        const stat = withStat ? statOf(fstatSync(file)) : undefined;
        let length = 0;
        // One byte more than asked for tells whether there is more. Where the size is known, or nothing depends on
        // whether this is the end, that is not asked for.
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
      throw toFileError(error, path, "cannot be read");
    } finally {
      this.took(performance.now() - began);
    }
  }

  read(path: string): Uint8Array {
    try {
      return readFileSync(this.before + path);
    } catch (error) {
      throw toFileError(error, path, "cannot be read");
    }
  }

  stat(path: string): FileStat | undefined {
    try {
      const found = statSync(this.before + path, { throwIfNoEntry: false });
      return found && statOf(found);
    } catch {
      return undefined;
    }
  }

  isSlow(): boolean {
    return this.slow;
  }

  /** They are counted and not added up: on a busy machine, a few take long for other reasons. */
  private took(ms: number): void {
    if (ms > FROM_DISK) this.fromDisk++;
    if (++this.reads % LOOKED_AT !== 0) return;
    this.slow = this.fromDisk > LOOKED_AT / 2;
    this.fromDisk = 0;
  }
}
