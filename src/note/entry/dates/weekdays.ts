import { addDays, earlier, later, weekdayOf } from "../../../time/civilDate";
import { WEEKDAY, weekdayNumber } from "./calendarWords";
import { checkSide, type DateContext, type DateReading, rejected } from "./dateContext";

const NAMED_WEEKDAY = new RegExp(
  `^(?:(this coming|coming|this past|past|this|next|last) )?${WEEKDAY}(?: (next week|last week|this week|week))?$`,
);
const WEEK_FIRST = new RegExp(`^(next|last|this) week(?: on)? ${WEEKDAY}$`);

/** Parses `friday`, `last tuesday`, `friday next week`. A weekday alone never means today. */
export function weekday(plain: string, context: DateContext): DateReading | undefined {
  const weekFirst = WEEK_FIRST.exec(plain);
  const parts = weekFirst
    ? [plain, undefined, weekFirst[2], `${weekFirst[1]} week`]
    : NAMED_WEEKDAY.exec(plain);
  if (!parts) return undefined;
  const [, before, name = "", after] = parts;
  const { text, today, direction } = context;
  // `sat with Dana` and `sun` are also ordinary words, so such a word alone is not a date.
  if ((plain === "sat" || plain === "sun") && text === plain) return undefined;
  const day = weekdayNumber(name);
  if (day === undefined || (before && after)) return undefined;
  const now = weekdayOf(today);
  const inThisWeek = addDays(today, day - now);
  const coming = addDays(today, (day - now + 7) % 7 || 7);
  const latest = addDays(coming, day === now ? -14 : -7);
  switch (after ?? before) {
    case "week":
      return checkSide(addDays(coming, 7), context);
    case "next week":
    case "last week": {
      const date = addDays(inThisWeek, after === "next week" ? 7 : -7);
      // The week of a Sunday depends on whether weeks begin on Sunday or Monday.
      if ((now === 7) !== (day === 7)) {
        const other = addDays(date, now === 7 ? 7 : -7);
        return rejected("log.date-two-readings", {
          text,
          one: earlier(date, other),
          other: later(date, other),
        });
      }
      return checkSide(date, context);
    }
    case "this week":
    case "this":
      return checkSide(inThisWeek, context);
    case "next":
      // On a Monday, "next friday" can mean this week's or next week's.
      if (direction === "ahead" && inThisWeek > today)
        return rejected("log.date-two-readings", { text, one: coming, other: addDays(coming, 7) });
      return checkSide(coming, context);
    case "coming":
    case "this coming":
      return checkSide(coming, context);
    case "last":
    case "past":
    case "this past":
      return checkSide(latest, context);
    default:
      return { date: direction === "ahead" ? coming : latest };
  }
}
