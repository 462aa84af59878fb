import type { Contact, Touch } from "../note/model";
import { located, type Span, span } from "../note/source";
import { blankTouch, readTouchLine } from "../note/touchLine";
import type { Channel, Purpose } from "../note/vocabulary";
import { placed } from "../note/yaml";
import { type CivilDate, later } from "../time/civilDate";
import { advance, type ReplayContext } from "./log";
import type { Position } from "./model";
import { limitOf, nextStep, type Standing, type Step } from "./nextStep";

/** What follows the next step if nobody answers, in order; it ends with moving on where there is a limit. */
export type Plan = readonly Step[];

/** A rhythm without a limit goes on for ever; this many of its steps are shown. */
const UNLIMITED = 3;
/** More than any limit allows; a plan that long would be a mistake of ours. */
const LONGEST = 16;

/** Follows the plan to the letter, as if each step were done on its first day and nobody answered. */
export function planAhead(
  position: Position,
  standing: Standing,
  today: CivilDate,
  terms: ReplayContext & { contact: Contact },
): Plan {
  const plan: Step[] = [];
  let step = standing.step;
  let at = position;
  let day = today;
  while (step && !step.moveOn && canGoUnanswered(step) && plan.length < LONGEST) {
    day = later(day, step.from);
    at = advance(at, asDone(step, day), terms).after;
    step = nextStep(at, day, terms).step;
    if (!step) break;
    plan.push(step);
    if (!limitOf(at, terms.contact) && plan.length >= UNLIMITED) break;
  }
  return plan;
}

/** An interview or a meeting that takes place is answered by that; what comes of it, nobody can plan. */
function canGoUnanswered({ channels }: Step): boolean {
  const [channel] = channels;
  return channel !== undefined && !["interview", "meeting", "video", "event"].includes(channel);
}

const NOWHERE: Span = span(0, 0);

/** The touch that a step becomes when it is done on `day` and nobody answers. */
export function asDone(step: Step, day: CivilDate): Touch {
  return {
    ...blankTouch(located(day, NOWHERE), NOWHERE, "line"),
    channel: step.channels[0],
    purpose: step.purpose,
    to: step.purpose === "thanks" ? step.people : [],
  };
}

/** A step as the line that logs it on `day`; undefined where a name in it could not be read back. */
export function touchLineForStep(step: Step, day: CivilDate): string | undefined {
  const { channel, purpose, to } = asDone(step, day);
  return touchLineOf(day, channel, purpose, to);
}

/** A touch as a line; undefined where a name could not be read back from it. */
export function touchLineOf(
  day: CivilDate,
  channel: Channel | undefined,
  purpose: Purpose | undefined,
  to: readonly string[],
): string | undefined {
  const words = [day, channel, purpose].filter(Boolean).join(" ");
  const line = to.length > 0 ? `${words}, to ${to.join(" and ")}` : words;
  const { touch, problems } = readTouchLine(placed(line, 0));
  return problems.length === 0 && touch?.to.join("\n") === to.join("\n") ? line : undefined;
}
