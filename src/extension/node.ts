import type { ExtensionContext } from "vscode";
import { activateExtension, type Exports } from "./activate";
import { DeferredClient } from "./deferredClient";
import { createClient } from "./nodeClient";
import { createOutputChannel } from "./outputChannel";
import { Reading } from "./reading";

/** The extension's entry in a window that has Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Exports {
  const log = createOutputChannel();
  const reading = new Reading();
  return activateExtension(
    context,
    new DeferredClient(() => createClient(context, log, reading)),
    reading,
    log,
  );
}

/** VS Code disposes of what was put into the context; the client stops the server. */
export function deactivate(): void {}
