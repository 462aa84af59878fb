import type { Finding } from "../../cadence/rule";
import { dateAt } from "../../note/dateNotation";
import type { Contact, Fix } from "../../note/model";
import { quoteIfNeeded } from "../../note/quote";
import type { CivilDate } from "../../time/civilDate";
import type { ContactNote } from "../../vault/contactNote";
import { message } from "../../words/message";
import { parseForContact } from "../logTouch/planLog";

/** An entry of a list on one line: its opening and its text. */
const ENTRY = /^((?:>[ \t]?)*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[xX]\][ \t]+)?)(\S.*)$/;

/** The maximum length of an entry that is read as a phrase, in UTF-16 units. Users type less. */
const MAX_LENGTH = 500;

/**
 * Returns the fix for an entry of the log that *Log Touch* understands but that is not a touch line: `- yesterday called,
 * voicemail`. The days in it are read as if it were typed today.
 */
export function phraseFix({ text, analysis, today }: ContactNote, finding: Finding): Fix | undefined {
  if (finding.rule !== "touch-syntax") return undefined;
  if (finding.message.key === "touch-syntax.undated-row")
    return dateFix(text, finding, analysis.contact, today);
  const start = text.lastIndexOf("\n", finding.span.start - 1) + 1;
  const end = text.indexOf("\n", start);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
  const [, opening = "", rest = ""] = ENTRY.exec(line) ?? [];
  const typed = rest.trimEnd();
  // Quoted text, or text that continues in the next line, is not the whole entry.
  if (typed === "" || typed.length > MAX_LENGTH || /^["'|>&*[{]/.test(typed)) return undefined;
  if (finding.span.end > start + line.length) return undefined;
  const input = withStandardDate(typed);
  const read = parseForContact({ input, today }, analysis.contact);
  if (!read.ok || read.line === typed) return undefined;
  const touchStart = start + opening.length;
  const isInFrontmatter = isBeforeEnd(text, touchStart);
  return {
    kind: "replace",
    span: { start: touchStart, end: touchStart + typed.length },
    text: isInFrontmatter ? quoteIfNeeded(read.line) : read.line,
    title: message("offer.as-understood", { line: read.line }),
  };
}

/** Returns the fix of a cell with a day in words, as if it were typed today: `| last Friday | call |`. */
function dateFix(text: string, { span }: Finding, contact: Contact, today: CivilDate): Fix | undefined {
  const read = parseForContact({ input: `call ${text.slice(span.start, span.end)}`, today }, contact);
  if (!read.ok || read.touch.text !== "" || read.entry.clauses.length > 0) return undefined;
  const { date } = read.touch;
  return {
    kind: "replace",
    span,
    text: date,
    title: message("fix.change-to", { text: date }),
    isChoice: true,
  };
}

/** Writes the date of an entry in the standard form, without a colon after it, if it has one meaning. */
function withStandardDate(typed: string): string {
  const date = dateAt(typed, 0);
  const [day, other] = date?.readings ?? [];
  return date && day && !other ? `${day} ${typed.slice(date.end).replace(/^[:,]?[ \t]*/, "")}` : typed;
}

/** Whether a position is before the end of the frontmatter. */
function isBeforeEnd(text: string, at: number): boolean {
  const end = text.slice(4).search(/^(?:---|\.\.\.)[ \t]*\r?$/m);
  return end >= 0 && at < end + 4;
}
