import type { CivilDate, ClockTime, Weekday } from "../time/civilDate";
import type { Message } from "../words/message";
import type { MonthDay } from "./dateNotation";
import type { Key } from "./keys";
import type { LocatedValue, Span } from "./source";
import type { Channel, Direction, Outcome, Purpose, Status } from "./vocabulary";

/** A date that was agreed on or pinned, with its time and channel if they were given. */
export interface Appointment {
  readonly date: CivilDate;
  readonly time: ClockTime | undefined;
  readonly channel: Channel | undefined;
}

/** An entry of the log that could be read (notes.md section 2). */
export interface Touch {
  /** The text of the touch, without the list's dash. */
  readonly span: Span;
  readonly date: CivilDate;
  readonly dateSpan: Span;
  readonly time: ClockTime | undefined;
  /** Undefined if the log does not name the channel. */
  readonly channel: Channel | undefined;
  readonly channelSpan: Span | undefined;
  readonly outcome: Outcome | undefined;
  readonly outcomeSpan: Span | undefined;
  /** Undefined for a line of prose in a body log, which does not show who contacted whom. */
  readonly direction: Direction | undefined;
  readonly purpose: Purpose | undefined;
  /** Whether a word of it is unknown or contradicts another. Then its kind is unclear. */
  readonly unread: boolean;
  readonly with: readonly string[];
  readonly to: readonly string[];
  readonly next: LocatedValue<Appointment> | undefined;
  readonly replyBy: LocatedValue<CivilDate> | undefined;
  readonly holdUntil: LocatedValue<CivilDate> | undefined;
  readonly text: string;
  /** The words of the touch line that the prose of a body log was understood as. */
  readonly understoodAs?: string;
  /**
   * The offset at which another clause can be inserted: after the words and clauses of a line that is written
   * literally.
   */
  readonly clauseAt: number | undefined;
  /** The form: a line or a map in `touches`, an item of a log in the body, or a `last_contacted` key. */
  readonly form: "line" | "map" | "body" | "alias";
}

/** A touch while it is read. */
export type MutableTouch = { -readonly [K in keyof Touch]: Touch[K] };

/** A standing rhythm: every so many days or months, or weekly on a day. */
export type Rhythm =
  | { readonly kind: "interval"; readonly count: number; readonly unit: "day" | "month" }
  | { readonly kind: "weekday"; readonly weekday: Weekday };

/** A rule that is disabled in a note, with the reason given for it. */
export interface IgnoredRule {
  readonly rule: string;
  readonly reason: string;
  readonly span: Span;
}

/** A problem with the form of a note; findings of the cadence rules have the same shape. */
export interface Problem {
  readonly rule: "conflict" | "frontmatter-yaml" | "same-uid" | "touch-syntax" | "unknown-key";
  /** Set if it differs from the rule's own severity. */
  readonly severity?: "warning" | "information" | "hint";
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  /** The days that a date without a year can mean. The fixes depend on today, so a rule adds them. */
  readonly withoutYear?: { readonly days: readonly MonthDay[]; readonly follows: boolean };
}

/** A fix as data: a change of the text, or an action on the note. */
export type Fix = TextFix | ActionFix;

/** A change of the text, which `edits/fixes.ts` plans from this data. */
export type TextFix =
  | {
      readonly kind: "replace";
      readonly span: Span;
      readonly text: string;
      readonly title: Message;
      /** True if it may change the meaning of the text. Then only a person may choose it. */
      readonly isChoice?: true;
      /** The number of additional entries that the replacement creates. */
      readonly entries?: number;
    }
  /** Replaces `span` where the frontmatter of a note is cut wrongly, so that it has one. */
  | { readonly kind: "repair-opening"; readonly span: Span; readonly text: string; readonly title: Message }
  | { readonly kind: "set-status"; readonly status: Status; readonly title: Message }
  | { readonly kind: "sort-touches"; readonly title: Message }
  /** Merges the two versions of a note with conflict markers; `isChoice` if values are chosen among them. */
  | { readonly kind: "resolve-conflict"; readonly title: Message; readonly isChoice?: true }
  /** Adds touches to the log of this note, or of the one at the path `note`. */
  | {
      readonly kind: "add-touches";
      readonly lines: readonly string[];
      readonly note?: string;
      readonly title: Message;
      readonly isChoice: true;
    }
  /** Names the log of the body: replaces the title at `span`, or inserts a heading there if it is empty. */
  | { readonly kind: "use-as-log"; readonly span: Span; readonly title: Message }
  /** Removes the entry of the log at `span`. */
  | { readonly kind: "remove-entry"; readonly span: Span; readonly title: Message }
  | { readonly kind: "set-key"; readonly key: Key; readonly value: string; readonly title: Message }
  /** Removes a key under all its names. */
  | { readonly kind: "remove-key"; readonly key: Key; readonly title: Message; readonly isChoice: true }
  | { readonly kind: "add-touch"; readonly line: string; readonly title: Message }
  /** Marks the thing to mention at `span` as mentioned. */
  | { readonly kind: "check-off"; readonly span: Span; readonly title: Message };

