import { window } from "vscode";
import { notificationText } from "../words/safeText";

const SHOW = {
  info: (text: string, buttons: readonly string[]) => window.showInformationMessage(text, ...buttons),
  warning: (text: string, buttons: readonly string[]) => window.showWarningMessage(text, ...buttons),
  error: (text: string, buttons: readonly string[]) => window.showErrorMessage(text, ...buttons),
};

/**
 * Shows a notification and returns the button that the user chose. Only this file shows notifications, because VS Code
 * makes links of parts of their text, and names from notes and settings are in it.
 */
export async function notify(
  severity: keyof typeof SHOW,
  text: string,
  ...buttons: readonly string[]
): Promise<string | undefined> {
  return SHOW[severity](notificationText(text), buttons);
}

/** Asks in a dialog. Its detail may have several lines. */
export async function confirm(
  text: string,
  detail: string,
  ...buttons: readonly string[]
): Promise<string | undefined> {
  const lines = detail.split("\n").map(notificationText).join("\n");
  return window.showWarningMessage(notificationText(text), { modal: true, detail: lines }, ...buttons);
}
