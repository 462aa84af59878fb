import { type Message, message } from "../words/message";
import { render } from "../words/render";
import { walkTree } from "./clientWalk";
import {
  type Content,
  type Fault,
  LIST_FILES,
  type ListAnswer,
  type Listing,
  type ListParams,
  READ_FILES,
  type ReadAnswer,
  type ReadParams,
  STAT_FILES,
  type StatAnswer,
  type StatParams,
} from "./fileProtocol";
import {
  FileError,
  type FileProblem,
  type FileStat,
  type Head,
  MAX_NOTE_BYTES,
  type NoteFiles,
  type WalkResult,
} from "./files";
import type { PathMatcher } from "./globs";

/** Sends a request to the client. Rejects without an answer, and with the signal's reason when it is aborted. */
export type SendRequest = (method: string, params: unknown, signal?: AbortSignal) => Promise<unknown>;

/** The number of files in a request. */
const BATCH_SIZE = 64;

interface PendingRead {
  readonly file: ReadParams["files"][number];
  readonly resolve: (content: Content) => void;
  readonly reject: (fault: FileError) => void;
}

/** The notes of a folder that only the client can read. Reads of the same turn share a request. */
export class ClientFiles implements NoteFiles {
  private queue: PendingRead[] = [];

  constructor(
    private readonly root: string,
    private readonly send: SendRequest,
    private readonly isExcluded: PathMatcher = () => false,
  ) {}

  walk(signal?: AbortSignal): Promise<WalkResult> {
    const tree = {
      list: (paths: readonly string[]) => this.list(paths, signal),
      textOf: (path: string) => this.textOf(path).catch(() => undefined),
    };
    return walkTree(tree, this.isExcluded, signal);
  }

  async readHead(path: string, bytes: number): Promise<Head> {
    const { base64, isWhole } = await this.enqueue({ path, bytes });
    return { bytes: bytesOf(base64), isWhole };
  }

  async read(path: string): Promise<Uint8Array> {
    const bytes = bytesOf((await this.enqueue({ path })).base64);
    if (bytes.length > MAX_NOTE_BYTES)
      throw new FileError(path, message("file.cannot-read", { why: message("file.why.too-large") }));
    return bytes;
  }

  async stat(path: string): Promise<FileStat | undefined> {
    const params: StatParams = { root: this.root, paths: [path] };
    const answer = await this.send(STAT_FILES, params).catch(() => undefined);
    return (answer as StatAnswer | undefined)?.files[0] ?? undefined;
  }

  /** Returns the text of a file; undefined if it does not exist. Rejects with a FileError when it cannot be read. */
  async textOf(path: string): Promise<string | undefined> {
    try {
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await this.read(path));
    } catch (error) {
      if (error instanceof MissingFile) return undefined;
      throw error;
    }
  }

  private async list(
    paths: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<(Listing | FileProblem)[]> {
    const params: ListParams = { root: this.root, paths };
    const { folders } = (await this.request(LIST_FILES, params, this.root, signal)) as ListAnswer;
    return paths.map((path, i) => {
      const folder = folders[i] ?? noAnswer();
      return "fault" in folder ? { path, text: folder.fault } : folder;
    });
  }

  private enqueue(file: PendingRead["file"]): Promise<Content> {
    return new Promise((resolve, reject) => {
      // The first read of a turn schedules the request for all of them.
      if (this.queue.length === 0) setTimeout(() => this.flush(this.queue.splice(0)));
      this.queue.push({ file, resolve, reject });
    });
  }

  private async flush(reads: readonly PendingRead[]): Promise<void> {
    let remaining = reads;
    while (remaining.length > 0) {
      const batch = remaining.slice(0, BATCH_SIZE);
      const answers = await this.answersTo(batch);
      const postponed = batch.filter((read, i) => !settle(read, answers[i], i === 0));
      remaining = [...postponed, ...remaining.slice(BATCH_SIZE)];
    }
  }

  private async answersTo(reads: readonly PendingRead[]): Promise<ReadAnswer["files"]> {
    const params: ReadParams = { root: this.root, files: reads.map(({ file }) => file) };
    try {
      return ((await this.request(READ_FILES, params, this.root)) as ReadAnswer).files;
    } catch {
      return reads.map(noAnswer);
    }
  }

  private async request(
    method: string,
    params: unknown,
    path: string,
    signal?: AbortSignal,
  ): Promise<unknown> {
    try {
      return await this.send(method, params, signal);
    } catch {
      signal?.throwIfAborted();
      throw new FileError(path, NO_ANSWER);
    }
  }
}

class MissingFile extends FileError {}

const NO_ANSWER = message("file.cannot-read", { why: message("file.why.no-answer") });

function noAnswer(): Fault {
  return { fault: render(NO_ANSWER) };
}

/** Settles a read; false when the answer postpones it. The first of a batch is never postponed, so that reading ends. */
function settle(
  { file, resolve, reject }: PendingRead,
  answer: Content | Fault | null | undefined,
  isFirst: boolean,
): boolean {
  if (answer === null && !isFirst) return false;
  const content = answer ?? noAnswer();
  if (!("fault" in content)) resolve(content);
  else if (content.missing) reject(new MissingFile(file.path, saidBy(content)));
  else reject(new FileError(file.path, saidBy(content)));
  return true;
}

/** The client's own words. */
function saidBy({ fault }: Fault): Message {
  return message("file.said", { text: fault });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
