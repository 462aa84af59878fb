import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";
import { type Edit, lineEnd, span } from "../source";

/** The edits of a plan, or why it is rejected and nothing changes. */
export type EditPlan =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly newText: string }
  | Rejection;

export interface Rejection {
  readonly ok: false;
  readonly reason: Message;
}

/** Applies edits of one text, which must not overlap. Edits at the same offset are applied in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { span: at, text: put } of sortEdits(edits)) {
    result += text.slice(done, at.start) + put;
    done = at.end;
  }
  return result + text.slice(done);
}

export function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.length < 2
    ? edits
    : [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

export function reject<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): Rejection {
  return { ok: false, reason: message(key, ...args) };
}

/** Returns the line ending at the beginning of the note, the default for lines without a neighbor. */
export function eolOf(text: string): string {
  return eolAt(text, 0);
}

/** Returns the line ending at an offset: of its line, or of the line before if it is the last one. */
export function eolAt(text: string, offset: number): string {
  const newline = text.indexOf("\n", offset);
  const lineBreak = newline < 0 ? text.lastIndexOf("\n", offset) : newline;
  return lineBreak > 0 && text[lineBreak - 1] === "\r" ? "\r\n" : "\n";
}

/** Returns the edit that adds frontmatter with these lines to a note without any. */
export function newFrontmatter(text: string, lines: readonly string[]): Edit {
  const eol = eolOf(text);
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  return { span: span(at, at), text: ["---", ...lines, "---", ""].join(eol) };
}

/**
 * Whether a note without frontmatter begins with something that another tool reads as frontmatter, or has frontmatter
 * after leading blank lines. New frontmatter above it would make that unreadable.
 */
export function hasForeignOpening(text: string): boolean {
  const head = text.replace(/^\uFEFF/, "");
  const first = head.slice(0, lineEnd(head, 0));
  if (/^(?:---[^\s-]|---[ \t]+\S|\+{3}|;{3}|\{|<{7})/.test(first)) return true;
  return /^\s+---[ \t]*\r?\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\r?\n|$)/.test(head.slice(0, 16 * 1024));
}
