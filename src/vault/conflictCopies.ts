import { type ConflictCopy, compareCopy, markAsCopy, withCopies } from "../note/conflictCopy";
import type { Contact } from "../note/model";
import { baseName } from "./baseName";
import { plainPathsOf } from "./copyNames";

/**
 * Finds the copies that sync tools made of contact notes. A copy is recognized by its name and then by its content.
 * Contents are compared on demand, and again after one of the two notes has changed.
 */
export class ConflictCopies {
  /** The paths of the notes that a possible copy may belong to. */
  private readonly plainPaths = new Map<string, readonly string[]>();
  private readonly possibleCopies = new Map<string, Set<string>>();
  private readonly compared = new Map<string, ConflictCopy | undefined>();

  /** @param contactAt reads a contact, without what other notes say about it; undefined if there is none */
  constructor(private readonly contactAt: (path: string) => Contact | undefined) {}

  /** Adds a contact, or records that it has changed. */
  set(path: string): void {
    this.forget(path);
    if (this.plainPaths.has(path)) return;
    const plainPaths = plainPathsOf(path);
    if (plainPaths.length === 0) return;
    this.plainPaths.set(path, plainPaths);
    for (const plain of plainPaths) {
      const copies = this.possibleCopies.get(plain) ?? new Set();
      this.possibleCopies.set(plain, copies.add(path));
    }
  }

  /** Removes a note that is no longer a contact. */
  delete(path: string): void {
    this.forget(path);
    for (const plain of this.plainPaths.get(path) ?? []) this.possibleCopies.get(plain)?.delete(path);
    this.plainPaths.delete(path);
  }

  /** Returns the copy and its note, for the path of a copy. */
  pairOf(path: string): ConflictCopy | undefined {
    const plainPaths = this.plainPaths.get(path);
    if (!plainPaths) return undefined;
    if (!this.compared.has(path)) this.compared.set(path, this.compare(path, plainPaths));
    return this.compared.get(path);
  }

  /** Returns the copies of a note. */
  copiesOf(path: string): ConflictCopy[] {
    const pairs = [...(this.possibleCopies.get(path) ?? [])].map((copy) => this.pairOf(copy));
    return pairs.filter((pair) => pair?.note === path) as ConflictCopy[];
  }

  /** Returns every copy. */
  all(): ConflictCopy[] {
    return [...this.plainPaths.keys()].flatMap((path) => this.pairOf(path) ?? []);
  }

  /** Returns a contact with what its copies, or the note that it is a copy of, say about it. */
  annotate(path: string, contact: Contact): Contact {
    const pair = this.pairOf(path);
    if (pair) return markAsCopy(contact, pair);
    const copies = this.copiesOf(path);
    return copies.length > 0 ? withCopies(contact, copies) : contact;
  }

  private forget(path: string): void {
    this.compared.delete(path);
    for (const copy of this.possibleCopies.get(path) ?? []) this.compared.delete(copy);
  }

  private compare(copy: string, plainPaths: readonly string[]): ConflictCopy | undefined {
    for (const note of plainPaths) {
      const original = this.contactAt(note);
      const contact = original && this.contactAt(copy);
      const difference = contact && compareCopy(contact, original, baseName(note));
      if (difference) return { copy, note, ...difference };
    }
    return undefined;
  }
}
