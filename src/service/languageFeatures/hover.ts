import type { Analysis } from "../../cadence/analyze";
import type { Entry } from "../../cadence/model";
import type { Position, Range } from "../../note/lineIndex";
import type { Touch } from "../../note/model";
import { lineEnd, lineStart, type Span, span } from "../../note/source";
import type { ContactNote } from "../../vault/contactNote";
import { escapeMarkdown, renderMarkdown } from "../../words/markdown";
import { type Message, message } from "../../words/message";
import { relevantSettings } from "../followUps/activeSettings";
import { attemptCountOf } from "../followUps/attempts";
import { doubtsOf } from "../followUps/doubts";
import { dateExplanation } from "../followUps/explainStep";
import { actionWithin, capitalized, formatDue, sourceText, stateText } from "../followUps/format";
import { standingSummary } from "../followUps/standing";
import { hoverLinks } from "./hoverLinks";

export interface Hover {
  readonly contents: { readonly kind: "markdown"; readonly value: string };
  readonly range: Range;
}

/**
 * Returns the hover for a touch, the name, or the keys `touches`, `playbook`, and `status`. With the URI of the note it
 * ends with command links, for a client that has the extension's commands.
 */
export function hoverAt(
  note: ContactNote,
  position: Position,
  uri?: string,
  advice: readonly Message[] = [],
): Hover | undefined {
  const offset = note.lines.offsetAt(position);
  const { contact } = note.analysis;
  const touch = contact.touches.find(({ span: place }) => contains(place, offset));
  const place = touch?.span ?? headSpans(note).find((candidate) => contains(candidate, offset));
  if (!place) return undefined;
  const doubts = doubtsOf(contact, () => note.lines);
  const standing = standingText(note.analysis, [...advice, ...doubts]);
  const lines = [...(touch ? [touchText(note.analysis, touch)] : []), ...standing];
  const settings = relevantSettings(note.analysis, note.config);
  if (settings.length > 0) lines.push(settings.map((said) => renderMarkdown(said, note.today)).join(" "));
  if (uri !== undefined) lines.push(hoverLinks(note.analysis, uri));
  return { contents: { kind: "markdown", value: lines.join("\n\n") }, range: note.lines.rangeOf(place) };
}

function contains(place: Span, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}

/** Returns the lines of the keys that represent the whole contact, and its name wherever that is written. */
export function headSpans({ text, analysis }: ContactNote): Span[] {
  const { keys, nameSpan } = analysis.contact;
  const headKeys = keys.filter(
    ({ key }) => key === "playbook" || key === "touches" || key === "name" || key === "status",
  );
  const places = headKeys.map(({ nameSpan: at }) => span(lineStart(text, at.start), lineEnd(text, at.start)));
  return nameSpan ? [...places, nameSpan] : places;
}

/**
/**
 * Describes the contact: its standing, the reason, what to say, and what follows. Used wherever a contact is described.
 * `advice` is what follows from the other contacts of the folder.
 */
export function standingText(analysis: Analysis, advice: readonly Message[] = []): string[] {
  const { contact, standing, plan, position, today } = analysis;
  const say = (said: Message) => renderMarkdown(said, today);
  const name = `**${escapeMarkdown(contact.name)}**`;
  if (!standing) return [`${name} — ${say(contact.failsClosed ?? message("hover.unreadable"))}`];
  const { state, step } = standing;
  const summary = standingSummary(analysis);
  const head = [
    `${name} — ${escapeMarkdown(stateText(state, today))}`,
    ...summary.facts.map((fact) => escapeMarkdown(fact)),
  ];
  const playbook = position.playbook && playbookText(analysis);
  if (!step || summary.next === undefined) {
    return [head.join(" · "), [playbook, say(message("hover.closed"))].filter(Boolean).join(" ")];
  }
  const next = renderMarkdown(message("glance.next", { next: summary.next }), today);
  const lines = [[...head, `**${next}**`].join(" · ")];
  const days = step.how.filter(({ key }) => key !== "days.exactly").map((how) => say(dateExplanation(how)));
  const ways = step.channels.length > 2 ? say(message("hover.ways", { channels: step.channels })) : "";
  lines.push(
    [ways, say(step.reason), days.length > 0 ? `${capitalized(days.join("; "))}.` : ""]
      .filter(Boolean)
      .join(" "),
  );
  for (const reason of advice) lines.push(say(reason));
  for (const { reason } of step.extras) lines.push(say(message("hover.beside", { reason })));
  lines.push(...talkingPoints(analysis));
  if (plan.length > 0) {
    const steps = plan
      .map((next) => `${actionWithin(next, today)} ${formatDue(next, "upcoming", today)}`)
      .join(", ");
    lines.push(say(message("hover.then", { plan: steps })));
  }
  const source = `_${say(message("hover.source", { source: sourceText(step.source) }))}_`;
  lines.push([playbook, source].filter(Boolean).join(" "));
  return lines;
}

/**
 * The most things to mention that are listed, and the maximum length in characters of each of them and of the last
 * words.
 */
const MAX_MENTIONED = 3;
const MAX_LENGTHS = { mention: 80, words: 140 } as const;

/** Returns what to say: for this step, what is still to be mentioned, and the last words of the log. */
function talkingPoints({ contact, entries, standing, say, today }: Analysis): string[] {
  const lines: string[] = [];
  if (standing?.step?.moveOn) return lines;
  // What is to be mentioned has a line of its own, which names more of it.
  const words = say.filter(({ key }) => key !== "say.mention").map((text) => renderMarkdown(text, today));
  if (words.length > 0) {
    const title = renderMarkdown(message("hover.say"), today);
    lines.push(`${title}\n\n${words.map((line) => `- ${line}`).join("\n")}`);
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

/** Shortens text to one line of at most `most` characters, if possible between words. */
function shorten(text: string, maxLength: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const chars = [...line];
  if (chars.length <= maxLength) return line;
  const cut = chars.slice(0, maxLength - 1).join("");
  return `${cut.replace(/\s+\S*$/, "") || cut}…`;
}

function playbookText({ position, today }: Analysis): string {
  const title = position.playbook?.title ?? "";
  const said = position.began
    ? message("hover.turned", { title, date: position.began })
    : message("hover.playbook", { title });
  return renderMarkdown(said, today);
}

/** Describes a touch. Editors show the findings there next to the hover. */
export function touchText(analysis: Analysis, touch: Touch): string {
  const { entries, today } = analysis;
  const at = entries.findIndex((entry) => entry.touch === touch);
  const entry = entries[at];
  const answered = entries.slice(at + 1).some(({ response }) => response);
  return renderMarkdown(entry ? kindMessage(entry, answered, analysis) : message("hover.future"), today);
}

function kindMessage(entry: Entry, answered: boolean, analysis: Analysis): Message {
  const { attempt, live, response } = entry;
  if (live) return message("hover.live");
  if (response) return message("hover.response");
  if (!attempt) return message("hover.other");
  if (answered) return message("hover.answered");
  const { n, of } = attemptCountOf(entry, analysis);
  return of === undefined ? message("hover.attempt", { n }) : message("hover.attempt-of", { n, of });
}
