/** Characters that move the text around them: bidirectional marks, embeddings, overrides and isolates. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Spaces that end a line or move the cursor. */
const LINE_BREAKS = /[\t\n\v\f\r\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced.
const CONTROLS = /[\0-\x1f\x7f-\x9f]/g;

/** Returns a text on one line, without characters that a terminal or a window would interpret. */
export function plainLine(text: string): string {
  return text.replace(BIDI, "").replace(LINE_BREAKS, " ").replace(CONTROLS, "\ufffd");
}

/** The longest notification, in UTF-16 units. VS Code cuts longer ones, too. */
const MAX_NOTIFICATION_LENGTH = 900;

/**
 * Returns the text of a notification. VS Code turns `[text](command:…)` in every notification into a link that runs the
 * command without asking, so no `](` is left, and no `<scheme:` for editors that render Markdown.
 */
export function notificationText(text: string): string {
  const line = plainLine(text)
    .replace(/\](?=\()/g, "] ")
    .replace(/<(?=[a-z][a-z0-9+.-]{0,31}:)/gi, "< ");
  return line.length <= MAX_NOTIFICATION_LENGTH ? line : `${line.slice(0, MAX_NOTIFICATION_LENGTH)}…`;
}
