import type { ExtensionContext } from "vscode";
import { LateClient } from "./lateClient";
import { createLog } from "./log";
import { createClient } from "./nodeClient";
import { Reading } from "./reading";
import { type Exports, start } from "./start";

/** The extension's entry in a window that has Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Exports {
  const log = createLog();
  const reading = new Reading();
  return start(context, new LateClient(() => createClient(context, log, reading)), reading, log);
}

/** VS Code disposes of what was put into the context; the client stops the server. */
export function deactivate(): void {}
