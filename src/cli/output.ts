import { SEVERITIES, type Severity } from "../cadence/settings";

/** Where a passing line can be shown, and the clock that says when. */
export interface StatusOutput {
  write(text: string): void;
  /** In milliseconds since any moment. */
  now(): number;
}

/** What a command writes to and knows of the place where it runs. */
export interface Terminal {
  /** A line of the result, to standard output. */
  out(line: string): void;
  /** A line for the person who runs it, to standard error. */
  err(line: string): void;
  /** The current folder, absolute. */
  readonly cwd: string;
  /** Where a passing line may stand while one waits; missing where nobody looks. */
  readonly status?: StatusOutput | undefined;
  /** Whether standard output is a terminal that shows colours and the user wants them. */
  readonly color: boolean;
}

/** What the caller asked for makes no sense, or what it needs is not there: one line for a person, and exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageFault";
}

/** Writes one object, and nothing else, to standard output. */
export function outJson(terminal: Terminal, value: unknown): void {
  terminal.out(JSON.stringify(value, null, 2));
}

/** The version of the form of the JSON, not of the program. */
export const JSON_VERSION = 1;

export type Color = "bold" | "dim" | "red" | "yellow" | "blue" | "green";

const CODES: Readonly<Record<Color, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 };

/** Gives the function that colours a text, or leaves it as it is where there are no colours. */
export function painter({ color }: Terminal): (text: string, ...colours: Color[]) => string {
  if (!color) return (text) => text;
  return (text, ...colours) => {
    const codes = colours.map((name) => CODES[name]).join(";");
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

/** "1 error", "2 errors". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A text filled up with blanks to a width, in characters as a person counts them. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - [...text].length));
}

/**
 * A text of a note on one line, without characters that would command the terminal: a note may come from anywhere.
 */
export function plainLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "\uFFFD");
}
