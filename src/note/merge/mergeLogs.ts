import { mergeSequences } from "./mergeSequences";

/** An entry of a log as it is written. */
export interface LogEntry {
  /** Equal for entries that are the same touch, however they are written. */
  readonly key: string;
  /** The date and the time, in a form that compares as text. An entry without a date has those of the one before it. */
  readonly moment: string;
  /** The comments and blank lines above it. */
  readonly above: string;
  /** Its own lines. */
  readonly text: string;
}

/**
 * Merges two versions of a log. It keeps every entry of both: an entry in both once, and two equal ones in one version
 * as two. Returns undefined if two comments about the same entry cannot both stay.
 */
export function mergeLogs(
  ours: readonly LogEntry[],
  theirs: readonly LogEntry[],
  isNewestFirst: boolean,
): LogEntry[] | undefined {
  let isClear = true;
  const merged = mergeSequences(ours, theirs, {
    keyOf: ({ key }) => key,
    compare(a, b) {
      const byMoment = a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0;
      return (isNewestFirst ? -byMoment : byMoment) || compareText(a.text, b.text);
    },
    combine(a, b) {
      if (a.above !== b.above && a.above !== "" && b.above !== "") isClear = false;
      const text = compareText(a.text, b.text) <= 0 ? a.text : b.text;
      return { ...a, text, above: a.above === "" ? b.above : a.above };
    },
  });
  return isClear ? merged : undefined;
}

/** Orders texts by length, and texts of one length by their characters. */
export function compareText(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
