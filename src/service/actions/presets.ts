import type { Config } from "../../config/resolve";
import { addDays, addMonths, type CivilDate, weekdayOf } from "../../time/civilDate";
import { shortDate } from "../../words/dates";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { capitalized } from "../followUps/format";

/** A day to snooze until, as every front end offers it. */
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

/** The days that are offered for putting something off, as every front end shows them. */
export function snoozePresets(today: CivilDate, config: Config): readonly Preset[] {
  return presetDays(today, config).map(({ id, said, date }) => {
    return { id, title: capitalized(render(said, { today })), date, shown: shortDate(date, today) };
  });
}

/** A day to put something off to, and what it is called within a sentence. */
interface PresetDay {
  readonly id: string;
  readonly said: Message;
  readonly date: CivilDate;
}

/**
 * Those days, soonest first: each is moved to a working day, for nothing is due before one, and each day is offered
 * once.
 */
export function presetDays(today: CivilDate, { cadence }: Config): readonly PresetDay[] {
  const taken = new Set<CivilDate>();
  const presets = PRESETS.flatMap(({ id, day }) => {
    const { date } = cadence.days.rolled(day(today));
    if (taken.has(date)) return [];
    taken.add(date);
    // A tomorrow that is moved is none.
    const said = id === "tomorrow" && date !== day(today) ? "next-working-day" : id;
    return [{ id, said: message(`preset.${said}`), date }];
  });
  return presets.sort((a, b) => (a.date < b.date ? -1 : 1));
}
