import { message } from "../words/message";
import { forbiddenByText } from "./forbiddingText";
import { findClause, isTaken } from "./misplacedClauses";
import type { Fix, Problem, Touch } from "./model";
import { quoteIfNeeded } from "./quote";
import { lineStart, span } from "./source";
import { placedScalar, type YamlPair, type YamlSource } from "./yaml";

export interface NoteReading {
  readonly problem: Problem;
  readonly mayForbid: boolean;
}

/**
 * Finds parts that do not count because they are in the `note` of a touch in map form: a clause, or words that may
 * forbid contact.
 */
export function readTouchNote(note: YamlPair, touch: Touch, yaml: YamlSource): NoteReading | undefined {
  const text = placedScalar(note.value);
  if (!text) return undefined;
  const clauseMatch = findClause(text.text);
  if (clauseMatch) {
    const { clause, field, start } = clauseMatch;
    const value = field === "outcome" ? clause : clause.replace(/^(?:reply by|hold until|next) /i, "");
    const title = message("fix.move-to-field", { clause, field });
    const fix: Fix = { kind: "replace", span: pairSpan(note), text: "", title };
    const parts = [
      ...(clauseMatch.rest === "" ? [] : [`${note.name}: ${quoteIfNeeded(clauseMatch.rest)}`]),
      `${field}: ${value}`,
    ];
    const isMovable = text.literal && !isTaken(touch, clauseMatch) && !(field === "outcome" && touch.outcome);
    const problem: Problem = {
      rule: "touch-syntax",
      severity: "information",
      span: text.place(start, start + clause.length),
      message: message("touch-syntax.clause-in-note", { clause, field }),
      fixes: isMovable ? [{ ...fix, text: parts.join(pairSeparator(note, touch, yaml)) }] : [],
    };
    return { problem, mayForbid: field === "outcome" };
  }
  const kind = touch.outcome === "stop" ? undefined : forbiddenByText(text.text);
  if (!kind || (kind === "hold" && touch.holdUntil)) return undefined;
  const sentence = message(kind === "stop" ? "touch-syntax.stop-in-note" : "touch-syntax.hold-in-note");
  const problem: Problem = {
    rule: "touch-syntax",
    severity: "warning",
    span: note.valueSpan,
    message: sentence,
    fixes: [],
  };
  return { problem, mayForbid: true };
}

function pairSpan({ nameSpan, valueSpan }: YamlPair) {
  return span(nameSpan.start, valueSpan.end);
}

/** Returns what separates two fields: a comma in braces, else a line break and the indentation of the field. */
function pairSeparator({ nameSpan }: YamlPair, touch: Touch, { source, base }: YamlSource): string {
  if (source[touch.span.start - base] === "{") return ", ";
  const at = nameSpan.start - base;
  const line = source.slice(lineStart(source, at), at);
  const ending = source.includes("\r\n") ? "\r\n" : "\n";
  return ending + line.replace(/-(?=\s*$)/, " ").replace(/\S/g, " ");
}
