import type { ExtensionContext } from "vscode";
import { type Exports, start } from "./activate";
import { LateClient } from "./deferredClient";
import { createClient } from "./nodeClient";
import { createLog } from "./outputChannel";
import { Reading } from "./reading";

/** The extension's entry in a window that has Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Exports {
  const log = createLog();
  const reading = new Reading();
  return start(context, new LateClient(() => createClient(context, log, reading)), reading, log);
}

/** VS Code disposes of what was put into the context; the client stops the server. */
export function deactivate(): void {}
