import type { Plan } from "../../cadence/plan";
import type { Touch } from "../../note/model";
import { addDays, type CivilDate, daysBetween } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { actionWithin } from "../followUps/format";
import { formatDue } from "../followUps/when";

/**
 * Formats the dates of a touch so that the user can check them before anything is written: "yesterday, Sat 21 Nov",
 * "next call Fri 27 Nov, 10:00 (in 5 days)".
 */
export function formatTouchDates(
  { date, time, next, replyBy, holdUntil }: Touch,
  today: CivilDate,
): string[] {
  const parts: Message[] = [withTime(touchDayMessage(date, today), time)];
  if (next) {
    const { channel, date: on, time: at } = next.value;
    const day = withDistance(withTime(message("echo.date", { date: on }), at), on, today);
    parts.push(channel ? message("echo.next-by", { channel, day }) : message("echo.next", { day }));
  }
  for (const [key, clause] of [
    ["echo.reply-by", replyBy],
    ["echo.hold-until", holdUntil],
  ] as const) {
    if (clause) {
      const day = withDistance(message("echo.date", { date: clause.value }), clause.value, today);
      parts.push(message(key, { day }));
    }
  }
  return parts.map((words) => render(words, { today }));
}

/** Formats a future day: "Fri 27 Nov, 10:00 (in 5 days)". */
export function formatDay(date: CivilDate, time: string | undefined, today: CivilDate): string {
  return render(withDistance(withTime(message("echo.date", { date }), time), date, today), { today });
}

function touchDayMessage(date: CivilDate, today: CivilDate): Message {
  if (date === today) return message("echo.today", { date });
  if (date === addDays(today, -1)) return message("echo.yesterday", { date });
  return withDistance(message("echo.date", { date }), date, today);
}

function withTime(day: Message, time: string | undefined): Message {
  return time ? message("echo.time", { day, time }) : day;
}

/** Adds the distance from today, which makes a mistyped date easy to see. */
function withDistance(day: Message, date: CivilDate, today: CivilDate): Message {
  const days = daysBetween(today, date);
  const distance =
    days === 0
      ? message("echo.that-day")
      : days === 1
        ? message("echo.tomorrow")
        : days > 0
          ? message("echo.in-days", { count: days })
          : message("echo.days-ago", { count: -days });
  return message("echo.near", { day, near: distance });
}

/**
 * Formats the steps after the next one, if the contact does not answer: "then call Tue 1 Dec, move on Fri 4 Dec". Empty
 * if there are none.
 */
export function formatPlan(plan: Plan, today: CivilDate): string {
  const steps = plan.map((step) => {
    return `${actionWithin(step, today)} ${formatDue(step, "upcoming", today)}`;
  });
  return steps.length > 0 ? render(message("echo.then", { steps }), { today }) : "";
}
