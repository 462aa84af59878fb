import { CHANNELS, STATUSES } from "../../note/vocabulary";

/** A parameter of an action after the note, as text. */
export interface Param {
  readonly name: string;
  /** Its meaning, for the docs and for prompts. */
  readonly means: string;
  readonly optional?: true;
  /** The only allowed values. */
  readonly values?: readonly string[];
}

/** The description of an action; its planner is in a file of its own. */
export interface ActionEntry {
  /** The title in a command palette. */
  readonly title: string;
  /** What it does to the note, in one sentence. */
  readonly does: string;
  /** True if it can apply to several notes at once, as one undo step. */
  readonly several: boolean;
  readonly params: readonly Param[];
}

const DAY =
  "a day after today: `2026-11-25`, or words such as `tomorrow`, `next monday`, `in 2 weeks`; a day that is off counts as the next working day";

const LINE = "a line of the touch, counted from 0";

/** The keys that can be removed from a note, each with all its aliases. */
const CLEARABLE = ["follow_up", "snooze", "hold", "status", "every", "prefers"] as const;
export type Clearable = (typeof CLEARABLE)[number];

/** The possible outcomes of a step that is logged as done. Any other needs *Log Touch*. */
export const STEP_OUTCOMES = ["reached", "voicemail", "no-answer"] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** The kinds of drafts; each is a heading that the draft rules know. */
export const DRAFT_KINDS = ["voicemail", "call", "email", "thanks", "introduction"] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/**
 * Every action on a contact note other than logging a touch, by its command id. The only list: the server's commands,
 * the docs, and the code actions are generated from it. It imports almost nothing, so that a front end can load it
 * without the planners.
 */
export const ACTION_TABLE = {
  "touchbase.setStatus": {
    title: "Set Status",
    does: "Sets `status`, with the reason after it: `moved-on - three calls, no word`. `active` resumes a paused or closed contact.",
    several: true,
    params: [
      { name: "status", means: "the new status", values: Object.keys(STATUSES) },
      { name: "reason", means: "why, in a few words", optional: true },
    ],
  },
  "touchbase.snooze": {
    title: "Snooze",
    does: "Sets `snooze`: the follow-up is snoozed until that day.",
    several: true,
    params: [{ name: "date", means: DAY }],
  },
  "touchbase.hold": {
    title: "Hold",
    does: "Sets `hold`: no follow-up until that day, because they are away or deciding.",
    several: true,
    params: [{ name: "date", means: DAY }],
  },
  "touchbase.pin": {
    title: "Pin Follow-up",
    does: "Sets `follow_up`: the next follow-up is on that day, by that channel if one is named.",
    several: true,
    params: [
      {
        name: "appointment",
        means: "today or a later day, optionally with a time and a channel: `friday 10am call`",
      },
    ],
  },
  "touchbase.clear": {
    title: "Clear",
    does: "Removes a key: a pinned follow-up, a snooze, a hold, a status, an interval, a preference. It also removes the names that other tools use.",
    several: true,
    params: [{ name: "key", means: "the key", values: CLEARABLE }],
  },
  "touchbase.logStep": {
    title: "Log the Next Step as Done",
    does: "Logs the proposed step as done today: `2026-11-22 email thanks, to Dana`. Refused if no step is proposed, or if it is time to move on.",
    several: true,
    params: [
      {
        name: "channel",
        means: "one of the channels of the step; by default, its first one",
        optional: true,
        values: Object.keys(CHANNELS),
      },
      { name: "outcome", means: "what came of it", optional: true, values: STEP_OUTCOMES },
    ],
  },
  "touchbase.sortTouches": {
    title: "Sort Touches by Date",
    does: "Sorts the log by date, whole entries with their comments.",
    several: false,
    params: [],
  },
  "touchbase.convertTouch": {
    title: "Convert Touch (Line or Fields)",
    does: "Converts a touch of the frontmatter: a line to fields, fields to a line.",
    several: false,
    params: [{ name: "line", means: LINE }],
  },
  "touchbase.quoteTouch": {
    title: "Quote Touch",
    does: "Quotes a touch line, so that YAML reads no part of it as a comment or a map.",
    several: false,
    params: [{ name: "line", means: LINE }],
  },
  "touchbase.fixAll": {
    title: "Fix All Formatting Problems",
    does: "Fixes every formatting problem that has a single fix (`touch-syntax`, `touch-order`, `touch-duplicate`, `unknown-key`, `frontmatter-yaml`), in one step to undo.",
    several: true,
    params: [{ name: "rule", means: "the only rule whose findings are fixed", optional: true }],
  },
  "touchbase.draft": {
    title: "Draft a Message",
    does: "Adds the draft of a message to the body, under a heading such as *Draft voicemail*: the reason from the log, the things to mention, and what comes next. Unknown parts are in brackets.",
    several: false,
    params: [
      {
        name: "kind",
        means: "the kind of message; by default, the one for the next step",
        optional: true,
        values: DRAFT_KINDS,
      },
    ],
  },
  "touchbase.ignoreRule": {
    title: "Ignore Rule in This Note",
    does: "Adds a rule to `ignore`, with the reason after it: `going-cold - we meet at the club`.",
    several: true,
    params: [
      { name: "rule", means: "the id of the rule" },
      { name: "reason", means: "why, in a few words", optional: true },
    ],
  },
} as const satisfies Record<string, ActionEntry>;

export type ActionId = keyof typeof ACTION_TABLE;

export function isActionId(id: string): id is ActionId {
  return Object.hasOwn(ACTION_TABLE, id);
}
