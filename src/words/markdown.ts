import type { CivilDate } from "../time/civilDate";
import type { Message } from "./message";
import { render } from "./render";

/**
 * Escapes text from a note, so that no part of it becomes a link, an image or an element. In code a backslash would be
 * visible, so only backticks are replaced there.
 */
export function escapeMarkdown(text: string, inCode = false): string {
  const line = text.replace(/\s+/g, " ");
  if (inCode) return line.replace(/`/g, "'");
  // All of ASCII punctuation: a renderer makes links even of `xwww.example` and of mail addresses.
  return line.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** Renders a message as Markdown and escapes its arguments. */
export function renderMarkdown(message: Message, today: CivilDate): string {
  return render(message, { today, escape: escapeMarkdown });
}
