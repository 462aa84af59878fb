import type { Contact, Touch } from "../note/model";
import { type Person, personOf, samePerson } from "../note/names";
import { addDays, type CivilDate, later } from "../time/civilDate";
import type { Days } from "./days";
import type { Meeting, Meetings } from "./model";
import { isMeetingChannel, type TouchKind } from "./touchKind";

/** Thanks are timely until the day after; a meeting older than this many days is past thanking. */
export const THANKS_WITHIN = 1;
export const THANKS_LAPSE = 14;

/** Whether a touch owes thanks: a meeting that took place, also where it ended with a stop, or a first call. */
export function owesThanks(touch: Touch, kind: TouchKind, isFirstReachedCall: boolean): boolean {
  if (touch.purpose === "thanks") return false;
  const met = kind === "live" || kind === "stop";
  return (met && isMeetingChannel(touch.channel)) || isFirstReachedCall;
}

function meetingOf(touch: Touch): Meeting {
  const people = touch.channel === "interview" ? touch.with : [];
  const owed = people.length > 0 ? peopleOf(people) : [personOf("")];
  return { touch, people, owed, thanked: [], allThanked: false, heldUntil: touch.holdUntil?.value };
}

/** The meetings after one more, which owes thanks. */
export function withMeeting(meetings: Meetings | undefined, touch: Touch): Meetings {
  const settled = meetings && !isOwing(meetings.latest);
  return linked(meetingOf(touch), settled ? withoutLatest(meetings) : meetings, undefined);
}

/** The meetings after a touch that has put everything off. */
export function withHold(meetings: Meetings | undefined, until: CivilDate): Meetings | undefined {
  if (!meetings) return undefined;
  return { ...meetings, held: meetings.held ? later(meetings.held, until) : until };
}

function linked(latest: Meeting, earlier: Meetings | undefined, held: CivilDate | undefined): Meetings {
  const owing = isOwing(latest);
  return {
    latest,
    earlier,
    held,
    owed: (earlier?.owed ?? 0) | signsOf(latest.owed),
    toAnyone: (earlier?.toAnyone ?? false) || (owing && latest.people.length === 0),
  };
}

function withoutLatest({ earlier, held }: Meetings): Meetings | undefined {
  return held ? withHold(earlier, held) : earlier;
}

/** The latest of the meetings, as it is by now. */
export function latestOf(meetings: Meetings | undefined): Meeting | undefined {
  return meetings && heldOver(meetings.latest, meetings.held);
}

/** All of them as they are by now, the earliest first. */
export function listOf(meetings: Meetings | undefined): Meeting[] {
  const list: Meeting[] = [];
  let held: CivilDate | undefined;
  for (let link = meetings; link; link = link.earlier) {
    held = laterOf(held, link.held);
    list.push(heldOver(link.latest, held));
  }
  return list.reverse();
}

function heldOver(meeting: Meeting, until: CivilDate | undefined): Meeting {
  if (!until || !isOwing(meeting)) return meeting;
  return { ...meeting, heldUntil: later(until, meeting.heldUntil ?? until) };
}

function laterOf(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined {
  return a && b ? later(a, b) : (a ?? b);
}

/** People by their names. The same few names stand in all of a log. */
function peopleOf(names: readonly string[]): readonly Person[] {
  const known = people.get(names);
  if (known) return known;
  const found = names.map(personOf);
  people.set(names, found);
  return found;
}

const people = new WeakMap<readonly string[], readonly Person[]>();

/** A bit for each word: who has none in common with somebody is not the same person. */
function signsOf(persons: readonly Person[]): number {
  let signs = 0;
  for (const { words } of persons) for (const word of words) signs |= 1 << hashOf(word);
  return signs;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash & 31;
}

/**
 * Whether thanks had to wait beyond their day: a hold moves every step, thanks too, so they are not late because of it.
 * A `hold` of the note counts once its date has come. A `snooze` counts while it lasts, because thanks that go along with
 * a date agreed with them are sent before it ends.
 */
export function wasPutOff(meeting: Meeting, { hold, snooze }: Holds, date: CivilDate, days: Days): boolean {
  const isPast = (until: CivilDate) => days.rolled(until).date > thanksDue(meeting);
  if (meeting.heldUntil && isPast(meeting.heldUntil)) return true;
  if (hold && hold.value <= date && isPast(hold.value)) return true;
  return snooze !== undefined && isPast(snooze.value);
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

/**
 * The meetings after a thanks, which counts for the latest of them and for those that owe it; what is settled is left out,
 * unless it is the latest.
 */
export function afterThanks(meetings: Meetings | undefined, thanks: Touch): Meetings | undefined {
  if (!meetings) return undefined;
  const to = peopleOf(thanks.to);
  return linked(thankedBy(meetings.latest, to), settled(meetings.earlier, to), meetings.held);
}

function settled(meetings: Meetings | undefined, to: readonly Person[]): Meetings | undefined {
  const signs = signsOf(to);
  const passed: Meetings[] = [];
  let depth = 0;
  for (let link = meetings; link && mayBeSettled(link, to, signs); link = link.earlier) {
    passed.push(link);
    if (isSettledBy(link.latest, to)) depth = passed.length;
  }
  // Links before the earliest settled one are reused, and all of them if none is settled.
  let left = depth > 0 ? passed[depth - 1]?.earlier : meetings;
  for (let at = depth - 1; at >= 0; at--) {
    const { latest, held } = passed[at] as Meetings;
    const thanked = isSettledBy(latest, to) ? thankedBy(latest, to) : latest;
    if (isOwing(thanked)) left = linked(thanked, left, held);
    else if (held) left = withHold(left, held);
  }
  return left;
}

/** Whether a thanks to these can settle any of the meetings. */
function mayBeSettled({ owed, toAnyone }: Meetings, to: readonly Person[], signs: number): boolean {
  return to.length === 0 || toAnyone || (owed & signs) !== 0;
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
export function settledBy(meetings: Meetings | undefined, thanks: Touch): Meeting | undefined {
  const to = peopleOf(thanks.to);
  const signs = signsOf(to);
  let held: CivilDate | undefined;
  for (let link = meetings; link && mayBeSettled(link, to, signs); link = link.earlier) {
    held = laterOf(held, link.held);
    if (isSettledBy(link.latest, to)) return heldOver(link.latest, held);
  }
  return undefined;
}

/** Whether everyone that a thanks is for has had one for the meeting before. */
export function repeats(meeting: Meeting, thanks: Touch): boolean {
  if (meeting.allThanked) return true;
  if (thanks.to.length === 0) return !isOwing(meeting);
  return peopleOf(thanks.to).every((person) =>
    meeting.thanked.some((earlier) => samePerson(earlier, person)),
  );
}

/** The last day on which thanks are timely. Not rolled: thanks can be written on a Sunday. */
export function thanksDue({ touch }: Meeting): CivilDate {
  return addDays(touch.date, THANKS_WITHIN);
}

/** Whether thanks for the meeting can still be proposed at `today`. */
export function canBeThanked({ touch }: Meeting, today: CivilDate): boolean {
  return today <= addDays(touch.date, THANKS_LAPSE);
}
