import type { ExtensionContext, LogOutputChannel } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { CLIENT, type Client, clientOptions } from "./client";
import { createLog } from "./log";
import { type Exports, start } from "./start";

/** The extension's entry in a window that has Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<Exports> {
  const log = createLog();
  return start(context, createClient(context, log), log);
}

/** VS Code disposes of what was put into the context; the client stops the server. */
export function deactivate(): void {}

function createClient(context: ExtensionContext, log: LogOutputChannel): Client {
  // The command line is the server, too: one program less to download.
  const module = context.asAbsolutePath("dist/cli.js");
  const run = { module, args: ["lsp"], transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6017"] } };
  return new LanguageClient(
    CLIENT.id,
    CLIENT.name,
    { run, debug },
    clientOptions(log, { caches: context.globalStorageUri.fsPath }),
  );
}
