import type { State, Step } from "../../cadence/model";
import type { Channel } from "../../note/vocabulary";
import type { CivilDate } from "../../time/civilDate";
import { type Message, type MessageKey, message } from "../../words/message";
import { render } from "../../words/render";
import { actionWithin, capitalized } from "./format";

/** Formats a step and its dates as whole sentences. */

/** A sentence about the next step. */
type Advice = `told.${
  | "held"
  | "snoozed"
  | "move-on"
  | "move-on-later"
  | "overdue"
  | "waiting"
  | "due"
  | "due-window"
  | "upcoming"
  | "upcoming-window"}`;

/** "Call. This has been due since Friday 20 November, 10:00–11:30." */
export function stepSentence(step: Step, state: State, today: CivilDate): string {
  const { from, to, on, time, moveOn } = step;
  const actionWords = actionText(step, today);
  const at = time ? message("told.at", { time: time.replace("-", "–") }) : message("told.any-time");
  const args = { what: capitalized(actionWords), later: actionWords, from, to, at };
  const window = from === to ? "" : "-window";
  const say = (key: Advice) => render(message(key, args), { today });
  if (state === "held" || state === "snoozed") return say(`told.${state}`);
  if (moveOn) return say(state === "upcoming" ? "told.move-on-later" : "told.move-on");
  if (state === "overdue" && on > today) {
    return render(message("told.overdue-later", { ...args, on }), { today });
  }
  if (state === "overdue") return say("told.overdue");
  if (state === "waiting") return say("told.waiting");
  if (state === "due") return say(to === today ? "told.due" : "told.due-window");
  return say(`told.upcoming${window}`);
}

function actionText(step: Step, today: CivilDate): string {
  const { channels, purpose } = step;
  if (purpose !== undefined || channels.length <= 2) return actionWithin(step, today);
  const ways = channels.map((channel: Channel) => render(message(`noun.${channel}`), { today }));
  return render(message("told.get-in-touch", { ways }), { today });
}

/** Returns the long form of a derivation of a date. */
export function dateExplanation(derivation: Message): Message {
  const args = Object.fromEntries(
    Object.entries(derivation.args).map(([name, arg]) => {
      return [name, typeof arg === "object" && "key" in arg ? dateExplanation(arg) : arg];
    }),
  );
  const key = LONG_FORMS[derivation.key];
  return { key: key ?? derivation.key, args };
}

const LONG_FORMS: Partial<Record<MessageKey, MessageKey>> = {
  "days.wait": "told.wait",
  "days.rolled": "told.rolled",
  "days.rolled-away": "told.rolled",
  "days.months-after": "told.months-after",
  "days.not-before": "told.not-before",
  "days.thanks": "told.thanks",
};
