import { checkVault, type VaultFinding } from "../cadence/momentum";
import { type Config, type Layer, resolveConfig } from "../config/resolve";
import { FileError, isNoteName, type YieldToEventLoop } from "../files/files";
import { globMatcher, type PathMatcher } from "../files/globs";
import { isIgnored } from "../files/isIgnored";
import { adviseAcross, type VaultAdvice } from "../service/followUps/wholeVault";
import { configLine } from "../service/languageFeatures/configDiagnostics";
import type { CivilDate } from "../time/civilDate";
import type { NoteConsumer, ReloadText, VaultContext } from "../vault";
import { type ContactNote, noteFrom } from "../vault/contactNote";
import { loadNotes, readNote, readNoteNow, walkNotes } from "../vault/load";
import { createNoteVault, type NoteContact, type NoteVault } from "../vault/noteVault";
import { language } from "../words/language";
import type { Message } from "../words/message";
import { ContactSummaries } from "./contactSummaries";
import { adviseSummary, type ContactSummary, cloneDetached, withoutQuotes } from "./contactSummary";
import type { ProgressCount } from "./progress";
import type { FolderFiles, Runtime } from "./runtime";

/**
 * How many notes are read before a client is told that there is something to see, and before it is told again: twice as
 * many each time, for to ask for the list costs more the longer it is.
 */
const FIRST_BATCH_SIZE = 5000;

/** A contact of the folder, and what is said of it wherever all are looked at. */
export interface ListedContact {
  readonly path: string;
  readonly summary: ContactSummary;
}

/** In UTF-16 units. */
const MAX_COMPARED_LENGTH = 64 * 1024;

/**
 * One folder of notes: what is in its files, with the documents that are open in the editor laid over them. The
 * folder without files holds the open documents that belong to none.
 */
export class Folder {
  private readonly open = new Map<string, string>();
  private vault: NoteVault;
  private scan = new AbortController();
  private readonly files: FolderFiles | undefined;
  private excludes: readonly string[] = [];
  private isExcluded = globMatcher([]);
  private isRead = false;
  private readingStopped = false;
  private judgingStopped = false;
  private done = 0;
  private all: number | undefined;
  /** What is said of each contact. */
  private readonly summaries = new ContactSummaries();
  /** What is wrong with the settings, each as a sentence, with the name of the file where it stands in one. */
  configProblems: readonly { readonly file: string | undefined; readonly text: string }[] = [];

  constructor(
    readonly uri: string,
    openFiles: (isExcluded: PathMatcher) => FolderFiles | undefined,
    today: CivilDate,
    private settings: Layer,
    private readonly withHolidays: Runtime["withHolidays"],
  ) {
    this.vault = createNoteVault({ today, config: resolveConfig([settings]) });
    this.files = openFiles((path) => this.isExcluded(path));
    this.isRead = this.files === undefined;
  }

  /** Whether all notes have been read, and all is said by what holds now. */
  get complete(): boolean {
    return this.isRead && this.summaries.isUpToDate;
  }

  /** Whether a person stopped the reading or the judging: what is known may be old, or not all. */
  get stopped(): boolean {
    return this.readingStopped || this.judgingStopped;
  }

  /** How many notes of the folder have been looked at, while they are read. */
  get count(): ProgressCount {
    return { done: this.done, all: this.all };
  }

  get config(): Config {
    return this.vault.config;
  }

  get today(): CivilDate {
    return this.vault.today;
  }

  get noteCount(): number {
    return this.vault.noteCount;
  }

  /** What is to be said of all contacts together. */
  findings(): VaultFinding[] {
    const summaries = this.contacts().map((contact) => this.summaries.get(contact).summary);
    return checkVault(summaries, this.today, this.config.cadence);
  }

  /** The paths of every note, contact or not. */
  paths(): readonly string[] {
    return this.vault.paths();
  }

  contacts(): readonly NoteContact[] {
    return this.vault.contacts();
  }

  /** The names of all contacts; the same list as long as none of them has changed. */
  names(): readonly string[] {
    return this.vault.names();
  }

  contact(path: string): NoteContact | undefined {
    return this.vault.get(path);
  }

