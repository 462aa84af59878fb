import { type Analysis, analyze } from "../cadence/analyze";
import { checkVault, type VaultFinding, vaultRuleInputOf } from "../cadence/momentum";
import type { Config } from "../config/resolve";
import type { FileProblem } from "../files/files";
import { readContact } from "../note/contact";
import type { Contact } from "../note/model";
import { comparedUid } from "../note/sameUid";
import type { CivilDate } from "../time/civilDate";
import { baseName } from "./baseName";
import { ConflictCopies } from "./conflictCopies";
import { type NoteSelection, noteSelection, selectionKey } from "./noteSelection";
import { SharedUids } from "./sharedUids";

export { baseName };

/** The inputs of the analysis of a note other than its text. */
export interface VaultContext {
  readonly today: CivilDate;
  readonly config: Config;
  /** The path of the notes within the folder of the settings, with a trailing `/`; empty by default. */
  readonly below?: string;
}

/** A contact of the vault. Its note may have been evicted from memory. */
export interface VaultContact<Extra> {
  readonly path: string;
  readonly name: string;
  /**
   * Returns the contact with its analysis. Rereads the note's file synchronously if the contact was evicted, so callers
   * that visit all contacts yield in between.
   */
  load(): LoadedContact<Extra>;
  /** Like {@link load}, without what other notes say about it. */
  loadAlone(): LoadedContact<Extra>;
}

/** A contact whose note is in memory. `extra` is what a front end keeps of the text, such as a line index. */
export interface LoadedContact<Extra> {
  readonly path: string;
  readonly name: string;
  readonly contact: Contact;
  /** Computed on first use. */
  readonly analysis: Analysis;
  readonly extra: Extra;
}

/** Adds to a contact what other notes say about it. */
type Annotate = (path: string, contact: Contact) => Contact;

/** What stays in memory of an evicted contact. */
interface KnownOfContact {
  readonly name: string;
  readonly uid?: string | undefined;
}

/** Rereads the text of a note; undefined when it can no longer be read. */
export type ReloadText = (path: string) => string | undefined;

/** Receives the notes of a folder while they are read. `Entry` is what a cache keeps of a contact. */
export interface NoteConsumer<Entry> {
  /** Whether the settings declare the note a contact, whatever its frontmatter contains. */
  isDeclared(path: string): boolean;
  /** Adds the text of a note; returns the cache entry if the note is a contact. */
  set(path: string, text: string): Entry | undefined;
  /** Adds a note that is not a contact, without its text. */
  setPlain(path: string): void;
  /**
   * Adds a note that could not be read. `error` is what {@link set} threw. Without this function, such a note is added as
   * one that is not a contact.
   */
  setUnread?(problem: FileProblem, error?: unknown): void;
  /** Adds a contact from its cache entry, without its text; false when the entry is not enough. */
  restore?(path: string, entry: Entry): boolean;
}

/**
 * The notes of a folder by path (relative to it, with `/`), each contact with its analysis. It is updated one note at a
 * time, does not keep texts and does not access files: the caller passes the text of each note. Contacts can be evicted;
 * then only their names stay in memory.
 */
export class Vault<Extra> implements NoteConsumer<VaultContact<Extra>> {
  private readonly notes = new Set<string>();
  private readonly byPath = new Map<string, ResidentContact<Extra> | EvictedContact<Extra>>();
  private sortedContacts: readonly VaultContact<Extra>[] | undefined;
  private uniqueNames: readonly string[] | undefined;
  private selection: NoteSelection;
  /** The copies that sync tools made. They are not contacts of their own. */
  readonly copies = new ConflictCopies((path) => this.contactAlone(path));
  readonly uids = new SharedUids((path) => this.copies.pairOf(path) !== undefined);
  private readonly annotate: Annotate = (path, contact) => {
    const annotated = this.copies.annotate(path, contact);
    return annotated.copyOf === undefined ? this.uids.annotate(path, annotated) : annotated;
  };

