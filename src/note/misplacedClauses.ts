/** Clauses of a touch line that do not have their form or their place. */
import { parseCivilDate } from "../time/civilDate";
import { type MessageKey, message } from "../words/message";
import { onlySlip } from "./closestMatch";
import { forbiddenByText } from "./forbiddingText";
import { mayMeanStop } from "./mayForbid";
import type { Fix, MutableTouch, Problem, Touch } from "./model";
import { SEPARATOR } from "./separator";
import type { TextReader, Token } from "./textReader";
import { CHANNELS, knownWord, wordOf } from "./vocabulary";

/** A clause as a touch would have it, between two commas of its text. */
const CLAUSE_IN_TEXT =
  /(?:^|,)[\s#]*((?:reply by|hold until) (\d{4}-\d{2}-\d{2})|next (?:([a-z]+) )?(\d{4}-\d{2}-\d{2})(?: \d{2}:\d{2})?)\s*(?=,|$)/i;

/** A part of every clause. Nearly all texts have none, and this pattern is quick. */
const CLAUSE_SIGN = /stop|\d{4}-\d/i;

/** The longest text that is searched for a clause, in UTF-16 units. */
const MAX_TEXT_LENGTH = 1000;

/** The messages about the content of a text, not about the form of its touch. */
const ABOUT_TEXTS: ReadonlySet<MessageKey> = new Set([
  "touch-syntax.words-in-text",
  "touch-syntax.clause-in-text",
  "touch-syntax.clause-in-note",
  "touch-syntax.stop-in-text",
  "touch-syntax.stop-in-note",
  "touch-syntax.hold-in-text",
  "touch-syntax.hold-in-note",
]);

export function isAboutText({ message: { key } }: Problem): boolean {
  return ABOUT_TEXTS.has(key);
}

/** Whether a problem reports a text in which they may ask not to be contacted. The user may still log it. */
export function isForbiddingText(problem: Problem): boolean {
  return isAboutText(problem) && !/^touch-syntax\.(?:clause|words)/.test(problem.message.key);
}

/** A clause in a text, or `stop` as the whole of it, and the text without it. */
export interface MisplacedClause {
  readonly clause: string;
  /** The field of a touch that it belongs to. */
  readonly field: "next" | "reply_by" | "hold_until" | "outcome";
  readonly start: number;
  readonly rest: string;
}

/** Finds the first clause in the text of a touch. */
export function findClause(text: string): MisplacedClause | undefined {
  const searched = text.slice(0, MAX_TEXT_LENGTH);
  if (!CLAUSE_SIGN.test(searched)) return undefined;
  const stop = /^[^\p{L}\p{N}]*(stop)[^\p{L}\p{N}]*$/iu.exec(searched);
  if (stop) return { clause: "stop", field: "outcome", start: searched.search(/stop/i), rest: "" };
  const found = CLAUSE_IN_TEXT.exec(searched);
  if (!found || !isClauseInText(found)) return undefined;
  const clause = found[1] as string;
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found[0].length);
  const rest = `${before}${before === "" ? after.replace(/^\s*,/, "") : after}`.trim();
  const field = /^reply/i.test(clause) ? "reply_by" : /^hold/i.test(clause) ? "hold_until" : "next";
  return { clause, field, start: text.indexOf(clause, found.index), rest };
}

/** Whether a text may be the words of a touch with `stop`, also with a slip: `call stpo`. */
export function touchWordsMayForbid(text: string): boolean {
  const searched = text.slice(0, MAX_WORDS_LENGTH);
  if (!STOP_LETTERS.test(searched)) return false;
  // Nearly all texts begin with a word that no touch line contains.
  const first = FIRST_WORD.exec(searched)?.[1];
  if (first !== undefined && !knownWord(first) && !mayMeanStop(first)) return false;
  const separator = SEPARATOR.exec(searched)?.index;
  if (separator === undefined && text.length > MAX_WORDS_LENGTH) return false;
  const words = searched
    .slice(0, separator)
    .split(/[\s,]+/)
    .filter(Boolean);
  const isLine = words.length <= MAX_WORDS && words.every((word) => knownWord(word) || mayMeanStop(word));
  return isLine && words.some(mayMeanStop);
}

/** Letters that every word within one slip of `stop` has, and the other words for it. Most texts have none of them. */
const STOP_LETTERS = /st|to|op|so|block|sub|dnc|not/i;

