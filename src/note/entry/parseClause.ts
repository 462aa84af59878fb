import type { CivilDate, ClockTime } from "../../time/civilDate";
import { CHANNELS, knownWord, wordOf } from "../vocabulary";
import { parseDateAt } from "./dateParser";
import type { EntryClause } from "./entry";
import { EntryError, reject } from "./entryError";
import type { Phrase } from "./phrases";
import { matchPhrase } from "./phraseTrie";
import { parseRelativeDate } from "./relativeDate";
import { parseTimeOfDayAt } from "./timeOfDay";
import type { TokenStream } from "./tokenStream";
import { rejectDay, rejectTimeZone } from "./unknownWords";

/** Parses a next step, a promise, or an absence: a day and, for a next step, a channel and a time, in any order. */
export function parseClause(
  words: TokenStream,
  phrase: Phrase & { readonly kind: "clause" },
  said: string,
): EntryClause {
  const { clause } = phrase;
  let channel: string | undefined = phrase.channel;
  let date: CivilDate | undefined;
  let time: ClockTime | undefined;
  while (!words.isAtEnd) {
    const isAfterComma = words.isAfterComma(words.position);
    // `next call friday, 10am`
    const canContinue = isAfterComma && date !== undefined && time === undefined && clause === "next";
    if (
      isAfterComma &&
      !(canContinue && parseTimeOfDayAt(words.untilComma()) && !knownWord(words.lowerAt(words.position)))
    )
      break;
    if (clause !== "next" && date !== undefined && takeEndOfDay(words)) continue;
    // The afternoon of `this afternoon` is the time.
    const isPartOfToday = /^this (?:morning|afternoon)(?: |$)/.test(words.untilComma().join(" "));
    if (date === undefined && clause === "next" && isPartOfToday) {
      date = words.today;
      words.position++;
      continue;
    }
    const day = date === undefined ? takeDay(words) : undefined;
    if (day) {
      date = day;
      continue;
    }
    const clock = time === undefined ? parseTimeOfDayAt(words.untilComma(), date !== undefined) : undefined;
    if (clock) {
      const text = words.textAt(words.position, clock.length);
      if ("reason" in clock) throw new EntryError(clock.reason);
      if (clause !== "next") reject("log.clause-no-time", { clause, text });
      time = clock.time;
      words.position += clock.length;
      rejectTimeZone(words);
      continue;
    }
    const word = clause === "next" && channel === undefined ? takeChannel(words) : undefined;
    if (!word) break;
    channel = word;
  }
  if (date === undefined) rejectDay(words, said);
  return { clause, text: [channel, date, time].filter(Boolean).join(" ") };
}

/** Skips the end of the day: `by friday COB` is by Friday. */
function takeEndOfDay(words: TokenStream): boolean {
  const text = words.untilComma().slice(0, 4).join(" ");
  const [end] =
    /^(?:cob|eob|eod|end of (?:the )?(?:business )?day|close of business|at the latest)(?= |$)/.exec(text) ??
    [];
  words.position += end?.split(" ").length ?? 0;
  return end !== undefined;
}

function takeDay(words: TokenStream): CivilDate | undefined {
  const match = parseDateAt(words, words.position, "ahead");
  if (match) {
    if ("reason" in match.reading) throw new EntryError(match.reading.reason);
    words.position += match.length;
    return match.reading.date;
  }
  const word = words.lowerAt(words.position);
  // Where a day is expected, `sat` is one. A month alone is not a day, and neither is `week` for `next week`: the
  // date parser then gives the reason.
  const opening = ["week", "month", "year", "weekend", "quarter"].includes(word)
    ? "next"
    : word === "sat" || word === "sun"
      ? "on"
      : "in";
  const reading = word === "" ? undefined : parseRelativeDate(`${opening} ${word}`, words.today, "ahead");
  if (!reading) return undefined;
  if ("reason" in reading) throw new EntryError(reading.reason);
  words.position++;
  return reading.date;
}

/** Parses `call`, `a call`, and `by phone`. */
function takeChannel(words: TokenStream): string | undefined {
  const skip = ["a", "an", "the"].includes(words.lowerAt(words.position)) ? 1 : 0;
  const text = words.lowerAt(words.position + skip);
  if (wordOf(CHANNELS, text)) {
    words.position += skip + 1;
    return text;
  }
  const meaning = matchPhrase(words.untilComma(), 0);
  if (!meaning || !("phrase" in meaning) || meaning.phrase.kind !== "did") return undefined;
  const { words: channel = "", forms } = meaning.phrase;
  const isChannel = wordOf(CHANNELS, channel) && forms.some((form) => form.includes("by"));
  if (!isChannel) return undefined;
  words.position += meaning.length;
  return channel;
}
