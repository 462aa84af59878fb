import type { Severity } from "../cadence/settings";
import type { Source } from "../cadence/sources";
import type { Position, Range } from "../note/lineIndex";
import type { DraftMessage } from "../service/actions/draftMessage";
import type { Preset } from "../service/actions/presets";
import type { DraftKind } from "../service/actions/table";
import type { DueCounts } from "../service/followUps/counts";
import type { ContactToLookAt, DueGroup, FollowUp } from "../service/followUps/followUps";
import type { Momentum } from "../service/followUps/momentum";
import type { SpreadPreview } from "../service/timeline/model";

/**
 * Requests, notifications and commands beyond the Language Server Protocol. A client does not need them for diagnostics,
 * hovers and fixes. docs/language-server.md documents them. *Log Touch*, the calendar and the import have their own in
 * `logProtocol.ts`, `calendarProtocol.ts` and `importProtocol.ts`.
 */

/** Request: the follow-ups of every folder, soonest first. */
export const FOLLOW_UPS = "touchbase/followUps";

/** Request: rereads all folders, or the given ones. The answer comes after that. */
export const RESCAN = "touchbase/rescan";

export interface RescanParams {
  /** The URIs of folders of the workspace. */
  readonly uris?: readonly string[];
  /** Skip folders whose loading the user stopped, for a rescan that the user did not ask for. */
  readonly unlessStopped?: boolean;
}

/** Request, without parameters: the notes that look like people, if no note is a contact. Answered by reading all notes. */
export const NOTES_LIKE_PEOPLE = "touchbase/notesLikePeople";

export interface NoteLikePerson {
  readonly uri: string;
  readonly path: string;
  readonly name: string;
}

/** Request: makes notes contacts, as one edit. */
export const MAKE_CONTACTS = "touchbase/makeContacts";

export interface MakeContactsParams {
  readonly uris: readonly string[];
}

export type MakeContactsResult =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly reason: string };

/** Notification, without parameters: the answer to `touchbase/followUps` has changed. */
export const FOLLOW_UPS_CHANGED = "touchbase/followUpsChanged";

/** Notification of the server to the extension, without parameters: the user wants to see the settings. */
export const OPEN_SETTINGS = "touchbase/openSettings";

export interface FollowUpsParams {
  /** Include contacts with nothing to do. */
  readonly all?: boolean;
}

export interface FollowUpsResult {
  readonly version: 1;
  readonly today: string;
  readonly notes: number;
  readonly contacts: number;
  /** False while the folders are loaded for the first time or contacts are reanalyzed. */
  readonly complete: boolean;
  /** Whether the user stopped that. The items are those loaded until then, and a rescan reads the rest. */
  readonly stopped: boolean;
  readonly items: readonly FollowUpItem[];
  /** How many of all follow-ups are due, for a badge or a status bar. */
  readonly counts: DueCounts;
  /** The same in words: `3 overdue, 1 to move on`; empty if nothing is due. */
  readonly dueText: string;
  readonly momentum: Momentum;
  /** The findings of vault-wide rules, such as `keep-momentum`. */
  readonly advice: readonly Advice[];
  /** Contacts without a follow-up, because their frontmatter cannot be read. */
  readonly unreadable: readonly { readonly uri: string; readonly path: string; readonly name: string }[];
  /**
   * These, every other contact for which nothing is proposed because something that might forbid it is unclear, and the
   * notes that cannot be read.
   */
  readonly needsALook: readonly (ContactToLookAt & { readonly uri: string })[];
}

/** A finding that belongs to no note. */
export interface Advice {
  /** The URI of the folder. */
  readonly uri: string;
  readonly rule: string;
  readonly severity: Severity;
  /** One or two sentences. */
  readonly message: string;
  readonly source: readonly Source[];
  /** The message and its source articles, as Markdown. */
  readonly tooltip: string;
}

/** The momentum of all folders, and how many follow-ups are due. */
export type { DueCounts, Momentum };

/** The keys of a note that set the day of its follow-up. */
export type DateKey = "follow_up" | "snooze" | "hold";

/** An item of `touchbase due --json`, with the texts of the tree. */
export interface FollowUpItem extends FollowUp {
  readonly uri: string;
  readonly group: DueGroup | null;
  /** The organization of the contact; null when the note has none. */
  readonly organization: string | null;
  /** The step and its date: `Call · due Tue 24 Nov · try 2 of 3`. */
  readonly line: string;
  /** The same for a narrow list: `Call · due Tue`. */
  readonly brief: string;
  /** The tags of the note other than those that make it a contact. */
  readonly tags: readonly string[];
  /** The phone numbers and the mail addresses of the contact, as the note has them. */
  readonly phone: readonly string[];
  readonly email: readonly string[];
  /** The keys of the note that set the day of its follow-up; the action `touchbase.clear` removes them. */
  readonly dateKeys: readonly DateKey[];
  /** Changes when the answer to {@link TOOLTIP} may have changed. */
  readonly tooltipKey: number;
  /** The range of the log, where a client opens the note. */
  readonly log: Range;
}

