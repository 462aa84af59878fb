import { message } from "../words/message";
import { opensWithDate } from "./bodyLine";
import { entriesIn } from "./bodyLog";
import { type Heading, headingsIn } from "./headings";
import { sortsALog } from "./logOwners";
import type { Problem } from "./model";
import { type Section, titleOf } from "./sections";
import { lineStart, type Span, span } from "./source";

/** A line that can be an entry: an item, a row, or a heading that begins with something like a date. */
const DATED_LINE =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+(?:\[[xX]\][ \t]+)?[*_~`([]{0,8}(?:\d{1,4}[-./]\d|\d{1,2}(?:st|nd|rd|th|\.)?[ -][A-Za-z]{3}|(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|mon|tue|wed|thu|fri|sat|sun|daily\/))|[^\n|]{0,80}\|[^\n]{0,80}\d{1,4}[-./ ]\S)/gim;
/** The maximum length of text that is searched, in UTF-16 units. */
const MAX_SEARCHED_LENGTH = 64 * 1024;
/** The minimum number of entries that look like a log. */
const MIN_ENTRIES = 3;

/**
 * Finds lists that read like a log below headings that are not those of a log, and reports each once, with the fix that
 * names it.
 */
export function unnamedLogs(text: string, body: Span, sections: readonly Section[]): Problem[] {
  const searched = span(body.start, Math.min(body.end, body.start + MAX_SEARCHED_LENGTH));
  if (countDatedLines(text, searched) < MIN_ENTRIES) return [];
  const problems: Problem[] = [];
  const lists = stretches(text, searched);
  const firstHeading = lists.find(({ heading }) => heading)?.heading;
  for (const { heading, part } of lists) {
    const isRead = sections.some(({ parts }) =>
      parts.some(({ start, end }) => start <= part.start && part.start < end),
    );
    if (isRead || countDatedLines(text, part) < MIN_ENTRIES) continue;
    const entries = entriesIn(text, part, []).filter(({ touch }) => touch?.direction !== undefined);
    const [first] = entries;
    if (!first || entries.length < MIN_ENTRIES) continue;
    // The heading of the note is the name of the contact, so the log gets a heading of its own.
    const isName =
      heading?.level === 1 ||
      (heading !== undefined && heading === firstHeading && !sortsALog(titleOf(text, heading)));
    const renamed = heading && !isName ? heading.title : undefined;
    const at = lineStart(text, first.span.start);
    problems.push({
      rule: "touch-syntax",
      severity: "hint",
      span: heading?.span ?? first.span,
      message: message("touch-syntax.unnamed-log"),
      fixes: [{ kind: "use-as-log", span: renamed ?? span(at, at), title: message("fix.use-as-log") }],
    });
  }
  return problems;
}

/** Counts the lines that can be entries, up to the number that makes a log. */
function countDatedLines(text: string, { start, end }: Span): number {
  const part = text.slice(start, end);
  let count = 0;
  DATED_LINE.lastIndex = 0;
  while (count < MIN_ENTRIES && DATED_LINE.test(part)) count++;
  return count;
}

/** Returns the text below each heading up to the next one. A heading that is a date is an entry. */
function stretches(text: string, body: Span): { heading: Heading | undefined; part: Span }[] {
  const parts: { heading: Heading | undefined; part: Span }[] = [];
  let [heading, start]: [Heading | undefined, number] = [undefined, body.start];
  for (const next of headingsIn(text, body)) {
    if (opensWithDate(text.slice(next.title.start, next.title.end))) continue;
    parts.push({ heading, part: span(start, next.span.start) });
    [heading, start] = [next, next.below];
  }
  parts.push({ heading, part: span(start, body.end) });
  return parts;
}
