import type { Contact, Touch } from "../note/model";
import { type Person, personOf, samePerson } from "../note/names";
import { addDays, type CivilDate, later } from "../time/civilDate";
import type { Days } from "./days";
import { isLive, isThanks } from "./touchKind";

/** A live touch for which thanks are owed, and who has had them (cadence.md section 5, `thank-you`). */
export interface Meeting {
  readonly touch: Touch;
  /** Each interviewer is owed thanks; of any other meeting, where this is empty, one thanks to anyone is enough. */
  readonly people: readonly string[];
  /** Who has not had them yet; one without a name where nobody in particular is owed them. */
  readonly owed: readonly Person[];
  readonly thanked: readonly Person[];
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
  const owed = people.length > 0 ? people.map(personOf) : [personOf("")];
  return { touch, people, owed, thanked: [], allThanked: false, heldUntil: touch.holdUntil?.value };
}

/** The meeting after a touch that may have put everything off. */
export function withHold(meeting: Meeting, { holdUntil }: Touch): Meeting {
  if (!holdUntil || !isOwing(meeting)) return meeting;
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

/** Whether anybody is still owed thanks. */
export function isOwing({ owed }: Meeting): boolean {
  return owed.length > 0;
}

/** The names of those who are still owed thanks; none where nobody in particular is. */
export function stillOwed({ owed }: Meeting): readonly string[] {
  return owed.map(({ name }) => name).filter((name) => name !== "");
}

/** The meetings after a thanks, which counts for all of them; an old one is touched only if it was owed. */
export function afterThanks(meetings: readonly Meeting[], thanks: Touch): readonly Meeting[] {
  const to = thanks.to.map(personOf);
  const last = meetings.at(-1);
  return meetings.map((meeting) =>
    meeting === last || isSettledBy(meeting, to) ? thankedBy(meeting, to) : meeting,
  );
}

function thankedBy(meeting: Meeting, to: readonly Person[]): Meeting {
  if (to.length === 0) return { ...meeting, allThanked: true, owed: [] };
  const { people, owed, thanked } = meeting;
  const left = people.length > 0 ? owed.filter((person) => !to.some((name) => samePerson(name, person))) : [];
  return { ...meeting, thanked: [...thanked, ...to], owed: left };
}

/** Whether a thanks to these, or to nobody in particular, gives somebody what was owed for the meeting. */
function isSettledBy({ people, owed }: Meeting, to: readonly Person[]): boolean {
  if (owed.length === 0) return false;
  if (to.length === 0 || people.length === 0) return true;
  return owed.some((person) => to.some((name) => samePerson(name, person)));
}

/** The last of the meetings for which a thanks gives somebody what was owed. */
export function settledBy(meetings: readonly Meeting[], thanks: Touch): Meeting | undefined {
  const to = thanks.to.map(personOf);
  return meetings.findLast((meeting) => isSettledBy(meeting, to));
}

/** Whether everyone that a thanks is for has had one for the meeting before. */
export function repeats(meeting: Meeting, thanks: Touch): boolean {
  if (meeting.allThanked) return true;
  if (thanks.to.length === 0) return !isOwing(meeting);
  return thanks.to
    .map(personOf)
    .every((person) => meeting.thanked.some((earlier) => samePerson(earlier, person)));
}

/** The last day on which thanks are timely. Not rolled: thanks can be written on a Sunday. */
export function thanksDue({ touch }: Meeting): CivilDate {
  return addDays(touch.date, THANKS_WITHIN);
}

/** Whether thanks for the meeting can still be proposed at `today`. */
export function canBeThanked({ touch }: Meeting, today: CivilDate): boolean {
  return today <= addDays(touch.date, THANKS_LAPSE);
}
