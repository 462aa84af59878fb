import { l10n } from "vscode";
import { type UiKey, ui } from "./en";

/** A sentence of the extension in the editor's language. */
export function say(key: UiKey, args: Record<string, string | number> = {}): string {
  return l10n.t(ui[key], args);
}

/** A text that stands in data, such as the name of a group, in the editor's language. */
export function sayTerm(text: string): string {
  return l10n.t(text);
}
