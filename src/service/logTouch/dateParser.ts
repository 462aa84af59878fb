import { type DateReading, type Direction, LONGEST_DATE, naturalDate } from "./relativeDate";
import type { EntryWords } from "./tokenStream";

/** The longest date that begins at a word, or why it cannot be told. */
export function dateAt(
  words: EntryWords,
  from: number,
  direction: Direction,
): { readonly length: number; readonly reading: DateReading } | undefined {
  const reach = words.reach(from);
  if (!OPENS_DATE.test(reach[0] ?? "")) return undefined;
  for (let length = Math.min(LONGEST_DATE, reach.length); length > 0; length--) {
    const reading = naturalDate(reach.slice(0, length).join(" "), words.today, direction);
    if (reading) return { length, reading };
  }
  return undefined;
}

/** What a date can begin with: looked at first, for most words begin none. */
const OPENS_DATE =
  /^(?:\d|(?:on|in|the|a|an|this|next|last|past|coming|today|tomorrow|yesterday|tonight|now|just|day|end|start|beginning|eod|eow|eom|month|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|some|half|weekend)$|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;
