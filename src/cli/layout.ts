import type stringWidth from "string-width";
import type wrapAnsi from "wrap-ansi";

/** Lays out lines for the width of a terminal. A pipe has no width, so its lines are neither wrapped nor cut. */

/**
 * The minimum width of a wrapped text next to its head, in columns and as a share of the line. With less, it starts
 * below it.
 */
const MIN_TEXT_WIDTH = 24;
const MIN_TEXT_SHARE = 0.4;
/** The indentation of a text on a line of its own. */
const INDENT = "    ";

/** Latin letters and the punctuation of the product: one column each, without loading the library that knows them all. */
const NARROW = /^[ -~¡-¬®-ɏ‐-‧]*$/;

/** Returns how many columns a text takes in a terminal. Color codes take none. */
export function textWidth(text: string): number {
  return NARROW.test(text) ? text.length : widthOf()(text);
}

/** Pads a text with spaces to a number of columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/**
 * Returns the lines of a text after its head, wrapped at words. Further lines begin below the text, or are indented if
 * that leaves too little room.
 */
export function wrapped(head: string, text: string, columns: number | undefined): string[] {
  const headWidth = textWidth(head);
  if (columns === undefined || headWidth + textWidth(text) <= columns) return [head + text];
  if (isTooWide(headWidth, columns)) return stacked(head, text, columns);
  const [first = "", ...rest] = wordLines(text, columns - headWidth);
  return [head + first, ...rest.map((line) => " ".repeat(headWidth) + line)];
}

/** Returns the lines of a table of two columns. The second one is below the first if one of its texts does not fit. */
export function wrappedTable(
  rows: readonly (readonly [left: string, right: string])[],
  columns: number | undefined,
): string[] {
  const width = Math.max(0, ...rows.map(([left]) => textWidth(left)));
  const headWidth = TABLE_INDENT.length + width + GAP.length;
  const fits =
    columns === undefined ||
    !isTooWide(headWidth, columns) ||
    rows.every(([, right]) => headWidth + textWidth(right) <= columns);
  if (!fits) return rows.flatMap(([left, right]) => stacked(TABLE_INDENT + left, right, columns));
  return rows.flatMap(([left, right]) => wrapped(TABLE_INDENT + pad(left, width) + GAP, right, columns));
}

const TABLE_INDENT = "  ";
const GAP = "  ";

function isTooWide(headWidth: number, columns: number): boolean {
  return columns - headWidth < Math.max(MIN_TEXT_WIDTH, columns * MIN_TEXT_SHARE);
}

function stacked(head: string, text: string, columns: number): string[] {
  const lines = wordLines(text, Math.max(1, columns - INDENT.length)).map((line) => INDENT + line);
  const margin = head.slice(0, head.length - head.trimStart().length);
  if (head === margin) return lines;
  return [...wordLines(head.trim(), columns - margin.length).map((line) => margin + line), ...lines];
}

/** A word that is longer than the line stays whole, so that a path or an address can be copied. */
function wordLines(text: string, columns: number): string[] {
  return wrap()(text, columns, { hard: false }).split("\n");
}

/** Loaded on first use, because most calls print into a pipe or only Latin letters. */
function widthOf(): typeof stringWidth {
  return (require("string-width") as { default: typeof stringWidth }).default;
}

function wrap(): typeof wrapAnsi {
  return (require("wrap-ansi") as { default: typeof wrapAnsi }).default;
}
