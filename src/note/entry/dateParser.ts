import { type DateReading, type Direction, MAX_DATE_LENGTH, parseRelativeDate } from "./relativeDate";
import type { TokenStream } from "./tokenStream";

/** Returns the longest date that begins at a word, or the reason why it is ambiguous. */
export function parseDateAt(
  words: TokenStream,
  from: number,
  direction: Direction,
): { readonly length: number; readonly reading: DateReading } | undefined {
  const following = words.untilComma(from);
  if (!DATE_START.test(following[0] ?? "")) return undefined;
  for (let length = Math.min(MAX_DATE_LENGTH, following.length); length > 0; length--) {
    const reading = parseRelativeDate(following.slice(0, length).join(" "), words.today, direction);
    if (reading) return { length, reading };
  }
  return undefined;
}

/** The first words that a date can begin with. Checked first, because most words do not begin a date. */
const DATE_START =
  /^(?:\d|(?:on|in|the|a|an|this|next|last|past|coming|today|tomorrow|within|tmrw|tmr|tmw|tomoz|yday|earlier|later|early|after|other|yesterday|tonight|now|just|day|end|start|beginning|eod|eow|eom|month|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|some|half|weekend)$|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;
