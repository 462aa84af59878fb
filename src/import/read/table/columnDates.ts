import { dateAt, monthNamed } from "../../../note/dateNotation";
import { type CivilDate, parseCivilDate } from "../../../time/civilDate";

export type DateOrder = "dmy" | "mdy" | "ymd";

export const DATE_ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

export type CellDate =
  | { readonly kind: "date"; readonly date: CivilDate; readonly isShortYear: boolean }
  | { readonly kind: "empty" }
  /** The order of day and month is open. */
  | { readonly kind: "open" }
  /** A number of days as spreadsheets count them; two of them count from different days. */
  | { readonly kind: "serial" }
  | { readonly kind: "no-year" }
  | { readonly kind: "unread" };

/** How the dates of a column are read, and the cell that decided it. */
export type OrderDecision =
  | { readonly kind: "none-needed" }
  | { readonly kind: "decided"; readonly order: DateOrder; readonly text: string; readonly line: number }
  | { readonly kind: "open" }
  | { readonly kind: "mixed"; readonly dayFirst: number; readonly monthFirst: number };

interface DateCell {
  readonly text: string;
  readonly line: number;
}

/** Collects the evidence of a column: a single number above 12 decides what is the day. */
export class DateColumn {
  #isOpen = false;
  readonly #evidence = new Map<DateOrder, DateCell>();

  add(cell: DateCell): void {
    const parts = numbersOf(cell.text);
    if (!parts) return;
    const [dayFirst, monthFirst] = [dateIn("dmy", parts), dateIn("mdy", parts)];
    if (readingsOf(parts).length > 1) this.#isOpen = true;
    else if (dayFirst && monthFirst) return;
    else if (dayFirst && !this.#evidence.has("dmy")) this.#evidence.set("dmy", cell);
    else if (monthFirst && !this.#evidence.has("mdy")) this.#evidence.set("mdy", cell);
  }

  get decision(): OrderDecision {
    const [dayFirst, monthFirst] = [this.#evidence.get("dmy"), this.#evidence.get("mdy")];
    if (!this.#isOpen) return { kind: "none-needed" };
    if (dayFirst && monthFirst)
      return { kind: "mixed", dayFirst: dayFirst.line, monthFirst: monthFirst.line };
    const decided = dayFirst ?? monthFirst;
    return decided ? { kind: "decided", order: dayFirst ? "dmy" : "mdy", ...decided } : { kind: "open" };
  }
}

/** Reads a date of a column; `order` is the decision on day and month, or undefined if it is open. */
export function readCellDate(text: string, order: DateOrder | undefined): CellDate {
  if (text === "") return { kind: "empty" };
  const parts = numbersOf(text);
  if (parts) {
    const isShortYear = parts.year.length < 4;
    const [date, other] = order ? [dateIn(order, parts)] : readingsOf(parts);
    if (other !== undefined) return { kind: "open" };
    return date === undefined ? { kind: "unread" } : { kind: "date", date, isShortYear };
  }
  if (/^[2-7]\d{4}(?:[.,]\d+)?$/.test(text)) return { kind: "serial" };
  const short = shortYearDate(text);
  if (short) return { kind: "date", date: short, isShortYear: true };
  const written = dateAt(text, 0);
  if (!written || !isTime(text.slice(written.end))) return { kind: "unread" };
  if (written.days.length > 0) return { kind: "no-year" };
  const [date, other] = written.readings;
  if (other !== undefined) return { kind: "open" };
  return date === undefined ? { kind: "unread" } : { kind: "date", date, isShortYear: false };
}

interface Numbers {
  readonly mark: string;
  readonly first: string;
  readonly second: string;
  /** The last number, which is the year in every order but `ymd`. */
  readonly year: string;
}

const NUMBERS = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?=\D|$)(.*)$/s;

/** Splits `3/11/2026` and its like. With dots, the day is first if such a day exists, as in the notes. */
function numbersOf(text: string): Numbers | undefined {
  const [, first = "", mark, second = "", year = "", rest = ""] = NUMBERS.exec(text) ?? [];
  if (mark === undefined || !isTime(rest)) return undefined;
  return mark === "." && Number(second) <= 12 ? undefined : { mark, first, second, year };
}

/** Returns the days that a date can mean. `26-11-03` can begin with the year, too. */
function readingsOf(parts: Numbers): CivilDate[] {
  const orders = parts.mark === "-" ? DATE_ORDERS : DATE_ORDERS.filter((order) => order !== "ymd");
  return [...new Set(orders.flatMap((order) => dateIn(order, parts) ?? []))];
}

function dateIn(order: DateOrder, { first, second, year }: Numbers): CivilDate | undefined {
  if (order === "ymd")
    return year.length === 2 ? dayOf(`20${first.padStart(2, "0")}`, second, year) : undefined;
  const full = year.length === 2 ? `20${year}` : year;
  return order === "dmy" ? dayOf(full, second, first) : dayOf(full, first, second);
}

function dayOf(year: string, month: string, day: string): CivilDate | undefined {
  return parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** `3.11.26`, and `3-Nov-26` as a spreadsheet shows it. */
function shortYearDate(text: string): CivilDate | undefined {
  const [, day = "", month = "", year = "", rest = ""] =
    /^(\d{1,2})(?:[-.\s]\s?)(\p{L}{3,9}\.?|\d{1,2}\.?)[-.\s]?\s?(\d{2})(?!\d)(.*)$/su.exec(text) ?? [];
  if (day === "" || !isTime(rest)) return undefined;
  const number = /^\d/.test(month) ? Number.parseInt(month, 10) : monthNamed(month);
  return number === undefined ? undefined : dayOf(`20${year}`, `${number}`, day);
}

/** Whether nothing or a time of day follows a date. */
function isTime(rest: string): boolean {
  return /^(?:[T,\s]\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:Uhr|Z|UTC|[+-]\d{2}:?\d{2}))?)?\s*$/i.test(
    rest,
  );
}
