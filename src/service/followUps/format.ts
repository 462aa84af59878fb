import type { State, Step } from "../../cadence/model";
import { SOURCES, type Source } from "../../cadence/sources";
import type { Channel, Purpose } from "../../note/vocabulary";
import type { CivilDate } from "../../time/civilDate";
import { term } from "../../words/language";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { briefParts, rowParts, type StepDates } from "./when";

/** The parts of a step that are formatted; both a step of the engine and an item of the due list have them. */
export interface FormattableStep {
  readonly channels: readonly Channel[];
  readonly purpose?: Purpose | null | undefined;
  readonly people?: readonly string[];
  readonly moveOn: boolean;
}

/** A step with its dates, as a list shows it. */
export type ListedStep = FormattableStep & StepDates & Pick<Step, "count">;

/** Formats what to do: "Call", "Call or email", "Reach out: card, email or text", "Thank Dana by email", "Move on". */
export function action(step: FormattableStep, today: CivilDate): string {
  return capitalized(render(actionMessage(step, "action.reach-out"), { today }));
}

/** Formats the same for use within a sentence: "call", "reach out by card, email or text", "thank Dana by email". */
export function actionWithin(step: FormattableStep, today: CivilDate): string {
  return render(actionMessage(step, "action.reach-out-by"), { today });
}

/** Formats the same in a few words, for a line of a list: "Call", "Reach out", "Thank Dana", "Move on". */
export function shortAction(step: FormattableStep, today: CivilDate): string {
  const { channels, purpose, people = [], moveOn } = step;
  if (purpose === "thanks" && !moveOn) {
    const thanks = message(people.length > 0 ? "action.thank-short" : "action.thanks-short", { people });
    return capitalized(render(thanks, { today }));
  }
  if (purpose === "intro" || moveOn || channels.length <= 2) return action(step, today);
  return capitalized(render(message("action.reach-out-short"), { today }));
}

function actionMessage(
  { channels, purpose, people = [], moveOn }: FormattableStep,
  reachOut: "action.reach-out" | "action.reach-out-by",
): Message {
  if (moveOn || channels.length === 0) return message("action.move-on");
  if (purpose === "thanks") {
    return message(people.length > 0 ? "action.thank" : "action.thanks", { people, channels });
  }
  if (purpose === "intro") return message("action.introduce", { channels });
  if (channels.length === 1) return message(`action.${channels[0] as Channel}`);
  return channels.length === 2 ? message("action.choice", { channels }) : message(reachOut, { channels });
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Formats a word of a touch for reading: "left message". */
export function spaced(word: string): string {
  return word.replace(/-/g, " ");
}

/** Formats which attempt it is: "try 2 of 3", or nothing if there is no limit. */
export function countText(
  count: { readonly n: number; readonly of: number } | null | undefined,
  today: CivilDate,
): string {
  return count ? render(message("count.of", { n: count.n, of: count.of }), { today }) : "";
}

/** Formats a step: "Reach out: card, email or text · due Tue 24 Nov · try 2 of 3". */
export function stepLine(step: Step, state: State, today: CivilDate): string {
  return joined([...rowParts(action(step, today), step, state, today), countText(step.count, today)]);
}

/** Formats a step as one line of a list: "Reach out · 36 days late", "Call Mon 16 Nov · 3 days late · try 2 of 3". */
export function listLine(step: ListedStep, state: State, today: CivilDate): string {
  return joined([...rowParts(shortAction(step, today), step, state, today), countText(step.count, today)]);
}

/** Formats a step for a narrow list: "Call · due Wed", "Reach out · 36 days late". A tooltip contains the rest. */
export function briefLine(step: ListedStep, state: State, today: CivilDate): string {
  const { channels, purpose, moveOn } = step;
  const [channel] = channels;
  let what = message("brief.reach-out");
  if (moveOn || !channel) what = message("brief.move-on");
  else if (purpose === "thanks") what = message("brief.thanks");
  else if (channels.length === 1) what = message(`brief.${channel}`);
  return joined(briefParts(render(what, { today }), step, state, today));
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(" · ");
}

export function stateText(state: State, today: CivilDate): string {
  return render(message(`state.${state}`), { today });
}

/** Formats the articles that support a piece of advice: "Following up after an interview: how, and how often". */
export function sourceText(sources: readonly Source[]): string {
  return sources.map((source) => term(SOURCES[source].title)).join("; ");
}
