import type { CalendarHead, EarlierItem, IcsCodec } from "./codec";
import { type CalendarSource, doubledUid, folderHash, versionedItems } from "./compose";
import { type Refusal, readEarlier } from "./earlier";
import { isOwnUid } from "./identity";
import type { CalendarChoices } from "./model";

/** The end of the names of the files in a folder of entries. */
export const ICS_SUFFIX = ".ics";

/** The changes of a folder with a file for each entry. */
export type ComposedVdir =
  | {
      readonly kind: "plan";
      /** The new texts by file name. */
      readonly writes: ReadonlyMap<string, string>;
      /** The files of entries that are gone. */
      readonly deletes: readonly string[];
      readonly count: number;
    }
  | ({ readonly kind: "refused" } & Refusal);

/** A folder with a file for each entry. */
export interface VdirTarget {
  readonly choices: CalendarChoices;
  /** The texts of its files by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Returns the name of one of its files for messages. */
  readonly shown: (name: string) => string;
  /** Whether it may replace the files of other programs that have the name of an entry. */
  readonly isForced: boolean;
}

/**
 * Composes a folder with a file for each entry, as vdirsyncer and khal read it. Only entries of Touchbase are replaced or
 * deleted, and only those of this folder of notes are deleted.
 */
export function composeVdir(source: CalendarSource, target: VdirTarget, codec: IcsCodec): ComposedVdir {
  const { files, choices, shown, isForced } = target;
  const doubled = doubledUid(source.contacts);
  if (doubled) return { kind: "refused", reason: doubled, isForeign: false };
  const folder = folderHash(source.folder, codec);
  const earlier = new Map(
    [...files].flatMap(([name, text]) => {
      const item = ownEntry(name, text, codec);
      return item ? [[name, item] as const] : [];
    }),
  );
  const ofFolder = [...earlier.values()].filter((item) => item.folder === folder);
  const items = versionedItems(source, choices, { items: ofFolder, gone: [] }, folder, codec);
  const writes = new Map<string, string>();
  const names = new Set<string>();
  for (const [item, version] of items) {
    const name = fileNameOf(item.uid);
    names.add(name);
    const before = earlier.get(name);
    const reading = before ? undefined : readEarlier(files.get(name), shown(name), codec);
    if (reading && !reading.ok && !(isForced && reading.refusal.isForeign))
      return { kind: "refused", ...reading.refusal };
    // A file that a server has formatted in its own way stays if its content is the same.
    const isSame = before?.sequence === version.sequence && before.stamp === version.stamp;
    if (!isSame) writes.set(name, codec.write(ONE_ENTRY, [[item, version]]));
  }
  const deletes = [...earlier].flatMap(([name, item]) => {
    return item.folder === folder && !names.has(name) ? [name] : [];
  });
  return { kind: "plan", writes, deletes, count: items.length };
}

/** Returns the entry of a file, if Touchbase made it. Another program may have changed it since. */
function ownEntry(name: string, text: string, codec: IcsCodec): EarlierItem | undefined {
  if (!isEntryName(name)) return undefined;
  try {
    const [item, another] = codec.read(text).items;
    return item && !another && fileNameOf(item.uid) === name ? item : undefined;
  } catch {
    return undefined;
  }
}

const ONE_ENTRY: CalendarHead = { name: undefined, folder: undefined, choices: "", gone: [] };

/** Whether a file has the name of an entry. */
export function isEntryName(name: string): boolean {
  return name.endsWith(ICS_SUFFIX) && isOwnUid(name.slice(0, -ICS_SUFFIX.length));
}

function fileNameOf(uid: string): string {
  return `${uid}${ICS_SUFFIX}`;
}
