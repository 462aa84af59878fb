import { open, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileFault, type FileStat, type Head, type NoteFiles, type Walked } from "./files";
import { type PathMatcher } from "./globs";
import { faultOf } from "./nodeFault";
import { walkFolder } from "./nodeWalk";

/** The notes of a folder on disk; `root` is absolute, and `isExcluded` says what the user does not want to see. */
export function nodeFiles(root: string, isExcluded?: PathMatcher): NoteFiles {
  return new NodeFiles(root, isExcluded);
}

class NodeFiles implements NoteFiles {
  constructor(
    private readonly root: string,
    private readonly isExcluded: PathMatcher = () => false,
  ) {}

  async walk(signal?: AbortSignal): Promise<Walked> {
    try {
      return await walkFolder(await realpath(this.root), this.isExcluded, signal);
    } catch (error) {
      if (signal?.aborted || error instanceof FileFault) throw error;
      throw faultOf(error, this.root, "cannot be read");
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
      const found = await stat(join(this.root, path));
      return found.isFile() ? { changed: found.mtimeMs, size: found.size } : undefined;
    } catch {
      return undefined;
    }
  }
}
