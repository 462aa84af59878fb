import type { State, Step } from "../../cadence/model";
import { SOURCES, type Source } from "../../cadence/sources";
import type { Channel, Purpose } from "../../note/vocabulary";
import { addDays, type CivilDate } from "../../time/civilDate";
import { term } from "../../words/language";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";

/** The parts of a step that are formatted; both a step of the engine and an item of the due list have them. */
export interface FormattableStep {
  readonly channels: readonly Channel[];
  readonly purpose?: Purpose | null | undefined;
  readonly people?: readonly string[];
  readonly moveOn: boolean;
}

/** A step with its dates, as a list shows it. */
export type ListedStep = FormattableStep & StepDates & Pick<Step, "count">;

/** Formats what to do: "Call", "Call or email", "Thank Dana by email, card or letter", "Move on". */
export function action(step: FormattableStep, today: CivilDate): string {
  return capitalized(actionWithin(step, today));
}

/** Formats the same for use within a sentence: "call", "thank Dana by email, card or letter". */
export function actionWithin(step: FormattableStep, today: CivilDate): string {
  return render(actionMessage(step), { today });
}

/** Formats the same in a few words, for a line of a list: "Call", "Card, social…", "Thank Dana", "Move on". */
export function shortAction(step: FormattableStep, today: CivilDate): string {
  const { channels, purpose, people = [] } = step;
  if (purpose === "thanks") {
    const thanks = message(people.length > 0 ? "action.thank-short" : "action.thanks-short", { people });
    return capitalized(render(thanks, { today }));
  }
  if (channels.length <= 2) return action(step, today);
  return capitalized(render(message("action.choice-short", { channels: channels.slice(0, 2) }), { today }));
}

function actionMessage({ channels, purpose, people = [], moveOn }: FormattableStep): Message {
  if (moveOn || channels.length === 0) return message("action.move-on");
  if (purpose === "thanks") {
    return message(people.length > 0 ? "action.thank" : "action.thanks", { people, channels });
  }
  if (purpose === "intro") return message("action.introduce", { channels });
  if (channels.length === 1) return message(`action.${channels[0] as Channel}`);
  return message("action.choice", { channels });
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Formats a word of a touch for reading: "left message". */
export function spaced(word: string): string {
  return word.replace(/-/g, " ");
}

/**
 * Formats when a step is due: "today", "tomorrow", "Tue 24 Nov", "since Mon 16 Nov", with its time of day if it has
 * one.
 */
export function formatDue(step: StepDates, state: State, today: CivilDate): string {
  return render(whenMessage(step, state, today), { today });
}

/** `on` is the day to act, where that may be another than today. */
type StepDates = Pick<Step, "from" | "to" | "time"> & { readonly on?: CivilDate | null | undefined };

/** "Mon 16 Nov, 10:00–11:30 (due since Wed 11 Nov)" where what is overdue has to wait for a working day. */
function whenMessage({ from, to, time, on }: StepDates, state: State, today: CivilDate): Message {
  const waits = state === "overdue" && on && on > today ? on : undefined;
  const day = waits ? dayMessage(waits, waits, "upcoming", today) : dayMessage(from, to, state, today);
  const timed = time ? message("when.time", { day, time: time.replace("-", "–") }) : day;
  return waits ? message("when.due-since", { day: timed, date: to }) : timed;
}

function dayMessage(from: CivilDate, to: CivilDate, state: State, today: CivilDate): Message {
  if (state === "overdue") return message("when.since", { date: to });
  if (from <= today && to === today) return message("when.today");
  if (from <= today) return message("when.until", { date: to });
  if (from === addDays(today, 1) && to === from) return message("when.tomorrow");
  return from === to ? message("when.on", { date: from }) : message("when.between", { from, to });
}

/** Formats the number of an attempt: "2 of 3", or nothing if there is no limit. */
export function countText(
  count: { readonly n: number; readonly of: number } | null | undefined,
  today: CivilDate,
): string {
  return count ? render(message("count.of", { n: count.n, of: count.of }), { today }) : "";
}

/** Formats a step: "Call · 2 of 3 · Tue 24 Nov, 10:00–11:30". */
export function stepLine(step: Step, state: State, today: CivilDate): string {
  return [action(step, today), countText(step.count, today), formatDue(step, state, today)]
    .filter(Boolean)
    .join(" · ");
}

/** Formats a step as one line of a list, action and date first. */
export function listLine(step: ListedStep, state: State, today: CivilDate): string {
  const parts = [shortAction(step, today), formatDue(step, state, today), countText(step.count, today)];
  return parts.filter(Boolean).join(" · ");
}

/** Formats a step for a narrow list: "Call · Wed", "Card… · 17 Nov". A tooltip contains the rest. */
export function briefLine(step: ListedStep, state: State, today: CivilDate): string {
  const { channels, purpose, moveOn } = step;
  const [channel] = channels;
  let what = message("brief.move-on");
  if (purpose === "thanks") what = message("brief.thanks");
  else if (channel && !moveOn) what = message(`brief.${channel}`);
  if (channels.length > 1 && purpose !== "thanks" && !moveOn) what = message("brief.choice", { what });
  return render(message("brief.line", { what, day: briefDay(step, state, today) }), { today });
}

/** Includes a time that was agreed on until it has passed. A range of hours is only advice, so it is left out here. */
function briefDay({ from, to, time, on }: ListedStep, state: State, today: CivilDate): Message {
  if (state === "overdue" && on && on > today) return nearDay(on, on, "upcoming", today);
  const day = nearDay(from, to, state, today);
  const isAhead = time !== undefined && !time.includes("-") && state !== "overdue";
  return isAhead ? message("brief.time", { day, time }) : day;
}

function nearDay(from: CivilDate, to: CivilDate, state: State, today: CivilDate): Message {
  if (state === "overdue") {
    return to === addDays(today, -1) ? message("brief.yesterday") : message("brief.on", { date: to });
  }
  if (from <= today && to === today) return message("when.today");
  if (from <= today) return message("brief.until", { date: to });
  return from === addDays(today, 1) ? message("when.tomorrow") : message("brief.on", { date: from });
}

export function stateText(state: State, today: CivilDate): string {
  return render(message(`state.${state}`), { today });
}

/** Formats the articles that support a piece of advice: "Following up after an interview: how, and how often". */
export function sourceText(sources: readonly Source[]): string {
  return sources.map((source) => term(SOURCES[source].title)).join("; ");
}
