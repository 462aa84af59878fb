import type { ExtensionContext, LogOutputChannel } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { CLIENT, clientOptions, handleErrors } from "./client";
import { CursorLineHints } from "./cursorLineHints";
import type { LoadedClient } from "./deferredClient";
import type { LastChange } from "./lastChange";
import type { ReadingProgress } from "./readingProgress";

/** Creates a client whose server is a worker; `pages` as in `WindowOptions`. */
export function createClient(
  context: ExtensionContext,
  url: string,
  log: LogOutputChannel,
  reading: ReadingProgress,
  lastChange: LastChange,
  pages: string,
): LoadedClient {
  const hints = new CursorLineHints();
  const client = new LanguageClient(
    CLIENT.id,
    CLIENT.name,
    // Not the worker itself: VS Code replaces `Worker`, and its objects fail the library's `instanceof`.
    async () => transports(new Worker(url)),
    clientOptions(log, reading, lastChange.handleApplyEdit, hints, { pages }),
  );
  context.subscriptions.push(hints.refreshWith(client));
  return handleErrors(client, reading);
}

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** The sources are compiled without the types of a browser. */
declare const Worker: new (url: string) => Port;

function transports(worker: Port): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
