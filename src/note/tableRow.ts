import { parseCivilDate } from "../time/civilDate";
import { message } from "../words/message";
import { bodyDateProblem, isOutcomeTwice, openingOf, understand, withoutMarks } from "./bodyLine";
import { NO_PROSE, type ProseReader } from "./entry/prose";
import type { ColumnRole, LogTable, Problem, TableRow, Touch } from "./model";
import { SEPARATOR } from "./separator";
import { type Span, span } from "./source";
import { readTouchLine } from "./touchLine";
import { knownWord } from "./vocabulary";
import { placed } from "./yaml";

/** The parts of a touch line, collected from the cells of a row. */
interface Parts {
  readonly words: string[];
  readonly clauses: string[];
  readonly text: string[];
  /** The texts of columns other than notes, which say what was done. */
  readonly told: string[];
}

/**
 * Reads a row of a log: the cells in order as words of a touch, and as text where they are none. Undefined for a row
 * without a date.
 */
export function readRow(
  text: string,
  { roles }: LogTable,
  { cells, span: place }: TableRow,
  { year, prose = NO_PROSE }: { year?: string | undefined; prose?: ProseReader } = {},
): { touch: Touch | undefined; problems: readonly Problem[] } | undefined {
  const dateCell = cells[roles.indexOf("date")];
  // A bar in a link is escaped in a table. Its backslash is left out, so that the end of the date is one character
  // later.
  const written = dateCell && unescaped(text.slice(dateCell.start, dateCell.end));
  const opening = written ? openingOf(written) : undefined;
  if (dateCell && written && !opening && isDateMissing(written)) return undated(written, dateCell);
  if (!dateCell || !written || !opening) return undefined;
  const date = parseCivilDate(written.slice(opening.date.start, opening.date.end)) ?? dateOf(written, year);
  if (!date) {
    const problem = bodyDateProblem(written, dateCell.start);
    return { touch: undefined, problems: problem ? [problem] : [] };
  }
  const parts: Parts = { words: [], clauses: [], text: [], told: [] };
  const afterDate = written.slice(opening.end).trim();
  if (afterDate !== "") addCell(parts, "words", afterDate, roles);
  const clock = opening.time?.readings.length === 1 ? [opening.time.readings[0] as string] : [];
  for (const [at, cell] of cells.entries()) {
    const content = unescaped(text.slice(cell.start, cell.end));
    const role = roles[at] ?? "notes";
    if (content === "" || /^[-–—?]+$/.test(content) || role === "date") continue;
    if (role === "time") clock.splice(0, 1, content);
    else addCell(parts, role, content, roles);
  }
  const escapes = written.slice(opening.date.start, opening.date.end).includes("|") ? 1 : 0;
  const dateSpan = span(dateCell.start + opening.date.start, dateCell.start + opening.date.end + escapes);
  const touch = compose(date, clock[0], parts, place, dateSpan);
  return { touch: (touch && understandRow(touch, parts, prose)) ?? touch, problems: [] };
}

/** Whether a cell has a text in the place of a date, not only a dash. */
function isDateMissing(written: string): boolean {
  return /[\p{L}\p{N}]/u.test(written);
}

function undated(written: string, place: Span): { touch: undefined; problems: readonly Problem[] } {
  const sentence = message("touch-syntax.undated-row", { text: written });
  const problem = {
    rule: "touch-syntax",
    severity: "warning",
    span: place,
    message: sentence,
    fixes: [],
  } as const;
  return { touch: undefined, problems: [problem] };
}

/** Returns the date of a cell in the standard form. */
function dateOf(written: string, year: string | undefined): string | undefined {
  const opening = openingOf(written);
  const notation = opening && written.slice(opening.date.start, opening.date.end);
  return notation && readTouchLine(placed(notation, 0), "body", year).touch?.date;
}