/**
 * Request: the tooltip of a contact, with the facts of the hover, as Markdown in which the text of the note is escaped;
 * null for a note that is not a contact.
 */
export const TOOLTIP = "touchbase/tooltip";

export interface TooltipParams {
  readonly uri: string;
}

/**
 * Request: a message to send, as plain text: the draft of the note, or a new one; answers a {@link DraftMessage}, or null for a
 * note that is not a contact. Nothing is written.
 */
export const DRAFT = "touchbase/draft";

export interface DraftParams {
  readonly uri: string;
  /** By default, the kind that the next step needs. */
  readonly kind?: DraftKind;
}

export type { DraftMessage };

/** Request: the timeline of a contact; answers a `ContactTimeline`, or null for a note that is not a contact. */
export const TIMELINE = "touchbase/timeline";

export interface TimelineParams {
  readonly uri: string;
}

/** Request: the follow-ups of every folder by day; answers `Weeks`. */
export const WEEKS = "touchbase/weeks";

export interface WeeksParams {
  /** The number of weeks, beginning with the current one: 1 to 12, by default 4. */
  readonly weeks?: number;
}

/** The options of the commands that even out heavy days. */
export interface SpreadOptions {
  /** The number of weeks to even out: 1 to 12, by default 4. */
  readonly weeks?: number;
  /** The maximum number of follow-ups on a day: 1 to 50, by default 5. */
  readonly limit?: number;
  /** The moves that the user has confirmed. The command makes exactly these or none. */
  readonly moves?: readonly { readonly uri: string; readonly to: string }[];
}

export type SpreadResult =
  | ({ readonly ok: true } & SpreadPreview)
  | { readonly ok: false; readonly reason: string };

/**
 * The commands of `workspace/executeCommand`, in addition to the actions of `service/actions/table.ts`. Actions take a
 * URI or a list of URIs and the parameters of the table. The server sends the edits as `workspace/applyEdit`.
 */
export const COMMANDS = {
  /**
   * `[uri | uris | null, text, options?]`: logs a touch; answers a `LogResult`. Null finds the notes by the names in the
   * text. The options are `LogOptions`.
   */
  log: "touchbase.log",
  /** `[uri | uris | null, text, options?]`: parses the text and plans the next step, without an edit. */
  previewLog: "touchbase.previewLog",
  /** `[command, …arguments]`: plans an action, without an edit; answers an {@link ActionResult}. */
  preview: "touchbase.preview",
  /** `[uri]`: the dates to offer for snoozing a contact; answers a {@link PresetsResult}. */
  snoozePresets: "touchbase.snoozePresets",
  /** `[folder URI or null, name, options?]`: creates a note; answers a {@link NewContactResult}. */
  newContact: "touchbase.newContact",
  /** `[folder URI or null]`: what to ask about a new contact; answers {@link NewContactChoices}. */
  newContactChoices: "touchbase.newContactChoices",
  /** `[options?]`: plans how to even out heavy days, without an edit; answers a {@link SpreadResult}. */
  spreadPreview: "touchbase.spreadPreview",
  /** `[options?]`: evens out heavy days, as one edit of all notes; answers a {@link SpreadResult}. */
  spread: "touchbase.spread",
} as const;

/** The change of a note by an action. */
export interface WrittenNote {
  readonly uri: string;
  /** The written line. */
  readonly line: string;
  /** The date as it was parsed, in words: `Fri 27 Nov, 10:00 (in 5 days)`. */
  readonly day?: string;
  /** The next step, in words. */
  readonly next: string;
  /** The position of the line. */
  readonly at: Position;
}

/**
 * The answer to an action of `service/actions/table.ts`: the change of the first note, and those of all notes. If one
 * note is rejected, nothing is written; `uri` is that note.
 */
export type ActionResult =
  | (WrittenNote & {
      readonly ok: true;
      /** What was done, for a status message: `Snoozed 3 contacts until Sat 19 Dec`. */
      readonly done: string;
      readonly notes: readonly WrittenNote[];
    })
  /** `already` means that there was nothing to do, because the note is in the requested state. */
  | { readonly ok: false; readonly reason: string; readonly uri?: string; readonly already?: boolean };

/** `line` is the path of the new note in its folder, and `at` is the position of its first touch. */
export type NewContactResult =
  | (WrittenNote & { readonly ok: true })
  /** `text` is present when the client cannot create files; it may save the text at `uri`. */
  | {
      readonly ok: false;
      readonly reason: string;
      readonly uri?: string;
      readonly text?: string;
      /** The URI of the note that has the name. */
      readonly existing?: string;
    };

/** The options of `touchbase.newContact`. */
export interface NewContactOptions {
  readonly organization?: string;
  /** The id of a playbook; by default, the one of the settings. */
  readonly playbook?: string;
  /** Create nothing, and answer what would be created. */
  readonly preview?: boolean;
}

/** What to ask about a new contact. */
export interface NewContactChoices {
  readonly playbooks: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly defaultPlaybook: string;
  /** Those of the other contacts, the most frequent first. */
  readonly organizations: readonly string[];
}

export interface PresetsResult {
  readonly presets: readonly Preset[];
}
