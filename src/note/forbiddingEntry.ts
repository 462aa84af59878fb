import type { CivilDate } from "../time/civilDate";
import { type Message, message } from "../words/message";
import { type ForbiddenKind, forbiddenByProse, forbiddenByText } from "./forbiddingText";
import { findClause, touchWordsMayForbid } from "./misplacedClauses";
import type { Fix, Problem, Touch } from "./model";
import { type Span, span } from "./source";

/** A place in the log of a body that may forbid contact in words outside the grammar. */
export interface ForbiddingEntry {
  readonly kind: ForbiddenKind;
  readonly span: Span;
  /** Undefined if its date cannot be read. */
  readonly date: CivilDate | undefined;
  readonly problem: Problem;
}

/** A line as the note has it, and the offset in it at which the words after the date begin. */
export interface WrittenLine {
  readonly written: string;
  readonly at: number;
  readonly wordsAt: number;
}

/** Returns how an entry may forbid contact, with the fix that makes it explicit if the entry is a line. */
export function forbiddingEntry(touch: Touch, line?: WrittenLine): ForbiddingEntry | undefined {
  if (touch.outcome === "stop") return undefined;
  const isProse = touch.direction === undefined && touch.understoodAs === undefined;
  const kind = isProse ? forbiddenByEntry(touch.text) : forbiddenByText(touch.text);
  // A clause in the text has a finding of its own.
  if (!kind || (kind === "hold" && (touch.holdUntil || findClause(touch.text)))) return undefined;
  const messageKey = isProse ? SAID_BY_PROSE[kind] : SAID_BY_TEXT[kind];
  const fixes = kind === "stop" && line ? [stopFix(touch, isProse, line)] : [];
  return {
    kind,
    span: touch.span,
    date: touch.date,
    problem: forbidding(touch.span, message(messageKey), fixes),
  };
}

/** Returns how an entry without a readable date may forbid contact. The date is a problem of its own. */
export function forbiddingUndated(words: string, place: Span): ForbiddingEntry | undefined {
  const kind = forbiddenByEntry(words);
  return kind && { kind, span: place, date: undefined, problem: forbidding(place, message(UNDATED[kind])) };
}

/** Returns how a line of a log that is not an entry may forbid contact. */
export function forbiddingLine(words: string, place: Span): ForbiddingEntry | undefined {
  const kind = forbiddenByText(words);
  return kind && { kind, span: place, date: undefined, problem: forbidding(place, message(UNDATED[kind])) };
}

const SAID_BY_PROSE = {
  stop: "touch-syntax.may-forbid",
  hold: "touch-syntax.may-hold",
} as const;
const SAID_BY_TEXT = {
  stop: "touch-syntax.stop-in-text",
  hold: "touch-syntax.hold-in-text",
} as const;
const UNDATED = {
  stop: "touch-syntax.stop-without-date",
  hold: "touch-syntax.hold-without-date",
} as const;

function forbidding(place: Span, said: Message, fixes: readonly Fix[] = []): Problem {
  return { rule: "touch-syntax", severity: "warning", span: place, message: said, fixes };
}

/** Returns how a text may forbid contact, also as a touch line with a slip: `call stpo`. */
function forbiddenByEntry(text: string): ForbiddenKind | undefined {
  return touchWordsMayForbid(text) ? "stop" : forbiddenByProse(text);
}

/** Writes `stop` after the words of a touch, or before prose, which becomes the text. */
function stopFix({ channelSpan, outcomeSpan, ...touch }: Touch, isProse: boolean, line: WrittenLine): Fix {
  const title = message("fix.write-stop");
  const end = Math.max(channelSpan?.end ?? -1, outcomeSpan?.end ?? -1);
  if (end >= 0) return { kind: "replace", span: span(end, end), text: " stop", title, isChoice: true };
  const words = touch.understoodAs?.split(",")[0] ?? "";
  const head = [touch.date, touch.time, isProse ? "" : words, "stop"].filter(Boolean).join(" ");
  const rest = line.written.slice(line.wordsAt).replace(/^(?:[\s:,|]|[-–—]+(?=\s))+/, "");
  const place = span(line.at, line.at + line.written.length);
  return { kind: "replace", span: place, text: `${head} - ${rest}`, title, isChoice: true };
}
