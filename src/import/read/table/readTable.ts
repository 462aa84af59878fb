import { type Message, message } from "../../../words/message";
import type { SourceKind, SourceRecord } from "../../model";
import type { Steps } from "../../steps";
import { refuseDamaged } from "../refuse";
import { brokenRows } from "./brokenRows";
import { DateColumn, type DateOrder } from "./columnDates";
import type { ColumnMap } from "./columnMap";
import { plainHeader } from "./columns";
import {
  type Column,
  findHeader,
  firstCells,
  HEADER_ROWS,
  type Header,
  jobColumns,
  kindOf,
} from "./findHeader";
import { type Row, type RowFault, RowParser } from "./parseRows";
import { type RowFormat, rowFields } from "./rowFields";

/** The user's options for reading a table. The table decides the missing ones. */
export interface TableOptions {
  readonly as?: SourceKind | undefined;
  readonly dates?: DateOrder | undefined;
  readonly map?: ColumnMap | undefined;
}

export interface ReadTable {
  readonly kind: SourceKind;
  readonly records: readonly SourceRecord[];
  readonly remarks: readonly Message[];
}

/** The beginning of a file in which its header must be, in characters. */
const HEAD = 65_536;

/** Reads a table that arrives in pieces with `\n` as line end. */
export class TableReader {
  readonly #options: TableOptions;
  #head: string | undefined = "";
  #header: Header | undefined;
  #parser: RowParser | undefined;
  readonly #rows: Row[] = [];
  #emptyRows = 0;

  constructor(options: TableOptions) {
    this.#options = options;
  }

  /** The rows that were read until now. */
  get count(): number {
    return this.#rows.length;
  }

