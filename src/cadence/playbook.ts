import type { Channel, Purpose } from "../note/vocabulary";
import type { CivilDate } from "../time/civilDate";
import type { Message } from "../words/message";
import type { Days, DerivedDate } from "./days";
import type { Position } from "./log";
import type { Source } from "./sources";

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

/** Keeps the names of a playbook's waits checked where it is written. */
export function definePlaybook<Wait extends string>(
  playbook: Omit<Playbook<Wait>, "method">,
): Playbook<Wait> {
  return { ...playbook, method: playbook.id };
}

/** The fewest days between two attempts that are not too few: no more than the playbook itself proposes. */
export function minDaysBetween({ minGapDays, wait, gapWaits }: Playbook): number {
  return Math.min(minGapDays, ...gapWaits.map((name) => wait[name] ?? minGapDays));
}
