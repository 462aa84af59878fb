import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";
import { type Edit, lineEnd, span } from "../source";

/** The edits that do what was asked, or why they cannot be made; then nothing is changed. */
export type EditPlan =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly newText: string }
  | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly reason: Message;
}

/** Edits are places in one and the same text, and never overlap; those at one offset are put in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { span: at, text: put } of inOrder(edits)) {
    result += text.slice(done, at.start) + put;
    done = at.end;
  }
  return result + text.slice(done);
}

export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.length < 2
    ? edits
    : [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

export function reject<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): Refusal {
  return { ok: false, reason: message(key, ...args) };
}

/** The line ending that the note begins with; it counts where there is no neighbour. */
export function eolOf(text: string): string {
  return eolAt(text, 0);
}

/** The line ending at an offset: of its line, or of the line before where it is the last one. */
export function eolAt(text: string, offset: number): string {
  const newline = text.indexOf("\n", offset);
  const known = newline < 0 ? text.lastIndexOf("\n", offset) : newline;
  return known > 0 && text[known - 1] === "\r" ? "\r\n" : "\n";
}

/** Frontmatter for a note that has none, with these lines in it. */
export function newFrontmatter(text: string, lines: readonly string[]): Edit {
  const eol = eolOf(text);
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  return { span: span(at, at), text: ["---", ...lines, "---", ""].join(eol) };
}

/**
 * Whether a note that has no frontmatter for us begins with something that another tool takes for it, or with
 * frontmatter a few lines too late: a second one above it would part the note from what it says there.
 */
export function opensOtherwise(text: string): boolean {
  const head = text.replace(/^\uFEFF/, "");
  const first = head.slice(0, lineEnd(head, 0));
  if (/^(?:---[^\s-]|---[ \t]+\S|\+{3}|;{3}|\{)/.test(first)) return true;
  return /^\s+---[ \t]*\r?\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\r?\n|$)/.test(head.slice(0, 16 * 1024));
}
