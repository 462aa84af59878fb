import { type Message, message } from "../../../words/message";
import type { Row } from "./parseRows";

/** The maximum number of rows that can belong together. A cell with more line ends is rare without quotes. */
const LONGEST_RUN = 6;

/**
 * Finds rows whose cells are not those of the header. A row may lack cells at its end, as spreadsheets leave them out,
 * unless it and its neighbors make one whole row: then a cell contains a line end without quotes.
 */
export function brokenRows(rows: readonly Row[], width: number): ReadonlyMap<Row, Message> {
  const broken = new Map<Row, Message>();
  for (const [at, row] of rows.entries()) {
    const count = row.cells.length;
    if (row.fault || broken.has(row)) continue;
    if (row.cells.slice(width).some((cell) => cell.trim() !== ""))
      broken.set(row, message("refused-record.too-many-cells", { count, columns: width }));
    else if (count === 1 && width > 2)
      broken.set(row, message("refused-record.one-cell", { columns: width }));
    else if (count < width)
      for (const part of partsOfRow(rows, at, width))
        broken.set(part, message("refused-record.broken-row", { count: part.cells.length, columns: width }));
  }
  return broken;
}

/** Returns the rows from one on that together have the cells of a whole row, or none. */
function partsOfRow(rows: readonly Row[], at: number, width: number): readonly Row[] {
  let cells = 0;
  for (let length = 1; length <= LONGEST_RUN; length++) {
    const row = rows[at + length - 1];
    if (!row || row.fault || row.cells.length >= width) return [];
    cells += row.cells.length - (length > 1 ? 1 : 0);
    if (cells === width && length > 1) return rows.slice(at, at + length);
    if (cells > width) return [];
  }
  return [];
}
