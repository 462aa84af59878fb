import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { knownWord } from "../vocabulary";
import type { Entry } from "./entry";
import { EntryError } from "./entryError";
import { MEETING_CHANNELS, plannedWay } from "./tense";
import { touchWords, type WordUse } from "./touchWords";

/** The day that an entry names. `ahead` is the same phrase as a day to come; `reason` is set if the day is one. */
interface NamedDay {
  readonly value: CivilDate;
  readonly part: number;
  readonly ahead?: CivilDate | undefined;
  readonly reason?: Message;
}

/**
 * Returns why an entry is not one touch, if a meeting has a part of its own next to that of a touch on another channel:
 * `she called me back, interview friday 10am`. With a day that may still come, the meeting is offered as a plan.
 */
export function laterMeeting(
  uses: readonly WordUse[],
  entry: Entry,
  day: NamedDay | undefined,
  today: CivilDate,
): EntryError | undefined {
  const channels = uses.flatMap((use) => {
    const meaning = knownWord(use.text);
    return meaning?.list === "channel" && use.overridable !== "channel" && use.overridable !== "both"
      ? [{ ...use, channel: meaning.word }]
      : [];
  });
  const meeting = channels.findLast(({ channel }) => MEETING_CHANNELS.has(channel));
  const other = channels.find(({ channel, part, isMeans }) => {
    return !isMeans && channel !== meeting?.channel && part !== meeting?.part;
  });
  if (!meeting || !other) return undefined;
  const planned = day?.part === meeting.part ? (day.reason ? day.value : day.ahead) : undefined;
  if (!planned || entry.clauses.some(({ clause }) => clause === "next")) {
    return new EntryError(
      message("touch-syntax.two-words", { list: "channel", first: other.text, second: meeting.text }),
    );
  }
  const { channel } = meeting;
  const reason =
    day?.reason ?? message("log.past-or-planned", { past: day?.value ?? today, planned, channel });
  const way = plannedWay(entry, channel, planned, today);
  const hasMet = MEETING_CHANNELS.has(other.channel);
  const words = touchWords(uses.filter(({ part }) => part !== meeting.part));
  return new EntryError(reason, [], undefined, [
    { ...way, entry: { ...way.entry, words: [...words, ...(hasMet ? [] : ["scheduled"])] } },
  ]);
}
