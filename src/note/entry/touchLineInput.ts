import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import { isForbiddingText } from "../misplacedClauses";
import { readTouchLine } from "../touchLine";
import { placed } from "../yaml";
import type { Entry, EntryReading, NamedPerson } from "./entry";
import { matchPhrase } from "./phraseTrie";
import { parseRelativeDate } from "./relativeDate";
import { tokenize } from "./tokenize";

/** Parses an entry that is a whole touch line with its date, which is written unchanged. */
export function parseTouchLineInput(input: string, today: CivilDate): EntryReading | undefined {
  const line = input
    .replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, " ")
    .trim()
    .replace(/^- /, "");
  if (!/^\d{4}-\d{2}-\d{2}(?![\d])/.test(line)) return undefined;
  const { touch, problems } = readTouchLine(placed(line, 0));
  if (!touch || !problems.every(isForbiddingText)) return undefined;
  const names = [...touch.with, ...touch.to];
  // `to Luis yesterday`, `with Dana thanks`: the grammar reads all of it as a name, but the user meant something
  // else.
  if (names.some((name) => hasOtherMeaning(name, today))) return undefined;
  if (touch.date > today) {
    return { ok: false, reason: message("log.future", { text: touch.date, date: touch.date }), ways: [] };
  }
  const people = [
    ...touch.with.map((name): NamedPerson => ({ name, organization: "", role: "with" })),
    ...touch.to.map((name): NamedPerson => ({ name, organization: "", role: "to" })),
  ];
  const entry: Entry = {
    date: touch.date,
    time: touch.time,
    words: [],
    clauses: [],
    people,
    text: touch.text,
    asTyped: line,
  };
  return { ok: true, entry };
}

/** Whether a name contains lower-case words that mean something else. */
function hasOtherMeaning(name: string, today: CivilDate): boolean {
  const words = tokenize(name);
  return words.some(
    ({ text, lower }, at) =>
      at > 0 &&
      ((text === lower && (matchPhrase([lower], 0) !== undefined || /^\d/.test(lower))) ||
        parseRelativeDate(
          words
            .slice(at)
            .map((word) => word.lower)
            .join(" "),
          today,
          "back",
        ) !== undefined),
  );
}
