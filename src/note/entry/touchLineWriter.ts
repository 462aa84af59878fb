import { type Message, message } from "../../words/message";
import { isForbiddingText } from "../misplacedClauses";
import type { Touch } from "../model";
import { readTouchLine } from "../touchLine";
import { placed } from "../yaml";
import type { Entry } from "./entry";
import { MEETING_CHANNELS } from "./tense";

export type TouchLine =
  | { readonly ok: true; readonly line: string; readonly touch: Touch }
  | { readonly ok: false; readonly reason: Message };

/**
 * Writes the touch line of an entry for one contact's note. The contact need not be named in it: `called Dana` is a
 * `call` in Dana's note and a `call, to Dana` in a colleague's. Names after `with` or `to` stay.
 */
export function writeTouchLine(entry: Entry, isOwner: (name: string) => boolean): TouchLine {
  const stranger = entry.people.find(({ name, role }) => {
    return (
      role === "promises" &&
      !isOwner(name) &&
      !entry.people.some((other) => other.role !== role && other.name === name)
    );
  });
  if (stranger) return { ok: false, reason: message("log.whose-promise", { text: stranger.name }) };
  if (entry.asTyped !== undefined) return readBack(entry.asTyped);
  const baseLine = [entry.date, ...entry.words].join(" ");
  const base = readBack(baseLine);
  if (!base.ok) return base;
  const addressed = entry.people.filter(({ role }) => role === "addressed").map(({ name }) => name);
  const names = addressed.some((name) => !isOwner(name)) ? [...new Set(addressed)] : [];
  const { direction, outcome } = base.touch;
  const role = isTogether(base.touch) || direction === "in" || outcome === "replied" ? "with" : "to";
  const clauses = entry.clauses.map((clause) => {
    return "names" in clause ? namesClause(clause.clause, clause.names) : `${clause.clause} ${clause.text}`;
  });
  const head = [entry.date, entry.time, ...entry.words].filter(Boolean).join(" ");
  const line = [head, ...(names.length > 0 ? [namesClause(role, names)] : []), ...clauses].join(", ");
  const whole = entry.text === "" ? line : `${line} - ${entry.text}`;
  return whole === baseLine ? base : readBack(whole);
}

/** The outcomes of a meeting that did not take place, or of a message about one. */
const NOT_MET: ReadonlySet<string | undefined> = new Set([
  "stop",
  "bounced",
  "scheduled",
  "moved",
  "cancelled",
  "declined",
  "no-show",
  "no-answer",
  "busy",
  "offer",
]);

/** Whether a touch was together with the people that it names: they spoke or met. */
function isTogether({ channel, outcome }: Touch): boolean {
  return outcome === "reached" || (MEETING_CHANNELS.has(channel ?? "") && !NOT_MET.has(outcome));
}

function namesClause(role: "with" | "to", names: readonly string[]): string {
  return `${role} ${names.join(" and ")}`;
}

/** Reads the line back, so that only a line that the reader of touch lines accepts is written. */
function readBack(line: string): TouchLine {
  const { touch, problems } = readTouchLine(placed(line, 0));
  const problem = problems.find((found) => !isForbiddingText(found));
  if (problem) return { ok: false, reason: problem.message };
  return touch ? { ok: true, line, touch } : { ok: false, reason: message("touch-syntax.no-date") };
}

/** Whether a touch says more than its date. */
export function hasContent({ channel, outcome, purpose, direction, text }: Touch): boolean {
  return (
    channel !== undefined ||
    outcome !== undefined ||
    purpose !== undefined ||
    direction === "in" ||
    text !== ""
  );
}
