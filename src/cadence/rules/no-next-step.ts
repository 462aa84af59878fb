import { addDays } from "../../time/civilDate";
import { message } from "../../words/message";
import { nextClause } from "../fixes";
import type { Entry } from "../model";
import { isPursued, type Rule, type RuleContext, type RuleMatch } from "../rule";

const PLAYBOOKS: ReadonlySet<string> = new Set(["job-ad", "after-interview", "informational"]);
/** For how many days after the talk it can still be asked for. */
const DAYS_TO_ASK = 7;
/** For how many days a date that was made can be looked up. */
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

/** A day is set by other means, or nothing is left to be agreed on. */
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

/** A date that was given later makes up for it, and so does a later try or word. */
function givesNextStep({ touch, kind, attempt }: Entry): boolean {
  return Boolean(touch.next ?? touch.replyBy) || attempt || kind === "booked" || kind === "offer";
}

function* whichDay({ position, today }: RuleContext): Iterable<RuleMatch> {
  const { booked } = position;
  if (!booked || today > addDays(booked.date, DAYS_TO_NOTE)) return;
  const span = booked.outcomeSpan ?? booked.span;
  yield { span, message: message("no-next-step.which-day") };
}