function compose(
  date: string,
  time: string | undefined,
  parts: Parts,
  place: Span,
  dateSpan: Span,
): Touch | undefined {
  const text = parts.text.join(" - ").replace(/\s+/g, " ").trim();
  const head = [date, ...(time ? [time] : []), ...parts.words].join(" ");
  const read = (line: string) => readTouchLine(placed(line, place, false), "body");
  const whole = read([head, ...parts.clauses].join(", "));
  const isRead = whole.problems.every(isOutcomeTwice);
  // Words that contradict each other, or a time that is none: the row is text.
  const { touch } = isRead ? whole : read(date);
  if (!touch) return undefined;
  const words = isRead ? "" : [time, ...parts.words, ...parts.clauses].filter(Boolean).join(" ");
  return {
    ...touch,
    dateSpan,
    direction: isRead && parts.words.length > 0 ? touch.direction : undefined,
    text: [words, text].filter((part) => part !== "").join(" - "),
  };
}

/** Returns the touch of a row in plain words: `| call | spoke with her |`, or a single text. */
function understandRow(touch: Touch, { words, clauses, text, told }: Parts, prose: ProseReader) {
  if (clauses.length > 0) return undefined;
  const isText = words.length === 0 && text.length === 1;
  if (!isText && (told.length === 0 || touch.outcome !== undefined)) return undefined;
  const plainWords = isText ? (text[0] as string) : [words.join(" "), ...told].filter(Boolean).join(", ");
  const understood = understand(plainWords, touch, prose);
  return understood && { ...understood, text: touch.text };
}

/** Adds the content of a cell to the words, the clauses, or the text of the touch. */
function addCell(parts: Parts, role: ColumnRole, content: string, roles: readonly ColumnRole[]): void {
  const plain = withoutMarks(content);
  if (role === "next" && addClause(parts, `next ${plain}`)) return;
  if (role === "reply" && addClause(parts, `reply by ${plain}`)) return;
  if (role === "with" && addClause(parts, `with ${plain.replace(/\s*[,;]\s*/g, " and ")}`)) return;
  const word = wordsOf(plain);
  const hasWordColumn = roles.some((other) => WORD_ROLES.has(other));
  // `resume` or `thanks` is the purpose, also in a column of notes.
  const isPurpose = word?.every((known) => knownWord(known)?.list === "purpose") ?? false;
  if (word && (role !== "notes" || !hasWordColumn || isPurpose)) parts.words.push(...word);
  else if (!addTail(parts, plain, role === "notes" && hasWordColumn)) {
    parts.text.push(content);
    if (role !== "notes") parts.told.push(content);
  }
}

/** The columns with words; without one, the notes have them. */
const WORD_ROLES: ReadonlySet<ColumnRole> = new Set(["channel", "outcome", "direction", "purpose", "words"]);

/** Returns the words of a cell: `call`, `Phone`, `No answer`, `email in`; undefined if it has others. */
function wordsOf(content: string): string[] | undefined {
  const joined = content.toLowerCase().replace(/\s+/g, "-");
  if (knownWord(joined)) return [joined];
  const words = content.toLowerCase().split(/\s*[,/&+]\s*|\s+/);
  return words.every((word) => knownWord(word)) ? words : undefined;
}

function addClause(parts: Parts, clause: string): boolean {
  if (readTouchLine(placed(`2000-01-01 call, ${clause}`, 0), "body").problems.length > 0) return false;
  parts.clauses.push(clause);
  return true;
}

/** Adds a cell that is written like the rest of a touch line: `call voicemail, next call 2026-11-16 - text`. */
function addTail(parts: Parts, content: string, clausesOnly: boolean): boolean {
  const separator = SEPARATOR.exec(content);
  const head = content.slice(0, separator?.index ?? content.length).trim();
  const [first = "", ...others] = head.split(/\s*,\s*/);
  const words = clausesOnly ? undefined : wordsOf(first);
  const clauses = words ? others : [first, ...others];
  const isClause = (clause: string) =>
    /^(?:next|reply by|hold until)\s|^(?:with|to)\s+(?:\[\[|\p{Lu})/iu.test(clause) &&
    !/^(?:with|to)\s+\p{Ll}/u.test(clause);
  if ((!words && head === "") || !clauses.every(isClause)) return false;
  const added: Parts = { words: [], clauses: [], text: [], told: [] };
  if (!clauses.every((clause) => addClause(added, clause))) return false;
  parts.words.push(...(words ?? []));
  parts.clauses.push(...added.clauses);
  const text = separator ? content.slice(separator.index + separator[0].length).trim() : "";
  if (text !== "") parts.text.push(text);
  return true;
}

function unescaped(content: string): string {
  return content.replace(/\\\|/g, "|");
}