  /** Reads the settings file and every note; `progress` is called when something has changed on the way. */
  async load(progress: () => void): Promise<void> {
    this.scan.abort();
    this.scan = new AbortController();
    const { signal } = this.scan;
    this.readingStopped = this.judgingStopped = false;
    [this.done, this.all] = [0, this.files ? undefined : 0];
    await this.readConfig();
    if (!this.files || signal.aborted) return;
    try {
      const rest = this.rest();
      const { values } = this.config;
      const remembered = values.cache
        ? this.files.remembered?.([values, this.excludes], this.today, language().tag)
        : undefined;
      const terms = { signal, rest, cache: remembered?.cache };
      if (!this.isRead && remembered) {
        this.summaries.seedFromCache(remembered.cache.lastKnown());
        if (!this.summaries.isUpToDate) progress();
      }
      const { paths } = await walkNotes(this.files.notes, terms);
      this.all = paths.length;
      // What was known from before is shown already, and seldom far from what is now.
      let tellAt = this.summaries.isUpToDate ? FIRST_BATCH_SIZE : Number.POSITIVE_INFINITY;
      for (let at = 0; at < paths.length; at += FIRST_BATCH_SIZE) {
        const some = paths.slice(at, at + FIRST_BATCH_SIZE).filter((path) => !this.open.has(path));
        await loadNotes(this.sink(), this.files.notes, some, terms);
        this.reapplyOpenDocuments();
        if (at + FIRST_BATCH_SIZE < tellAt) continue;
        progress();
        tellAt *= 2;
      }
      const there = new Set(paths);
      const gone = this.vault.paths().filter((path) => !there.has(path) && !this.open.has(path));
      for (const path of gone) this.remove(path);
      remembered?.save();
    } catch (error) {
      // Another scan has begun, or the folder is gone: then it holds no notes.
      if (!signal.aborted && !(error instanceof FileError)) throw error;
    }
    if (signal.aborted) return;
    for (const [path] of this.summaries.notYetLoaded((path) => this.vault.has(path)))
      this.summaries.delete(path);
    this.isRead = true;
    progress();
  }

  /** A person wants no more read: what is known stays. */
  stop(): void {
    this.readingStopped = true;
    this.scan.abort();
  }

  /** Takes notes in, and gives what the list says of each contact: that is reckoned while others are let in between. */
  private sink(): NoteConsumer<ContactSummary> {
    return {
      isDeclared: (path) => this.vault.isDeclared(path),
      set: (path, text) => {
        this.done++;
        return this.addFromFile(path, text);
      },
      setPlain: (path) => {
        this.done++;
        if (!this.open.has(path)) this.setPlain(path);
      },
      restore: (path, known) => {
        if (!this.again || known.item?.isPartial) return false;
        this.done++;
        if (!this.open.has(path)) this.evict(path, known, this.again);
        return true;
      },
    };
  }

  /**
   * Takes in a note from its file. Where it can be read again, only what the list says is held of a contact. What is open
   * outweighs its file, also when it was opened while the file was being read: of that, only what it says is given.
   */
  private addFromFile(path: string, text: string): ContactSummary | undefined {
    const contact = this.set(path, text, !this.again);
    const shown = contact && cloneDetached(this.summaries.compute(contact));
    const kept = shown && contact && withoutQuotes(shown, contact.analysis);
    const open = this.open.get(path);
    if (open !== undefined) this.set(path, open);
    else if (shown && this.again) this.evict(path, shown, this.again);
    return kept;
  }

  private evict(path: string, shown: ContactSummary, again: ReloadText): void {
    this.summaries.set(this.vault.evict(path, shown.name, again), shown);
  }

  private set(path: string, text: string, letsGo = false): NoteContact | undefined {
    this.summaries.delete(path);
    return this.vault.set(path, text, letsGo);
  }

  private setPlain(path: string): void {
    this.summaries.delete(path);
    this.vault.setPlain(path);
  }

  private remove(path: string): void {
    this.summaries.delete(path);
    this.vault.remove(path);
  }

  /** Reads a note again that is not held, at once; undefined where files cannot be read without waiting. */
  private get again(): ReloadText | undefined {
    return this.files?.notes.prompt && this.readAgain;
  }

  private readonly readAgain: ReloadText = (path) => {
    const prompt = this.files?.notes.prompt;
    const reading = prompt && readNoteNow(prompt, path, true);
    return reading?.kind === "text" ? reading.text : undefined;
  };

  /** What is said of a contact wherever all are looked at; while all are judged anew, what was said before. */
  shownOf(contact: NoteContact): ContactSummary {
    return this.summaries.get(contact);
  }

  /** What is to be said of a contact now. */
  judged(contact: NoteContact): ContactSummary {
    return this.summaries.compute(contact);
  }

  /** What the rest of the folder says about the step of a contact. */
  adviceOn(path: string): readonly Message[] {
    return this.advice(this.known()).get(path)?.extras ?? [];
  }

  private advice(listed: readonly ListedContact[]): Map<string, VaultAdvice> {
    return adviseAcross(
      listed.map(({ path, summary }) => [path, summary.summary] as const),
      this.today,
      this.config.cadence.days,
    );
  }

  /** What the list says of every contact, with what all of them together say about it. */
  listed(): ListedContact[] {
    const listed = this.known();
    const advice = this.advice(listed);
    if (advice.size === 0) return listed;
    return listed.map(({ path, summary }) => {
      return { path, summary: adviseSummary(summary, advice.get(path), this.today) };
    });
  }

  /** What is known of every contact; until all notes have been read, of some of them what was last known. */
  private known(): ListedContact[] {
    const listed = this.contacts().map((contact) => ({
      path: contact.path,
      summary: this.summaries.get(contact),
    }));
    const unread = this.summaries.notYetLoaded((path) => this.vault.has(path));
    return [...listed, ...unread.map(([path, summary]) => ({ path, summary }))];
  }

  /** Makes what lets others in between, where much is done at once. */
  rest(): YieldToEventLoop | undefined {
    return this.files?.rest?.();
  }

