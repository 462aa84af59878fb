import type { Appointment, Contact, Touch } from "../note/model";
import type { Person } from "../note/names";
import type { Channel, Purpose } from "../note/vocabulary";
import type { CivilDate } from "../time/civilDate";
import type { Message } from "../words/message";
import type { Days, DerivedDate } from "./days";
import type { Source } from "./sources";
import type { TouchKind } from "./touchKind";

/** "You will hear from us by …", open until something settles it (cadence.md section 2). */
export interface OpenPromise {
  readonly date: CivilDate;
  readonly touch: Touch;
  /** Whether an earlier promise, since the playbook began or since the last interview, was broken. */
  readonly secondChance: boolean;
  /** When to ask: the first working day after a first promise, or the promised day itself for a second chance. */
  readonly checkIn: DerivedDate;
  /** `HH:MM-HH:MM`. */
  readonly time: string;
}

/** A date that was agreed on or announced, open until something settles it. */
export interface OpenCommitment {
  readonly appointment: Appointment;
  readonly touch: Touch;
  /**
   * Whether they agreed to it, which means that a response names it. The user may change a date announced on a
   * voicemail.
   */
  readonly theirs: boolean;
}

/**
 * The contact's situation after part of the log. The *run* is what came after the last response: a response resets
 * the count of unanswered tries.
 */
export interface Position {
  readonly playbook: Playbook | undefined;
  /** The date of the touch that turned the note's own playbook into the one in force. */
  readonly began: CivilDate | undefined;
  /** The last touch of any kind. */
  readonly lastTouch: Touch | undefined;
  readonly lastResponse: Touch | undefined;
  readonly lastLive: Touch | undefined;
  /** The last live touch that I started, interviews aside. */
  readonly lastLiveStarted: Touch | undefined;
  /** The last out touch that arrived. */
  readonly lastOut: Touch | undefined;
  /** The last out touch of the run other than thanks. */
  readonly lastOutInRun: Touch | undefined;
  readonly lastAttempt: Touch | undefined;
  /** The last touch of the run that gave them what they had asked for. */
  readonly lastAnswer: Touch | undefined;
  /** The last attempt of the run by call, email or text. */
  readonly lastPressing: Touch | undefined;
  /** Days with an attempt in the run: attempts on one date are one try. */
  readonly tries: number;
  /** Days with an attempt by the channel whose number is limited: calls, or what the contact prefers. */
  readonly calls: number;
  readonly lastCallDate: CivilDate | undefined;
  readonly callInRun: boolean;
  /** The number of tries in a row, up to the last one, by email alone. */
  readonly emailsInRow: number;
  /** Their last touch, until something answers it. Anything that I send then is an answer. */
  readonly unanswered: Touch | undefined;
  /** Their last touch, if it asks for an answer. */
  readonly asks: Touch | undefined;
  readonly offer: Touch | undefined;
  /** Whether a date was made or we met, without another try of mine since. */
  readonly settled: boolean;
  /** The touch that made a date without naming it. */
  readonly booked: Touch | undefined;
  readonly promise: OpenPromise | undefined;
  /** Whether a promise was broken since the playbook began or since the last interview. */
  readonly promiseBroken: boolean;
  /** The call at the check-in of a second chance, as long as it was not answered and no email followed it. */
  readonly checkInCall: Touch | undefined;
  readonly commitment: OpenCommitment | undefined;
  readonly holdUntil: CivilDate | undefined;
  readonly stop: Touch | undefined;
  /** The first letter, email, card or social message with which I introduced myself. */
  readonly introduction: Touch | undefined;
  /** The last resume or letter that I sent. */
  readonly application: Touch | undefined;
  readonly lastSocial: Touch | undefined;
  readonly lastShare: Touch | undefined;
  readonly reachedByCall: boolean;
  /** Whether they have responded since my last thanks. */
  readonly respondedSinceThanks: boolean;
  /** The meetings that owe thanks, and the latest one even if it owes none. */
  readonly meetings: Meetings | undefined;
}

/** A touch in its place: its kind, and the position before and after it. */
export interface Entry {
  readonly touch: Touch;
  readonly kind: TouchKind;
  readonly live: boolean;
  readonly response: boolean;
  readonly attempt: boolean;
  /** Whether it falls on a date that was agreed on or asked for, so that it cannot be a nuisance. */
  readonly agreed: boolean;
  /** Whether it belongs to the try before it. */
  readonly sameTry: boolean;
  readonly before: Position;
  readonly after: Position;
}

/** A live touch for which thanks are owed, and who has had them (cadence.md section 5, `thank-you`). */
export interface Meeting {
  readonly touch: Touch;
  /** Each interviewer is owed thanks; of any other meeting, where this is empty, one thanks to anyone is enough. */
  readonly people: readonly string[];
  /** Who has not had them yet: a person without a name if no particular person is owed them. */
  readonly owed: readonly Person[];
  readonly thanked: readonly Person[];
  /** Whether a thanks without names has thanked all of them. */
  readonly allThanked: boolean;
  /** The end of their absence, if they named one at the meeting or while thanks were owed. */
  readonly heldUntil: CivilDate | undefined;
}

/**
 * The meetings that owe thanks, and the latest one even if it owes none; undefined if there are none. A persistent
 * linked list, because a log of thousands of touches has one after each touch. A hold is noted once for all of them.
 */
