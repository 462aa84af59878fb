import type { CivilDate, ClockTime, Weekday } from "../time/civilDate";
import type { Message } from "../words/message";
import type { Key } from "./keys";
import type { Located, Span } from "./source";
import type { Channel, Direction, Outcome, Purpose, Status } from "./vocabulary";

/** A date agreed on or pinned: when, and where it was said how. */
export interface Appointment {
  readonly date: CivilDate;
  readonly time: ClockTime | undefined;
  readonly channel: Channel | undefined;
}

/** One entry of the log that could be read (notes.md section 2). */
export interface Touch {
  /** The touch's own text, without the list's dash. */
  readonly span: Span;
  readonly date: CivilDate;
  readonly dateSpan: Span;
  readonly time: ClockTime | undefined;
  /** Undefined when the log does not say by which channel. */
  readonly channel: Channel | undefined;
  readonly channelSpan: Span | undefined;
  readonly outcome: Outcome | undefined;
  readonly outcomeSpan: Span | undefined;
  /** Undefined for a line of prose in a body log: who was in touch with whom is not said. */
  readonly direction: Direction | undefined;
  readonly purpose: Purpose | undefined;
  /** Whether a word of it is unknown or contradicts another, so that what it was cannot be told. */
  readonly unread: boolean;
  readonly with: readonly string[];
  readonly to: readonly string[];
  readonly next: Located<Appointment> | undefined;
  readonly replyBy: Located<CivilDate> | undefined;
  readonly holdUntil: Located<CivilDate> | undefined;
  readonly text: string;
  /** Where another clause may be put: behind the words and clauses of a line that the note writes letter by letter. */
  readonly clauseAt: number | undefined;
  /** How it is written: a line or a map in `touches`, an item of a log in the body, or a `last_contacted` key. */
  readonly form: "line" | "map" | "body" | "alias";
}

/** A standing rhythm: every so many days or months, or each week on a day. */
export type Rhythm =
  | { readonly kind: "interval"; readonly count: number; readonly unit: "day" | "month" }
  | { readonly kind: "weekday"; readonly weekday: Weekday };

/** A rule switched off in a note, with the reason given for it. */
export interface Ignored {
  readonly rule: string;
  readonly reason: string;
  readonly span: Span;
}

/** What is wrong with the form of a note; the cadence rules make findings of the same shape. */
export interface Problem {
  readonly rule: "frontmatter-yaml" | "touch-syntax" | "unknown-key";
  /** Where it differs from the rule's own. */
  readonly severity?: "warning";
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
}

/** A mend that can be offered, as data: a change of the text, or an action that is done to the note. */
export type Fix = TextFix | ActionFix;

/** Data from which `edits/fixes.ts` plans the change of the text. */
export type TextFix =
  | {
      readonly kind: "replace";
      readonly span: Span;
      readonly text: string;
      readonly title: Message;
      /** How many entries come out of the one that it is in. */
      readonly entries?: number;
    }
  | { readonly kind: "set-status"; readonly status: Status; readonly title: Message }
  | { readonly kind: "sort-touches"; readonly title: Message }
  /** The entry of the log that is written at `span`. */
  | { readonly kind: "remove-entry"; readonly span: Span; readonly title: Message }
  | { readonly kind: "set-key"; readonly key: Key; readonly value: string; readonly title: Message }
  | { readonly kind: "add-touch"; readonly line: string; readonly title: Message }
  /** The thing to mention that is written at `span`. */
  | { readonly kind: "check-off"; readonly span: Span; readonly title: Message };

/** An action by the id of its command (`touchbase.snooze`), with what it takes behind the note. */
export interface ActionFix {
  readonly kind: "action";
  readonly action: string;
  readonly args: readonly string[];
  readonly title: Message;
}

/** A key of the frontmatter as it is written, aliases included. */
export interface WrittenKey {
  /** Which key it is read as; undefined for one that is not ours. */
  readonly key: Key | undefined;
  readonly name: string;
  readonly nameSpan: Span;
  /** The value as written; empty where there is none. */
  readonly valueSpan: Span;
}

/** Where and how the note keeps its log, which is what a writer needs to know. */
export interface Log {
  /** Every entry in log order, unread ones included, as spans of their text without the dash. */
  readonly entries: readonly Span[];
  /** `body` where the frontmatter holds no touch and a log of the body does: then that is what is added to. */
  readonly layout: "block" | "flow" | "empty" | "absent" | "unusable" | "body";
}

/** A log in the body: what stands below a heading such as *Touch log*. */
export interface BodyLog {
  readonly heading: Span;
  /** Whether the note keeps it with the latest entry on top. */
  readonly newestFirst: boolean;
  /** Its entries in the order of the note, without dash, number or hashes. */
  readonly entries: readonly Span[];
}

/** What is to be said or sent, written down below a heading that begins with *Draft*. */
export interface Draft {
  readonly heading: Span;
  /** By which channel, where the heading says so. */
  readonly channel: Channel | undefined;
  readonly thanks: boolean;
  /** What a reader sees: no code, no comments, no addresses of links. */
  readonly text: string;
}

/** A contact note as read: what it says, where it says so, and what could not be understood. */
export interface Contact {
  readonly name: string;
  readonly nameSpan: Span | undefined;
  /** The other names of the key `aliases`. */
  readonly aliases: readonly string[];
  readonly organization: readonly string[];
  readonly role: readonly string[];
  readonly phone: readonly string[];
  readonly email: readonly string[];
  /** The value of `playbook`, in whatever spelling; the cadence knows which there are. */
  readonly playbook: Located<string> | undefined;
  readonly status: Status;
  readonly statusReason: string;
  readonly statusSpan: Span | undefined;
  readonly every: Located<Rhythm> | undefined;
  readonly prefers: Located<Channel> | undefined;
  readonly followUp: Located<Appointment> | undefined;
  readonly snooze: Located<CivilDate> | undefined;
  readonly hold: Located<CivilDate> | undefined;
  readonly known: boolean;
  /** Of the key, then the open tasks below a heading *Mention*. */
  readonly mention: readonly Located<string>[];
  readonly drafts: readonly Draft[];
  readonly ignore: readonly Ignored[];
  /** In log order, those of the frontmatter before those of the body; the entries that could be read. */
  readonly touches: readonly Touch[];
  readonly log: Log;
  readonly bodyLogs: readonly BodyLog[];
  readonly keys: readonly WrittenKey[];
  readonly problems: readonly Problem[];
  /** False when the YAML is broken: then no step is proposed, for the part that would forbid it may be lost. */
  readonly readable: boolean;
  /** Why no step is proposed although the YAML is read: something that might forbid contact cannot be read. */
  readonly failsClosed?: Message | undefined;
  /** Where to put what concerns the whole note: the opening fence. */
  readonly head: Span;
}
