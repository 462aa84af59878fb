import { parseCivilDate } from "../time/civilDate";
import { parseDateRange } from "../time/dateRange";
import { message } from "../words/message";
import { listOf, nameOf, type SettingSchema, takesMessage } from "./schema";

const TAKES = message("takes.date-range");

/** A range as it is written, such as `2026-12-24..2027-01-03`. It includes both days. */
const dateRange: SettingSchema<string> = {
  schema: {
    type: "string",
    pattern: "^\\s*\\d{4}-\\d{2}-\\d{2}\\s*\\.\\.\\s*\\d{4}-\\d{2}-\\d{2}\\s*$",
    patternErrorMessage: "Write the first and the last day as YYYY-MM-DD..YYYY-MM-DD.",
  },
  takes: TAKES,
  read(value, path, report) {
    const fault = (key: "fault.range-reversed" | "fault.range-open", range: string) =>
      report({ path, on: "value", reason: message(key, { name: nameOf(path), range }) });
    const range = typeof value === "string" ? parseDateRange(value) : undefined;
    if (range && range.from <= range.to) return value as string;
    const open = typeof value === "string" ? openEnd(value) : undefined;
    if (range) fault("fault.range-reversed", `${range.to}..${range.from}`);
    else if (open) fault("fault.range-open", open);
    else report({ path, on: "value", reason: takesMessage(path, TAKES) });
    return undefined;
  },
};

/** Returns how a range with only one day could be completed. */
function openEnd(text: string): string | undefined {
  const [first = "", last = "", more] = text.trim().split("..");
  if (more !== undefined) return undefined;
  const [from, to] = [parseCivilDate(first.trim()), parseCivilDate(last.trim())];
  if (from && last.trim() === "") return text.includes("..") ? `${from}..YYYY-MM-DD` : `${from}..${from}`;
  return to && first.trim() === "" ? `YYYY-MM-DD..${to}` : undefined;
}

export const dateRanges = listOf(dateRange, message("takes.date-ranges"));