  /** Reckons what the list says, with rests in between; when it is stopped, what was said before goes on standing in. */
  async reckoned(stop?: AbortSignal, counted?: () => void): Promise<void> {
    const rest = this.rest();
    this.judgingStopped = false;
    for (const { path } of this.contacts()) {
      if (stop?.aborted) {
        this.judgingStopped = true;
        return;
      }
      // It may have changed, or be gone, since this began.
      const contact = this.vault.get(path);
      if (contact) this.summaries.compute(contact);
      counted?.();
      const resting = rest?.();
      if (resting) await resting;
    }
  }

  /** Takes in again what is open and was not read: by other settings, other texts may be contacts. */
  private reapplyOpenDocuments(): void {
    for (const [path, text] of this.open) this.set(path, text);
  }

  /** Takes in new settings from the editor, and what it hides; true when the notes must be read again. */
  async configure(settings: Layer, excludes: readonly string[] = []): Promise<boolean> {
    this.settings = settings;
    const hidesOthers = excludes.join("\n") !== this.excludes.join("\n");
    this.excludes = excludes;
    this.isExcluded = globMatcher(excludes);
    return (await this.readConfig()) || hidesOthers;
  }

  turnDay(today: CivilDate): void {
    this.judgeAnew({ today, config: this.config });
  }

  /** As in {@link NoteVault.reanalyse}; what the list says is reckoned by {@link reckoned}. */
  private judgeAnew(terms: VaultContext): boolean {
    this.summaries.markStale(this.contacts());
    return this.vault.reanalyse(terms);
  }

  /** Takes in what a document says; true when that says something else of the contact than before. */
  setDocument(path: string, text: string): boolean {
    const before = this.vault.get(path)?.analysis.contact;
    const isNew = !this.vault.has(path);
    this.open.set(path, text);
    const after = this.set(path, text)?.analysis.contact;
    // While somebody writes prose, the list and the pictures stay as they are. To compare a long log takes long.
    const long = text.length > MAX_COMPARED_LENGTH;
    return isNew || long || JSON.stringify(before) !== JSON.stringify(after);
  }

  /** Forgets a document that is in another folder from now on. */
  giveUp(path: string): void {
    this.open.delete(path);
    this.remove(path);
  }

  async closeDocument(path: string): Promise<void> {
    this.open.delete(path);
    await this.refresh(path);
  }

  /** Reads a note again after its file has changed. */
  async refresh(path: string): Promise<void> {
    if (this.open.has(path)) return;
    const there = (await this.isListed(path)) && (await this.files?.notes.stat(path));
    const reading =
      there && this.files ? await readNote(this.files.notes, path, this.vault.isDeclared(path)) : undefined;
    if (this.open.has(path)) return;
    if (!reading) this.remove(path);
    else if (reading.kind === "text") this.addFromFile(path, reading.text);
    else this.setPlain(path);
  }

  /** Forgets the notes in a folder within this one that is gone. */
  forgetBelow(folder: string): void {
    const below = this.vault.paths().filter((path) => path.startsWith(`${folder}/`));
    for (const path of below) if (!this.open.has(path)) this.remove(path);
  }

  /** The folders within this one that hold notes, at any depth. */
  parents(): ReadonlySet<string> {
    const parents = new Set<string>();
    for (let path of this.vault.paths())
      for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/")) {
        path = path.slice(0, at);
        if (parents.has(path)) break;
        parents.add(path);
      }
    return parents;
  }

  /** Whether a walk of the folder would list the note, were it there. */
  private async isListed(path: string): Promise<boolean> {
    if (!this.files || !isNoteName(path.split("/").at(-1) ?? path)) return false;
    return this.vault.has(path) || !(await isIgnored(path, this.files.notes, this.isExcluded));
  }

  /** An open contact note with its text; undefined for a document that is none. */
  openNote(path: string): ContactNote | undefined {
    const text = this.open.get(path);
    const contact = this.vault.get(path);
    return text === undefined || !contact ? undefined : noteFrom(text, contact, this.config);
  }

  /** The text of a document that is open in the editor, at this moment. */
  openTextOf(path: string): string | undefined {
    return this.open.get(path);
  }

  /** Whether the settings say that the note is a contact. */
  isDeclared(path: string): boolean {
    return this.vault.isDeclared(path);
  }

  /** The text of any note, open or not. */
  async textOf(path: string): Promise<string | undefined> {
    const open = this.open.get(path);
    if (open !== undefined || !this.files) return open;
    const reading = await readNote(this.files.notes, path, true);
    return reading.kind === "text" ? reading.text : undefined;
  }

  dispose(): void {
    this.scan.abort();
  }

  private async readConfig(): Promise<boolean> {
    const { layer, problems: found = [], text: source } = (await this.files?.config()) ?? {};
    const config = await this.withHolidays(resolveConfig(layer ? [this.settings, layer] : [this.settings]));
    const problems = [...found, ...config.problems];
    this.configProblems = problems.map((problem) => {
      const file = problem.span && problem.origin;
      return { file, text: configLine(problem.origin, problem, source).replace(/[^.?!]$/, "$&.") };
    });
    return this.judgeAnew({ today: this.vault.today, config });
  }
}
