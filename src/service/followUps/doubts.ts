import type { ConflictCopy } from "../../note/conflictCopy";
import type { LineIndex } from "../../note/lineIndex";
import type { Contact, Problem } from "../../note/model";
import { type Message, message } from "../../words/message";

/** The maximum number of lines that are named. */
const MAX_LINES = 3;

/** Returns the parts of a contact's log and the values that could not be read, so that the advice may be wrong. */
export function doubtsOf(contact: Contact, linesOf: () => LineIndex): Message[] {
  const unread = contact.problems.filter(isUnread);
  if (unread.length === 0) return [];
  const lines = linesOf();
  const numbers = [...new Set(unread.map(({ span }) => lines.rangeOf(span).start.line + 1))];
  const [line] = numbers;
  if (numbers.length === 1) return [message("doubt.line", { line: line as number })];
  if (numbers.length > MAX_LINES) return [message("doubt.many-lines", { count: numbers.length })];
  return [message("doubt.lines", { lines: numbers.map(String) })];
}

/** Returns the conflict copies that contain more than the note, so that the advice may be wrong. */
export function doubtsByCopies(copies: readonly ConflictCopy[]): Message[] {
  const missing = copies.reduce((most, copy) => Math.max(most, copy.missing), 0);
  return missing > 0 ? [message("doubt.copy", { count: missing })] : [];
}

/** Whether a part of the log or a value is not read. Problems of form alone have another severity. */
function isUnread({ rule, severity }: Problem): boolean {
  return rule === "touch-syntax" ? severity === undefined : rule === "unknown-key" && severity === "warning";
}
