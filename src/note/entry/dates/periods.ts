import { addDays, addMonths, type CivilDate, weekdayOf } from "../../../time/civilDate";
import { monthNumber } from "./calendarWords";
import {
  checkSide,
  type DateContext,
  type DateReading,
  isFarther,
  rejected,
  toCivilDate,
} from "./dateContext";
import { shiftDate } from "./dayNames";

const MONTH_END =
  /^(?:the )?(end|start|beginning) of (?:(?:the |this )?(month|year)|(next|last) (month|year)|([a-z]+)(?: (\d{4}))?)$/;

/** Parses `end of month`, `start of december`. Rejects a week or a weekend, because it is not a single day. */
export function period(plain: string, context: DateContext): DateReading | undefined {
  const { text, today } = context;
  const phrase = plain.replace(/^the /, "");
  if (/^(?:(?:this|next|last) )?weekend$/.test(phrase)) return rejected("log.date-weekend", { text });
  const week = /^(?:end of (?:the |this |(next|last) )?(?:work(?:ing)? ?)?week|eow)$/.exec(phrase);
  if (week) {
    const monday = addDays(
      today,
      1 - weekdayOf(today) + (week[1] === "next" ? 7 : week[1] === "last" ? -7 : 0),
    );
    return rejected("log.date-two-readings", { text, one: addDays(monday, 4), other: addDays(monday, 6) });
  }
  const bare = /^(next|last|this) (week|month|year|quarter)$/.exec(phrase);
  if (bare) {
    const [, side, unit = ""] = bare;
    if (side === "this" || unit === "quarter") return rejected("log.date-no-day", { text });
    const date = shiftDate(today, "a", unit, side === "next" ? 1 : -1);
    return rejected("log.date-period", {
      text,
      instead: side === "next" ? `in a ${unit}` : `a ${unit} ago`,
      date,
    });
  }
  const edge = MONTH_END.exec(phrase === "eom" || phrase === "month end" ? "end of month" : phrase);
  if (!edge) return undefined;
  const [, which, here, side, there, name = "", year] = edge;
  const unit = here ?? there;
  const step = side === "next" ? 1 : side === "last" ? -1 : 0;
  let first: CivilDate | undefined;
  if (unit === "month") first = addMonths(`${today.slice(0, 8)}01` as CivilDate, step);
  else if (unit === "year") first = addMonths(`${today.slice(0, 5)}01-01` as CivilDate, 12 * step);
  else return edgeOfMonth(which === "end", monthNumber(name), year, context);
  if (!first) return undefined;
  return checkSide(
    which === "end" ? addDays(addMonths(first, unit === "year" ? 12 : 1), -1) : first,
    context,
  );
}

/**
 * Returns the day of `end of february`: of the given year, or of the latest one for a touch and the first one for a
 * plan.
 */
function edgeOfMonth(
  isEnd: boolean,
  month: number | undefined,
  year: string | undefined,
  context: DateContext,
): DateReading | undefined {
  if (month === undefined) return undefined;
  const { text, today, direction } = context;
  const ofYear = (number: number) => {
    const first = toCivilDate(number, month, 1);
    return first && isEnd ? addDays(addMonths(first, 1), -1) : first;
  };
  if (year !== undefined) {
    const date = ofYear(Number(year));
    return date && checkSide(date, context);
  }
  const thisYear = Number(today.slice(0, 4));
  const days = [thisYear - 1, thisYear, thisYear + 1].flatMap((number) => ofYear(number) ?? []);
  const [back, ahead] = [days.findLast((day) => day <= today), days.find((day) => day >= today)];
  const [wanted, other] = direction === "back" ? [back, ahead] : [ahead, back];
  if (!wanted) return undefined;
  if (other && isFarther(wanted, other, today))
    return rejected("log.date-two-readings", { text, one: wanted, other });
  return { date: wanted };
}
