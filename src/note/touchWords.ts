/** The words of a touch line: channel, direction, outcome and purpose, also misspelled and twice. */
import { message } from "../words/message";
import { setWord } from "./blankTouch";
import { onlySlip } from "./closestMatch";
import { holdsStop } from "./mayForbid";
import type { Fix, MutableTouch } from "./model";
import type { Span } from "./source";
import type { TextReader, Token } from "./textReader";
import {
  graverOutcome,
  type KnownWord,
  knownWord,
  type Outcome,
  TOUCH_SPELLINGS,
  type WordList,
} from "./vocabulary";

/** The words of a touch that are read so far, by their list. Of two words of a list, it has the one that counts. */
export type WordsRead = Map<WordList, { word: string; token: Token }>;

export function readWords(reader: TextReader, touch: MutableTouch, part: Span, read: WordsRead): void {
  const tokens = reader.tokens(part.start, part.end);
  for (let i = 0; i < tokens.length; i++) {
    if (leavesRest(reader, touch)) return;
    const token = tokens[i] as Token;
    const meaning = knownWord(token.text);
    if (meaning) {
      takeWord(reader, touch, part, read, meaning, token);
      continue;
    }
    touch.unread = true;
    if (!reader.suggests) {
      reportUnknownWord(reader, token.text, undefined, token.start, token.end);
      continue;
    }
    const following = tokens[i + 1];
    const joined = following && joinedWord(token, following);
    const end = joined ? following.end : token.end;
    if (holdsStop(token.text) || holdsStop(reader.text.slice(token.start, end))) reader.mayForbid = true;
    const near = joined ?? (NEGATION.test(tokens[i - 1]?.text ?? "") ? undefined : nearWord(token.text));
    reportUnknownWord(reader, reader.text.slice(token.start, end), near, token.start, end);
    if (joined) i++;
  }
}

/** Words that negate the next one, which a suggestion must not lose. */
export const NEGATION = /^(?:no|not|never|non|un|cannot|.*n['’]?t)$/i;

/** Returns the known word that two tokens make with a hyphen between them: `no answer`. */
function joinedWord(token: Token, following: Token): string | undefined {
  const joined = `${token.text}-${following.text}`.toLowerCase();
  return knownWord(joined) ? joined : NEGATION.test(token.text) ? nearWord(joined) : undefined;
}

export function nearWord(text: string): string | undefined {
  return onlySlip(text, TOUCH_SPELLINGS, (spelling) => knownWord(spelling)?.word ?? spelling);
}

/** Adds a known word to the touch. Of two outcomes the graver one counts; an interview has a channel of its own. */
export function takeWord(
  reader: TextReader,
  touch: MutableTouch,
  part: Span,
  read: WordsRead,
  known: KnownWord,
  token: Token,
): void {
  const { list, word } = known;
  const earlier = read.get(list);
  const take = () => {
    setWord(touch, known, reader.place(token.start, token.end));
    read.set(list, { word, token });
  };
  if (!earlier) take();
  if (!earlier || earlier.word === word) return;
  const words = [earlier.word, word];
  if (list === "outcome") {
    const counts = graverOutcome(earlier.word as Outcome, word as Outcome) === word;
    // A call in which they say no is a call that reached them.
    if (!words.includes("reached"))
      reportTwoWords(reader, list, earlier.token, token, part, counts ? token : earlier.token);
    if (counts) take();
  } else if (list === "channel" && words.includes("interview")) {
    // `phone interview`
    if (word === "interview") take();
  } else {
    touch.unread = true;
    reportTwoWords(reader, list, earlier.token, token, part, earlier.token);
  }
}

function reportUnknownWord(
  reader: TextReader,
  word: string,
  near: string | undefined,
  start: number,
  end: number,
) {
  const fixes = near ? [reader.replace(start, end, near)] : [];
  const sentence = near
    ? message("touch-syntax.unknown-word-near", { word, near })
    : message("touch-syntax.unknown-word", { word });
  reader.report(sentence, start, end, fixes);
}

/** Reports two words of one list; the user has to decide which one is meant. `counts` is the one that counts. */
function reportTwoWords(
  reader: TextReader,
  list: WordList,
  first: Token,
  second: Token,
  part: Span,
  counts: Token,
): void {
  const keep = (kept: Token, dropped: Token): Fix => {
    const blank = dropped.start > part.start && /\s/.test(reader.text[dropped.start - 1] ?? "") ? 1 : 0;
    const title = message("fix.keep-word", { word: kept.text });
    return reader.replace(dropped.start - blank, dropped.end, "", title);
  };
  const fixes = [keep(first, second), keep(second, first)];
  const args = { list, first: first.text, second: second.text };
  reader.report(
    message("touch-syntax.two-words", args),
    second.start,
    second.end,
    counts === first ? fixes : fixes.reverse(),
  );
}

/** Whether the rest of a line is not read, because the line has too many problems. It may forbid contact. */
export function leavesRest(reader: TextReader, touch: MutableTouch): boolean {
  if (!reader.isFull) return false;
  touch.unread = true;
  reader.mayForbid = true;
  return true;
}
