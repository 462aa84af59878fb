import type { Analysis } from "../cadence/analyse";
import type { Entry } from "../cadence/log";
import type { Touch } from "../note/model";
import { lineEnd, lineStart, type Span, span } from "../note/source";
import { type Message, message } from "../words/message";
import { action, sourceText, stateText, stepLine, when } from "./describe";
import { settingsAtWork } from "./inForce";
import { escapeMarkdown, renderMarkdown } from "./markdown";
import type { ContactNote } from "./note";
import type { Position, Range } from "./positions";
import { reckoning } from "./told";

export interface Hover {
  readonly contents: { readonly kind: "markdown"; readonly value: string };
  readonly range: Range;
}

/** What stands under the pointer: a touch, the name, or the keys `touches`, `playbook` and `status`. */
export function hoverAt(note: ContactNote, position: Position): Hover | undefined {
  const offset = note.lines.offsetAt(position);
  const { contact } = note.analysis;
  const touch = contact.touches.find(({ span: place }) => holds(place, offset));
  const place = touch?.span ?? headPlaces(note).find((candidate) => holds(candidate, offset));
  if (!place) return undefined;
  const lines = [...(touch ? [touchText(note.analysis, touch)] : []), ...standingText(note.analysis)];
  const settings = settingsAtWork(note.analysis, note.config);
  if (settings.length > 0) lines.push(settings.map((said) => renderMarkdown(said, note.today)).join(" "));
  return { contents: { kind: "markdown", value: lines.join("\n\n") }, range: note.lines.rangeOf(place) };
}

function holds(place: Span, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}

/** The lines of the keys that stand for the whole contact, and its name wherever that is written. */
function headPlaces({ text, analysis }: ContactNote): Span[] {
  const { keys, nameSpan } = analysis.contact;
  const spoken = keys.filter(
    ({ key }) => key === "playbook" || key === "touches" || key === "name" || key === "status",
  );
  const places = spoken.map(({ nameSpan: at }) => span(lineStart(text, at.start), lineEnd(text, at.start)));
  return nameSpan ? [...places, nameSpan] : places;
}

/** State, next step, why, what beside it, and what follows: the same facts wherever a contact is described. */
export function standingText(analysis: Analysis): string[] {
  const { contact, standing, plan, position, today } = analysis;
  const say = (said: Message) => renderMarkdown(said, today);
  const name = `**${escapeMarkdown(contact.name)}**`;
  if (!standing) return [`${name} — ${say(message("hover.unreadable"))}`];
  const { state, step } = standing;
  const head = `${name} — ${escapeMarkdown(stateText(state, today))}`;
  const playbook = position.playbook && playbookText(analysis);
  if (!step) return [head, [playbook, say(message("hover.closed"))].filter(Boolean).join(" ")];
  const lines = [`${head}: **${escapeMarkdown(stepLine(step, state, today))}**`];
  const days = step.how.filter(({ key }) => key !== "days.exactly").map((how) => say(reckoning(how)));
  lines.push(
    [say(step.reason), days.length > 0 ? `${capitalized(days.join("; "))}.` : ""].filter(Boolean).join(" "),
  );
  for (const { reason } of step.beside) lines.push(say(message("hover.beside", { reason })));
  if (plan.length > 0) {
    const steps = plan
      .map((next) => `${action(next, today).toLowerCase()} ${when(next, "upcoming", today)}`)
      .join(", ");
    lines.push(say(message("hover.then", { plan: steps })));
  }
  const source = `_${say(message("hover.source", { source: sourceText(step.source) }))}_`;
  lines.push([playbook, source].filter(Boolean).join(" "));
  return lines;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function playbookText({ position, today }: Analysis): string {
  const title = position.playbook?.title ?? "";
  const key = position.began ? "hover.turned" : "hover.playbook";
  return renderMarkdown(message(key, { title, date: position.began }), today);
}

/** What the touch was. What is found at it, editors show beside the hover by themselves. */
function touchText({ entries, today }: Analysis, touch: Touch): string {
  const at = entries.findIndex((entry) => entry.touch === touch);
  const entry = entries[at];
  const answered = entries.slice(at + 1).some(({ response }) => response);
  return renderMarkdown(entry ? kindOf(entry, answered) : message("hover.future"), today);
}

function kindOf({ attempt, live, response, after }: Entry, answered: boolean): Message {
  if (live) return message("hover.live");
  if (response) return message("hover.response");
  if (!attempt) return message("hover.other");
  if (answered) return message("hover.answered");
  const limit = after.playbook?.limit;
  if (!limit) return message("hover.attempt", { n: after.tries });
  return message("hover.attempt-of", {
    n: after.tries,
    of: after.tries <= limit.calls ? Math.min(limit.calls, limit.attempts) : limit.attempts,
  });
}
