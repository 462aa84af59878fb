import { addDays, type CivilDate, parseCivilDate } from "./civilDate";

/** Some days in a row, both ends included. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Parses `2026-12-24..2027-01-03`; the ends may be in the wrong order. Returns undefined for any other text. */
export function parseDateRange(text: string): DateRange | undefined {
  const [first = "", last = "", more] = text.trim().split("..");
  const [from, to] = [parseCivilDate(first.trim()), parseCivilDate(last.trim())];
  return more === undefined && from && to ? { from, to } : undefined;
}

/** Sorts ranges and joins those that overlap or follow each other without a day between them. */
export function joinRanges(ranges: readonly DateRange[]): DateRange[] {
  const joined: DateRange[] = [];
  for (const range of [...ranges].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1);
    if (!last || range.from > addDays(last.to, 1)) joined.push(range);
    else if (range.to > last.to) joined[joined.length - 1] = { from: last.from, to: range.to };
  }
  return joined;
}

export function rangeWith(ranges: readonly DateRange[], date: CivilDate): DateRange | undefined {
  return ranges.find(({ from, to }) => from <= date && date <= to);
}
