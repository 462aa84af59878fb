import type { Draft } from "./model";
import type { Section } from "./sections";
import { visibleText } from "./visibleText";
import { type Channel, knownWord } from "./vocabulary";

/** The maximum length of a draft that is read, in UTF-16 units: about an hour of speech. */
const MAX_DRAFT_LENGTH = 64 * 1024;

/** Reads a draft: its purpose from the words of its heading, and its visible text. */
export function readDraft(text: string, { heading, title, parts }: Section): Draft {
  const source = parts.map(({ start, end }) => text.slice(start, end)).join("\n");
  return {
    heading: heading.span,
    ...parseTitle(title),
    text: visibleText(source.slice(0, MAX_DRAFT_LENGTH)),
  };
}

/**
 * Parses the heading: `Draft: voicemail`, `Draft email to Dana`, `Draft thank-you card`, with the words of a touch in
 * any order.
 */
function parseTitle(title: string): Pick<Draft, "channel" | "thanks"> {
  let channel: Channel | undefined;
  let thanks = /\bthank(?:s|[\s-]+you)\b/i.test(title);
  for (const [word] of title.matchAll(/[\p{L}-]+/gu)) {
    const meaning = knownWord(word);
    if (meaning?.list === "channel") channel ??= meaning.word as Channel;
    // A voicemail is a call.
    if (meaning?.list === "outcome" && meaning.word === "voicemail") channel ??= "call";
    if (meaning?.list === "purpose" && meaning.word === "thanks") thanks = true;
  }
  return { channel, thanks };
}

/** Counts the words of a text: everything that contains a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