/** An action by its command id (`touchbase.snooze`), with its arguments after the note. */
export interface ActionFix {
  readonly kind: "action";
  readonly action: string;
  readonly args: readonly string[];
  readonly title: Message;
}

/** A key of the frontmatter as it is written, aliases included. */
export interface WrittenKey {
  /** The key that it is read as; undefined for an unknown one. */
  readonly key: Key | undefined;
  readonly name: string;
  readonly nameSpan: Span;
  /** The value as written; empty if there is none. */
  readonly valueSpan: Span;
}

/** The position and layout of the log, as far as a writer needs them. */
export interface Log {
  /** Every entry in log order, including unreadable ones, as spans of their text without the dash. */
  readonly entries: readonly Span[];
  /** `body` if only a log of the body has touches: new ones go there. */
  readonly layout: "block" | "flow" | "empty" | "absent" | "unusable" | "body";
}

/** A row of a table: its cells without the spaces around them, and the texts between its bars. */
export interface TableRow {
  readonly span: Span;
  readonly cells: readonly Span[];
  readonly raw: readonly Span[];
}

/** The content of a column of a log; `words` for a column with an unknown header. */
export type ColumnRole =
  | "date"
  | "time"
  | "channel"
  | "outcome"
  | "direction"
  | "purpose"
  | "with"
  | "next"
  | "reply"
  | "notes"
  | "words";

/** A table with a column of dates. */
export interface LogTable {
  readonly header: TableRow;
  readonly roles: readonly ColumnRole[];
  readonly rows: readonly TableRow[];
}

/** A log in the body: the section below a heading such as *Touch log*. */
export interface BodyLog {
  readonly heading: Span;
  /** Whether the note keeps it with the latest entry on top. */
  readonly isNewestFirst: boolean;
  /** Its entries in the order of the note, also those whose date is unclear, without dash, number, or hashes. */
  readonly entries: readonly Span[];
  readonly tables: readonly LogTable[];
}

/** The text of a planned message, below a heading that begins with *Draft*. */
export interface Draft {
  readonly heading: Span;
  /** The channel that the heading names. */
  readonly channel: Channel | undefined;
  readonly thanks: boolean;
  /** The visible text: no code, no comments, no URLs of links. */
  readonly text: string;
}

/** The day of a birthday, and the year if it is known. */
export interface Birthday extends MonthDay {
  readonly year: number | undefined;
}

/** A parsed contact note: its data, their positions, and the problems. */
export interface Contact {
  readonly name: string;
  readonly nameSpan: Span | undefined;
  /** The other names, from the key `aliases`. */
  readonly aliases: readonly string[];
  readonly organization: readonly string[];
  readonly role: readonly string[];
  readonly phone: readonly string[];
  readonly email: readonly string[];
  /** The tags other than those that make the note a contact. */
  readonly tags: readonly string[];
  /** The value of `playbook` in any spelling; the cadence engine knows which ones exist. */
  readonly playbook: LocatedValue<string> | undefined;
  readonly status: Status;
  readonly statusReason: string;
  readonly statusSpan: Span | undefined;
  readonly every: LocatedValue<Rhythm> | undefined;
  readonly prefers: LocatedValue<Channel> | undefined;
  readonly followUp: LocatedValue<Appointment> | undefined;
  readonly snooze: LocatedValue<CivilDate> | undefined;
  readonly hold: LocatedValue<CivilDate> | undefined;
  readonly known: boolean;
  readonly birthday: Birthday | undefined;
  /** The identity in other programs, such as the `UID` of a card. */
  readonly uid: string | undefined;
  /** The items of the key, then the open tasks below a heading *Mention*. */
  readonly mention: readonly LocatedValue<string>[];
  readonly drafts: readonly Draft[];
  readonly ignore: readonly IgnoredRule[];
  /** The readable entries in log order, those of the frontmatter before those of the body. */
  readonly touches: readonly Touch[];
  readonly log: Log;
  readonly bodyLogs: readonly BodyLog[];
  readonly keys: readonly WrittenKey[];
  readonly problems: readonly Problem[];
  /** False if the YAML is broken: then no step is proposed, because a key that forbids it may be lost. */
  readonly readable: boolean;
  /** Why no step is proposed although the YAML is readable: a value that might forbid contact is not. */
  readonly failsClosed?: Message | undefined;
  /** The path of the note that this one is a conflict copy of; such a copy is not a contact of its own. */
  readonly copyOf?: string;
  /** The position for anything about the whole note: the opening fence. */
  readonly head: Span;
}
