import { type Disposable, window } from "vscode";
import { plainLabel } from "../words/plainLabel";

/** How long the status bar shows what was done, in milliseconds. */
const SHOWN_MS = 10_000;

let statusMessage: Disposable | undefined;
let undoCount = 0;

/** Shows in the status bar what a command has done, in place of the message of the previous command. */
export function showDone(text: string): void {
  statusMessage?.dispose();
  statusMessage = window.setStatusBarMessage(`$(check) ${plainLabel(text)}`, SHOWN_MS);
}

/**
 * Returns a function that shows what the command that starts now has done. It shows nothing if the user has undone a
 * change by then, because a change can be undone before the server answers that it is made.
 */
export function prepareDone(): (text: string) => void {
  const before = undoCount;
  return (text) => {
    if (undoCount === before) showDone(text);
  };
}

/** Hides the message about a command, because the command was undone. */
export function hideDone(): void {
  undoCount++;
  statusMessage?.dispose();
  statusMessage = undefined;
}
