import { readBirthday } from "../../../note/birthday";

/** Reads the `BDAY` of a card: `19900307`, `--0307`, a day with a time, and Apple's year 1604 for an unknown one. */
export function birthdayOf({ value }: { readonly value: string }): string | undefined {
  const day = value.replace(/[T ]\d.*$/i, "").trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(day);
  return birthdayText(compact ? compact.slice(1).join("-") : day);
}

/** Formats a birthday for a note. Exporters write 1604 for an unknown year. */
export function birthdayText(text: string): string | undefined {
  const birthday = readBirthday(text);
  if (!birthday) return undefined;
  const { month, day, year } = birthday;
  const monthDay = [month, day].map((part) => String(part).padStart(2, "0")).join("-");
  return year === undefined || year <= 1604 ? monthDay : `${year}-${monthDay}`;
}
