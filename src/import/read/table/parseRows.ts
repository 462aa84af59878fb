import { Parser } from "papaparse";
import { MAX_RECORD, rawOf } from "../limits";

export type Delimiter = "," | ";" | "\t";

export interface Row {
  /** Its first line in the file, from 1. */
  readonly line: number;
  readonly raw: string;
  readonly cells: readonly string[];
  /** The fault that makes it unreadable. */
  readonly fault?: RowFault;
  /** Whether a cell has quotes within its quotes that are not doubled. */
  readonly hasInnerQuotes: boolean;
  /** The line of the unclosed quote that was before it. */
  readonly recoveredFrom?: number;
}

export type RowFault =
  /** A quote is not closed, and `count` lines after it may belong to it. */
  | { readonly kind: "unclosed"; readonly count: number }
  /** It comes after such a quote and is not a whole row by itself. */
  | { readonly kind: "after-unclosed"; readonly quoteLine: number }
  | { readonly kind: "too-long" };

interface ParsedRow {
  readonly cells: readonly string[];
  readonly hasErrors: boolean;
  /** The offset after it. */
  readonly end: number;
}

interface StepResult {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly unknown[];
  readonly meta: { readonly cursor: number };
}

/** Parses the rows of a text; the last one only if `isLast`, because it may continue. */
export function parseText(
  text: string,
  delimiter: Delimiter,
  isLast: boolean,
  limit = Infinity,
): ParsedRow[] {
  const rows: ParsedRow[] = [];
  const parser = new Parser({
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta }: StepResult) => {
      rows.push({ cells: data[0] ?? [], hasErrors: errors.length > 0, end: meta.cursor });
      if (rows.length >= limit) parser.abort();
    },
  } as unknown as ConstructorParameters<typeof Parser>[0]);
  parser.parse(text, 0, !isLast);
  return rows;
}

/**
 * Parses a table that arrives in pieces, whose header has `width` cells. A quote that is not closed would make one cell
 * of all rows after it, so each line of such a cell is read as a row of its own, or refused.
 */
export class RowParser {
  readonly #delimiter: Delimiter;
  readonly #width: number;
  #line: number;
  #rest = "";
  #isSkipping = false;

  constructor(delimiter: Delimiter, width: number, firstLine: number) {
    this.#delimiter = delimiter;
    this.#width = width;
    this.#line = firstLine;
  }

  /** Adds text and returns the rows that it completes. Line ends are `\n`. */
  add(text: string, isLast: boolean): Row[] {
    this.#rest += text;
    const rows: Row[] = [];
    if (this.#isSkipping && !this.#skipLine()) return rows;
    const whole = this.#rest;
    let start = 0;
    for (const parsed of parseText(whole, this.#delimiter, isLast)) {
      // Not `push(...)`, because the lines of one cell as arguments may overflow the stack.
      for (const row of this.#rowsOf(whole.slice(start, parsed.end), parsed)) rows.push(row);
      start = parsed.end;
    }
    this.#rest = whole.slice(start);
    if (this.#rest.length > MAX_RECORD) for (const row of this.#endLongRow()) rows.push(row);
    return rows;
  }

  #rowsOf(text: string, { cells, hasErrors }: ParsedRow): Row[] {
    const span = text.endsWith("\n") ? text.slice(0, -1) : text;
    const isDoubtful =
      hasErrors || cells.length !== this.#width || cells.some((cell, at) => this.#hidesRows(cell, at));
    if (span.includes("\n") && isDoubtful) return this.#separate(span);
    const line = this.#line++;
    this.#line += span.split("\n").length - 1;
    if (span.length > MAX_RECORD) return [this.#refused(line, span, { kind: "too-long" })];
    if (hasErrors && !this.#closesQuotes(span))
      return [this.#refused(line, span, { kind: "unclosed", count: 0 })];
    return [{ line, raw: rawOf(span), cells, hasInnerQuotes: hasErrors }];
  }

  /** Whether the last quote of a line ends its cell. One quote too many elsewhere stays within its cell. */
  #closesQuotes(line: string): boolean {
    // Without a next line, a quote that is not closed is the only error at the end of the text.
    const [row] = parseText(`${line}\n`, this.#delimiter, false);
    return row !== undefined;
  }

  /**
   * Whether the text of a cell contains lines that look like rows: an unclosed quote can be closed by chance, by a
   * quote in a later row. Commas in prose have a space after them.
   */
  #hidesRows(cell: string, at: number): boolean {
    if (this.#width < 2 || !cell.includes("\n")) return false;
    const counts = cell.split("\n").map((line) => this.#pieces(line));
    const [first = 0, last = 0] = [counts[0], counts.at(-1)];
    if (counts.slice(1, -1).includes(this.#width)) return true;
    return first === this.#width - at && last === at + 1;
  }

  #pieces(line: string): number {
    const pieces = line.replace(/(\d),(?=\d{3}(?!\d))/g, "$1").split(this.#delimiter);
    return pieces.slice(1).some((piece) => piece.startsWith(" ")) ? 1 : pieces.length;
  }

  /** Reads each line of a cell that has no certain end as a row of its own. */
  #separate(span: string): Row[] {
    const quoteLine = this.#line;
    const [first = "", ...others] = span.split("\n");
    this.#line += others.length + 1;
    const rows = others.flatMap((text, at): Row[] => {
      const line = quoteLine + at + 1;
      if (text.trim() === "") return [];
      const [parsed] = parseText(text, this.#delimiter, true);
      const isWhole = parsed && !parsed.hasErrors && this.#width > 1 && parsed.cells.length === this.#width;
      if (!isWhole) return [this.#refused(line, text, { kind: "after-unclosed", quoteLine })];
      return [
        { line, raw: rawOf(text), cells: parsed.cells, hasInnerQuotes: false, recoveredFrom: quoteLine },
      ];
    });
    const count = rows.filter(({ fault }) => fault).length;
    return [this.#refused(quoteLine, first, { kind: "unclosed", count }), ...rows];
  }

  #refused(line: number, text: string, fault: RowFault): Row {
    return { line, raw: rawOf(text), cells: [], fault, hasInnerQuotes: false };
  }

  /** Ends a row that is longer than rows are: by its quote that is not closed, or because it is one endless line. */
  #endLongRow(): Row[] {
    const end = this.#rest.lastIndexOf("\n");
    if (end >= 0) {
      const span = this.#rest.slice(0, end);
      this.#rest = this.#rest.slice(end + 1);
      return this.#separate(span);
    }
    const row = this.#refused(this.#line, this.#rest, { kind: "too-long" });
    this.#rest = "";
    this.#isSkipping = true;
    return [row];
  }

  /** Skips the rest of an endless line; returns whether it has ended. */
  #skipLine(): boolean {
    const end = this.#rest.indexOf("\n");
    this.#rest = end < 0 ? "" : this.#rest.slice(end + 1);
    this.#isSkipping = end < 0;
    if (!this.#isSkipping) this.#line++;
    return !this.#isSkipping;
  }
}
