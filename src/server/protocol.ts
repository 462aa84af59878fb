import type { Severity } from "../cadence/settings";
import type { Source } from "../cadence/sources";
import type { DueGroup, FollowUp } from "../service/followUps";
import type { Position, Range } from "../service/positions";

/**
 * What goes between the server and a client beyond the Language Server Protocol. None of it is needed for diagnostics,
 * hovers and fixes; it is documented in docs/language-server.md.
 */

/** Request: the follow-ups of every folder, soonest first. */
export const FOLLOW_UPS = "touchbase/followUps";

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
  /** False while the folders are still being read for the first time. */
  readonly complete: boolean;
  readonly items: readonly ShownFollowUp[];
  /** What is to be said of all contacts of a folder together, such as `keep-momentum`. */
  readonly advice: readonly Advice[];
  /** Contacts whose frontmatter cannot be read, and so have no follow-up. */
  readonly unreadable: readonly { readonly uri: string; readonly path: string; readonly name: string }[];
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

/** An item of `touchbase due --json`, with what a list of them shows. */
export interface ShownFollowUp extends FollowUp {
  readonly uri: string;
  readonly group: DueGroup | null;
  /** What to do and when, in words: `Call · 2 of 3 · since Mon 16 Nov`. */
  readonly line: string;
  /** The same facts as the hover, as Markdown in which nothing from a note is live. */
  readonly tooltip: string;
  /** Where the log is, for a client to open the note at. */
  readonly log: Range;
}

/** Commands of `workspace/executeCommand`. A client gets the edits back as `workspace/applyEdit`. */
export const COMMANDS = {
  /** `[uri, text]`: logs a touch; answers a {@link LogResult}. */
  log: "touchbase.log",
  /** `[uri, text]`: how the text would be understood and what would come next, without any edit. */
  previewLog: "touchbase.previewLog",
  /** `[uri, status]`: sets the status of a contact, such as `moved-on`. */
  setStatus: "touchbase.setStatus",
} as const;

export type LogResult =
  | {
      readonly ok: true;
      /** The touch line as it is written. */
      readonly line: string;
      /** What comes next, in words. */
      readonly next: string;
      /** Where the line begins once it is written. */
      readonly at: Position;
    }
  | { readonly ok: false; readonly reason: string };