  constructor(
    private context: VaultContext,
    private readonly extraOf: (text: string) => Extra,
  ) {
    this.selection = noteSelection(context.config, context.below);
  }

  get today(): CivilDate {
    return this.context.today;
  }

  get config(): Config {
    return this.context.config;
  }

  /** The number of Markdown notes, contacts or not. */
  get noteCount(): number {
    return this.notes.size;
  }

  get contactCount(): number {
    return this.byPath.size - this.copies.all().length;
  }

  /** Whether the settings exclude the note, whatever its frontmatter contains. */
  isExcluded(path: string): boolean {
    return this.selection.isExcluded(path);
  }

  /** Whether the settings declare the note a contact, whatever its frontmatter contains. */
  isDeclared(path: string): boolean {
    return this.selection.isDeclared(path);
  }

  /**
   * Adds or replaces a note and returns its contact, if it is one. Set `detach` to false where the text stays in memory
   * anyway or the contact is evicted next, because copying a long contact takes as long as parsing it.
   */
  set(path: string, text: string, detach = true): ResidentContact<Extra> | undefined {
    const contact = this.selection.isExcluded(path)
      ? undefined
      : readContact(text, { fileName: baseName(path), declared: this.isDeclared(path) });
    if (!contact) {
      this.setPlain(path);
      return undefined;
    }
    const lasting = detach && text.length > LONG_TEXT ? cloneDetached(contact) : contact;
    this.uids.set(path, comparedUid(lasting));
    return this.put(new ResidentContact(path, lasting, this.extraOf(text), this.context, this.annotate));
  }

  /**
   * Evicts a contact, or adds one that has not been read. `reload` rereads it on demand. The file may have changed by
   * then; callers report changes by {@link set}.
   */
  evict(path: string, { name, uid }: KnownOfContact, reload: ReloadText): VaultContact<Extra> {
    const before = this.byPath.get(path);
    const resident = before instanceof ResidentContact ? before : undefined;
    this.uids.set(path, uid);
    return this.put(new EvictedContact(path, name, this, reload, resident));
  }

  /** Rereads an evicted contact from its note. */
  reload(path: string, name: string, reload: ReloadText): ResidentContact<Extra> {
    const text = reload(path);
    const options = { fileName: baseName(path), declared: this.isDeclared(path) };
    const contact = text === undefined ? undefined : readContact(text, options);
    if (text !== undefined && contact)
      return new ResidentContact(path, contact, this.extraOf(text), this.context, this.annotate);
    // The note is gone or no longer a contact, and the change has not been reported yet. An empty contact replaces it.
    const emptyContact = readContact("", { fileName: name, declared: true }) as Contact;
    return new ResidentContact(path, emptyContact, this.extraOf(""), this.context, this.annotate);
  }

  /** Adds a note that is not a contact, without its text. */
  setPlain(path: string): void {
    this.notes.add(path);
    this.deleteContact(path);
  }

  remove(path: string): void {
    this.notes.delete(path);
    this.deleteContact(path);
  }

  get(path: string): VaultContact<Extra> | undefined {
    return this.byPath.get(path);
  }

  has(path: string): boolean {
    return this.notes.has(path);
  }

  /** The paths of all notes, contacts or not. */
  paths(): readonly string[] {
    return [...this.notes];
  }

