import type { Appointment, Touch } from "../note/model";
import type { Person } from "../note/names";
import type { Channel, Purpose } from "../note/vocabulary";
import type { CivilDate } from "../time/civilDate";
import type { Message } from "../words/message";
import type { Days, DerivedDate } from "./days";
import type { Source } from "./sources";

/** "You will hear from us by …", unanswered so far (cadence.md section 2). */
export interface OpenPromise {
  readonly date: CivilDate;
  readonly touch: Touch;
  /** 1 for the first promise since the playbook began. */
  readonly ordinal: number;
  /** When to ask: the first working day after the first promise, the very day of a later one. */
  readonly checkIn: DerivedDate;
  /** `HH:MM-HH:MM`. */
  readonly time: string;
}

export interface OpenCommitment {
  readonly appointment: Appointment;
  readonly touch: Touch;
}

/**
 * Where a contact stands after some part of the log. The *run* is what came after the last response: a response
 * settles what was before it, so the counts of unanswered tries begin anew.
 */
export interface Position {
  readonly playbook: Playbook | undefined;
  /** The date of the touch that turned the note's own playbook into the one in force. */
  readonly began: CivilDate | undefined;
  readonly lastResponse: Touch | undefined;
  readonly lastLive: Touch | undefined;
  /** The last live touch that I started. */
  readonly lastLiveStarted: Touch | undefined;
  readonly lastOut: Touch | undefined;
  /** The last out touch of the run other than thanks. */
  readonly lastOutInRun: Touch | undefined;
  readonly lastAttempt: Touch | undefined;
  /** The last attempt of the run by call, email or text: the ones that ring or buzz. */
  readonly lastPressing: Touch | undefined;
  /** Days with an attempt in the run: attempts on one date are one try. */
  readonly tries: number;
  /** Attempts of the run by the channel whose number is limited: calls, or what the contact prefers. */
  readonly calls: number;
  /** How many attempts in a row at the end of the run went by one channel. */
  readonly sameChannelInRow: number;
  readonly callInRun: boolean;
  /** A date was made, or we met, and I have not tried again since. */
  readonly settled: boolean;
  readonly promise: OpenPromise | undefined;
  /** Promises since the playbook began. */
  readonly promises: number;
  readonly commitment: OpenCommitment | undefined;
  readonly holdUntil: CivilDate | undefined;
  readonly stop: Touch | undefined;
  /** The first letter, email or card with which I introduced myself. */
  readonly introduction: Touch | undefined;
  /** The last resume or letter that I sent. */
  readonly application: Touch | undefined;
  readonly lastSocial: Touch | undefined;
  readonly reachedByCall: boolean;
  /** The meetings that owe thanks, and the last one that does not any more. */
  readonly meetings: Meetings | undefined;
}

/** A touch in its place: what it was, and where the contact stood before and after it. */
export interface Entry {
  readonly touch: Touch;
  readonly live: boolean;
  readonly response: boolean;
  readonly attempt: boolean;
  /** Whether it falls on a date that was agreed on or asked for, so that it cannot be a nuisance. */
  readonly agreed: boolean;
  readonly before: Position;
  readonly after: Position;
}

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

/**
 * The meetings that owe thanks and, if it is the latest, one that does not any more; undefined where there are none. A
 * log of thousands has a list like this after each of its touches, so each holds on to the one before it, and what a
 * touch changes is little: a hold is noted for all of them at once.
 */
export interface Meetings {
  readonly latest: Meeting;
  readonly earlier: Meetings | undefined;
  /** Until when the latest and all earlier ones were put off after they were. */
  readonly held: CivilDate | undefined;
  /** A bit for each of the words in the names of those who are owed thanks, of all of them together. */
  readonly owed: number;
  /** Whether any of them owes thanks to nobody in particular. */
  readonly toAnyone: boolean;
}

/** How many unanswered tries are enough. Calls count one by one; tries of any kind count once a day. */
export interface Limit {
  readonly calls: number;
  readonly attempts: number;
}

/** When a playbook gives way to another: from the date of the first touch of that kind on. */
export interface Transition {
  readonly on: "interview" | "live";
  readonly playbook: string;
}

/** What a step proposes, before its window is weighed against today. */
export interface Proposal {
  /** Which step of the playbook it is, for `explain` and the docs: `job-ad 2`. */
  readonly step: string;
  readonly from: DerivedDate;
  /** Absent when the step is due on one day. */
  readonly to?: DerivedDate;
  readonly channels: readonly Channel[];
  readonly purpose?: Purpose;
  /** Whether a step of the limit is used up by it. */
  readonly counted: boolean;
  readonly moveOn?: boolean;
  readonly reason: Message;
  readonly source: readonly Source[];
  readonly extras?: readonly ExtraAction[];
}

/** Something to do beside the step, such as an invitation to connect. */
export interface ExtraAction {
  readonly channel: Channel | undefined;
  readonly purpose: Purpose | undefined;
  readonly reason: Message;
  readonly source: readonly Source[];
  /** Not offered beside a step that comes sooner, such as one on a day agreed on. */
  readonly notBefore?: CivilDate;
}

/** What a playbook may look at. */
export interface Situation {
  readonly position: Position;
  readonly today: CivilDate;
  readonly days: Days;
  readonly known: boolean;
  /** The channel that the contact asked for, which takes the place of what the playbook would propose. */
  readonly prefers: Channel | undefined;
}

/**
 * A cadence as data, plus the one function that reads the log by it. `wait` holds the playbook's own numbers, in
 * calendar days before the roll to a working day; a user may change each of them and the limit.
 */
export interface Playbook<Wait extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The built-in playbook whose way it goes: its own id, or the one that a user's playbook is like. */
  readonly method: string;
  readonly source: readonly Source[];
  readonly limit: Limit | undefined;
  readonly wait: Readonly<Record<Wait, number>>;
  /** What each number of `wait` means, for settings and docs. */
  readonly waitMeans: Readonly<Record<Wait, string>>;
  /** Fewer days than these between two unanswered attempts are too few. */
  readonly minGapDays: number;
  /** The waits that may lie between two unanswered attempts: whoever shortens one means it. */
  readonly gapWaits: readonly NoInfer<Wait>[];
  readonly becomes: Transition | undefined;
  /** Whether the first call in which they were reached owes thanks, as a meeting does. */
  readonly thanksForCalls: boolean;
  /** Whether it begins with an introduction, after which alone tries are counted. */
  readonly opensWithIntroduction: boolean;
  /** The playbook's next step, or undefined when it has nothing left to propose. */
  next(situation: Situation, playbook: Playbook<Wait>): Proposal | undefined;
}
