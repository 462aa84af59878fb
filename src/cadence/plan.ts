import { blankTouch } from "../note/blankTouch";
import type { Contact, Touch } from "../note/model";
import { located, type Span, span } from "../note/source";
import { readTouchLine } from "../note/touchLine";
import type { Channel, Outcome, Purpose } from "../note/vocabulary";
import { placed } from "../note/yaml";
import { type CivilDate, later } from "../time/civilDate";
import { limitOf } from "./limit";
import { advance, type ReplayContext } from "./log";
import type { Position, Standing, Step } from "./model";
import { nextStep } from "./nextStep";
import { isMeetingChannel } from "./touchKind";

/** The steps after the next one if they do not answer, in order. With a limit, it ends with moving on. */
export type Plan = readonly Step[];

/** A rhythm without a limit has no end; this many of its steps are shown. */
const UNLIMITED = 3;
/** More steps than any limit of a user is likely to allow. */
const LONGEST = 64;

/**
 * The next step and the plan after it, each with its count "n of m", where m is the number of tries in the whole plan.
 */
export interface Ahead {
  readonly standing: Standing;
  readonly plan: Plan;
}

/** Plans ahead as if each step were done on its day and they did not answer. */
export function planAhead(
  position: Position,
  standing: Standing,
  today: CivilDate,
  context: ReplayContext & { contact: Contact },
): Ahead {
  const steps: Step[] = standing.step ? [standing.step] : [];
  /** The steps that are not a try of their own, such as an answer. */
  const uncounted = new Set<Step>();
  let at = position;
  let day = today;
  for (let step = standing.step; step && !step.moveOn && canGoUnanswered(step); ) {
    day = later(day, step.on);
    const entry = advance(at, asDone(step, day), context);
    if (!entry.attempt || entry.sameTry) uncounted.add(step);
    at = entry.after;
    for (const { channel, purpose, people } of step.extras) {
      // Late thanks are sent along with the step; the other extras change nothing that follows.
      if (purpose === "thanks") at = advance(at, thanksOn(day, channel, people), context).after;
    }
    step = nextStep(at, day, context).step;
    if (!step || steps.length > LONGEST) break;
    steps.push(step);
    if (!limitOf(at, context.contact) && steps.length > UNLIMITED) break;
  }
  const of = steps.at(-1)?.moveOn ? at.tries : undefined;
  const counted = steps.map((it): Step => {
    if (!it.count) return it;
    return { ...it, count: uncounted.has(it) ? undefined : countOf(it.count.n, of) };
  });
  return { standing: { ...standing, step: counted[0] }, plan: counted.slice(1) };
}

/** Returns undefined if the plan does not end with moving on, because its number of tries is unknown. */
function countOf(n: number, of: number | undefined): Step["count"] {
  return of === undefined || of < n ? undefined : { n, of };
}

/** Whether a step can go unanswered. A meeting that takes place cannot, and its result cannot be planned. */
function canGoUnanswered({ channels, logOn }: Step): boolean {
  const [channel] = channels;
  return channel !== undefined && logOn === undefined && !isMeetingChannel(channel);
}

const NOWHERE: Span = span(0, 0);

function thanksOn(day: CivilDate, channel: Channel | undefined, people: readonly string[] = []): Touch {
  const blank = blankTouch(located(day, NOWHERE), NOWHERE, "line");
  return { ...blank, channel: channel ?? "email", purpose: "thanks", to: people };
}

/** Returns the touch that a step becomes if it is done on `day` and they do not answer. */
export function asDone(step: Step, day: CivilDate): Touch {
  return {
    ...blankTouch(located(day, NOWHERE), NOWHERE, "line"),
    channel: step.channels[0],
    purpose: step.purpose,
    to: step.purpose === "thanks" ? step.people : [],
  };
}

/**
 * Returns the line that logs a step on `day`, or a meeting on its own day, with its outcome; undefined if a name would
 * not be read back from it.
 */
export function touchLineForStep(step: Step, day: CivilDate, outcome?: Outcome): string | undefined {
  const { channel, purpose, to } = asDone(step, day);
  return touchLineOf(step.logOn ?? day, channel, purpose, to, outcome);
}

/** Formats a touch as a line; undefined if a name would not be read back from it. */
export function touchLineOf(
  day: CivilDate,
  channel: Channel | undefined,
  purpose: Purpose | undefined,
  to: readonly string[],
  outcome?: Outcome,
): string | undefined {
  const words = [day, channel, outcome, purpose].filter(Boolean).join(" ");
  const line = to.length > 0 ? `${words}, to ${to.join(" and ")}` : words;
  const { touch, problems } = readTouchLine(placed(line, 0));
  return problems.length === 0 && touch?.to.join("\n") === to.join("\n") ? line : undefined;
}
