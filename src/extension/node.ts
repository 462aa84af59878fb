import type { ExtensionContext } from "vscode";
import { activateExtension, type Exports } from "./activate";
import { DeferredClient } from "./deferredClient";
import { createOutputChannel } from "./outputChannel";
import { Reading } from "./reading";

/** The extension's entry in a window that has Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Exports {
  const log = createOutputChannel();
  const reading = new Reading();
  // Loaded after activation, for which the editor waits: the library of the client takes longer than all of the extension.
  const client = new DeferredClient(async () => {
    const { createClient } = await import("./nodeClient");
    return createClient(context, log, reading);
  });
  return activateExtension(context, client, reading, log);
}

/** VS Code disposes of what was put into the context; the client stops the server. */
export function deactivate(): void {}
