import type { Connection } from "vscode-languageserver";
import { message } from "../words/message";
import { render, withoutMarkup } from "../words/render";
import { notificationText } from "../words/safeText";
import { OPEN_SETTINGS } from "./protocol";

/** Shows a warning in the editor. Only this file does, because editors make links of parts of the text. */
export function notify(connection: Connection, text: string): void {
  connection.window.showWarningMessage(textOf(text));
}

/** Shows a warning about a file, with a button that opens it. */
export async function notifyAbout(connection: Connection, text: string, uri: string): Promise<void> {
  const open = { title: render(message("notify.open")) };
  const chosen = await connection.window.showWarningMessage(textOf(text), open);
  if (chosen?.title === open.title) await connection.window.showDocument({ uri, takeFocus: true });
}

/** Shows a warning about the settings of the editor, with a button that lets the extension open them. */
export async function notifyAboutSettings(connection: Connection, text: string): Promise<void> {
  const open = { title: render(message("notify.open-settings")) };
  const chosen = await connection.window.showWarningMessage(textOf(text), open);
  if (chosen?.title === open.title) await connection.sendNotification(OPEN_SETTINGS);
}

function textOf(text: string): string {
  return notificationText(withoutMarkup(`Touchbase: ${text}`));
}
