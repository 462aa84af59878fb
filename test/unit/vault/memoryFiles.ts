import {
  FileError,
  type FileStat,
  type Head,
  isNoteName,
  type NoteFiles,
  type WalkResult,
} from "../../../src/files/files";
import { message } from "../../../src/words/message";

/** Notes in memory by path. Counts the bytes that are read. */
export class MemoryFiles implements NoteFiles {
  bytesRead = 0;
  private readonly files = new Map<string, Uint8Array>();

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [path, content] of Object.entries(files)) {
      this.files.set(path, typeof content === "string" ? Buffer.from(content) : content);
    }
  }

  write(path: string, text: string): void {
    this.files.set(path, Buffer.from(text));
  }

  remove(path: string): void {
    this.files.delete(path);
  }

  async walk(signal?: AbortSignal): Promise<WalkResult> {
    signal?.throwIfAborted();
    const paths = [...this.files.keys()].filter((path) => isNoteName(path.slice(path.lastIndexOf("/") + 1)));
    return { paths: paths.sort(), problems: [] };
  }

  async readHead(path: string, bytes: number): Promise<Head> {
    const whole = this.bytesOf(path);
    const head = whole.subarray(0, bytes);
    this.bytesRead += head.length;
    return { bytes: head, isWhole: head.length === whole.length };
  }

  async read(path: string): Promise<Uint8Array> {
    const whole = this.bytesOf(path);
    this.bytesRead += whole.length;
    return whole;
  }

  async stat(path: string): Promise<FileStat | undefined> {
    const size = this.files.get(path)?.length;
    return size === undefined ? undefined : { changed: 0, size };
  }

  private bytesOf(path: string): Uint8Array {
    const bytes = this.files.get(path);
    if (!bytes) throw new FileError(path, message("file.cannot-read", { why: message("file.why.missing") }));
    return bytes;
  }
}