export interface Meetings {
  readonly latest: Meeting;
  readonly earlier: Meetings | undefined;
  /** Until when a later hold put off the latest and all earlier ones. */
  readonly held: CivilDate | undefined;
  /** A bit for each word in the names of all who are owed thanks. */
  readonly owed: number;
  /** Whether any of them owes thanks to no particular person. */
  readonly toAnyone: boolean;
}

/** How many unanswered tries are enough: calls, and tries of any kind. Each counts once a day. */
export interface Limit {
  readonly calls: number;
  readonly attempts: number;
}

/** When one playbook replaces another: from the date of the first touch of that kind on. */
export interface Transition {
  readonly on: "interview" | "live";
  readonly playbook: string;
}

/** The proposal of a step, before its window is compared with today. */
export interface Proposal {
  /** Which step of the playbook it is, for `explain` and the docs: `job-ad 2`. */
  readonly step: string;
  readonly from: DerivedDate;
  /** Absent when the step is due on one day. */
  readonly to?: DerivedDate;
  readonly channels: readonly Channel[];
  readonly purpose?: Purpose;
  /** Whether it is one of the tries that the limit counts. */
  readonly counted: boolean;
  readonly moveOn?: boolean;
  readonly reason: Message;
  readonly source: readonly Source[];
  readonly extras?: readonly ExtraAction[];
}

/** Something to do along with the step, such as an invitation to connect. */
export interface ExtraAction {
  readonly channel: Channel | undefined;
  readonly purpose: Purpose | undefined;
  readonly reason: Message;
  readonly source: readonly Source[];
  /** The names of the people who are owed thanks. */
  readonly people?: readonly string[];
  /** Not offered with a step that comes sooner, such as one on an agreed date. */
  readonly notBefore?: CivilDate;
}

/** The input of a playbook. */
export interface Situation {
  readonly position: Position;
  readonly today: CivilDate;
  readonly days: Days;
  readonly known: boolean;
  /** The channel that the contact asked for; it replaces the one that the playbook would propose. */
  readonly prefers: Channel | undefined;
  /** The day that the contact's own interval sets; it replaces the waits of a playbook without a limit. */
  readonly byInterval?: DerivedDate | undefined;
}

/**
 * A cadence as data, plus the one function that reads the log by it. `wait` holds the playbook's own numbers, in
 * calendar days before the roll to a working day; a user may change each of them and the limit.
 */
export interface Playbook<Wait extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The id of the built-in playbook: its own, or that of the one that a user's playbook is like. */
  readonly method: string;
  readonly source: readonly Source[];
  readonly limit: Limit | undefined;
  readonly wait: Readonly<Record<Wait, number>>;
  /** The meaning of each number of `wait`, for settings and docs. */
  readonly waitMeans: Readonly<Record<Wait, string>>;
  /** Minimum number of days between two unanswered attempts. */
  readonly minGapDays: number;
  /** The waits between two unanswered attempts. A user who shortens one also lowers the minimum. */
  readonly gapWaits: readonly NoInfer<Wait>[];
  readonly becomes: Transition | undefined;
  /** Which live touches owe thanks: meetings, the first call that reached them as well, or none. */
  readonly thanksFor: "meetings" | "meetings-and-first-call" | "nothing";
  /** Whether it begins with an introduction; the limit counts only tries after it. */
  readonly opensWithIntroduction: boolean;
  /** The playbook's next step, or undefined when it has nothing left to propose. */
  next(situation: Situation, playbook: Playbook<Wait>): Proposal | undefined;
}

/** The states that a contact can be in; exactly one at a time (cadence.md sections 1 to 3). */
export const STATES = [
  "overdue",
  "due",
  "upcoming",
  "waiting",
  "held",
  "snoozed",
  "paused",
  "settled",
  "closed",
] as const;
export type State = (typeof STATES)[number];

/** What to do next, by which channel, when, and why. */
export interface Step {
  /** The row or the playbook's step that it comes from: `row 5`, `job-ad 2`. */
  readonly step: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The day to act: today or `from`, and for a call to an office a working day. */
  readonly on: CivilDate;
  /** `HH:MM` or `HH:MM-HH:MM`. */
  readonly time: string | undefined;
  /** One channel, or a choice, the best first; none when it is time to move on. */
  readonly channels: readonly Channel[];
  readonly purpose: Purpose | undefined;
  /** The names of the people who are owed thanks. */
  readonly people: readonly string[];
  /** Which try of how many, where there is a limit. */
  readonly count: { readonly n: number; readonly of: number } | undefined;
  readonly moveOn: boolean;
  /** The day of a meeting that has passed: it is logged on that day, whatever day it is today. */
  readonly logOn: CivilDate | undefined;
  readonly reason: Message;
  readonly source: readonly Source[];
  readonly extras: readonly ExtraAction[];
  /** The derivation of the dates. */
  readonly how: readonly Message[];
}

/** Inputs of the choice of a step other than the position in the log. */
export interface StepContext {
  readonly contact: Contact;
  readonly days: Days;
}

export interface Standing {
  readonly state: State;
  readonly step: Step | undefined;
  /** Why there is no step, where that is not evident from the state. */
  readonly reason?: Message | undefined;
}
