import type { ExtensionContext } from "vscode";
import { activateExtension, type Exports } from "./activate";
import { DeferredClient } from "./deferredClient";
import { provideDocs } from "./docsProvider";
import { LastChange } from "./lastChange";
import { createOutputChannel } from "./outputChannel";
import { ReadingProgress } from "./readingProgress";

/** The entry point in a window with Node: the server is a child process. */
export function activate(context: ExtensionContext): Exports {
  const log = createOutputChannel();
  const pages = provideDocs(context);
  const reading = new ReadingProgress();
  const lastChange = new LastChange();
  // Loaded after activation, which the editor waits for: the client library takes longer to load than the extension.
  const client = new DeferredClient(async () => {
    const { createClient } = await import("./nodeClient");
    return createClient(context, log, reading, lastChange, pages);
  });
  context.subscriptions.push(lastChange);
  return activateExtension(context, client, reading, log);
}

/** VS Code disposes of the context's subscriptions; the client then stops the server. */
export function deactivate(): void {}
