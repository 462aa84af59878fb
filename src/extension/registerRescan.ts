import { Disposable, type Uri, window, workspace } from "vscode";
import { RESCAN, type RescanParams } from "../server/protocol";
import type { Client } from "./client";
import { RescanScheduler } from "./unwatchedFolders";

/**
 * Rescans folders of virtual file systems when the window gets the focus and after a file was written in the window.
 */
export function registerRescan(client: Client): Disposable {
  const untold = new RescanScheduler({
    folders: () =>
      (workspace.workspaceFolders ?? []).map(({ uri }) => ({ uri: uri.toString(), scheme: uri.scheme })),
    now: () => Date.now(),
    rescan: (uris) => {
      // A server that is restarting reads them anyway.
      const params: RescanParams = { uris, unlessStopped: true };
      client.sendRequest(RESCAN, params).catch(() => undefined);
    },
  });
  const wrote = (uris: readonly Uri[]) => untold.wrote(uris.map((uri) => uri.toString()));
  return Disposable.from(
    window.onDidChangeWindowState(({ focused }) => focused && untold.cameBack()),
    workspace.onDidSaveTextDocument(({ uri }) => wrote([uri])),
    workspace.onDidCreateFiles(({ files }) => wrote(files)),
    workspace.onDidDeleteFiles(({ files }) => wrote(files)),
    workspace.onDidRenameFiles(({ files }) => wrote(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]))),
  );
}
