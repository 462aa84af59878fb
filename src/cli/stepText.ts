import type { State } from "../cadence/model";
import { action, countText, type FormattableStep, stateText } from "../service/followUps/format";
import { formatDue } from "../service/followUps/when";
import { addDays, type CivilDate, daysBetween, weekdayOf } from "../time/civilDate";
import { type Message, message } from "../words/message";
import { render } from "../words/render";

/** A step with its window and the day to act. */
export interface DatedStep extends FormattableStep {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly time: string | null | undefined;
  readonly on: CivilDate | null;
  readonly count: { readonly n: number; readonly of: number } | null | undefined;
}

/** Formats a step in plain words: "Reach out: card, email or text · 36 days late", "Call · due Tuesday · try 2 of 3". */
export function stepText(step: DatedStep, state: State, today: CivilDate): string {
  const { count, moveOn } = step;
  // It is never late to move on.
  const when = !moveOn ? whenText(step, state, today) : step.from > today ? dayText(step.from, today) : "";
  const parts = [
    action(step, today),
    when,
    countText(count, today),
    state === "held" || state === "snoozed" ? stateText(state, today).toLowerCase() : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Formats a coming day: "today", "tomorrow", "Tuesday" within a week, else "Mon 14 Dec". */
export function dayText(date: CivilDate, today: CivilDate): string {
  return render(dayMessage(date, today), { today });
}

function dayMessage(date: CivilDate, today: CivilDate): Message {
  if (date === today) return message("when.today");
  if (date === addDays(today, 1)) return message("when.tomorrow");
  const distance = daysBetween(today, date);
  if (distance > 0 && distance < 7) return message("cli.weekday", { weekday: weekdayOf(date) });
  return message("when.on", { date });
}

/** A single day ahead has the name of its weekday. */
function whenText(step: DatedStep, state: State, today: CivilDate): string {
  const { from, to, on, time = null } = step;
  const isDayAhead = state !== "overdue" && from === to && from > today;
  if (!isDayAhead) return formatDue({ from, to, on, time: time ?? undefined }, state, today);
  const named = dayMessage(from, today);
  const day = from === addDays(today, 1) ? named : message("row.due", { day: named });
  return render(time ? message("when.time", { day, time: time.replace("-", "–") }) : day, { today });
}

/** Formats a step of the plan: its day, and what to do. */
export function plannedText(step: DatedStep, today: CivilDate): readonly [day: string, what: string] {
  const { from, to, time } = step;
  const day = formatDue({ from, to, time: time ?? undefined }, "upcoming", today);
  return [day, action(step, today)];
}