  /** Adds text. Returns the reason if this is not a table that can be read. */
  add(text: string, isLast: boolean): Message | undefined {
    let rest = text;
    if (this.#head !== undefined) {
      this.#head += text;
      if (!isLast && this.#head.length < HEAD) return undefined;
      const problem = this.#begin(this.#head, isLast);
      if (problem) return problem;
      rest = this.#head.slice(this.#header?.end ?? 0);
      this.#head = undefined;
    }
    for (const row of this.#parser?.add(rest, isLast) ?? []) {
      if (row.fault || row.cells.some((cell) => cell.trim() !== "")) this.#rows.push(row);
      else if (row.raw.trim() !== "") this.#emptyRows++;
    }
    return undefined;
  }

  /** Returns the records, after the last text. */
  *end(): Steps<ReadTable> {
    const columns = this.#header?.columns ?? [];
    const kind = this.#options.as ?? kindOf(columns);
    const { orders, remarks } = this.#dateOrders(columns, kind);
    const broken = brokenRows(this.#rows, columns.length);
    const format: RowFormat = { kind, columns, orders };
    const records: SourceRecord[] = [];
    for (const row of this.#rows) {
      records.push(recordOf(row, broken.get(row), format));
      yield;
    }
    return {
      kind,
      records,
      remarks: [...this.#headerRemarks(columns, kind), ...remarks, ...this.#rowRemarks(records)],
    };
  }

  #begin(head: string, isWhole: boolean): Message | undefined {
    const map = this.#options.map ?? new Map();
    const header = findHeader(head, isWhole, map);
    if (!header)
      return message("source.no-header", { count: HEADER_ROWS, columns: listed(firstCells(head)) });
    const headers = new Set(header.columns.map((column) => plainHeader(column.header)));
    const unknown = [...map.keys()].find((column) => !headers.has(column));
    if (unknown !== undefined) {
      const columns = header.columns.map((column) => column.header).filter((name) => name !== "");
      return message("source.unknown-column", { column: unknown, columns: listed(columns) });
    }
    this.#header = header;
    const firstLine = header.linesBefore + header.lines + 1;
    this.#parser = new RowParser(header.delimiter, header.columns.length, firstLine);
    return undefined;
  }

  #headerRemarks(columns: readonly Column[], kind: SourceKind): Message[] {
    const { linesBefore = 0 } = this.#header ?? {};
    const evidence = kind === "jobs" ? jobColumns(columns) : [];
    const isDated = (field: string) => field === "applied" || field === "date";
    const isRead = ({ field }: Column) =>
      field !== "left" && field !== "connected" && !(kind === "contacts" && isDated(field));
    // Exporters write a column for each possible field of a contact, and most are empty.
    const filled = columns.filter((_, at) => this.#rows.some(({ cells }) => (cells[at] ?? "").trim() !== ""));
    const read = filled.filter(isRead);
    const left = filled.filter((column) => column.header !== "" && !isRead(column));
    const connected = columns.find(({ field }) => field === "connected");
    const pairs = read.map(({ header, field }) => `${header} → ${field === "date" ? "applied" : field}`);
    return [
      ...(linesBefore > 0 ? [message("source.preamble", { count: linesBefore })] : []),
      ...(this.#options.as
        ? []
        : evidence.length > 0
          ? [message("source.as-jobs", { columns: evidence })]
          : []),
      ...(pairs.length > 0 ? [message("source.columns", { columns: listed(pairs) })] : []),
      ...(left.length > 0
        ? [message("source.columns-left", { columns: listed(left.map(({ header }) => header)) })]
        : []),
      ...(connected ? [message("source.connected-on", { column: connected.header })] : []),
    ];
  }

  /** Decides the order of day and month of each column of dates, and adds a remark about it. */
  #dateOrders(
    columns: readonly Column[],
    kind: SourceKind,
  ): { orders: Map<number, DateOrder>; remarks: Message[] } {
    const orders = new Map<number, DateOrder>();
    const remarks: Message[] = [];
    for (const [at, { header: column, field }] of columns.entries()) {
      const isApplied = kind === "jobs" && (field === "applied" || field === "date");
      if (!isApplied && field !== "birthday") continue;
      if (this.#options.dates) {
        orders.set(at, this.#options.dates);
        continue;
      }
      const dates = new DateColumn();
      for (const { cells, line } of this.#rows) dates.add({ text: (cells[at] ?? "").trim(), line });
      const { decision } = dates;
      if (decision.kind === "decided") {
        orders.set(at, decision.order);
        const { order, text, line } = decision;
        remarks.push(message("source.date-order", { column, order, text, line }));
      } else if (decision.kind === "open") remarks.push(message("source.date-order-open", { column }));
      else if (decision.kind === "mixed") {
        const { dayFirst, monthFirst } = decision;
        remarks.push(message("source.date-order-mixed", { column, dayFirst, monthFirst }));
      }
    }
    return { orders, remarks };
  }

  #rowRemarks(records: readonly SourceRecord[]): Message[] {
    const read = this.#rows.filter((_, at) => records[at]?.kind === "read");
    const width = this.#header?.columns.length ?? 0;
    const short = read.filter(({ cells }) => cells.length < width).length;
    const inner = read.filter(({ hasInnerQuotes }) => hasInnerQuotes);
    const recovered = new Map<number, number>();
    for (const { recoveredFrom: line } of read)
      if (line !== undefined) recovered.set(line, (recovered.get(line) ?? 0) + 1);
    return [
      ...(this.#emptyRows > 0 ? [message("source.empty-rows", { count: this.#emptyRows })] : []),
      ...(short > 0 ? [message("source.short-rows", { count: short })] : []),
      ...inner.slice(0, 1).map(({ line }) => message("source.inner-quotes", { count: inner.length, line })),
      ...[...recovered].map(([line, count]) => message("source.recovered-rows", { line, count })),
    ];
  }
}

function recordOf(row: Row, broken: Message | undefined, format: RowFormat): SourceRecord {
  const { line, raw, fault } = row;
  const reason = fault ? faultReason(fault) : (broken ?? refuseDamaged(row.cells.join("\n")));
  if (reason) return { kind: "refused", line, raw, reason };
  const read = rowFields(row.cells, format);
  if ("reason" in read) return { kind: "refused", line, raw, reason: read.reason };
  const { name, organization, emails, phones } = read.fields;
  if (!name && !organization && emails.length === 0 && phones.length === 0)
    return { kind: "refused", line, raw, reason: message("refused-record.no-identity") };
  return { kind: "read", line, raw, ...read };
}

function faultReason(fault: RowFault): Message {
  switch (fault.kind) {
    case "unclosed":
      return fault.count === 0
        ? message("refused-record.unclosed-quote")
        : message("refused-record.unclosed-quote-lines", { count: fault.count });
    case "after-unclosed":
      return message("refused-record.after-quote", { line: fault.quoteLine });
    case "too-long":
      return message("refused-record.too-long");
  }
}

/** The maximum number of columns in a sentence. Exporters have up to a hundred, of which most are empty. */
const MAX_LISTED = 60;
/** The maximum length of the name of a column in a sentence, in UTF-16 units. */
const MAX_NAME = 80;

/** Returns the names of columns for a sentence, which ends with `…` if there are more than a user reads. */
function listed(columns: readonly string[]): string[] {
  const names = columns
    .slice(0, MAX_LISTED)
    .map((name) => (name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name));
  return columns.length > MAX_LISTED ? [...names, "…"] : names;
}
