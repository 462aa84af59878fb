import { CancellationTokenSource, type Connection } from "vscode-languageserver";
import { configIn, readProblems } from "../config/findConfig";
import { ClientFiles, type SendRequest } from "../files/clientFiles";
import type { PathMatcher } from "../files/globs";
import type { FolderFiles } from "./runtime";

/** A folder whose files only the client can read; it answers the requests of files/fileProtocol.ts. */
export function clientFolder(connection: Connection, root: string, isExcluded: PathMatcher): FolderFiles {
  const notes = new ClientFiles(root, askThrough(connection), isExcluded);
  return { notes, config: () => readProblems(configIn((name) => notes.textOf(name))) };
}

/** Requests to the client; the client is told when nobody waits for the answer any more. */
function askThrough(connection: Connection): SendRequest {
  return async (method, params, signal) => {
    const cancellation = new CancellationTokenSource();
    const cancel = () => cancellation.cancel();
    signal?.addEventListener("abort", cancel);
    try {
      return await connection.sendRequest(method, params, cancellation.token);
    } finally {
      signal?.removeEventListener("abort", cancel);
      cancellation.dispose();
    }
  };
}
