import type { Contact, Touch } from "../note/model";
import { type Person, personOf, samePerson } from "../note/names";
import { addDays, type CivilDate, later } from "../time/civilDate";
import type { Days } from "./days";
import type { Meeting, Meetings } from "./model";
import { isMeetingChannel, type TouchKind } from "./touchKind";

/** In days after the meeting: until when thanks are timely, and after how many days it is too late for them. */
export const THANKS_WITHIN = 1;
const THANKS_LAPSE = 14;

/** Whether a touch owes thanks: a meeting that took place, also where it ended with a stop, or a first call. */
export function owesThanks(touch: Touch, kind: TouchKind, isFirstReachedCall: boolean): boolean {
  if (touch.purpose === "thanks") return false;
  const met = kind === "live" || kind === "stop";
  return (met && isMeetingChannel(touch.channel)) || isFirstReachedCall;
}

function meetingOf(touch: Touch): Meeting {
  const people = touch.channel === "interview" ? touch.with : [];
  const owed = people.length > 0 ? peopleOf(people) : SOMEBODY;
  return { touch, people, owed, thanked: [], allThanked: false, heldUntil: touch.holdUntil?.value };
}

const SOMEBODY: readonly Person[] = [personOf("")];

/** Adds a meeting that owes thanks. */
export function withMeeting(meetings: Meetings | undefined, touch: Touch): Meetings {
  const settled = meetings && !isOwing(meetings.latest);
  return linked(meetingOf(touch), settled ? withoutLatest(meetings) : meetings, undefined);
}

/** Returns the meetings after a touch that puts everything off. */
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

/** Returns the latest meeting in its current state. */
export function latestOf(meetings: Meetings | undefined): Meeting | undefined {
  return meetings && heldOver(meetings.latest, meetings.held);
}

/** Returns all meetings in their current state, the earliest first. */
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

/** Parses the names of people. Results are cached, because a log repeats the same few names. */
function peopleOf(names: readonly string[]): readonly Person[] {
  if (names.length === 0) return NO_PEOPLE;
  const cached = people.get(names);
  if (cached) return cached;
  const persons = names.map(personOf);
  people.set(names, persons);
  return persons;
}

const NO_PEOPLE: readonly Person[] = [];
const people = new WeakMap<readonly string[], readonly Person[]>();

/** Returns a bit for each word. Two people without a common bit are not the same person. */
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

/** Whether thanks are still owed to any person. */
export function isOwing({ owed }: Meeting): boolean {
  return owed.length > 0;
}

/** Returns the names of those who are still owed thanks; none if no particular person is. */
export function stillOwed({ owed }: Meeting): readonly string[] {
  return owed.map(({ name }) => name).filter((name) => name !== "");
}

/**
 * Returns the meetings after a thanks, which counts for the latest one and for those that owe it. Settled ones are
 * removed, except the latest.
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
  // Links before the earliest settled one are reused; if none is settled, all are.
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

/** Whether a thanks to these people, or without names, settles something that was owed for the meeting. */
function isSettledBy({ people, owed }: Meeting, to: readonly Person[]): boolean {
  if (owed.length === 0) return false;
  if (to.length === 0 || people.length === 0) return true;
  return owed.some((person) => to.some((name) => samePerson(name, person)));
}

/** Returns the last meeting for which a thanks settles something that was owed. */
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

/** Whether all recipients of a thanks have already had one for the meeting. */
export function repeats(meeting: Meeting, thanks: Touch): boolean {
  if (meeting.allThanked) return true;
  if (thanks.to.length === 0) return !isOwing(meeting);
  return peopleOf(thanks.to).every((person) =>
    meeting.thanked.some((earlier) => samePerson(earlier, person)),
  );
}

/** Returns the last day on which thanks are timely. Not rolled: thanks can be written on a Sunday. */
export function thanksDue({ touch }: Meeting): CivilDate {
  return addDays(touch.date, THANKS_WITHIN);
}

/** Whether thanks for the meeting can still be proposed at `today`. */
export function canBeThanked({ touch }: Meeting, today: CivilDate): boolean {
  return today <= addDays(touch.date, THANKS_LAPSE);
}
