import { type Message, message } from "../words/message";
import { choicesText, readChoices } from "./choices";
import {
  type CalendarHead,
  type EarlierCalendar,
  type EarlierItem,
  type GoneItem,
  type IcsCodec,
  type IcsItem,
  type IcsTime,
  type IcsVersion,
} from "./codec";
import { type Refusal, readEarlier } from "./earlier";
import { basesOf, sameUids, traitHashes, uidOf } from "./identity";
import { calendarItems } from "./items";
import {
  type CalendarChoices,
  type CalendarContact,
  type CalendarContext,
  type CalendarItem,
  CHOICES_BY_DEFAULT,
} from "./model";

/** The inputs of a calendar. */
export interface CalendarSource {
  readonly contacts: readonly CalendarContact[];
  readonly context: CalendarContext;
  /** The name of the folder of notes, to distinguish calendars of several folders. */
  readonly folder: string;
  /** The current instant: `2026-11-29T08:00:00Z`. */
  readonly now: string;
}

/** The file that a calendar is written to. */
export interface CalendarTarget {
  /** Missing choices are those of the earlier file. */
  readonly choices: Partial<CalendarChoices>;
  /** The name for messages. */
  readonly name: string;
  /** The text of the file; undefined if there is none. */
  readonly earlierText: string | undefined;
  /** Whether it may replace the calendar of another program. */
  readonly isForced?: boolean;
  /** Whether it must not replace the calendar of another folder of notes. */
  readonly keepsFolder?: boolean;
}

export type ComposedCalendar =
  | { readonly kind: "write"; readonly text: string; readonly count: number }
  | { readonly kind: "unchanged"; readonly count: number }
  | ({ readonly kind: "refused" } & Refusal);

/** An entry with its identity and its version. */
export type VersionedItem = readonly [IcsItem, IcsVersion];

/** The name of the calendar in readers. */
const NAME = "Touchbase";
/** The maximum number of removed entries that the file keeps. The oldest are dropped. */
const MAX_GONE = 2000;

/** Composes a calendar file. The same contacts on the same day give the same text, whatever the time. */
export function composeCalendar(
  source: CalendarSource,
  target: CalendarTarget,
  codec: IcsCodec,
): ComposedCalendar {
  const { name, earlierText } = target;
  const doubled = doubledUid(source.contacts);
  if (doubled) return { kind: "refused", reason: doubled, isForeign: false };
  const reading = readEarlier(earlierText, name, codec);
  if (!reading.ok && !(target.isForced && reading.refusal.isForeign))
    return { kind: "refused", ...reading.refusal };
  const earlier = reading.ok ? reading.calendar : undefined;
  const folder = folderHash(source.folder, codec);
  if (target.keepsFolder && earlier && earlier.folder !== folder)
    return { kind: "refused", reason: message("calendar.other-folder", { name }), isForeign: false };
  const before = earlier ? readChoices(earlier.choices) : CHOICES_BY_DEFAULT;
  const choices: CalendarChoices = { ...before, ...target.choices };
  const items = versionedItems(source, choices, earlier, undefined, codec);
  const uids = new Set(items.map(([{ uid }]) => uid));
  const head: CalendarHead = {
    name: NAME,
    folder,
    choices: choicesText(choices),
    gone: goneFrom(earlier, uids),
  };
  const text = codec.write(head, items);
  const count = items.length;
  return text === earlierText ? { kind: "unchanged", count } : { kind: "write", text, count };
}

/** Returns the name that distinguishes calendars of several folders, from the names of the folders of notes. */
export function folderNameOf(names: readonly string[]): string {
  return [...names].sort().join("\n");
}

/** Returns why nothing can be written: two notes have one `uid`. */
export function doubledUid(contacts: readonly CalendarContact[]): Message | undefined {
  const [paths] = sameUids(contacts);
  return paths && message("calendar.same-uid", { paths });
}

export function folderHash(folder: string, { hash }: IcsCodec): string {
  return hash(`folder ${folder}`).slice(0, 16);
}

/** Returns the entries by UID. One whose content is the same as before keeps its version. */
export function versionedItems(
  { contacts, context, folder, now }: CalendarSource,
  choices: CalendarChoices,
  earlier: Pick<EarlierCalendar, "items" | "gone"> | undefined,
  itemFolder: string | undefined,
  codec: IcsCodec,
): VersionedItem[] {
  const earlierItems = earlier?.items ?? [];
  const gone = earlier?.gone ?? [];
  const bases = basesOf(contacts, [...earlierItems, ...gone], codec.hash);
  const goneSequences = new Map(gone.map(({ uid, sequence }) => [uid, sequence]));
  const ownBase = codec.hash(`folder ${folder}`);
  const before = new Map(earlierItems.map((item) => [item.uid, item]));
  const isTodo = choices.form === "todos" || choices.form === "tasks";
  const items = calendarItems(contacts, { ...context, ...choices }).map((item): VersionedItem => {
    const { contact, kind } = item;
    const uid = uidOf((contact && bases.get(contact)) ?? ownBase, kind, isTodo);
    const traits = contact ? traitHashes(contact, codec.hash) : [];
    const entry = entryOf(item, uid, traits, isTodo, itemFolder);
    return [entry, versionOf(entry, before.get(uid), goneSequences.get(uid), now, codec)];
  });
  return items.sort(([a], [b]) => (a.uid < b.uid ? -1 : 1));
}

function entryOf(
  { when, summary, description, alarm }: CalendarItem,
  uid: string,
  traits: readonly string[],
  isTodo: boolean,
  folder: string | undefined,
): IcsItem {
  const component = isTodo ? "vtodo" : "vevent";
  return { component, uid, summary, description, when: timeOf(when), alarm, traits, folder };
}

function timeOf(when: CalendarItem["when"]): IcsTime {
  return when.kind === "time" ? { kind: "time", start: when.start, end: when.end } : when;
}

function versionOf(
  item: IcsItem,
  before: EarlierItem | undefined,
  gone: number | undefined,
  now: string,
  codec: IcsCodec,
): IcsVersion {
  if (before && before.body === codec.bodyOf(item) && STAMP.test(before.stamp)) {
    return { sequence: before.sequence, stamp: before.stamp };
  }
  const last = before?.sequence ?? gone;
  return { sequence: last === undefined ? 0 : last + 1, stamp: now };
}

const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Returns the entries that are gone, the latest ones last. */
function goneFrom(earlier: EarlierCalendar | undefined, uids: ReadonlySet<string>): GoneItem[] {
  if (!earlier) return [];
  return [...earlier.gone, ...earlier.items].filter(({ uid }) => !uids.has(uid)).slice(-MAX_GONE);
}
