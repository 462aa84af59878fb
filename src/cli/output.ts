import { SEVERITIES, type Severity } from "../cadence/settings";
import { plainLine as plainText } from "../words/safeText";
import { wrapped } from "./layout";

/** Where a temporary status line is written, and the clock that times it. */
export interface StatusOutput {
  write(text: string): void;
  /** Milliseconds since an arbitrary time. */
  now(): number;
}

/** The output and the environment of a command. */
export interface Terminal {
  /** Writes a line of the result to standard output. */
  out(line: string): void;
  /** Writes a line for the user to standard error. */
  err(line: string): void;
  /** The current folder, absolute. */
  readonly cwd: string;
  /** Where a status line is shown; missing if standard error is not a terminal. */
  readonly status?: StatusOutput | undefined;
  /** Whether standard output is a terminal with colors and the user has not disabled them. */
  readonly color: boolean;
  /** The width of the terminal that standard output is; undefined for a pipe or a file. */
  readonly columns?: number | undefined;
  /** The same for standard error. */
  readonly errorColumns?: number | undefined;
  /** Calls a function instead of ending the process when the user interrupts it. Returns what restores that. */
  onInterrupt?(stop: () => void): () => void;
}

/** A wrong call or a missing file. It is reported in one line, with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Writes an object as the only output. */
export function outJson(terminal: Terminal, value: unknown): void {
  terminal.out(JSON.stringify(value, null, 2).replace(OBEYED, escaped));
}

const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Characters that a terminal may interpret or reorder and that JSON does not escape: C1 controls, bidirectional marks,
 * line separators.
 */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Returns a terminal to which only harmless text gets: colors of this program, line breaks, and no other control
 * character. All output goes through it, because notes, file names and settings are not trusted.
 */
export function safeTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: (line) => terminal.out(line.split("\n").map(cleanLine).join("\n")),
    err: (line) => {
      for (const part of wrapped(NAME, plainText(line), terminal.errorColumns)) terminal.err(part);
    },
  };
}

/** The beginning of every line on standard error. */
const NAME = "touchbase: ";

/** Cleans a line and keeps the color codes that `painter` writes. */
function cleanLine(line: string): string {
  return line
    .split(COLOR)
    .map((part, i) => (i % 2 === 0 ? plainText(part) : part))
    .join("");
}

/** The version of the JSON format, not of the program. */
export const JSON_VERSION = 1;

export type Color = "bold" | "dim" | "red" | "yellow" | "blue" | "green";

const CODES: Readonly<Record<Color, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 };

/**
 * The codes of these colors, and those that end one where a line is wrapped. Others, such as hidden text, count as text
 * of a note.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colors are control sequences.
const COLOR = /(\u001b\[(?:0|[12]|22|3[1-4]|39|1;3[1-4])m)/;

/** Returns a function that colors a text, or returns it unchanged if colors are disabled. */
export function painter({ color }: Terminal): (text: string, ...colors: Color[]) => string {
  if (!color) return (text) => text;
  return (text, ...colors) => {
    const codes = colors.map((name) => CODES[name]).join(";");
    return codes === "" || text === "" ? text : `\u001b[${codes}m${text}\u001b[0m`;
  };
}

export const SEVERITY_COLOR: Readonly<Record<Severity, Color>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "dim",
};

/** 0 for `error` up to 3 for `hint`. */
export function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Puts text from a note on one line and replaces control characters, because notes are not trusted. */
export function plainLine(text: string): string {
  return plainText(text.replace(/\s+/g, " "));
}
