import { type Analysis, analyze } from "../cadence/analyse";
import { analyzeVault, type VaultFinding } from "../cadence/momentum";
import type { Config } from "../config/resolve";
import { globMatcher, type PathMatcher } from "../files/globs";
import { readContact } from "../note/contact";
import type { Contact } from "../note/model";
import type { CivilDate } from "../time/civilDate";

/** What the judgement of every note depends on beside its text. */
export interface VaultContext {
  readonly today: CivilDate;
  readonly config: Config;
  /** Where the notes stand below the folder that the settings are for, with a `/` at its end; by default right in it. */
  readonly below?: string;
}

/**
 * A contact note of the vault. `kept` is what a front end wants to know of the text, such as where its lines are. Of one
 * that was shelved, the judgement and what is kept are read again when they are asked for.
 */
export interface VaultContact<Kept> {
  readonly path: string;
  readonly name: string;
  readonly analysis: Analysis;
  readonly kept: Kept;
}

/** Reads the text of a note again; undefined when it is not to be had any more. */
export type ReloadText = (path: string) => string | undefined;

/** What notes are read into. */
export interface NoteConsumer<Known> {
  /** Whether the settings say that a note is a contact, whatever its frontmatter says. */
  isDeclared(path: string): boolean;
  /** Takes in the text of a note; gives what there is to know of the contact that it is, if it is one. */
  set(path: string, text: string): Known | undefined;
  /** Takes in a note that is known to be no contact, unread. */
  setPlain(path: string): void;
  /** Takes in what was known of a contact before, unread; false when that is not enough. */
  restore?(path: string, known: Known): boolean;
}

/**
 * The notes of a folder by their paths (relative to it, with `/`), each contact with its judgement at a day. Kept up
 * to date one note at a time; the texts themselves are not kept. It touches no file: whoever reads the notes tells
 * it what stands in them, be it a file or a document open in an editor. Of thousands of contacts nobody looks at most:
 * they can be shelved, and take no more room than their names.
 */
export class Vault<Kept> implements NoteConsumer<VaultContact<Kept>> {
  private readonly notes = new Set<string>();
  private readonly byPath = new Map<string, LoadedContact<Kept> | EvictedContact<Kept>>();
  private sorted: readonly VaultContact<Kept>[] | undefined;
  private named: readonly string[] | undefined;
  private matchesDeclared: PathMatcher;

  constructor(
    private terms: VaultContext,
    private readonly keep: (text: string) => Kept,
  ) {
    this.matchesDeclared = globMatcher(terms.config.values.contacts);
  }

  get today(): CivilDate {
    return this.terms.today;
  }

  get config(): Config {
    return this.terms.config;
  }

  /** All Markdown notes that were seen, contacts or not. */
  get noteCount(): number {
    return this.notes.size;
  }

  get contactCount(): number {
    return this.byPath.size;
  }

  /** Whether the settings say that a note is a contact, whatever its frontmatter says. */
  isDeclared(path: string): boolean {
    return this.matchesDeclared((this.terms.below ?? "") + path);
  }

  /**
   * Takes in the text of a note, new or changed, and gives the contact that it is, if it is one. `letsGo` is false where
   * the text is held anyway, or the contact shelved at once: to let go of a long one takes as long as to read it.
   */
  set(path: string, text: string, letsGo = true): VaultContact<Kept> | undefined {
    const contact = readContact(text, { fileName: baseName(path), declared: this.isDeclared(path) });
    if (!contact) {
      this.setPlain(path);
      return undefined;
    }
    const lasting = letsGo && text.length > LONG_TEXT ? detached(contact) : contact;
    return this.put(new LoadedContact(path, lasting, this.keep(text), this.terms));
  }

  /**
   * Lets go of what was read of a contact, or takes in one unread: `again` reads it when somebody asks. What it reads then
   * may be another text than the one before, for files change; whoever follows the changes takes that in by {@link set}.
   */
  evict(path: string, name: string, again: ReloadText): VaultContact<Kept> {
    const before = this.byPath.get(path);
    const there = before instanceof LoadedContact ? before : undefined;
    return this.put(new EvictedContact(path, name, this, again, there));
  }

  /** For a shelved contact: what its note says now. */
  readAgain(path: string, name: string, again: ReloadText): LoadedContact<Kept> {
    const text = again(path);
    const terms = { fileName: baseName(path), declared: this.isDeclared(path) };
    const contact = text === undefined ? undefined : readContact(text, terms);
    if (text !== undefined && contact) return new LoadedContact(path, contact, this.keep(text), this.terms);
    // It is gone, or no contact any more, and nobody has told yet: it is somebody of whom nothing is known.
    const nothing = readContact("", { fileName: name, declared: true }) as Contact;
    return new LoadedContact(path, nothing, this.keep(""), this.terms);
  }

