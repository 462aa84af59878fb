import type { Analysis } from "../../cadence/analyze";
import type { Days } from "../../cadence/days";
import type { CadenceSettings } from "../../cadence/settings";
import type { LineIndex } from "../../note/lineIndex";
import { addDays, type CivilDate, weekdayOf } from "../../time/civilDate";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { type FollowUp, soonestFirst } from "../followUps/followUps";
import { shortAction } from "../followUps/format";
import { formatDue } from "../followUps/when";
import type { Day, DayItem, Weeks } from "./model";

/** A contact of a folder, with the data to show it and to plan its days. */
export interface DatedEntry {
  readonly uri: string;
  /** Relative to its folder. */
  readonly path: string;
  readonly analysis: Analysis;
  readonly lines: LineIndex;
  /** The settings of its folder. */
  readonly cadence: CadenceSettings;
  /** The planned day, if an absence of the user moves it to another day than the engine's. */
  readonly day?: CivilDate | undefined;
}

/** Returns the day on which the engine plans a follow-up; undefined if there is none. */
export function dayOf({ standing }: Analysis): CivilDate | undefined {
  return standing?.step?.on;
}

/** Returns the days of whole weeks, beginning with the current one. */
export function daysShown(today: CivilDate, weeks: number): CivilDate[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: weeks * 7 }, (_, at) => addDays(monday, at));
}

/** The follow-up of a contact on its day. */
export interface WeekEntry extends DayItem {
  readonly path: string;
  readonly due: FollowUp["due"];
  readonly date: CivilDate;
}

/** Groups the follow-ups of all contacts by day. */
export function weeksOf(
  entries: readonly WeekEntry[],
  today: CivilDate,
  weeks: number,
  calendar: Days,
  complete: boolean,
): Weeks {
  const dates = daysShown(today, weeks);
  const byDay = new Map(dates.map((date) => [date, [] as DayItem[]]));
  let after = 0;
  for (const entry of [...entries].sort(soonestFirst)) {
    const { path: _, due: __, date, ...item } = entry;
    const day = byDay.get(date);
    if (day) day.push(item);
    else after++;
  }
  const days = dates.map((date): Day => {
    const items = byDay.get(date) ?? [];
    const load = items.filter(({ moveOn }) => !moveOn).length;
    return { date, worked: calendar.isWorkingDay(date), off: offText(date, calendar, today), load, items };
  });
  return { version: 1, today, complete, days, later: after };
}

/** Returns the day of a contact's follow-up and its texts; undefined if there is none. */
export function weekEntryOf(analysis: Analysis): Pick<WeekEntry, "date" | "action" | "label"> | undefined {
  const { contact, standing, today } = analysis;
  const date = dayOf(analysis);
  if (!standing?.step || !date) return undefined;
  const { step, state } = standing;
  const action = shortAction(step, today);
  const words = { name: contact.name, what: action, when: formatDue(step, state, today) };
  return { date, action, label: render(message("weeks.item", words), { today }) };
}

function offText(date: CivilDate, calendar: Days, today: CivilDate): string {
  if (calendar.isWorkingDay(date)) return "";
  if (calendar.absenceOn(date)) return render(message("weeks.away"), { today });
  const name = calendar.nameOf(date);
  if (name) return name;
  return render(message(weekdayOf(date) > 5 ? "weeks.weekend" : "weeks.day-off"), { today });
}
