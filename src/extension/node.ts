import type { ExtensionContext } from "vscode";
import { start } from "./start";

/** The extension's entry in a window that has Node: puts the parts together, and nothing else. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context);
}

/** VS Code disposes of what was put into the context; the client stops the server. */
export function deactivate(): void {}
