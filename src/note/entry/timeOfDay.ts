import { type ClockTime, parseClockTime } from "../../time/civilDate";
import { type Message, message } from "../../words/message";

/** A time of day and how many words it takes, or the reason why it is ambiguous. */
export type TimeReading =
  | {
      readonly length: number;
      readonly time: ClockTime;
      /** True for a part of the day, which is a time only in a plan. */
      readonly isPart?: boolean;
    }
  | { readonly length: number; readonly reason: Message };

const NOON = new Set(["noon", "midday"]);

/**
 * Parses a time of day at the beginning of `words` (lower case): `10am`, `10:15`, `at 3 pm`, `15h`, `15h30`, `noon`. An
 * hour of one digit can be before or after noon, and midnight can begin or end a day, so both are rejected with both
 * readings. Returns undefined if there is no time. A bare number is a time only after `at` or if `expected`.
 */
export function parseTimeOfDayAt(words: readonly string[], expected = false): TimeReading | undefined {
  const at = words[0] === "at" || words[0] === "@" ? 1 : 0;
  const [first = "", second = ""] = words.slice(at);
  const part = partOfDay(words, expected);
  if (part) return part;
  if (NOON.has(first)) return { length: at + 1, time: "12:00" as ClockTime };
  if (first === "midnight") {
    return { length: at + 1, reason: message("log.time-midnight", { text: first }) };
  }
  const shape = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|a\.m|p\.m|a\.m\.|p\.m\.)?$/.exec(first);
  const halfOfDay = shape?.[3] ?? parseHalfOfDay(second);
  const length = at + (shape?.[3] || !halfOfDay ? 1 : 2);
  const text = words.slice(0, length).join(" ");
  if (shape && halfOfDay) {
    const hour = Number(shape[1]);
    if (hour < 1 || hour > 12) return { length, reason: message("log.time", { text }) };
    return toReading(((hour % 12) + (halfOfDay.startsWith("p") ? 12 : 0)).toString(), shape[2], length, text);
  }
  const hours = /^(\d{1,2})h(\d{2})?$/.exec(first);
  if (hours) return toReading(hours[1] ?? "", hours[2], at + 1, text);
  const clock = /^(\d{1,2}):(\d{2})$/.exec(first);
  if (clock) {
    const isAmbiguous = clock[1]?.length === 1 && clock[1] !== "0";
    return isAmbiguous
      ? ambiguousHalf(clock[1] ?? "", clock[2] ?? "", at + 1, text)
      : toReading(clock[1] ?? "", clock[2], at + 1, text);
  }
  const bare = /^(\d{1,2})$/.exec(first);
  if (!bare || (at === 0 && !expected && second !== "o'clock")) return undefined;
  const whole = second === "o'clock" ? at + 2 : at + 1;
  const wholeText = words.slice(0, whole).join(" ");
  const hour = Number(first);
  return hour >= 1 && hour <= 12
    ? ambiguousHalf(first, "00", whole, wholeText)
    : toReading(first, "00", whole, wholeText);
}

/**
 * The parts of the day that have a time (cadence.md section 1): mid-morning and mid-afternoon begin at these. A morning
 * is one only after a day.
 */
const PARTS: readonly (readonly [pattern: RegExp, time: string, isAlone: boolean])[] = [
  [/^first thing(?: in the morning)?(?= |$)/, "09:00", true],
  [/^(?:in the )?mid(?:-| )morning(?= |$)/, "10:00", true],
  [/^(?:in the )?mid(?:-| )afternoon(?= |$)/, "14:00", true],
  [/^(?:in the )?morning(?= |$)/, "10:00", false],
  [/^(?:in the )?afternoon(?= |$)/, "14:00", false],
];

function partOfDay(words: readonly string[], expected: boolean): TimeReading | undefined {
  const text = words.slice(0, 5).join(" ");
  for (const [pattern, time, isAlone] of PARTS) {
    const match = isAlone || expected ? pattern.exec(text) : null;
    if (match) return { length: match[0].split(" ").length, time: time as ClockTime, isPart: true };
  }
  return undefined;
}

function parseHalfOfDay(word: string): string | undefined {
  return /^[ap]\.?m\.?$/.test(word) ? word : undefined;
}

function toReading(hour: string, minute: string | undefined, length: number, text: string): TimeReading {
  const time = parseClockTime(`${hour.padStart(2, "0")}:${minute ?? "00"}`);
  return time ? { length, time } : { length, reason: message("log.time", { text }) };
}

function ambiguousHalf(hour: string, minute: string, length: number, text: string): TimeReading {
  const morning = parseClockTime(`${String(Number(hour) % 12).padStart(2, "0")}:${minute}`);
  const evening = parseClockTime(`${(Number(hour) % 12) + 12}:${minute}`);
  if (!morning || !evening) return { length, reason: message("log.time", { text }) };
  return { length, reason: message("log.time-half", { text, morning, evening }) };
}
