import type { Draft } from "./model";
import type { Section } from "./sections";
import { visibleText } from "./visibleText";
import { type Channel, knownWord } from "./vocabulary";

/** How much of a draft is read, in UTF-16 units: an hour's talk. */
const LONGEST_DRAFT = 64 * 1024;

/** Reads a draft: what it is for from its heading's words, and what a reader sees of it. */
export function readDraft(text: string, { heading, title, parts }: Section): Draft {
  const source = parts.map(({ start, end }) => text.slice(start, end)).join("\n");
  return { heading: heading.span, ...kindOf(title), text: visibleText(source.slice(0, LONGEST_DRAFT)) };
}

/** `Draft: voicemail`, `Draft email to Dana`, `Draft thank-you card`: the words of a touch, in any order. */
function kindOf(title: string): Pick<Draft, "channel" | "thanks"> {
  let channel: Channel | undefined;
  let thanks = /\bthank(?:s|[\s-]+you)\b/i.test(title);
  for (const [word] of title.matchAll(/[\p{L}-]+/gu)) {
    const known = knownWord(word);
    if (known?.list === "channel") channel ??= known.word as Channel;
    // What is left on a machine is a call.
    if (known?.list === "outcome" && known.word === "voicemail") channel ??= "call";
    if (known?.list === "purpose" && known.word === "thanks") thanks = true;
  }
  return { channel, thanks };
}

/** The words of a text: what has a letter or a digit in it. */
export function countWords(text: string): number {
  return text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
