import { namesIn } from "../note/names";
import { CHANNELS, knownWord, wordOf } from "../note/vocabulary";
import type { CivilDate } from "../time/civilDate";
import { type Direction, type Moment, naturalDate } from "./naturalDate";

/** A clause that begins without its comma: `meeting with Dana`. */
const OPENING = /(?<=\S)(?<!,)\s(with|to|next|reply by|hold until)(?=\s\S)/gi;

/**
 * Turns what a person types into *Log Touch* into a touch line: `call voicemail, next friday - asked for Dana` becomes
 * `2026-11-22 call voicemail, next 2026-11-27 - asked for Dana`. Dates said in words become dates; a touch without a
 * date happened today. What is not understood is left as it is, for the reader of touch lines to report.
 */
export function touchLineFrom(input: string, today: CivilDate): string {
  const typed = input.trim().replace(/\s+/g, " ").replace(/^- /, "");
  const separator = /\s[-–—](?=\s|$)|:(?=\s|$)/.exec(typed);
  const head = separator ? typed.slice(0, separator.index) : typed;
  const text = separator ? typed.slice(separator.index + separator[0].length).trim() : "";
  const [words = "", ...clauses] = head
    .replace(OPENING, ", $1")
    .split(",")
    .map((part) => part.trim());
  const parts = [
    wordsFrom(words, today),
    ...clauses.filter(Boolean).map((clause) => clauseFrom(clause, today)),
  ];
  return text ? `${parts.join(", ")} - ${text}` : parts.join(", ");
}

/** The first part: a date in words at its beginning or end, a time, and the words of the touch. */
function wordsFrom(words: string, today: CivilDate): string {
  const tokens = words.split(" ").filter(Boolean);
  if (/^\d{4}-\d/.test(tokens[0] ?? "")) return words;
  const front = longestDate(tokens, today, "back", true);
  const back = front ? undefined : longestDate(tokens, today, "back", false);
  const found = front ?? back;
  if (!found) return [today, ...tokens].join(" ");
  const rest = front ? tokens.slice(found.length) : tokens.slice(0, -found.length);
  return [written(found.moment), ...rest].join(" ");
}

function clauseFrom(clause: string, today: CivilDate): string {
  const tokens = clause.split(" ");
  const opening = (tokens[0] ?? "").toLowerCase();
  if (opening === "with" || opening === "to") {
    return `${opening} ${namesIn(tokens.slice(1).join(" ")).join(" and ")}`.trim();
  }
  const length = opening === "next" ? 1 : opening === "reply" || opening === "hold" ? 2 : 0;
  if (length === 0) return clause;
  const rest = tokens.slice(length);
  const channels = rest.filter(
    (token, index) => (index === 0 || index === rest.length - 1) && wordOf(CHANNELS, token),
  );
  const [channel] = opening === "next" ? channels : [];
  const phrase = rest.filter((token) => token !== channel).join(" ");
  const moment = naturalDate(phrase, today, "ahead") ?? naturalDate(`next ${phrase}`, today, "ahead");
  if (!moment) return clause;
  return [...tokens.slice(0, length), channel, written(moment)].filter(Boolean).join(" ");
}

/** The longest run of words at one end that is a date in words and no word of a touch. */
function longestDate(
  tokens: readonly string[],
  today: CivilDate,
  direction: Direction,
  atFront: boolean,
): { moment: Moment; length: number } | undefined {
  for (let length = Math.min(4, tokens.length); length > 0; length--) {
    const run = atFront ? tokens.slice(0, length) : tokens.slice(-length);
    if (run.some((token) => knownWord(token))) continue;
    const moment = naturalDate(run.join(" "), today, direction);
    if (moment) return { moment, length };
  }
  return undefined;
}

function written({ date, time }: Moment): string {
  return time ? `${date} ${time}` : date;
}
