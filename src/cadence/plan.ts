import type { Contact, Touch } from "../note/model";
import { located, type Span, span } from "../note/source";
import { blankTouch, readTouchLine } from "../note/touchLine";
import type { Channel, Outcome, Purpose } from "../note/vocabulary";
import { placed } from "../note/yaml";
import { type CivilDate, later } from "../time/civilDate";
import { limitOf } from "./limit";
import { advance, type ReplayContext } from "./log";
import type { Position, Standing, Step } from "./model";
import { nextStep } from "./nextStep";
import { isMeetingChannel } from "./touchKind";

/** What follows the next step if nobody answers, in order; it ends with moving on where there is a limit. */
export type Plan = readonly Step[];

/** A rhythm without a limit has no end; this many of its steps are shown. */
const UNLIMITED = 3;
/** More steps than any limit of a user is likely to allow. */
const LONGEST = 64;

/** The next step and the plan after it, each with its count: m is the number of tries that the plan holds in all. */
export interface Ahead {
  readonly standing: Standing;
  readonly plan: Plan;
}

/** Follows the plan to the letter, as if each step were done on its day and nobody answered. */
export function planAhead(
  position: Position,
  standing: Standing,
  today: CivilDate,
  terms: ReplayContext & { contact: Contact },
): Ahead {
  const steps: Step[] = standing.step ? [standing.step] : [];
  /** The steps that turn out not to be a try of their own, such as an answer. */
  const uncounted = new Set<Step>();
  let at = position;
  let day = today;
  for (let step = standing.step; step && !step.moveOn && canGoUnanswered(step); ) {
    day = later(day, step.on);
    const entry = advance(at, asDone(step, day), terms);
    if (!entry.attempt || entry.sameTry) uncounted.add(step);
    at = entry.after;
    for (const { channel, purpose, people } of step.extras) {
      // Late thanks are sent along with the step; the other extras change nothing that follows.
      if (purpose === "thanks") at = advance(at, thanksOn(day, channel, people), terms).after;
    }
    step = nextStep(at, day, terms).step;
    if (!step || steps.length > LONGEST) break;
    steps.push(step);
    if (!limitOf(at, terms.contact) && steps.length > UNLIMITED) break;
  }
  const of = steps.at(-1)?.moveOn ? at.tries : undefined;
  const counted = steps.map((it): Step => {
    if (!it.count) return it;
    return { ...it, count: uncounted.has(it) ? undefined : countOf(it.count.n, of) };
  });
  return { standing: { ...standing, step: counted[0] }, plan: counted.slice(1) };
}

/** A plan that does not end in moving on holds no number of tries. */
function countOf(n: number, of: number | undefined): Step["count"] {
  return of === undefined || of < n ? undefined : { n, of };
}

/** An interview or a meeting that takes place is answered by that; what comes of it, nobody can plan. */
function canGoUnanswered({ channels, logOn }: Step): boolean {
  const [channel] = channels;
  return channel !== undefined && logOn === undefined && !isMeetingChannel(channel);
}

const NOWHERE: Span = span(0, 0);

function thanksOn(day: CivilDate, channel: Channel | undefined, people: readonly string[] = []): Touch {
  const blank = blankTouch(located(day, NOWHERE), NOWHERE, "line");
  return { ...blank, channel: channel ?? "email", purpose: "thanks", to: people };
}

/** The touch that a step becomes when it is done on `day` and nobody answers. */
export function asDone(step: Step, day: CivilDate): Touch {
  return {
    ...blankTouch(located(day, NOWHERE), NOWHERE, "line"),
    channel: step.channels[0],
    purpose: step.purpose,
    to: step.purpose === "thanks" ? step.people : [],
  };
}

/**
 * The line that logs a step on `day`, or a meeting on its own day, with what came of it; undefined if a name cannot be read
 * back.
 */
export function touchLineForStep(step: Step, day: CivilDate, outcome?: Outcome): string | undefined {
  const { channel, purpose, to } = asDone(step, day);
  return touchLineOf(step.logOn ?? day, channel, purpose, to, outcome);
}

/** A touch as a line; undefined where a name could not be read back from it. */
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
