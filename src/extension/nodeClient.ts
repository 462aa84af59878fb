import { join } from "node:path";
import type { ExtensionContext, LogOutputChannel } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { CLIENT, clientOptions, handleErrors } from "./client";
import { CursorLineHints } from "./cursorLineHints";
import type { LoadedClient } from "./deferredClient";
import type { LastChange } from "./lastChange";
import type { ReadingProgress } from "./readingProgress";

/** Creates a client whose server is a child process; `pages` as in `WindowOptions`. */
export function createClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  reading: ReadingProgress,
  lastChange: LastChange,
  pages: string,
): LoadedClient {
  // The CLI contains the server, which saves a bundle in the download.
  const module = context.asAbsolutePath("dist/cli.js");
  const run = { module, args: ["lsp"], transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6017"] } };
  const hints = new CursorLineHints();
  const client = new LanguageClient(
    CLIENT.id,
    CLIENT.name,
    { run, debug },
    // The server creates this folder for the user alone; VS Code's own folder is readable by others.
    clientOptions(log, reading, lastChange.handleApplyEdit, hints, {
      caches: join(context.globalStorageUri.fsPath, "cache"),
      pages,
    }),
  );
  context.subscriptions.push(hints.refreshWith(client));
  return handleErrors(client, reading);
}
