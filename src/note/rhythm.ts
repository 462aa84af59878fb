import type { Weekday } from "../time/civilDate";
import { RHYTHM_WORDS } from "./keys";
import type { Rhythm } from "./model";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Parses the name of a weekday: `friday`, `fridays`, or its first three letters or more. */
export function weekdayNamed(word: string): Weekday | undefined {
  const lowerCase = word.toLowerCase();
  if (lowerCase.length < 3) return undefined;
  const index = WEEKDAYS.findIndex((name) => name.startsWith(lowerCase) || `${name}s` === lowerCase);
  return index < 0 ? undefined : ((index + 1) as Weekday);
}

/** The longest interval: a longer one is more likely a typing error than a plan. */
const MAX_COUNT = { day: 3660, month: 120 };

/** Parses `3 weeks`, `10 days`, `every 2 months`, `monthly`, `14` (days), or `friday`; undefined for anything else. */
export function readRhythm(text: string): Rhythm | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^every\s+/, "");
  const weekday = weekdayNamed(words);
  if (weekday) return { kind: "weekday", weekday };
  const named = Object.hasOwn(RHYTHM_WORDS, words) ? RHYTHM_WORDS[words] : undefined;
  if (named) return { kind: "interval", ...named };
  const parts = /^(?:(\d{1,4})\s*)?(days?|d|weeks?|w|months?|m|quarters?|years?|y)?$/.exec(words);
  if (!parts || words === "") return undefined;
  const count = Number(parts[1] ?? 1);
  const unit = UNITS[(parts[2] ?? "d").charAt(0) as keyof typeof UNITS];
  const rhythm = { kind: "interval" as const, count: count * unit.times, unit: unit.unit };
  return rhythm.count >= 1 && rhythm.count <= MAX_COUNT[rhythm.unit] ? rhythm : undefined;
}

const UNITS = {
  d: { times: 1, unit: "day" },
  w: { times: 7, unit: "day" },
  m: { times: 1, unit: "month" },
  q: { times: 3, unit: "month" },
  y: { times: 12, unit: "month" },
} as const;
