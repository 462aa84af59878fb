import type { InlayHint } from "vscode-languageserver-types";
import { isLapsed } from "../../cadence/log";
import type { Entry } from "../../cadence/model";
import { runOf } from "../../cadence/rule";
import type { HintLevel } from "../../config/settings";
import type { Range } from "../../note/lineIndex";
import type { Touch } from "../../note/model";
import { daysBetween } from "../../time/civilDate";
import type { ContactNote } from "../../vault/contactNote";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { attemptCountOf } from "../followUps/attempts";
import { entryText } from "./touchText";

/**
 * Returns hints after the touches in a range: how prose was understood, which attempt it was, and when to ask about a
 * promise, until the contact answers; with `all` also the days since the previous touch. At most one hint per touch.
 */
export function inlayHintsIn(note: ContactNote, range: Range, level: HintLevel): InlayHint[] {
  const { analysis, lines, today } = note;
  if (level === "off") return [];
  const requested = lines.spanOf(range);
  const unanswered = new Set(runOf(analysis.entries));
  const hints: InlayHint[] = [];
  let previous: Entry | undefined;
  for (const entry of analysis.entries) {
    const before = previous;
    previous = entry;
    const { touch } = entry;
    if (touch.form === "alias" || touch.span.end < requested.start || touch.span.start > requested.end)
      continue;
    const parts = [
      ...understoodHint(touch),
      ...(level === "all" ? daysHint(touch, before?.touch) : []),
      ...(unanswered.has(entry) ? attemptHint(entry, note) : []),
      ...promiseHint(entry, note),
    ];
    if (parts.length === 0) continue;
    hints.push({
      position: lines.positionAt(touch.form === "map" ? touch.dateSpan.end : touch.span.end),
      label: parts.map((part) => render(part, { today })).join(" · "),
      paddingLeft: true,
      tooltip: { kind: "markdown", value: entryText(analysis, entry, !unanswered.has(entry)) },
    });
  }
  return hints;
}

function understoodHint({ understoodAs }: Touch): Message[] {
  return understoodAs === undefined ? [] : [message("hint.understood-as", { words: understoodAs })];
}

function daysHint(touch: Touch, before: Touch | undefined): Message[] {
  const days = before ? daysBetween(before.date, touch.date) : 0;
  return days > 0 ? [message("hint.later", { days })] : [];
}

/** An email on the day of a call belongs to the same attempt, which is counted once. */
function attemptHint(entry: Entry, { analysis }: ContactNote): Message[] {
  const { attempt, before, after } = entry;
  if (!attempt || (before.tries === after.tries && !before.playbook?.opensWithIntroduction)) return [];
  const { n, of } = attemptCountOf(entry, analysis);
  if (n < 1) return [];
  return [of === undefined || n > of ? message("hint.try", { n }) : message("hint.try-of", { n, of })];
}

/** Returns when to ask about the open promise. */
function promiseHint({ touch }: Entry, { analysis, today }: ContactNote): Message[] {
  const { promise: open } = analysis.position;
  if (open?.touch !== touch || !analysis.standing?.step) return [];
  return isLapsed(open, today) ? [] : [message("hint.check-in", { date: open.checkIn.date })];
}
