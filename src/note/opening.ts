import { message } from "../words/message";
import { looksLikeContact } from "./contactDetection";
import { isFence, MAX_FRONTMATTER_LENGTH } from "./frontmatter";
import type { Problem } from "./model";
import { lineEnd, nextLine, type Span, span } from "./source";

/** The cause that keeps a note from having frontmatter, with its place. */
export interface BadOpening {
  readonly problem: Problem;
  readonly head: Span;
}

/** How far to look for the opening fence after blank lines, in UTF-16 units. */
export const MAX_BLANK_LENGTH = 1024;

const BLANK = /^[\t-\r \uFEFF]*/;

/** Returns the offset of the first character that is neither whitespace nor a byte order mark. */
export function firstCharacter(text: string): number {
  return BLANK.exec(text.slice(0, MAX_BLANK_LENGTH))?.[0].length ?? 0;
}

/**
 * Finds frontmatter that nothing reads because something is before its opening fence: blank lines, or a second byte order
 * mark. Without this, the note would silently not be a contact, and a log would be written above it.
 */
export function findLateOpening(text: string): BadOpening | undefined {
  const at = firstCharacter(text);
  const expected = text.startsWith("\uFEFF") ? 1 : 0;
  if (at === expected || !isFence(text, at)) return undefined;
  const head = text.slice(nextLine(text, at), nextLine(text, at) + MAX_FRONTMATTER_LENGTH);
  if (!looksLikeContact(frontmatterIn(head))) return undefined;
  const fence = span(at, lineEnd(text, at));
  return {
    head: fence,
    problem: {
      rule: "frontmatter-yaml",
      span: fence,
      message: message("frontmatter-yaml.late"),
      fixes: [
        {
          kind: "repair-opening",
          span: span(expected, at),
          text: "",
          title: message("fix.remove-blank-lines"),
        },
      ],
    },
  };
}

/** Finds a line `...`, which ends YAML, but not the frontmatter of a note, before something else. */
export function findDots(text: string, yaml: Span): BadOpening | undefined {
  const dots = /(?:^|\n)(\.{3})[ \t]*(?=\r?\n|$)/.exec(text.slice(yaml.start, yaml.end));
  if (!dots) return undefined;
  const at = yaml.start + dots.index + dots[0].indexOf("...");
  if (text.slice(nextLine(text, at), yaml.end).trim() === "" && yaml.end < text.length) return undefined;
  const place = span(at, lineEnd(text, at));
  return {
    head: place,
    problem: {
      rule: "frontmatter-yaml",
      span: place,
      message: message("frontmatter-yaml.dots"),
      fixes: [
        {
          kind: "repair-opening",
          span: place,
          text: "---",
          title: message("fix.change-to", { text: "---" }),
        },
      ],
    },
  };
}

function frontmatterIn(head: string): string {
  const close = /(?:^|\n)---[ \t]*(?:\r?\n|$)/.exec(head);
  return close ? head.slice(0, close.index) : head;
}
