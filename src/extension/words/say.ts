import { l10n } from "vscode";
import { type UiKey, ui } from "./en";

/** Returns a sentence of the extension in the display language. */
export function say(key: UiKey, args: Record<string, string | number> = {}): string {
  return l10n.t(ui[key], args);
}

/** Returns a text from data, such as the name of a group, in the display language. */
export function sayTerm(text: string): string {
  return l10n.t(text);
}
