import { closeSync, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { FileFault, type FileStat, type Head, type NoteFiles, type PromptFiles, type Walked } from "./files";
import type { FolderCache } from "./folderCache";
import type { PathMatcher } from "./globs";
import { faultOf } from "./nodeFault";
import { nodeRest } from "./nodeRest";
import { walkFolder } from "./nodeWalk";
import { mayBegin } from "./sieve";

/** The notes of a folder on disk; `root` is absolute, and `isExcluded` says what the user does not want to see. */
export function nodeFiles(root: string, isExcluded?: PathMatcher): NoteFiles & { prompt: PromptFiles } {
  return new NodeFiles(root, isExcluded);
}

class NodeFiles implements NoteFiles {
  readonly prompt: PromptFiles;

  constructor(
    private readonly root: string,
    isExcluded: PathMatcher = () => false,
  ) {
    this.prompt = new PromptNodeFiles(root, isExcluded);
  }

  async walk(signal?: AbortSignal): Promise<Walked> {
    const rest = nodeRest();
    const walk = this.prompt.walk();
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = walk.next();
      if (done) return value;
      await rest();
    }
  }

  async readHead(path: string, bytes: number): Promise<Head> {
    try {
      const file = await open(join(this.root, path), "r");
      try {
        // One byte more than asked for tells whether there is more.
        const buffer = Buffer.allocUnsafe(bytes + 1);
        let length = 0;
        while (length < buffer.length) {
          const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
          if (bytesRead === 0) break;
          length += bytesRead;
        }
        return { bytes: buffer.subarray(0, Math.min(length, bytes)), isWhole: length <= bytes };
      } finally {
        await file.close();
      }
    } catch (error) {
      throw faultOf(error, path, "cannot be read");
    }
  }

  async read(path: string): Promise<Uint8Array> {
    try {
      return await readFile(join(this.root, path));
    } catch (error) {
      throw faultOf(error, path, "cannot be read");
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

class PromptNodeFiles implements PromptFiles {
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

  *walk(known?: FolderCache): Generator<undefined, Walked> {
    this.reads = 0;
    this.slow = false;
    try {
      return yield* walkFolder(this.root, this.isExcluded, known);
    } catch (error) {
      if (error instanceof FileFault) throw error;
      throw faultOf(error, this.root, "cannot be read");
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
          const read = readSync(file, buffer, length, bytes + 1 - length, null);
          length += read;
          if (read === 0 || length === stat?.size || !mayBegin(buffer, length)) break;
        }
        const isWhole = length <= bytes;
        const head = {
          bytes: buffer.subarray(0, Math.min(length, bytes)),
          isWhole,
          text: () => looselyDecoded(buffer, Math.min(length, bytes), isWhole),
        };
        return stat ? { ...head, stat } : head;
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw faultOf(error, path, "cannot be read");
    } finally {
      this.took(performance.now() - began);
    }
  }

  read(path: string): Uint8Array {
    try {
      return readFileSync(this.before + path);
    } catch (error) {
      throw faultOf(error, path, "cannot be read");
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
