import type { Contact } from "../note/model";
import { withSameUid } from "../note/sameUid";

/** One more than a finding names, so that it can say that there are more. */
const MAX_OTHERS = 4;

/**
 * Finds the contacts that have the same `uid`. It only remembers where each `uid` is, so no note is read again. A
 * conflict copy has the `uid` of its note, and a finding of its own.
 */
export class SharedUids {
  private readonly uids = new Map<string, string>();
  /** The path of the only note with a `uid`, or the paths of several. */
  private readonly paths = new Map<string, string | Set<string>>();
  /** The paths of several notes with a `uid` in their order, until one of them changes. */
  private readonly sorted = new Map<string, readonly string[]>();

  /** @param isCopy whether a note is a conflict copy */
  constructor(private readonly isCopy: (path: string) => boolean) {}

  /** Adds a contact, or updates its `uid`. */
  set(path: string, given: string | undefined): void {
    if (this.uids.get(path) === given) return;
    this.delete(path);
    if (given === undefined) return;
    // A copy, because V8's sliced strings would keep the whole note in memory.
    const uid = JSON.parse(JSON.stringify(given)) as string;
    const before = this.paths.get(uid);
    if (before === undefined) this.paths.set(uid, path);
    else if (typeof before === "string") this.paths.set(uid, new Set([before, path]));
    else before.add(path);
    this.uids.set(path, uid);
    this.sorted.delete(uid);
  }

  /** Removes a note that is no longer a contact. */
  delete(path: string): void {
    const uid = this.uids.get(path);
    if (uid === undefined) return;
    const before = this.paths.get(uid);
    if (typeof before === "object" && before.size > 1) before.delete(path);
    else this.paths.delete(uid);
    this.uids.delete(path);
    this.sorted.delete(uid);
  }

  /** Whether any two notes have the same `uid`. */
  get any(): boolean {
    for (const paths of this.paths.values()) if (typeof paths === "object" && paths.size > 1) return true;
    return false;
  }

  /** Returns the paths of the other notes with the `uid` of a note, in their order; of many, the first. */
  othersOf(path: string): string[] {
    const uid = this.uids.get(path);
    const others: string[] = [];
    for (const other of uid === undefined ? [] : this.pathsOf(uid)) {
      if (other !== path && !this.isCopy(other)) others.push(other);
      if (others.length === MAX_OTHERS) break;
    }
    return others;
  }

  /** Returns a contact with the problem of its `uid`, if others have the same. */
  annotate(path: string, contact: Contact): Contact {
    const others = this.othersOf(path);
    return others.length > 0 ? withSameUid(contact, others) : contact;
  }

  private pathsOf(uid: string): readonly string[] {
    const paths = this.paths.get(uid);
    if (typeof paths !== "object") return [];
    const sorted = this.sorted.get(uid) ?? [...paths].sort();
    this.sorted.set(uid, sorted);
    return sorted;
  }
}
