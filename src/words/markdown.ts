import type { CivilDate } from "../time/civilDate";
import type { Message } from "./message";
import { render } from "./render";

/**
 * Text from a note as it stands, whatever Markdown would make of it: nothing in a note can become a link, an image or
 * an element. In code a backslash would show, so there only what could end the code is changed.
 */
export function escapeMarkdown(text: string, inCode = false): string {
  const line = text.replace(/\s+/g, " ");
  if (inCode) return line.replace(/`/g, "'");
  return line.replace(/[\\`*_{}[\]<>#|~&:@]/g, "\\$&").replace(/\bwww\./gi, "www\\.");
}

/** A sentence of ours for where no Markdown is shown. */
export function withoutMarkdown(sentence: string): string {
  return sentence.replaceAll("`", "'");
}

/** A message as Markdown: the words are ours, and what fills them is escaped. */
export function renderMarkdown(message: Message, today: CivilDate): string {
  return render(message, { today, escape: escapeMarkdown });
}
