import type { Analysis } from "../../cadence/analyze";
import type { State, Step } from "../../cadence/model";
import { escapeMarkdown, renderMarkdown } from "../../words/markdown";
import { type Message, message } from "../../words/message";
import { dateExplanation } from "../followUps/explainStep";
import { capitalized, shortAction, sourceText, stateText } from "../followUps/format";
import { standingSummary } from "../followUps/standing";
import { formatDue } from "../followUps/when";
import { shorten } from "./shorten";
import { whoText } from "./whoText";

/** The inputs of the description of a contact other than the analysis. */
export interface ContactTextOptions {
  /** The advice that follows from the other contacts of the folder. */
  readonly advice?: readonly Message[];
  /** A line with what to do about the step; empty for a client without commands. */
  readonly links?: string;
  /** The settings that the step depends on. */
  readonly settings?: readonly Message[];
}

/** The states that the next step does not show. */
const NAMED_STATES: ReadonlySet<State> = new Set(["waiting", "held", "snoozed"]);

/** The maximum number of steps of the plan that are listed. */
const MAX_STEPS = 3;

/**
 * Describes the contact in Markdown: the next step and its links, the reason in a line, what to say, what follows if
 * they don't answer, and at the end how the day was computed. Used wherever a contact is described.
 */
export function contactText(
  analysis: Analysis,
  { advice = [], links = "", settings = [] }: ContactTextOptions = {},
): string[] {
  const { contact, standing, plan, today } = analysis;
  const say = (said: Message) => renderMarkdown(said, today);
  const name = `**${escapeMarkdown(contact.name)}**`;
  if (!standing)
    return [`${name} — ${say(contact.failsClosed ?? message("hover.unreadable"))}`, links].filter(Boolean);
  const { state, step } = standing;
  const { facts: plainFacts, next } = standingSummary(analysis);
  const facts = plainFacts.map((fact) => escapeMarkdown(fact));
  const stateWords = escapeMarkdown(stateText(state, today));
  if (!step || next === undefined) {
    const closed = [playbookText(analysis), say(message("hover.closed"))].filter(Boolean).join(" ");
    return [`${name} — ${[stateWords, ...facts].join(" · ")}`, links, whoText(analysis), closed].filter(
      Boolean,
    );
  }
  const head = [...(NAMED_STATES.has(state) ? [stateWords] : []), `**${escapeMarkdown(next)}**`, ...facts];
  const lines = [
    `${name} — ${head.join(" · ")}`,
    links,
    whoText(analysis),
    say(step.reason),
    ...advice.map(say),
  ];
  for (const { reason } of step.extras) lines.push(say(message("hover.beside", { reason })));
  lines.push(...talkingPoints(analysis));
  const steps = plan.slice(0, MAX_STEPS).map((planned) => {
    const day = formatDue(planned, "upcoming", today);
    return say(message("hover.planned", { day, what: shortAction(planned, today) }));
  });
  if (steps.length > 0) lines.push(listed(say(message("hover.then")), steps));
  lines.push(whyText(analysis, step), settings.map(say).join(" "));
  return lines.filter(Boolean);
}

/** Returns the next step in a line; empty if there is none. */
export function nextStepText(analysis: Analysis): string {
  const { next } = standingSummary(analysis);
  return next === undefined
    ? ""
    : capitalized(renderMarkdown(message("glance.next", { next }), analysis.today));
}

/** Formats a list with its title. */
function listed(title: string, items: readonly string[]): string {
  return `${title}\n\n${items.map((item) => `- ${item}`).join("\n")}`;
}

/** Returns the derivation of the day, the playbook, and the source of the advice. */
function whyText(analysis: Analysis, { how, source }: Step): string {
  const say = (said: Message) => renderMarkdown(said, analysis.today);
  const days = how.filter(({ key }) => key !== "days.exactly").map((day) => say(dateExplanation(day)));
  const why = days.length > 0 ? `${say(message("hover.why-day"))} ${capitalized(days.join("; "))}.` : "";
  const based = say(message("hover.source", { source: sourceText(source) }));
  return [why, playbookText(analysis), `_${based}_`].filter(Boolean).join(" ");
}

/**
 * The maximum number of things to mention that are listed, and the maximum length in characters of each of them and of
 * the last words.
 */
const MAX_MENTIONED = 3;
const MAX_LENGTHS = { mention: 80, words: 140 } as const;

/** Returns what to say: for this step, what is still to be mentioned, and the last words of the log. */
function talkingPoints({ contact, entries, standing, say, today }: Analysis): string[] {
  const lines: string[] = [];
  if (standing?.step?.moveOn) return lines;
  // The things to mention have a line of their own, which names more of them.
  const words = say.filter(({ key }) => key !== "say.mention").map((text) => renderMarkdown(text, today));
  if (words.length > 0) {
    const title = renderMarkdown(message("hover.say"), today);
    lines.push(listed(title, words));
  }
  const items = contact.mention
    .slice(0, MAX_MENTIONED)
    .map(({ value }) => shorten(value, MAX_LENGTHS.mention));
  const more = contact.mention.length - items.length;
  if (items.length > 0) {
    const key = more > 0 ? "hover.mention-more" : "hover.mention";
    lines.push(renderMarkdown(message(key, { items: items.join(" · "), more }), today));
  }
  const last = entries.findLast(({ touch }) => touch.text !== "")?.touch;
  if (last) {
    const lastWords = message("hover.last-words", {
      date: last.date,
      text: shorten(last.text, MAX_LENGTHS.words),
    });
    lines.push(renderMarkdown(lastWords, today));
  }
  return lines;
}

function playbookText({ position, today }: Analysis): string {
  if (!position.playbook) return "";
  const { title } = position.playbook;
  const sentence = position.began
    ? message("hover.turned", { title, date: position.began })
    : message("hover.playbook", { title });
  return renderMarkdown(sentence, today);
}