/** The first word, unless a colon follows it. */
const FIRST_WORD = /^[\s,]*([^\s,:]+)[\s,]/;

/** A touch line has a channel, an outcome, a direction, and a purpose. */
const MAX_WORDS = 4;
/** In UTF-16 units: more than four words of a touch have. */
const MAX_WORDS_LENGTH = 100;

/** Whether only the text of a touch says, in the form of a clause, that they want to wait until a day. */
export function holdsInText({ holdUntil, text }: Touch): boolean {
  return holdUntil === undefined && /hold/i.test(text) && findClause(text)?.field === "hold_until";
}

/** Whether the touch already has the field of a clause in its text. Then the clause cannot be moved. */
export function isTaken({ next, replyBy, holdUntil, outcome }: Touch, { field }: MisplacedClause): boolean {
  const taken = { next, reply_by: replyBy, hold_until: holdUntil, outcome: outcome === "stop" || undefined };
  return taken[field] !== undefined;
}

/**
 * Reports parts that do not count because they are in the text after the separator: a clause, or words that may forbid
 * contact.
 */
export function reportClauseInText(
  reader: TextReader,
  touch: MutableTouch,
  headEnd: number,
  separator: string,
): void {
  const from = headEnd + separator.length;
  const text = reader.text.slice(from);
  const found = findClause(text);
  if (!found) {
    reportForbiddingText(reader, touch, text, from);
    return;
  }
  const { clause, field, rest } = found;
  if (field === "outcome") reader.mayForbid = true;
  const start = from + found.start;
  const moved = `${field === "outcome" ? "" : ","} ${clause}${rest === "" ? "" : `${separator} ${rest}`}`;
  const fixes = isTaken(touch, found)
    ? []
    : [reader.replace(headEnd, reader.text.trimEnd().length, moved, message("fix.move-clause", { clause }))];
  const said = message("touch-syntax.clause-in-text", { clause });
  reader.report(said, start, start + clause.length, fixes, { severity: "information" });
}

/** Reports a sentence of the text in which they ask to stop, or to wait until a day that cannot be read. */
function reportForbiddingText(reader: TextReader, touch: MutableTouch, text: string, from: number): void {
  const isWords = touchWordsMayForbid(text);
  const kind = touch.outcome === "stop" ? undefined : isWords ? "stop" : forbiddenByText(text);
  if (!kind || (kind === "hold" && touch.holdUntil)) return;
  reader.mayForbid = true;
  const [start, end] = [from + text.search(/\S/), from + text.trimEnd().length];
  const wordsEnd = Math.max(touch.channelSpan?.end ?? -1, touch.outcomeSpan?.end ?? -1);
  const at = wordsEnd - reader.place(0, 0).start;
  const title = message("fix.write-stop");
  const fix = { ...reader.replace(at, at, " stop", title), isChoice: true } as Fix;
  const fixes = kind === "stop" && wordsEnd >= 0 ? [fix] : [];
  const said = message(kind === "stop" ? "touch-syntax.stop-in-text" : "touch-syntax.hold-in-text");
  reader.report(said, start, end, fixes, { severity: "warning" });
}

function isClauseInText([, , date, channel, nextDate]: RegExpExecArray): boolean {
  if (channel !== undefined && !wordOf(CHANNELS, channel)) return false;
  return parseCivilDate(date ?? nextDate ?? "") !== undefined;
}

/** The words that people put between the first word of a clause and its date. */
const CLAUSES = {
  reply: { whole: "reply by", link: /^(?:by|until|till|til|on|b|buy|bye)$/i },
  hold: { whole: "hold until", link: /^(?:until|untill|unitl|unti|untl|till|til|to|by|for)$/i },
} as const;

/** Returns the whole of a clause that lacks its second word, or has another one: `hold till 2026-12-05`. */
export function wholeClause(tokens: readonly Token[]): string | undefined {
  const [first, ...others] = tokens;
  const date = others.at(-1);
  const link = others.length === 2 ? others[0]?.text : undefined;
  if (!first || !date || others.length > 2 || !parseCivilDate(date.text)) return undefined;
  const opening = first.text.toLowerCase();
  const name = opening in CLAUSES ? opening : onlySlip(opening, Object.keys(CLAUSES));
  const clause = CLAUSES[name as keyof typeof CLAUSES];
  if (!clause || (link !== undefined && !clause.link.test(link))) return undefined;
  return `${clause.whole} ${date.text}`;
}
