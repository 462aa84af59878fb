import type { Config } from "../../config/resolve";
import { addDays, addMonths, type CivilDate, weekdayOf } from "../../time/civilDate";
import { shortDate } from "../../words/dates";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { capitalized } from "../followUps/format";

/** A suggested day to snooze until, for every front end. */
export interface Preset {
  readonly id: string;
  /** "In 2 weeks". */
  readonly title: string;
  readonly date: CivilDate;
  /** "Mon 7 Dec". */
  readonly shown: string;
}

type PresetId = "tomorrow" | "3-days" | "next-monday" | "1-week" | "2-weeks" | "1-month";

const PRESETS: readonly { readonly id: PresetId; day(today: CivilDate): CivilDate }[] = [
  { id: "tomorrow", day: (today) => addDays(today, 1) },
  { id: "3-days", day: (today) => addDays(today, 3) },
  { id: "next-monday", day: (today) => addDays(today, 8 - weekdayOf(today)) },
  { id: "1-week", day: (today) => addDays(today, 7) },
  { id: "2-weeks", day: (today) => addDays(today, 14) },
  { id: "1-month", day: (today) => addMonths(today, 1) },
];

/** Returns the suggested days for postponing a follow-up. */
export function snoozePresets(today: CivilDate, config: Config): readonly Preset[] {
  return presetDays(today, config).map(({ id, label, date }) => {
    return { id, title: capitalized(render(label, { today })), date, shown: shortDate(date, today) };
  });
}

/** A suggested day, and its name within a sentence. */
interface PresetDay {
  readonly id: string;
  readonly label: Message;
  readonly date: CivilDate;
}

/**
 * Returns the suggested days, soonest first. Each is moved to a working day, because nothing is due on a day off, and
 * each day is offered once.
 */
export function presetDays(today: CivilDate, { cadence }: Config): readonly PresetDay[] {
  const dates = new Set<CivilDate>();
  const presets = PRESETS.flatMap(({ id, day }) => {
    const { date } = cadence.days.rolled(day(today));
    if (dates.has(date)) return [];
    dates.add(date);
    // If tomorrow is a day off, the next working day has another name.
    const labelId = id === "tomorrow" && date !== day(today) ? "next-working-day" : id;
    return [{ id, label: message(`preset.${labelId}`), date }];
  });
  return presets.sort((a, b) => (a.date < b.date ? -1 : 1));
}
