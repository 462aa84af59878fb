import type { WayKind } from "../note/entry/entry";
import type { CausedFinding } from "../service/logTouch/meaning";
import type { LogChoices } from "../service/logTouch/steps";
import type { WrittenNote } from "./protocol";

/** A contact that is named in a text. */
export interface NamedContact {
  readonly uri: string;
  readonly path: string;
  readonly name: string;
  /** The organization of the contact; empty when the note has none. */
  readonly organization: string;
}

/** A logged touch. */
export interface LoggedNote extends WrittenNote {
  readonly name: string;
  /** The steps after the next one without an answer: `then email Tue 1 Dec, move on Tue 8 Dec`; may be empty. */
  readonly plan: string;
}

/**
 * The answer to `touchbase.log` and `touchbase.previewLog`: the touch in the first note, and those in all notes. If one
 * note is rejected, nothing is written.
 */
export type LogResult =
  | (LoggedNote & {
      readonly ok: true;
      /** What was logged, for a status message: `Logged a call for Dana Whitfield. Next: Call · due Fri 27 Nov`. */
      readonly done: string;
      /** The dates as they were parsed, in words: `yesterday, Sat 21 Nov`, `next call Fri 27 Nov, 10:00 (in 5 days)`. */
      readonly dates: readonly string[];
      /** What the touch counts as, in words: `counts as your 2nd try without an answer (of 3)`. */
      readonly meaning: string;
      /** The messages of the findings that the touch would cause, the gravest first. */
      readonly findings: readonly CausedFinding[];
      readonly notes: readonly LoggedNote[];
      /** Other contacts that the text names. The client can call again with their URIs. */
      readonly others: readonly NamedContact[];
    })
  | {
      readonly ok: false;
      readonly reason: string;
      /** The text is valid, and the user has to choose the note. */
      readonly pick?: boolean;
      /** Names in the text that match several contacts. */
      readonly candidates?: readonly { readonly said: string; readonly contacts: readonly NamedContact[] }[];
      /** Names in the text that no contact has; the client can offer a new contact. */
      readonly unknownNames?: readonly string[];
      /** The other readings of the text, each with the line that it would write. */
      readonly ways?: readonly LogWay[];
    };

/** How to read a text that is not logged as it is. */
export interface LogOptions {
  /** The kind of one of the `ways` of the refusal. */
  readonly way?: WayKind;
}

/**
 * Another reading: with the part that is not understood, or what follows the separator, as text (`text`); with that text
 * as part of the touch (`taken`); as a touch of the past (`past`) or as a planned one (`planned`).
 */
export interface LogWay {
  readonly kind: WayKind;
  /** The preview of its line. */
  readonly preview: LogResult & { readonly ok: true };
}

export type { CausedFinding, WayKind };

/** Request: the questions and answers of a guided *Log Touch*; answers {@link LogChoices}, or null without a contact. */
export const LOG_CHOICES = "touchbase/logChoices";

export interface LogChoicesParams {
  readonly uri: string;
  /** The entry typed so far. The choices fit it, and the next step is the one after it. */
  readonly text?: string;
}

export type { LogChoices };
