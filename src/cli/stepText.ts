import type { State } from "../cadence/model";
import {
  actionWithin,
  capitalized,
  type FormattableStep,
  formatDue,
  stateText,
} from "../service/followUps/format";
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
  const tries = count ? render(message("cli.try", { n: count.n, of: count.of })) : "";
  // It is never late to move on.
  const when = !moveOn
    ? render(whenMessage(step, state, today), { today })
    : step.from > today
      ? dayText(step.from, today)
      : "";
  const parts = [
    capitalized(actionText(step, today)),
    when,
    tries,
    state === "held" || state === "snoozed" ? stateText(state, today).toLowerCase() : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Formats what to do. More than two ways to get in touch are a choice. */
export function actionText(step: FormattableStep, today: CivilDate): string {
  const { channels, purpose, moveOn } = step;
  if (moveOn || purpose || channels.length <= 2) return actionWithin(step, today);
  return render(message("cli.reach-out", { channels }), { today });
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

function whenMessage({ from, to, time, on }: DatedStep, state: State, today: CivilDate): Message {
  const day = windowMessage({ from, to, on }, state, today);
  return time ? message("when.time", { day, time: time.replace("-", "–") }) : day;
}

function windowMessage(
  { from, to, on }: Pick<DatedStep, "from" | "to" | "on">,
  state: State,
  today: CivilDate,
): Message {
  if (state === "overdue") {
    const count = daysBetween(to, today);
    // What is late can have to wait for a working day.
    const waits = on !== null && on > today;
    return waits ? message("cli.days-late-until", { date: on, count }) : message("cli.days-late", { count });
  }
  if (from <= today && to === today) return message("when.today");
  if (from <= today) return message("when.until", { date: to });
  if (from !== to) return message("when.between", { from, to });
  const day = dayMessage(from, today);
  return from === addDays(today, 1) ? day : message("cli.due", { day });
}

/** Formats a step of the plan: its day, and what to do. */
export function plannedText(step: DatedStep, today: CivilDate): readonly [day: string, what: string] {
  const { from, to, time } = step;
  const day = formatDue({ from, to, time: time ?? undefined }, "upcoming", today);
  return [day, capitalized(actionText(step, today))];
}
