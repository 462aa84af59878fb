import type { Connection } from "vscode-languageserver";
import { findConfigIn, withErrorsAsProblems } from "../config/findConfig";
import { ClientFiles, type SendRequest } from "../files/clientFiles";
import type { PathMatcher } from "../files/globs";
import { CancellationTokenSource } from "./protocolLibrary";
import type { FolderFiles } from "./runtime";

/** Opens a folder whose files only the client can read, by the requests of files/fileProtocol.ts. */
export function clientFolder(connection: Connection, root: string, isExcluded: PathMatcher): FolderFiles {
  const notes = new ClientFiles(root, requestsTo(connection), isExcluded);
  return { notes, config: () => withErrorsAsProblems(findConfigIn((name) => notes.textOf(name))) };
}

/** Sends requests to the client and cancels them there when the signal is aborted. */
function requestsTo(connection: Connection): SendRequest {
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
