import type { ExtensionContext } from "vscode";
import { activateExtension, type Exports } from "./activate";
import { DeferredClient } from "./deferredClient";
import { createClient } from "./nodeClient";
import { createOutputChannel } from "./outputChannel";
import { ReadingProgress } from "./readingProgress";

/** The entry point in a window with Node: the server is a child process. */
export function activate(context: ExtensionContext): Exports {
  const log = createOutputChannel();
  const reading = new ReadingProgress();
  return activateExtension(
    context,
    new DeferredClient(() => createClient(context, log, reading)),
    reading,
    log,
  );
}

/** VS Code disposes of the context's subscriptions; the client then stops the server. */
export function deactivate(): void {}
