import type { ColumnRole, LogTable, TableRow, Touch } from "../model";
import { SEPARATOR } from "../separator";
import { type Edit, lineEnd, lineStart, nextLine, type Span, span } from "../source";
import { readTouchLine } from "../touchLine";
import { knownWord } from "../vocabulary";
import { placed } from "../yaml";
import { eolAt } from "./plan";

/**
 * Returns the edit that adds a touch line to a table as a row: its parts in the columns that have them, with the bars,
 * the padding and the marks of a quote of the row next to it. Undefined if a part has no column.
 */
export function insertRow(
  text: string,
  table: LogTable,
  { entry, before }: { readonly entry: Span; readonly before: boolean },
  line: string,
): Edit | undefined {
  const neighbor = table.rows.find((row) => row.span.start === entry.start);
  const { touch } = readTouchLine(placed(line, 0));
  const cells = touch && cellsOf(table.roles, line, touch);
  if (!neighbor || !cells) return undefined;
  const start = lineStart(text, entry.start);
  const row = text.slice(start, neighbor.span.start) + rowText(text, table, neighbor, cells);
  const eol = eolAt(text, start);
  if (before) return { span: span(start, start), text: row + eol };
  const end = lineEnd(text, entry.start);
  return { span: span(end, end), text: eol + row };
}

/** Returns the line of a row with its line break, or with the one before it at the end of the text. */
export function rowLine(text: string, start: number, at: number): Span {
  const next = nextLine(text, at);
  const end = lineEnd(text, at);
  if (next > end) return span(start, next);
  return span(start > 0 ? lineEnd(text, start - 1) : start, end);
}

/** Distributes a touch line over columns. The words that have no column of their own go into another one with words. */
function cellsOf(roles: readonly ColumnRole[], line: string, touch: Touch): string[] | undefined {
  const cells = roles.map(() => "");
  const indexOf = (...wanted: ColumnRole[]) => {
    const role = wanted.find((candidate) => roles.includes(candidate));
    return role === undefined ? -1 : roles.indexOf(role);
  };
  const add = (at: number, content: string, separator = " ") => {
    if (at < 0) return false;
    cells[at] = cells[at] === "" ? content : `${cells[at]}${separator}${content}`;
    return true;
  };
  add(roles.indexOf("date"), touch.date);
  const separator = SEPARATOR.exec(line.slice(10));
  const head = separator ? line.slice(10, 10 + separator.index) : line.slice(10);
  const [words = "", ...clauses] = head.split(",").map((part) => part.trim());
  let isPlaced = true;
  if (touch.time && !add(roles.indexOf("time"), touch.time)) add(roles.indexOf("date"), touch.time);
  const tails: string[] = [];
  for (const word of words.split(/\s+/).filter((token) => knownWord(token))) {
    const list = knownWord(word)?.list ?? "channel";
    if (!add(indexOf(list, "channel", "outcome", "words", "purpose", "direction"), word)) tails.push(word);
  }
  const rest: string[] = [];
  for (const clause of clauses) {
    const [, opening = "", content = ""] = /^(with|next|reply by)\s+(.*)$/i.exec(clause) ?? [];
    const role = CLAUSE_ROLES[opening.toLowerCase()];
    if (!role || !add(roles.indexOf(role), content, ", ")) rest.push(clause);
  }
  const head2 = [tails.join(" "), ...rest].filter((part) => part !== "").join(", ");
  const textPart = [head2, touch.text].filter((part) => part !== "").join(" - ");
  if (textPart !== "") isPlaced = add(indexOf("notes", "words"), textPart, " - ");
  return isPlaced ? cells.map((cell) => cell.replaceAll("|", "\\|")) : undefined;
}

const CLAUSE_ROLES: Readonly<Record<string, ColumnRole>> = {
  with: "with",
  next: "next",
  "reply by": "reply",
};

/** Writes a row like its neighbor: bars at the edges or none, and cells as wide as the column if it is aligned. */
function rowText(text: string, table: LogTable, neighbor: TableRow, cells: readonly string[]): string {
  const first = neighbor.raw[0];
  const last = neighbor.raw.at(-1);
  const opening = first && first.start > neighbor.span.start ? "|" : "";
  const closing = last && last.end < neighbor.span.end ? "|" : "";
  const written = cells.map((cell, at) => {
    const raw = neighbor.raw[at];
    const like = raw ? text.slice(raw.start, raw.end) : "  ";
    const left = like.trim() === "" ? (like === "" ? "" : " ") : (/^\s*/.exec(like)?.[0] ?? "");
    const isEdge = at === cells.length - 1 && closing === "";
    if (isEdge) return (cell === "" ? "" : left) + cell;
    const right = like === "" || (like.trim() !== "" && !/\s$/.test(like)) ? "" : " ";
    const indent = at === 0 && opening === "" ? "" : left;
    return isAligned(table, at) ? (indent + cell + right).padEnd(like.length) : indent + cell + right;
  });
  return opening + written.join("|") + closing;
}

/** Whether all cells of a column have one width. */
function isAligned({ header, rows }: LogTable, column: number): boolean {
  const widths = [header, ...rows].map(({ raw }) => (raw[column]?.end ?? 0) - (raw[column]?.start ?? 0));
  return widths.length > 1 && widths.every((width) => width === widths[0]);
}
