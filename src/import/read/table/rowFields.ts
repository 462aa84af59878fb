import { type Message, message } from "../../../words/message";
import type { ImportedFields, SourceKind } from "../../model";
import { birthdayText } from "../cards/birthdayOf";
import { withoutPlaceholder } from "../cells";
import { type CellDate, type DateOrder, readCellDate } from "./columnDates";
import type { ColumnField } from "./columns";
import type { Column } from "./findHeader";

export interface RowFields {
  readonly fields: ImportedFields;
  readonly leftBehind: readonly string[];
}

/** How the cells of a row are read. */
export interface RowFormat {
  readonly kind: SourceKind;
  readonly columns: readonly Column[];
  /** The order of day and month by the number of the column. */
  readonly orders: ReadonlyMap<number, DateOrder>;
}

interface Cell {
  readonly header: string;
  readonly field: ColumnField;
  readonly text: string;
  readonly order: DateOrder | undefined;
}

/** Reads the cells of a row by the fields of their columns. Returns the reason if they cannot be read. */
export function rowFields(
  cells: readonly string[],
  { kind, columns, orders }: RowFormat,
): RowFields | { readonly reason: Message } {
  const read: Cell[] = columns.flatMap(({ header, field }, at) => {
    const text = withoutPlaceholder(cells[at] ?? "");
    return text === "" ? [] : [{ header, field: roleOf(field, kind), text, order: orders.get(at) }];
  });
  const used = new Set<Cell>();
  const take = (field: ColumnField) => read.filter((cell) => cell.field === field);
  const first = (field: ColumnField): string | undefined => {
    const [cell] = take(field);
    if (cell) used.add(cell);
    return cell?.text;
  };
  const list = (field: ColumnField, partsOf: (text: string) => string[]): string[] =>
    distinct(
      take(field).flatMap((cell) => {
        const parts = partsOf(cell.text);
        if (parts.length > 0) used.add(cell);
        return parts;
      }),
    );

  const [applied] = take("applied");
  const day = applied && readCellDate(applied.text, applied.order);
  if (applied && day?.kind !== "date") return { reason: dateReason(day, applied) };
  if (applied) used.add(applied);
  const names = [first("first-name"), first("middle-name"), first("last-name")].filter(
    (name) => name !== undefined,
  );
  const composed = names.join(" ");
  const fields: ImportedFields = {
    ...present("uid", first("uid")),
    ...present("name", first("name") ?? (composed || (first("contact") ?? first("display-name")))),
    ...present("organization", first("organization")),
    ...present("role", first("role")),
    emails: list("email", emailsIn),
    phones: list("phone", phonesIn),
    links: list("link", linksIn),
    ...present("birthday", birthday(take, used)),
    tags: list("tags", tagsIn),
    ...present("text", list("text", (text) => [text]).join("\n\n")),
    ...(day?.kind === "date" && { applied: day.date }),
    ...present("status", first("status")),
  };
  // Every group of a cell is a tag, except for the one that contains everybody.
  for (const cell of take("tags")) used.add(cell);
  const leftBehind = read
    .filter((cell) => !used.has(cell) && !repeatsName(cell, fields.name))
    .map(({ header }) => header);
  return { fields, leftBehind: distinct(leftBehind) };
}

/**
 * Returns the role of a field. A plain *Date* is the day of an application only in a list of applications. Elsewhere
 * its meaning is unknown.
 */
function roleOf(field: ColumnField, kind: SourceKind): ColumnField {
  if (field === "date") return kind === "jobs" ? "applied" : "left";
  return field === "applied" && kind === "contacts" ? "left" : field;
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

function present<Key extends string>(key: Key, text: string | undefined): { [One in Key]?: string } {
  return (text ? { [key]: text } : {}) as { [One in Key]?: string };
}

/** Whether a cell is a display name equal to the name, so that nothing is lost without it. */
function repeatsName({ field, text }: Cell, name: string | undefined): boolean {
  const isName = ["name", "display-name", "contact"].includes(field);
  return isName && text === name;
}

/** Some exporters put several values into a cell. */
const split = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== "");

function emailsIn(text: string): string[] {
  const parts = split(text, /\s*:::\s*|[\s;,]+/).map((part) => part.replace(/^(?:mailto:|<)|>$/gi, ""));
  return parts.filter((part) => /^[^\s@<>]+@[^\s@<>]+$/.test(part));
}

/** Returns the phone numbers of a cell. A spreadsheet shows a long number as `4.9E+11`, which is not the number. */
function phonesIn(text: string): string[] {
  const parts = split(text.replace(/^="(.*)"$/s, "$1"), /\s*:::\s*|;/).map((part) => part.replace(/^'/, ""));
  return parts.filter((part) => /\d.*\d.*\d/.test(part) && !/^\d[.,]\d+E\+?\d+$/i.test(part));
}

function linksIn(text: string): string[] {
  return split(text, /\s*:::\s*|\s+/).filter((part) =>
    /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(part),
  );
}

/** Google marks its own groups by a star; *myContacts* contains everybody. */
function tagsIn(text: string): string[] {
  const tags = split(text, /\s*:::\s*|[;,]/).map((tag) => tag.replace(/^\*\s*/, "").replace(/^#/, ""));
  return tags.filter((tag) => tag !== "" && !/^my ?contacts$/i.test(tag));
}

function birthday(take: (field: ColumnField) => Cell[], used: Set<Cell>): string | undefined {
  const [cell] = take("birthday");
  const parts = [take("birth-year")[0], take("birth-month")[0], take("birth-day")[0]];
  if (cell) {
    const day = readCellDate(cell.text, cell.order);
    // With two digits for the year, the century is open, and a day that has two meanings is left out.
    const text =
      day.kind === "date"
        ? day.isShortYear
          ? day.date.slice(5)
          : day.date
        : day.kind === "open" || day.kind === "serial"
          ? ""
          : cell.text;
    const date = birthdayText(text);
    if (date !== undefined && !(day.kind === "date" && day.isShortYear)) used.add(cell);
    return date;
  }
  const [year, month, dayOfMonth] = parts.map((part) => part?.text);
  if (!month || !dayOfMonth) return undefined;
  const monthDay = [month, dayOfMonth].map((part) => part.padStart(2, "0")).join("-");
  const found = birthdayText(year ? `${year.padStart(4, "0")}-${monthDay}` : monthDay);
  if (found !== undefined) for (const part of parts) if (part) used.add(part);
  return found;
}

function dateReason(day: CellDate | undefined, { header: column, text }: Cell): Message {
  switch (day?.kind) {
    case "open":
      return message("refused-record.date-open", { column, text });
    case "serial":
      return message("refused-record.date-serial", { column, text });
    case "no-year":
      return message("refused-record.date-no-year", { column, text });
    default:
      return message("refused-record.date-unread", { column, text });
  }
}