  /** Takes in a note that is known to be no contact, unread. */
  setPlain(path: string): void {
    this.notes.add(path);
    this.forget(path);
  }

  remove(path: string): void {
    this.notes.delete(path);
    this.forget(path);
  }

  get(path: string): VaultContact<Kept> | undefined {
    return this.byPath.get(path);
  }

  has(path: string): boolean {
    return this.notes.has(path);
  }

  /** Every note that was seen, contacts or not. */
  paths(): readonly string[] {
    return [...this.notes];
  }

  /** Every contact, ordered by path. */
  contacts(): readonly VaultContact<Kept>[] {
    this.sorted ??= [...this.byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return this.sorted;
  }

  /** The names of the contacts, each once; the same list as long as none of them has changed. */
  names(): readonly string[] {
    this.named ??= [...new Set([...this.byPath.values()].map(({ name }) => name))];
    return this.named;
  }

  /** What is to be said of all contacts together. */
  findings(): VaultFinding[] {
    const { today, config } = this.terms;
    return analyzeVault(
      this.contacts().map(({ analysis }) => analysis),
      today,
      config.cadence,
    );
  }

  /**
   * Judges every contact anew, for another day or by other settings. True when the settings now declare other notes
   * to be contacts: the notes must then be read again, for which texts are contacts has changed.
   */
  reanalyse(terms: VaultContext): boolean {
    const before = this.terms.config.values.contacts.join("\n");
    this.terms = terms;
    this.matchesDeclared = globMatcher(terms.config.values.contacts);
    for (const before of [...this.byPath.values()]) this.put(before.withContext(terms));
    return before !== terms.config.values.contacts.join("\n");
  }

  private put<One extends LoadedContact<Kept> | EvictedContact<Kept>>(one: One): One {
    this.notes.add(one.path);
    if (this.byPath.get(one.path)?.name !== one.name) this.named = undefined;
    this.byPath.set(one.path, one);
    this.sorted = undefined;
    return one;
  }

  private forget(path: string): void {
    if (this.byPath.delete(path)) [this.sorted, this.named] = [undefined, undefined];
  }
}

/** A contact that is judged when somebody asks: on a new day, thousands need not be at once. */
class LoadedContact<Kept> implements VaultContact<Kept> {
  private judged: Analysis | undefined;

  constructor(
    readonly path: string,
    readonly contact: Contact,
    readonly kept: Kept,
    private readonly terms: VaultContext,
  ) {}

  get name(): string {
    return this.contact.name;
  }

  get analysis(): Analysis {
    this.judged ??= analyze(this.contact, this.terms.today, this.terms.config.cadence);
    return this.judged;
  }

  withContext(terms: VaultContext): LoadedContact<Kept> {
    return new LoadedContact(this.path, this.contact, this.kept, terms);
  }
}

/** A contact of which only the name is held: the rest for as long as somebody else holds it, or memory is not scarce. */
class EvictedContact<Kept> implements VaultContact<Kept> {
  private there: WeakRef<LoadedContact<Kept>> | undefined;

  constructor(
    readonly path: string,
    readonly name: string,
    private readonly vault: Vault<Kept>,
    private readonly again: ReloadText,
    there: LoadedContact<Kept> | undefined,
  ) {
    this.there = there && new WeakRef(there);
  }

  get analysis(): Analysis {
    return this.judged.analysis;
  }

  get kept(): Kept {
    return this.judged.kept;
  }

  withContext(terms: VaultContext): EvictedContact<Kept> {
    return new EvictedContact(
      this.path,
      this.name,
      this.vault,
      this.again,
      this.there?.deref()?.withContext(terms),
    );
  }

  private get judged(): LoadedContact<Kept> {
    let judged = this.there?.deref();
    if (!judged) {
      judged = this.vault.readAgain(this.path, this.name, this.again);
      this.there = new WeakRef(judged);
    }
    return judged;
  }
}

/** In UTF-16 units; below it, what a text takes up is little beside what is kept of a contact. */
const LONG_TEXT = 32 * 1024;

/**
 * A copy that holds on to nothing of the note: engines keep a whole text alive for the sake of one string that was
 * cut out of it.
 */
function detached(contact: Contact): Contact {
  return structuredClone(contact);
}

/** The name of a note's file without its ending; of a document in no folder, whose path is its URI, likewise. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|markdown)$/i, "");
  return /^(?:untitled:|[a-z][\w+.-]*:\/\/)/i.test(path) ? unescaped(name.replace(/^untitled:/i, "")) : name;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
