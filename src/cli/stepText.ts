import type { State } from "../cadence/model";
import { action, countText, type FormattableStep, stateText } from "../service/followUps/format";
import { formatDue, lateAndPutOff } from "../service/followUps/when";
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

/** Formats a step in plain words: "Call · due Tuesday · try 2 of 3", "Call Monday · 3 days late". */
export function stepText(step: DatedStep, state: State, today: CivilDate): string {
  const { count } = step;
  const parts = [
    ...whatAndWhen(step, state, today),
    countText(count, today),
    state === "held" || state === "snoozed" ? stateText(state, today).toLowerCase() : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

function whatAndWhen(step: DatedStep, state: State, today: CivilDate): readonly string[] {
  const { moveOn, from, to, on, time } = step;
  const what = action(step, today);
  // Moving on cannot be late.
  if (moveOn) return [what, from > today ? dayText(from, today) : ""];
  const late = lateAndPutOff({ from, to, on, time: time ?? undefined }, state, today);
  if (!late) return [what, whenText(step, state, today)];
  // The step waits for a working day, which is named next to the action.
  const when = withTime(dayMessage(late.on, today), time);
  return [render(message("when.step", { what, when }), { today }), render(late.message, { today })];
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
  return render(withTime(day, time), { today });
}

function withTime(day: Message, time: string | null | undefined): Message {
  return time ? message("when.time", { day, time: time.replace("-", "–") }) : day;
}

/** Formats a step of the plan: its day, and what to do. */
export function plannedText(step: DatedStep, today: CivilDate): readonly [day: string, what: string] {
  const { from, to, time } = step;
  const day = formatDue({ from, to, time: time ?? undefined }, "upcoming", today);
  return [day, action(step, today)];
}
