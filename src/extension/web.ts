import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { HOLIDAYS_SCRIPT, type HolidaysScript } from "../vault/fileRequests";
import { CLIENT, clientOptions } from "./client";
import { createLog } from "./log";
import { type Exports, start } from "./start";
import { pagesOf } from "./webPages";

/** The extension's entry in a window without Node, such as vscode.dev: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<Exports> {
  const url = await scriptUrl(Uri.joinPath(context.extensionUri, "dist/server.js"));
  const log = createLog();
  const client = new LanguageClient(
    CLIENT.id,
    CLIENT.name,
    // Not the worker itself: VS Code has put its own `Worker` in place, and what that makes is no instance of it.
    async () => transports(new Worker(url)),
    clientOptions(log, { pages: pagesOf(context) }),
  );
  let holidays: Promise<string> | undefined;
  context.subscriptions.push(
    client.onRequest(HOLIDAYS_SCRIPT, async (): Promise<HolidaysScript> => {
      holidays ??= scriptUrl(Uri.joinPath(context.extensionUri, "dist/holidays.js"));
      return { url: await holidays };
    }),
  );
  return start(context, client, log);
}

/** VS Code disposes of what was put into the context; the client stops the server. */
export function deactivate(): void {}

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** The sources are typed for no browser. */
declare const Worker: new (url: string) => Port;

function transports(worker: Port): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** Where a worker can load a script of the extension from: workers know no addresses but those of the web. */
async function scriptUrl(script: Uri): Promise<string> {
  if (/^https?$/.test(script.scheme)) return script.toString(true);
  const bytes = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
}
