import type { Severity } from "../cadence/settings";
import type { Source } from "../cadence/sources";
import type { Position, Range } from "../note/lineIndex";
import type { Preset } from "../service/actions/presets";
import type { ContactToLookAt, DueGroup, FollowUp } from "../service/followUps/followUps";
import type { Momentum } from "../service/followUps/momentum";
import type { LogChoices } from "../service/logTouch/steps";
import type { SpreadPreview } from "../service/timeline/model";

/**
 * What goes between the server and a client beyond the Language Server Protocol. None of it is needed for diagnostics,
 * hovers and fixes; it is documented in docs/language-server.md.
 */

/** Request: the follow-ups of every folder, soonest first. */
export const FOLLOW_UPS = "touchbase/followUps";

/** Request: every folder is read again, or those that are named; answered when that is done, at the latest. */
export const RESCAN = "touchbase/rescan";

export interface RescanParams {
  /** The URIs of folders of the workspace. */
  readonly uris?: readonly string[];
  /** Not those that a person stopped the reading of: nobody has asked for this. */
  readonly unlessStopped?: boolean;
}

/** Notification, without parameters: the answer to `touchbase/followUps` has changed. */
export const FOLLOW_UPS_CHANGED = "touchbase/followUpsChanged";

export interface FollowUpsParams {
  /** Also the contacts with nothing to do. */
  readonly all?: boolean;
}

export interface FollowUpsResult {
  readonly version: 1;
  readonly today: string;
  readonly notes: number;
  readonly contacts: number;
  /** False while the folders are still being read for the first time, or contacts judged anew. */
  readonly complete: boolean;
  /** Whether a person stopped that: what is known until then is listed, and a rescan reads the rest. */
  readonly stopped: boolean;
  readonly items: readonly FollowUpItem[];
  readonly momentum: Momentum;
  /** What is to be said of all contacts of a folder together, such as `keep-momentum`. */
  readonly advice: readonly Advice[];
  /** Contacts whose frontmatter cannot be read, and so have no follow-up. */
  readonly unreadable: readonly { readonly uri: string; readonly path: string; readonly name: string }[];
  /** These, and every other contact for which nothing is proposed because something that might forbid it is unclear. */
  readonly needsALook: readonly (ContactToLookAt & { readonly uri: string })[];
}

/** A finding that belongs to no note. */
export interface Advice {
  /** The folder that it is about. */
  readonly uri: string;
  readonly rule: string;
  readonly severity: Severity;
  /** One or two sentences. */
  readonly message: string;
  readonly source: readonly Source[];
  /** The message and the articles that it follows, as Markdown. */
  readonly tooltip: string;
}

/** How it goes, over all folders. */
export type { Momentum };

/** An item of `touchbase due --json`, with what a list of them shows. */
export interface FollowUpItem extends FollowUp {
  readonly uri: string;
  readonly group: DueGroup | null;
  /** Where they work; null where the note does not say. */
  readonly organization: string | null;
  /** What to do and when, in words: `Call · 2 of 3 · since Mon 16 Nov`. */
  readonly line: string;
  /** The same for a narrow list: `Call · 16 Nov`. */
  readonly brief: string;
  /** Another number means that the answer to {@link TOOLTIP} is another one. */
  readonly tooltipKey: number;
  /** Where the log is, for a client to open the note at. */
  readonly log: Range;
}

/**
 * Request: what a list says of a contact at a second glance, the same facts as the hover, as Markdown in which nothing from
 * a note is live; null for a note that is no contact.
 */
export const TOOLTIP = "touchbase/tooltip";

export interface TooltipParams {
  readonly uri: string;
}

/** Request: the time line of a contact; answers a `ContactTimeline`, or null for a note that is no contact. */
export const TIMELINE = "touchbase/timeline";

export interface TimelineParams {
  readonly uri: string;
}

/** Request: the follow-ups of every folder by day; answers `Weeks`. */
export const WEEKS = "touchbase/weeks";

export interface WeeksParams {
  /** How many weeks, the one with today in it first: 1 to 12, by default 4. */
  readonly weeks?: number;
}

/** What the commands about heavy days take. */
export interface SpreadOptions {
  /** How many weeks are looked at: 1 to 12, by default 4. */
  readonly weeks?: number;
  /** The most follow-ups that a day is to have: 1 to 50, by default 5. */
  readonly limit?: number;
  /** The moves that somebody has looked at: these are made, or none. */
  readonly moves?: readonly { readonly uri: string; readonly to: string }[];
}

