import type { CivilDate } from "../../time/civilDate";
import { knownWord } from "../vocabulary";
import type { Entry, EntryClause, Way } from "./entry";

/** Verbs in the past tense that do not end in `-ed`. */
const IRREGULAR: ReadonlySet<string> = new Set(
  "met saw had spoke got left wrote sent was were went did rang came gave took said told heard made ran sat caught held".split(
    " ",
  ),
);

/** Verbs about making or moving a date, not about the meeting itself. */
const ABOUT_DATES =
  /^(?:re)?(?:scheduled|booked|moved|planned|arranged|fixed|confirmed|postponed|cancell?ed)$/;

/** Whether a verb of the entry is in the past tense. */
export function isPastTense(words: readonly string[]): boolean {
  return words.some((word) => IRREGULAR.has(word) || (/.[a-z]{2}ed$/.test(word) && !ABOUT_DATES.test(word)));
}

export const MEETING_CHANNELS: ReadonlySet<string> = new Set(["interview", "meeting", "video", "event"]);

/**
 * Returns the channel of an entry that may also be a plan: a meeting, or a call with a time or a person, without
 * anything that only the past can have.
 */
export function plannedChannel(
  { words, clauses, time }: Entry,
  typed: readonly string[],
): string | undefined {
  const meanings = words.flatMap((word) => knownWord(word) ?? []);
  const channel = meanings.find(({ list }) => list === "channel")?.word;
  const isCallWith = channel === "call" && / ?call with /.test(typed.join(" "));
  const outcomes = meanings.filter(
    ({ list, word }) => list === "outcome" && !(isCallWith && word === "reached"),
  );
  const isOpen =
    outcomes.length === 0 && !meanings.some(({ list }) => list === "purpose" || list === "direction");
  if (channel === undefined || !isOpen || clauses.some(({ clause }) => clause === "next")) return undefined;
  if (MEETING_CHANNELS.has(channel)) return channel;
  return channel === "call" && (time !== undefined || isCallWith) ? channel : undefined;
}

/** The entry as a date that was made. */
export function plannedWay(entry: Entry, channel: string, date: CivilDate, today: CivilDate): Way {
  const clause: EntryClause = { clause: "next", text: [channel, date, entry.time].filter(Boolean).join(" ") };
  const clauses = [...entry.clauses, clause];
  return {
    kind: "planned",
    entry: { ...entry, date: today, time: undefined, words: ["scheduled"], clauses },
  };
}
