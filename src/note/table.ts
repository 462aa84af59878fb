import { openingOf } from "./bodyLine";
import { type ProseLine, quoteMarks } from "./lines";
import type { ColumnRole, LogTable, TableRow } from "./model";
import { nextLine, type Span, span } from "./source";

/** The headers that name a column. */
export const HEADERS: Readonly<Record<Exclude<ColumnRole, "words">, readonly string[]>> = {
  date: ["date", "day", "when", "contacted", "date contacted", "datum", "tag"],
  time: ["time", "uhrzeit"],
  channel: ["type", "channel", "method", "medium", "how", "via", "mode", "contact type", "art", "kanal"],
  outcome: ["outcome", "result", "status", "response", "ergebnis"],
  direction: ["direction", "in/out", "richtung"],
  purpose: ["purpose", "zweck"],
  with: ["with", "who", "whom", "person", "people", "contact person", "mit", "wer"],
  next: [
    "next",
    "next step",
    "next steps",
    "next contact",
    "next action",
    "follow-up",
    "follow up",
    "nächstes",
  ],
  reply: ["reply by", "answer by", "decision by", "antwort bis"],
  notes: ["note", "notes", "comment", "comments", "details", "summary", "topic", "text", "notiz", "notizen"],
};

const roleByHeader = new Map<string, ColumnRole>();
for (const [role, names] of Object.entries(HEADERS)) {
  for (const name of names) roleByHeader.set(name, role as ColumnRole);
}

const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** The maximum number of columns of a table that is read, and of UTF-16 units in a row. */
const MAX_COLUMNS = 30;
const MAX_ROW_LENGTH = 10_000;

/**
 * Reads the table whose delimiter row (`| --- | --- |`) is the line at `index`, if one of its columns has dates.
 * Returns undefined for any other line.
 */
export function logTableAt(text: string, lines: readonly ProseLine[], index: number): LogTable | undefined {
  const [above, delimiter] = [lines[index - 1], lines[index]];
  if (!above || !delimiter || above.end - above.start > MAX_ROW_LENGTH) return undefined;
  const written = text.slice(delimiter.from, Math.min(delimiter.end, delimiter.from + 1000));
  if (!/[-|>]/.test(written[0] ?? "") || !isDelimiter(written.slice(quoteMarks(written).length)))
    return undefined;
  if (nextLine(text, above.end) !== delimiter.start) return undefined;
  const header = rowAt(text, above);
  const columns = header.cells.length;
  if (columns < 2 || columns > MAX_COLUMNS || rowAt(text, delimiter).cells.length !== columns)
    return undefined;
  const rows: TableRow[] = [];
  let below = nextLine(text, delimiter.end);
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at] as ProseLine;
    if (line.start !== below || line.end - line.start > MAX_ROW_LENGTH) break;
    if (!text.slice(line.from, line.end).includes("|")) break;
    rows.push(rowAt(text, line));
    below = nextLine(text, line.end);
  }
  const roles = rolesOf(text, header, rows);
  return roles && { header, roles, rows };
}

function isDelimiter(line: string): boolean {
  return line.includes("|") && DELIMITER.test(line);
}

/** Cuts a row at its bars; `\|` is a bar in a cell. */
function rowAt(text: string, { from, end }: ProseLine): TableRow {
  const start = from + quoteMarks(text.slice(from, Math.min(end, from + 40))).length;
  let stop = end;
  while (stop > start && /[ \t]/.test(text[stop - 1] ?? "")) stop--;
  const bars: number[] = [];
  for (let at = start; at < stop; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "|") bars.push(at);
  }
  const edges = [...(bars[0] === start ? [] : [start - 1]), ...bars];
  if (edges.at(-1) !== stop - 1 || edges.length === 1) edges.push(stop);
  const raw = edges.slice(1).map((edge, nth) => span((edges[nth] ?? 0) + 1, edge));
  return { span: span(start, stop), raw, cells: raw.map((cell) => trimmed(text, cell)) };
}

function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const blanks = written.length - written.trimStart().length;
  const content = written.trim();
  // The span of an empty cell is the place where its text would be.
  const from = content === "" ? Math.min(start + 1, end) : start + blanks;
  return span(from, from + content.length);
}

/** Returns the contents of the columns: by their headers, and the first column with dates. */
function rolesOf(text: string, header: TableRow, rows: readonly TableRow[]): ColumnRole[] | undefined {
  const roles: ColumnRole[] = header.cells.map(({ start, end }) => {
    const name = text
      .slice(start, end)
      .replace(/[*_~`:?]/g, "")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase();
    return roleByHeader.get(name) ?? "words";
  });
  const hasDates = (column: number) =>
    rows.some(({ cells }) => {
      const cell = cells[column];
      return (
        cell !== undefined && openingOf(text.slice(cell.start, cell.end).replace("\\|", "|")) !== undefined
      );
    });
  const named = roles.indexOf("date");
  const dates =
    named >= 0 && hasDates(named) ? named : roles.findIndex((role, at) => role === "words" && hasDates(at));
  if (dates < 0) return undefined;
  // Of two columns with one name, such as two dates, the first one counts.
  return roles.map((role, at) => {
    if (at === dates) return "date";
    return role === "date" || (role !== "words" && role !== "notes" && roles.indexOf(role) !== at)
      ? "words"
      : role;
  });
}
