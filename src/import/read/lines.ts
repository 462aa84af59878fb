import { MAX_RECORD } from "./limits";

/** Replaces the line ends of Windows and of old Macs, also where a piece of the text ends between `\r` and `\n`. */
export function lineEndNormalizer(): (text: string, isLast: boolean) => string {
  let endsWithReturn = false;
  return (text, isLast) => {
    const whole = endsWithReturn ? `\r${text}` : text;
    endsWithReturn = !isLast && whole.endsWith("\r");
    const ready = endsWithReturn ? whole.slice(0, -1) : whole;
    return ready.includes("\r") ? ready.replace(/\r\n?/g, "\n") : ready;
  };
}

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end. A line that is longer than a record may be is cut. */
  readonly text: string;
  readonly isCut: boolean;
}

/** Splits a text that arrives in pieces into its lines. */
export function lineSplitter(): (text: string, isLast: boolean) => Line[] {
  let rest = "";
  let number = 1;
  let isCut = false;
  return (text, isLast) => {
    const parts = text.split("\n");
    parts[0] = isCut ? rest : rest + (parts[0] ?? "");
    const last = parts.pop() ?? "";
    const lines = parts.map((part) => {
      const line = {
        number: number++,
        text: part.slice(0, MAX_RECORD),
        isCut: isCut || part.length > MAX_RECORD,
      };
      isCut = false;
      return line;
    });
    isCut ||= last.length > MAX_RECORD;
    rest = last.slice(0, MAX_RECORD);
    if (isLast && rest !== "") lines.push({ number, text: rest, isCut });
    return lines;
  };
}