  /** All contacts without conflict copies, ordered by path; the same array until a contact changes. */
  contacts(): readonly VaultContact<Extra>[] {
    if (!this.sortedContacts) {
      const copies = new Set(this.copies.all().map(({ copy }) => copy));
      const contacts = [...this.byPath.values()].filter(({ path }) => !copies.has(path));
      this.sortedContacts = contacts.sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    return this.sortedContacts;
  }

  /** The distinct names of the contacts; the same array until a name changes. */
  names(): readonly string[] {
    this.uniqueNames ??= [...new Set([...this.byPath.values()].map(({ name }) => name))];
    return this.uniqueNames;
  }

  /** Runs the vault-wide rules, which load every contact. A contact whose analysis throws takes no part. */
  findings(): VaultFinding[] {
    const { today, config } = this.context;
    const inputs = this.contacts().flatMap((contact) => {
      try {
        return [vaultRuleInputOf(contact.load().analysis)];
      } catch {
        return [];
      }
    });
    return checkVault(inputs, today, config.cadence);
  }

  /**
   * Marks all contacts for a new analysis, because the day or the settings changed. Returns true when the settings now
   * select other notes as contacts; the caller then has to reread the notes.
   */
  reanalyze(context: VaultContext): boolean {
    const selectedBefore = selectionKey(this.context.config);
    this.context = context;
    this.selection = noteSelection(context.config, context.below);
    for (const contact of [...this.byPath.values()]) this.put(contact.withContext(context));
    return selectedBefore !== selectionKey(context.config);
  }

  private contactAlone(path: string): Contact | undefined {
    try {
      return this.byPath.get(path)?.loadAlone().contact;
    } catch {
      return undefined;
    }
  }

  private put<C extends ResidentContact<Extra> | EvictedContact<Extra>>(contact: C): C {
    this.notes.add(contact.path);
    if (this.byPath.get(contact.path)?.name !== contact.name) this.uniqueNames = undefined;
    this.byPath.set(contact.path, contact);
    this.copies.set(contact.path);
    this.sortedContacts = undefined;
    return contact;
  }

  private deleteContact(path: string): void {
    this.copies.delete(path);
    this.uids.delete(path);
    if (this.byPath.delete(path)) [this.sortedContacts, this.uniqueNames] = [undefined, undefined];
  }
}

/** A contact in memory. It is analyzed on demand, because on a new day thousands are not needed at once. */
class ResidentContact<Extra> implements VaultContact<Extra>, LoadedContact<Extra> {
  private cachedAnalysis: Analysis | undefined;

  constructor(
    readonly path: string,
    readonly contact: Contact,
    readonly extra: Extra,
    private readonly context: VaultContext,
    private readonly annotate: Annotate,
  ) {}

  get name(): string {
    return this.contact.name;
  }

  get analysis(): Analysis {
    this.cachedAnalysis ??= analyze(this.contact, this.context.today, this.context.config.cadence);
    return this.cachedAnalysis;
  }

  load(): LoadedContact<Extra> {
    const { path, extra, context, annotate } = this;
    const contact = annotate(path, this.contact);
    return contact === this.contact ? this : new ResidentContact(path, contact, extra, context, annotate);
  }

  loadAlone(): LoadedContact<Extra> {
    return this;
  }

  withContext(context: VaultContext): ResidentContact<Extra> {
    return new ResidentContact(this.path, this.contact, this.extra, context, this.annotate);
  }
}

/** A contact of which only the name is kept. A WeakRef holds the rest, which is reread on demand. */
class EvictedContact<Extra> implements VaultContact<Extra> {
  private resident: WeakRef<ResidentContact<Extra>> | undefined;

  constructor(
    readonly path: string,
    readonly name: string,
    private readonly vault: Vault<Extra>,
    private readonly reload: ReloadText,
    resident: ResidentContact<Extra> | undefined,
  ) {
    this.resident = resident && new WeakRef(resident);
  }

  load(): LoadedContact<Extra> {
    return this.read().load();
  }

  loadAlone(): LoadedContact<Extra> {
    return this.read();
  }

  private read(): ResidentContact<Extra> {
    let resident = this.resident?.deref();
    if (!resident) {
      resident = this.vault.reload(this.path, this.name, this.reload);
      this.resident = new WeakRef(resident);
    }
    return resident;
  }

  withContext(context: VaultContext): EvictedContact<Extra> {
    const resident = this.resident?.deref()?.withContext(context);
    return new EvictedContact(this.path, this.name, this.vault, this.reload, resident);
  }
}

/** In UTF-16 units. A shorter text takes little memory next to what is kept of its contact. */
const LONG_TEXT = 32 * 1024;

/** Deep-copies the strings, because V8's sliced strings would keep the whole note in memory. */
function cloneDetached(contact: Contact): Contact {
  return structuredClone(contact);
}
