import { window } from "vscode";
import { plainLabel } from "../words/plainLabel";

/** How long the status bar shows what was done, in milliseconds. */
const SHOWN_MS = 10_000;

/** Shows in the status bar what a command has done. */
export function showDone(text: string): void {
  window.setStatusBarMessage(`$(check) ${plainLabel(text)}`, SHOWN_MS);
}
