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
  type NoteFiles,
  type WalkResult,
} from "./files";
import type { PathMatcher } from "./globs";

/** Asks whoever has the files; rejects when there is no answer, and with the signal's reason when it is aborted. */
export type SendRequest = (method: string, params: unknown, signal?: AbortSignal) => Promise<unknown>;

/** How many files are asked for at a time. */
const AT_ONCE = 64;

interface PendingRead {
  readonly file: ReadParams["files"][number];
  readonly resolve: (content: Content) => void;
  readonly reject: (fault: FileError) => void;
}

/** The notes of a folder that only the editor can read. What is asked for at the same moment travels together. */
export class ClientFiles implements NoteFiles {
  private wishes: PendingRead[] = [];

  constructor(
    private readonly root: string,
    private readonly ask: SendRequest,
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
    const { base64, isWhole } = await this.want({ path, bytes });
    return { bytes: bytesOf(base64), isWhole };
  }

  async read(path: string): Promise<Uint8Array> {
    return bytesOf((await this.want({ path })).base64);
  }

  async stat(path: string): Promise<FileStat | undefined> {
    const params: StatParams = { root: this.root, paths: [path] };
    const answer = await this.ask(STAT_FILES, params).catch(() => undefined);
    return (answer as StatAnswer | undefined)?.files[0] ?? undefined;
  }

  /** The text of a file; undefined when it is not there. Rejects with a FileFault when it cannot be read. */
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
    const { folders } = (await this.asked(LIST_FILES, params, this.root, signal)) as ListAnswer;
    return paths.map((path, i) => {
      const folder = folders[i] ?? NO_ANSWER;
      return "fault" in folder ? { path, text: folder.fault } : folder;
    });
  }

  private want(file: PendingRead["file"]): Promise<Content> {
    return new Promise((resolve, reject) => {
      // The first wish waits for those that come in the same turn.
      if (this.wishes.length === 0) setTimeout(() => this.grant(this.wishes.splice(0)));
      this.wishes.push({ file, resolve, reject });
    });
  }

  private async grant(wishes: readonly PendingRead[]): Promise<void> {
    let left = wishes;
    while (left.length > 0) {
      const some = left.slice(0, AT_ONCE);
      const answers = await this.answersTo(some);
      const putOff = some.filter((wish, i) => !settle(wish, answers[i], i === 0));
      left = [...putOff, ...left.slice(AT_ONCE)];
    }
  }

  private async answersTo(wishes: readonly PendingRead[]): Promise<ReadAnswer["files"]> {
    const params: ReadParams = { root: this.root, files: wishes.map(({ file }) => file) };
    try {
      return ((await this.asked(READ_FILES, params, this.root)) as ReadAnswer).files;
    } catch {
      return wishes.map(() => NO_ANSWER);
    }
  }

  private async asked(method: string, params: unknown, path: string, signal?: AbortSignal): Promise<unknown> {
    try {
      return await this.ask(method, params, signal);
    } catch {
      signal?.throwIfAborted();
      throw new FileError(path, NO_ANSWER.fault);
    }
  }
}

class MissingFile extends FileError {}

const NO_ANSWER: Fault = { fault: "cannot be read: the editor gave no answer" };

/** False when the answer puts the wish off; the first of a request is never put off, so that it comes to an end. */
function settle(
  { file, resolve, reject }: PendingRead,
  answer: Content | Fault | null | undefined,
  isFirst: boolean,
): boolean {
  if (answer === null && !isFirst) return false;
  const given = answer ?? NO_ANSWER;
  if (!("fault" in given)) resolve(given);
  else if (given.missing) reject(new MissingFile(file.path, given.fault));
  else reject(new FileError(file.path, given.fault));
  return true;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
