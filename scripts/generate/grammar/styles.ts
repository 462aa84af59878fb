import { SCOPES } from "./scopes";

export interface Pattern {
  readonly [key: string]: unknown;
}

/**
 * The three ways in which YAML writes the text of a list item. They differ in what opens and closes the text and in
 * its escapes; the touch in it is the same.
 */
export interface Style {
  readonly id: "plain" | "double" | "single";
  readonly open: string;
  /** Looks ahead to the end of the text. */
  readonly stop: string;
  /** Escapes in the text. */
  readonly escapes: readonly Pattern[];
  /** The end of the text and what follows it. */
  readonly ending: Pattern;
}

const comment: Pattern = { match: "(?<=[ \\t])#.*$", name: SCOPES.comment };

/** The closing quote, and what may follow it. */
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
