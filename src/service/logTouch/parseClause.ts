import { CHANNELS, knownWord, wordOf } from "../../note/vocabulary";
import type { CivilDate, ClockTime } from "../../time/civilDate";
import { parseDateAt } from "./dateParser";
import type { EntryClause } from "./entry";
import { EntryError, reject } from "./entryError";
import type { Phrase } from "./phrases";
import { matchPhrase } from "./phraseTrie";
import { parseRelativeDate } from "./relativeDate";
import { parseTimeOfDayAt } from "./timeOfDay";
import type { TokenStream } from "./tokenStream";
import { rejectDay } from "./unknownWords";

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
    const behindComma = words.isAfterComma(words.at);
    // `next call friday, 10am`
    const goesOn = behindComma && date !== undefined && time === undefined && clause === "next";
    if (
      behindComma &&
      !(goesOn && parseTimeOfDayAt(words.untilComma()) && !knownWord(words.lowerAt(words.at)))
    )
      break;
    const found = date === undefined ? dayHere(words) : undefined;
    if (found) {
      date = found;
      continue;
    }
    const clock = time === undefined ? parseTimeOfDayAt(words.untilComma(), date !== undefined) : undefined;
    if (clock) {
      const text = words.said(words.at, clock.length);
      if ("reason" in clock) throw new EntryError(clock.reason);
      if (clause !== "next") reject("log.clause-no-time", { clause, text });
      time = clock.time;
      words.at += clock.length;
      continue;
    }
    const by = clause === "next" && channel === undefined ? channelHere(words) : undefined;
    if (!by) break;
    channel = by;
  }
  if (date === undefined) rejectDay(words, said);
  return { clause, text: [channel, date, time].filter(Boolean).join(" ") };
}

function dayHere(words: TokenStream): CivilDate | undefined {
  const found = parseDateAt(words, words.at, "ahead");
  if (found) {
    if ("reason" in found.reading) throw new EntryError(found.reading.reason);
    words.at += found.length;
    return found.reading.date;
  }
  const word = words.lowerAt(words.at);
  // Where a day is expected, `sat` is one. A month alone is not a day, and neither is `week` for `next week`: the
  // date parser then gives the reason.
  const opening = ["week", "month", "year", "weekend", "quarter"].includes(word)
    ? "next"
    : word === "sat" || word === "sun"
      ? "on"
      : "in";
  const wanted = word === "" ? undefined : parseRelativeDate(`${opening} ${word}`, words.today, "ahead");
  if (!wanted) return undefined;
  if ("reason" in wanted) throw new EntryError(wanted.reason);
  words.at++;
  return wanted.date;
}

/** Parses `call`, `a call`, and `by phone`. */
function channelHere(words: TokenStream): string | undefined {
  const skip = ["a", "an", "the"].includes(words.lowerAt(words.at)) ? 1 : 0;
  const text = words.lowerAt(words.at + skip);
  if (wordOf(CHANNELS, text)) {
    words.at += skip + 1;
    return text;
  }
  const meaning = matchPhrase(words.untilComma(), 0);
  if (!meaning || !("phrase" in meaning) || meaning.phrase.kind !== "did") return undefined;
  const { words: stands = "", forms } = meaning.phrase;
  const by = wordOf(CHANNELS, stands) && forms.some((form) => form.includes("by"));
  if (!by) return undefined;
  words.at += meaning.length;
  return stands;
}
