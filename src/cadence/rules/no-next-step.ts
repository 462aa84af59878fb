import { addDays } from "../../time/civilDate";
import { message } from "../../words/message";
import { nextClause } from "../fixes";
import type { Entry } from "../model";
import { isPursued, type Rule, type RuleContext, type RuleMatch } from "../rule";

const PLAYBOOKS: ReadonlySet<string> = new Set(["job-ad", "after-interview", "informational"]);
/** The number of days after the talk on which the user can still ask for a date. */
const DAYS_TO_ASK = 7;
/** The number of days after the talk on which the user can still look up a date that was made. */
const DAYS_TO_NOTE = 14;

export const noNextStep: Rule = {
  id: "no-next-step",
  summary:
    "An interview or talk that ended without an agreed next step, or a date that was made without its day",
  why: "The end of the talk is the best moment to ask whom to call, and when. With a date agreed on, following up is keeping your word.",
  source: ["S1", "S2", "S3"],
  severity: "hint",
  about: "cadence",
  isAboutNextTry: true,
  *check(context) {
    if (!isPursued(context) || isSettledOtherwise(context)) return;
    yield* whichDay(context);
    const at = context.entries.findLastIndex(({ live }) => live);
    const entry = context.entries[at];
    if (!entry || context.today > addDays(entry.touch.date, DAYS_TO_ASK)) return;
    const playbook = entry.after.playbook?.method;
    const isSearch = PLAYBOOKS.has(playbook ?? "") || PLAYBOOKS.has(entry.before.playbook?.method ?? "");
    if (!isSearch || context.entries.slice(at).some(givesNextStep)) return;
    const key = context.today === entry.touch.date ? "no-next-step" : "no-next-step.later";
    yield { span: entry.touch.span, message: message(key), fixes: nextClause(context, entry.touch) };
  },
};

/** Whether a day is set by other means, or nothing is left to agree on. */
function isSettledOtherwise({ contact, position, today }: RuleContext): boolean {
  const { holdUntil, lastResponse, offer, promise, commitment } = position;
  const holds = [contact.hold?.value, holdUntil].some((until) => until !== undefined && until > today);
  return (
    holds ||
    promise !== undefined ||
    commitment !== undefined ||
    contact.followUp !== undefined ||
    contact.every?.value.kind === "weekday" ||
    lastResponse?.outcome === "declined" ||
    offer !== undefined
  );
}

/** Whether a touch gives a next step: a date, a later try, or a later response. */
function givesNextStep({ touch, kind, attempt }: Entry): boolean {
  return Boolean(touch.next ?? touch.replyBy) || attempt || kind === "booked" || kind === "offer";
}

function* whichDay({ position, today }: RuleContext): Iterable<RuleMatch> {
  const { booked } = position;
  if (!booked || today > addDays(booked.date, DAYS_TO_NOTE)) return;
  const span = booked.outcomeSpan ?? booked.span;
  yield { span, message: message("no-next-step.which-day") };
}
