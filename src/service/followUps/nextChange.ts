import type { Analysis } from "../../cadence/analyze";
import { STALE_DAYS } from "../../cadence/rows/goneStale";
import { addDays, type CivilDate } from "../../time/civilDate";
import { HALF_YEAR } from "../../time/dateText";
import { THIS_WEEK } from "./followUps";
import { COUNTED_DAYS } from "./momentum";

/**
 * Returns the first day after the analysis on which a list may say something else about the contact, if neither the
 * note nor the settings change. It may be too early, but never too late: it is tomorrow if a change is near.
 */
export function nextChangeOf(analysis: Analysis): CivilDate {
  const { contact, position, today } = analysis;
  // Dates of another year are written with it.
  const days = [`${Number(today.slice(0, 4)) + 1}-01-01` as CivilDate];
  const counted = addDays(today, -COUNTED_DAYS);
  for (const { date } of contact.touches) {
    if (date > today) days.push(date);
    else if (date > counted) days.push(addDays(date, COUNTED_DAYS));
  }
  if (!isFiled(analysis)) {
    const from = analysis.standing?.step?.from;
    if (hasNamedDay(analysis) || (from && from <= addDays(today, THIS_WEEK))) return addDays(today, 1);
    if (position.lastTouch) days.push(addDays(position.lastTouch.date, STALE_DAYS));
    if (from) days.push(addDays(from, -THIS_WEEK), addDays(from, -HALF_YEAR));
  }
  return days.reduce((first, day) => (day > today && day < first ? day : first));
}

/** Whether nothing is proposed on any day: the note is filed away or paused, or cannot be read. */
function isFiled({ contact, position, standing }: Analysis): boolean {
  // A meeting that ended with a stop still owes thanks.
  return !standing || (contact.status !== "active" && position.stop === undefined);
}

/** Whether a day was named, on which more than one step or window may depend. */
function hasNamedDay({ contact, position }: Analysis): boolean {
  const { booked, commitment, holdUntil, promise } = position;
  const { followUp, hold, snooze, every } = contact;
  const isWeekly = every?.value.kind === "weekday";
  return isWeekly || [booked, commitment, holdUntil, promise, followUp, hold, snooze].some(Boolean);
}
