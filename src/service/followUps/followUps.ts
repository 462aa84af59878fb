import type { Analysis } from "../../cadence/analyze";
import type { State, Step } from "../../cadence/model";
import type { Source } from "../../cadence/sources";
import type { Channel, Purpose } from "../../note/vocabulary";
import { type CivilDate, daysBetween } from "../../time/civilDate";
import { type Message, type MessageKey, message } from "../../words/message";
import { render } from "../../words/render";

/**
 * A follow-up: exactly an entry of `items` in the output of `touchbase due --json` and of the request
 * `touchbase/followUps`, with its keys in that order. Without a next step, `due` and `reason` are null and the lists
 * are empty.
 */
export interface FollowUp {
  /** Relative to the folder of notes, with `/`. */
  readonly path: string;
  readonly name: string;
  /** The id of the contact's playbook; null if there is none. */
  readonly playbook: string | null;
  readonly state: State;
  /** The window, both days included; `time` is `HH:MM` or `HH:MM-HH:MM`, null for any time of day. */
  readonly due: { readonly from: CivilDate; readonly to: CivilDate; readonly time: string | null } | null;
  /** The possible channels, the best first; empty if it is time to move on. */
  readonly channels: readonly Channel[];
  readonly purpose: Purpose | null;
  /** The number of the attempt and the limit; null if there is no limit. */
  readonly step: { readonly n: number; readonly of: number } | null;
  readonly moveOn: boolean;
  /** One sentence; null if there is no next step. */
  readonly reason: string | null;
  readonly source: readonly Source[];
  /** The day to act: `from`, or today if that is past; null if there is no next step. */
  readonly on: CivilDate | null;
  /** What to say, in at most four short lines. */
  readonly say: readonly string[];
  /** What to do or know in addition to the step. */
  readonly extras: readonly FollowUpExtra[];
  /** The steps if the contact does not answer; moving on has no channels. */
  readonly plan: readonly PlannedStep[];
}

export interface FollowUpExtra {
  /** Empty for a remark, which asks for nothing. */
  readonly channels: readonly Channel[];
  readonly purpose: Purpose | null;
  readonly reason: string;
}

export interface PlannedStep {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly time: string | null;
  readonly channels: readonly Channel[];
  readonly purpose: Purpose | null;
  readonly moveOn: boolean;
}

/** The parts of a follow-up that take longer to compute than the step. */
export type FollowUpDetail = "say" | "plan";

/**
 * Returns the follow-up of a contact; undefined for a contact that needs a look, because it has no state. `doubts` are
 * reasons why the advice may be wrong.
 */
export function followUpOf(
  path: string,
  analysis: Analysis,
  doubts: readonly Message[] = [],
): FollowUp | undefined {
  const item = nextOf(path, analysis, doubts);
  if (!item) return undefined;
  const { extras, ...head } = item;
  return { ...head, say: sayOf(analysis), extras, plan: analysis.plan.map(plannedStep) };
}

/** Returns the same without its details. */
export function nextOf(
  path: string,
  analysis: Analysis,
  doubts: readonly Message[] = [],
): Omit<FollowUp, FollowUpDetail> | undefined {
  const { contact, position, standing, today } = analysis;
  if (!standing) return undefined;
  const { state, step } = standing;
  return {
    path,
    name: contact.name,
    playbook: position.playbook?.id ?? null,
    state,
    due: step ? { from: step.from, to: step.to, time: step.time ?? null } : null,
    channels: step?.channels ?? [],
    purpose: step?.purpose ?? null,
    step: step?.count ? { n: step.count.n, of: step.count.of } : null,
    moveOn: step?.moveOn ?? false,
    reason: step ? render(step.reason, { today, plain: true }) : null,
    source: step?.source ?? [],
    on: step?.on ?? null,
    extras: [
      ...(step?.extras ?? []).map(({ channel, purpose, reason }) => ({
        channels: channel ? [channel] : [],
        purpose: purpose ?? null,
        reason: render(reason, { today, plain: true }),
      })),
      ...(step ? doubts : []).map((doubt) => toRemark(doubt, today)),
    ],
  };
}

/** Converts a remark, which asks for nothing. */
export function toRemark(said: Message, today: CivilDate): FollowUpExtra {
  return { channels: [], purpose: null, reason: render(said, { today, plain: true }) };
}

export function sayOf({ say, standing, today }: Analysis): string[] {
  return standing?.step ? say.map((said) => render(said, { today, plain: true })) : [];
}

/** The lines that quote the note. No cache contains them. */
const QUOTES: ReadonlySet<MessageKey> = new Set(["say.thanks-text", "say.answer", "say.mention"]);

export function quotesNote({ say, standing }: Analysis): boolean {
  return standing?.step !== undefined && say.some(({ key }) => QUOTES.has(key));
}

/** A contact for which nothing is proposed, because something that might forbid contact cannot be read. */
export interface ContactToLookAt {
  readonly path: string;
  readonly name: string;
  /** One or two sentences. */
  readonly reason: string;
}

/** Why a contact needs a look; undefined for one that has a state. */
export function lookReason({ contact, standingWithoutCount, today }: Analysis): string | undefined {
  if (standingWithoutCount) return undefined;
  return render(contact.failsClosed ?? message("hover.unreadable"), { today, plain: true });
}

export function plannedStep({ from, to, time, channels, purpose, moveOn }: Step): PlannedStep {
  return { from, to, time: time ?? null, channels, purpose: purpose ?? null, moveOn };
}

/** The groups of the tree, in their order. */
export const DUE_GROUPS = ["overdue", "today", "week", "later", "waiting", "moveOn"] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** The titles of the groups, in the tree and on the command line. */
export const GROUP_TITLES: Readonly<Record<DueGroup, string>> = {
  overdue: "Overdue",
  today: "Due today",
  week: "This week",
  later: "Later",
  waiting: "Waiting",
  moveOn: "Move on",
};

/** The number of days ahead within which a follow-up is one of this week. */
export const THIS_WEEK = 7;

/**
 * Returns the group of a follow-up: `week` is due within the next 7 days, `waiting` is waiting for an answer, held, or
 * snoozed, and `moveOn` is every step to move on, even in the future. Null for a contact with nothing to do: closed,
 * paused, or settled.
 */
export function dueGroup(
  item: Pick<FollowUp, "due" | "state" | "moveOn">,
  today: CivilDate,
): DueGroup | null {
  if (!item.due) return null;
  if (["waiting", "held", "snoozed"].includes(item.state)) return "waiting";
  if (item.moveOn) return "moveOn";
  if (item.state === "overdue") return "overdue";
  if (item.state === "due") return "today";
  return daysBetween(today, item.due.from) <= THIS_WEEK ? "week" : "later";
}

/** Whether a follow-up is due today or was due before. `touchbase due` lists these, and the badge counts them. */
export function isDue({ state }: Pick<FollowUp, "state">): boolean {
  return state === "overdue" || state === "due";
}

/**
 * Compares follow-ups by the last day of the window, its first day, the time of day, the name, and the path; those with
 * nothing to do come last. Compares code units, so that the order does not depend on the locale.
 */
export function soonestFirst(a: SortableFollowUp, b: SortableFollowUp): number {
  return compareLists(sortKey(a), sortKey(b));
}

/** Sorts after every date and time of day. */
const LAST = "~";

type SortableFollowUp = Pick<FollowUp, "due" | "name" | "path">;

function sortKey({ due, name, path }: SortableFollowUp): readonly string[] {
  return [due?.to ?? LAST, due?.from ?? LAST, due?.time ?? LAST, name, path];
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? "";
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
