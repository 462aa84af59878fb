import type { Contact, Touch } from "../note/model";
import { samePerson } from "../note/names";
import { addDays, type CivilDate, later } from "../time/civilDate";
import type { Days } from "./days";
import { isLive, isThanks } from "./touchKind";

/** A live touch for which thanks are owed, and who has had them (cadence.md section 5, `thank-you`). */
export interface Meeting {
  readonly touch: Touch;
  /** Each interviewer is owed thanks; of any other meeting one thanks to anyone is enough. */
  readonly people: readonly string[];
  readonly thanked: readonly string[];
  /** A thanks that names nobody thanks them all. */
  readonly allThanked: boolean;
  /** Until when they were said to be away, when that was said at the meeting or while thanks were owed. */
  readonly heldUntil: CivilDate | undefined;
}

const OWING: ReadonlySet<string> = new Set(["interview", "meeting", "video", "event"]);

/** Thanks are timely until the day after; a meeting older than this many days is past thanking. */
export const THANKS_WITHIN = 1;
export const THANKS_LAPSE = 14;

/** Whether a touch owes thanks; where first calls count, the first call in which they were reached does, too. */
export function owesThanks(touch: Touch, isFirstReachedCall: boolean): boolean {
  if (!isLive(touch) || isThanks(touch) || touch.outcome === "stop") return false;
  return (touch.channel !== undefined && OWING.has(touch.channel)) || isFirstReachedCall;
}

export function meetingOf(touch: Touch): Meeting {
  const people = touch.channel === "interview" ? touch.with : [];
  return { touch, people, thanked: [], allThanked: false, heldUntil: touch.holdUntil?.value };
}

/** The meeting after a touch that may have put everything off. */
export function withHold(meeting: Meeting, { holdUntil }: Touch): Meeting {
  if (!holdUntil || stillOwed(meeting).length === 0) return meeting;
  return { ...meeting, heldUntil: later(holdUntil.value, meeting.heldUntil ?? holdUntil.value) };
}

/**
 * Whether thanks had to wait beyond their day: a hold moves every step, thanks too, so they are not late for it. The
 * dates of the note's own `hold` and `snooze` count when they have come by `date`.
 */
export function wasPutOff(meeting: Meeting, { hold, snooze }: Holds, date: CivilDate, days: Days): boolean {
  const isPast = (until: CivilDate) => days.rolled(until).date > thanksDue(meeting);
  if (meeting.heldUntil && isPast(meeting.heldUntil)) return true;
  return [hold, snooze].some((until) => until !== undefined && until.value <= date && isPast(until.value));
}

type Holds = Pick<Contact, "hold" | "snooze">;

/** Who is still owed thanks: names, or one empty name where nobody in particular is. */
export function stillOwed({ people, thanked, allThanked }: Meeting): readonly string[] {
  if (allThanked) return [];
  if (people.length === 0) return thanked.length > 0 ? [] : [""];
  return people.filter((person) => !thanked.some((name) => samePerson(name, person)));
}

/** The meeting after a thanks. */
export function withThanks(meeting: Meeting, thanks: Touch): Meeting {
  if (thanks.to.length === 0) return { ...meeting, allThanked: true };
  return { ...meeting, thanked: [...meeting.thanked, ...thanks.to] };
}

/** Whether a thanks gives somebody what was owed for the meeting. */
export function settles(meeting: Meeting, thanks: Touch): boolean {
  return stillOwed(withThanks(meeting, thanks)).length < stillOwed(meeting).length;
}

/** Whether everyone that a thanks is for has had one for the meeting before. */
export function repeats(meeting: Meeting, thanks: Touch): boolean {
  if (meeting.allThanked) return true;
  if (thanks.to.length === 0) return stillOwed(meeting).length === 0;
  return thanks.to.every((name) => meeting.thanked.some((earlier) => samePerson(earlier, name)));
}

/** The last day on which thanks are timely. Not rolled: thanks can be written on a Sunday. */
export function thanksDue({ touch }: Meeting): CivilDate {
  return addDays(touch.date, THANKS_WITHIN);
}

/** Whether thanks for the meeting can still be proposed at `today`. */
export function canBeThanked({ touch }: Meeting, today: CivilDate): boolean {
  return today <= addDays(touch.date, THANKS_LAPSE);
}
