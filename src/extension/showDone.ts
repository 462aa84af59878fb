import { type Disposable, window } from "vscode";
import { plainLabel } from "../words/plainLabel";

/** How long the status bar shows what was done, in milliseconds. */
const SHOWN_MS = 10_000;

let statusMessage: Disposable | undefined;

/** Shows in the status bar what a command has done, in place of the message of the previous command. */
export function showDone(text: string): void {
  hideDone();
  statusMessage = window.setStatusBarMessage(`$(check) ${plainLabel(text)}`, SHOWN_MS);
}

/** Hides the message about a command, because the command was undone. */
export function hideDone(): void {
  statusMessage?.dispose();
  statusMessage = undefined;
}
