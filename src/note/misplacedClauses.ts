/** Clauses of a touch line that do not have their form or their place. */
import { parseCivilDate } from "../time/civilDate";
import { message } from "../words/message";
import { onlySlip } from "./closestMatch";
import type { MutableTouch } from "./model";
import type { TextReader, Token } from "./textReader";
import { CHANNELS, wordOf } from "./vocabulary";

/** A clause as a touch would have it, between two commas of its text. */
const CLAUSE_IN_TEXT =
  /(?:^|,)\s*((?:reply by|hold until) (\d{4}-\d{2}-\d{2})|next (?:([a-z]+) )?(\d{4}-\d{2}-\d{2})(?: \d{2}:\d{2})?)\s*(?=,|$)/i;

/** The longest text that is searched for a clause, in UTF-16 units. */
const MAX_TEXT_LENGTH = 1000;

/** Reports a clause, or `stop`, that does not count because it is in the text after the separator. */
export function reportClauseInText(
  reader: TextReader,
  touch: MutableTouch,
  headEnd: number,
  separator: string,
): void {
  const from = headEnd + separator.length;
  const text = reader.text.slice(from, from + MAX_TEXT_LENGTH);
  const found = CLAUSE_IN_TEXT.exec(text);
  const isClause = found && isClauseInText(found);
  const stop = /^\s*stop[.!]*\s*$/i.exec(text);
  if (stop) reader.mayForbid = true;
  if (!isClause && !stop) return;
  const clause = isClause ? (found[1] as string) : "stop";
  const start = from + text.indexOf(clause, found?.index ?? 0);
  const [before, after] = isClause
    ? [text.slice(0, found.index), reader.text.slice(from + found.index + found[0].length)]
    : ["", ""];
  const rest = `${before.trim()}${before.trim() === "" ? after.replace(/^\s*,/, "") : after}`.trim();
  const moved = `${isClause ? "," : ""} ${clause}${rest === "" ? "" : `${separator} ${rest}`}`;
  const isTaken = /^reply/i.test(clause)
    ? touch.replyBy
    : /^hold/i.test(clause)
      ? touch.holdUntil
      : isClause && touch.next;
  const fixes = isTaken
    ? []
    : [reader.replace(headEnd, reader.text.trimEnd().length, moved, message("fix.move-clause", { clause }))];
  const said = message("touch-syntax.clause-in-text", { clause });
  reader.report(said, start, start + clause.length, fixes, { severity: "information" });
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
