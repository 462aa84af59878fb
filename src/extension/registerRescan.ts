import { Disposable, type Uri, window, workspace } from "vscode";
import { RESCAN, type RescanParams } from "../server/protocol";
import type { Client } from "./client";
import { RescanScheduler } from "./unwatchedFolders";

/**
 * Rescans folders of virtual file systems when the window gets the focus and after a file was written in the window.
 */
export function registerRescan(client: Client): Disposable {
  const scheduler = new RescanScheduler({
    folders: () =>
      (workspace.workspaceFolders ?? []).map(({ uri }) => ({ uri: uri.toString(), scheme: uri.scheme })),
    now: () => Date.now(),
    rescan: (uris) => {
      // A server that is restarting reads them anyway.
      const params: RescanParams = { uris, unlessStopped: true };
      client.sendRequest(RESCAN, params).catch(() => undefined);
    },
  });
  const handleChange = (uris: readonly Uri[]) => scheduler.handleChange(uris.map((uri) => uri.toString()));
  return Disposable.from(
    window.onDidChangeWindowState(({ focused }) => focused && scheduler.handleFocus()),
    workspace.onDidSaveTextDocument(({ uri }) => handleChange([uri])),
    workspace.onDidCreateFiles(({ files }) => handleChange(files)),
    workspace.onDidDeleteFiles(({ files }) => handleChange(files)),
    workspace.onDidRenameFiles(({ files }) =>
      handleChange(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
    ),
  );
}
