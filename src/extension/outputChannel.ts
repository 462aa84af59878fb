import { type LogOutputChannel, window } from "vscode";

/**
 * Creates the output channel *Touchbase*, which users attach to bug reports. It contains the ids of commands and
 * rules, counts and kinds of errors, but never a name, a path or text from a note, because those are private.
 */
export function createOutputChannel(): LogOutputChannel {
  return window.createOutputChannel("Touchbase", { log: true });
}
