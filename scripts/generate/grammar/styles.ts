import { SCOPES } from "./scopes";

export interface Pattern {
  readonly [key: string]: unknown;
}

/**
 * The three ways in which YAML writes the text of a list item. They differ in the marks around the text and in its
 * escapes. The touch in it is the same.
 */
export interface Style {
  readonly id: "plain" | "double" | "single";
  readonly open: string;
  /** Looks ahead to the end of the text. */
  readonly stop: string;
  /** Escapes in the text. */
  readonly escapes: readonly Pattern[];
  /** Matches the end of the text and the rest of the line. */
  readonly ending: Pattern;
}

const comment: Pattern = { match: "(?<=[ \\t])#.*$", name: SCOPES.comment };

/** Returns the closing quote, and what may follow it. */
function closing(quote: string): Pattern {
  return {
    begin: quote,
    beginCaptures: { 0: { name: SCOPES.quoteEnd } },
    end: "$",
    patterns: [comment],
  };
}

export const STYLES: readonly Style[] = [
  { id: "plain", open: "", stop: "[ \\t]#", escapes: [], ending: comment },
  {
    id: "double",
    open: '"',
    stop: '"',
    escapes: [{ match: "\\\\.", name: SCOPES.escape }],
    ending: closing('"'),
  },
  {
    id: "single",
    open: "'",
    stop: "'(?!')",
    escapes: [{ match: "''", name: SCOPES.escape }],
    ending: closing("'(?!')"),
  },
];