export type SpreadResult =
  | ({ readonly ok: true } & SpreadPreview)
  | { readonly ok: false; readonly reason: string };

/**
 * Commands of `workspace/executeCommand` beside the actions of `service/actions/table.ts`, which take a URI, or a list
 * of them, and what the table says. A client gets the edits back as `workspace/applyEdit`.
 */
export const COMMANDS = {
  /** `[uri | uris | null, text]`: logs a touch; answers a {@link LogResult}. With null the names in the text find whose. */
  log: "touchbase.log",
  /** `[uri | uris | null, text]`: how the text would be understood and what would come next, without any edit. */
  previewLog: "touchbase.previewLog",
  /** `[command, …its arguments]`: what an action would write, without any edit; answers an {@link ActionResult}. */
  preview: "touchbase.preview",
  /** `[uri]`: the days to offer for putting a contact off; answers a {@link PresetsResult}. */
  snoozePresets: "touchbase.snoozePresets",
  /** `[folder URI or null, name, options?]`: makes a note; answers a {@link NewContactResult}. */
  newContact: "touchbase.newContact",
  /** `[options?]`: how heavy days would be evened out, without any edit; answers a {@link SpreadResult}. */
  spreadPreview: "touchbase.spreadPreview",
  /** `[options?]`: evens out heavy days, as one edit of all notes; answers a {@link SpreadResult}. */
  spread: "touchbase.spread",
} as const;

/** What was written to a note by an action. */
export interface WrittenNote {
  readonly uri: string;
  /** What was written, for echo. */
  readonly line: string;
  /** The day that it names, in words, as it was understood: `Fri 27 Nov, 10:00 (in 5 days)`. */
  readonly day?: string;
  /** What comes next, in words. */
  readonly next: string;
  /** Where it was written. */
  readonly at: Position;
}

/**
 * The answer to a command of the table in `service/actions/table.ts`: of the first note, and of all of them. When it
 * is refused nothing is written, not to the others either; `uri` is the note that it is refused for.
 */
export type ActionResult =
  | (WrittenNote & { readonly ok: true; readonly notes: readonly WrittenNote[] })
  /** With `already`, there was nothing to do: the note is as was asked for. */
  | { readonly ok: false; readonly reason: string; readonly uri?: string; readonly already?: boolean };

/** `line` is the path of the new note in its folder, and `at` is where its first touch goes. */
export type NewContactResult =
  | (WrittenNote & { readonly ok: true })
  /** With a `text`, it is that a client could not make the file `uri`: it may save the text there. */
  | { readonly ok: false; readonly reason: string; readonly uri?: string; readonly text?: string };

export interface PresetsResult {
  readonly presets: readonly Preset[];
}

/** A contact that a text names. */
export interface NamedContact {
  readonly uri: string;
  readonly path: string;
  readonly name: string;
  /** Where they work; empty where the note does not say. */
  readonly organization: string;
}

/** What is logged in one note. */
export interface LoggedNote extends WrittenNote {
  readonly name: string;
  /** What follows the next step if nobody answers, in words: `then email Tue 1 Dec, move on Tue 8 Dec`; or empty. */
  readonly plan: string;
}

/**
 * The answer to `touchbase.log` and `touchbase.previewLog`: of the first note, and of all of them. When it is refused
 * nothing is written, not to the others either.
 */
export type LogResult =
  | (LoggedNote & {
      readonly ok: true;
      /** The dates as they were understood, in words: `yesterday, Sat 21 Nov`, `next call Fri 27 Nov, 10:00 (in 5 days)`. */
      readonly dates: readonly string[];
      readonly notes: readonly LoggedNote[];
      /** Who else is named in the text and has a note: call again with their URIs to log it there, too. */
      readonly others: readonly NamedContact[];
    })
  | {
      readonly ok: false;
      readonly reason: string;
      /** The text is understood, and a person has to say whose note it is for. */
      readonly pick?: boolean;
      /** Names in the text that could be of several contacts. */
      readonly candidates?: readonly { readonly said: string; readonly contacts: readonly NamedContact[] }[];
    };

/** Request: the questions and answers of a step-by-step *Log Touch*; answers {@link LogChoices}, or null for no contact. */
export const LOG_CHOICES = "touchbase/logChoices";

export interface LogChoicesParams {
  readonly uri: string;
  /** The entry as it is so far: the choices are those that fit it, and the next step is the one after it. */
  readonly text?: string;
}

export type { LogChoices };
