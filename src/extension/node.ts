import type { ExtensionContext } from "vscode";
import { LateClient } from "./lateClient";
import { createLog } from "./log";
import { createClient } from "./nodeClient";
import { type Exports, start } from "./start";

/** The extension's entry in a window that has Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Exports {
  const log = createLog();
  return start(context, new LateClient(() => createClient(context, log)), log);
}

/** VS Code disposes of what was put into the context; the client stops the server. */
export function deactivate(): void {}
