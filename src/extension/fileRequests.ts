import { type CancellationToken, type Disposable, FileSystemError, FileType, Uri, workspace } from "vscode";
import {
  type Content,
  type Fault,
  LIST_FILES,
  type ListAnswer,
  type Listing,
  type ListParams,
  MAX_ANSWER_LENGTH,
  MAX_FILE_LENGTH,
  READ_FILES,
  type ReadAnswer,
  type ReadParams,
  STAT_FILES,
  type StatAnswer,
  type StatParams,
} from "../files/fileProtocol";
import { toBase64 } from "./base64";
import type { Client } from "./client";
import { say } from "./words/say";

/** Answers the server's requests for files from VS Code's file systems, including virtual ones. */
export function answerFileRequests(client: Client): Disposable[] {
  return [
    client.onRequest(LIST_FILES, async ({ root, paths }: ListParams, token: CancellationToken) => {
      const folders = await mapConcurrently(paths, token, (path) => listFolder(uriOf(root, path)));
      return { folders } satisfies ListAnswer;
    }),
    client.onRequest(READ_FILES, async ({ root, files }: ReadParams, token: CancellationToken) => {
      let length = 0;
      const read = await mapConcurrently(files, token, async ({ path, bytes }, i) => {
        if (i > 0 && length > MAX_ANSWER_LENGTH) return null;
        const content = await readContent(uriOf(root, path), bytes);
        if ("base64" in content) length += content.base64.length;
        return content;
      });
      return { files: read } satisfies ReadAnswer;
    }),
    client.onRequest(STAT_FILES, async ({ root, paths }: StatParams, token: CancellationToken) => {
      return {
        files: await mapConcurrently(paths, token, (path) => statFile(uriOf(root, path))),
      } satisfies StatAnswer;
    }),
  ];
}

/** The maximum number of concurrent requests to a file system. */
const MAX_CONCURRENT = 16;

/** Maps items with limited concurrency. After a cancellation no further item is started. */
async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  token: CancellationToken,
  map: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) {
      if (token.isCancellationRequested) return;
      results[i] = await map(item, i);
    }
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENT }, worker));
  return results;
}

/** Resolves a path in a workspace folder. Returns undefined for anything outside, which the server may not read. */
function uriOf(root: string, path: string): Uri | undefined {
  const steps = path.split("/");
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === Uri.parse(root).toString());
  return folder && !steps.includes("..") ? Uri.joinPath(folder.uri, ...steps) : undefined;
}

function outside(): Fault {
  return { fault: say("files.outside") };
}

async function listFolder(uri: Uri | undefined): Promise<Listing | Fault> {
  if (!uri) return outside();
  try {
    const children = await workspace.fs.readDirectory(uri);
    const entries = children.flatMap(([name, type]): Listing["entries"] => {
      // As in Git, a link does not provide rules.
      if (name === ".gitignore" && type !== FileType.File) return [];
      if (type & FileType.File) return [[name, "file"]];
      return type === FileType.Directory ? [[name, "folder"]] : [];
    });
    return { entries };
  } catch (error) {
    return toFault(error);
  }
}

async function readContent(uri: Uri | undefined, bytes: number | undefined): Promise<Content | Fault> {
  if (!uri) return outside();
  try {
    const whole = await workspace.fs.readFile(uri);
    if (whole.length > MAX_FILE_LENGTH) return { fault: say("files.too-long") };
    const head = bytes === undefined ? whole : whole.subarray(0, bytes);
    return { base64: toBase64(head), isWhole: head.length === whole.length };
  } catch (error) {
    return toFault(error);
  }
}

async function statFile(uri: Uri | undefined): Promise<StatAnswer["files"][number]> {
  if (!uri) return null;
  try {
    const { type, mtime, size } = await workspace.fs.stat(uri);
    return type & FileType.File ? { changed: mtime, size } : null;
  } catch {
    return null;
  }
}

/**
 * Converts an error of a file system to a fault. Drops the error's message, because it may contain the path of a
 * note.
 */
function toFault(error: unknown): Fault {
  const code = error instanceof FileSystemError ? error.code : "";
  if (code === "FileNotFound" || code === "FileNotADirectory")
    return { fault: say("files.missing"), missing: true };
  if (code === "NoPermissions") return { fault: say("files.denied") };
  if (code === "FileIsADirectory") return { fault: say("files.folder") };
  return { fault: say("files.no-reason") };
}
