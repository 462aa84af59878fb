import { type Config, type Layer, resolveConfig } from "../config/resolve";
import { type FileProblem, isNoteName, isSkippedFolder, type YieldToEventLoop } from "../files/files";
import { globMatcher, type PathMatcher } from "../files/globs";
import { isIgnored } from "../files/isIgnored";
import type { Contact } from "../note/model";
import { configLine, withPeriod } from "../service/languageFeatures/configDiagnostics";
import type { CivilDate } from "../time/civilDate";
import type { NoteConsumer, ReloadText, VaultContext } from "../vault";
import { type ContactNote, noteFrom } from "../vault/contactNote";
import { findPeople } from "../vault/findPeople";
import { readNote, reloadFrom } from "../vault/load";
import { createNoteVault, type LoadedNote, type NoteContact, type NoteVault } from "../vault/noteVault";
import { language } from "../words/language";
import { ContactList } from "./contactList";
import type { ContactSummaries } from "./contactSummaries";
import { type ContactSummary, cloneDetached, withoutQuotes } from "./contactSummary";
import { FolderLoader, type LoadEvents, type LoadTarget } from "./folderLoader";
import { reanalyzeFolder } from "./lastingSummaries";
import type { ProgressCount } from "./progress";
import type { FolderFiles, Runtime, SummaryCache } from "./runtime";

/** In UTF-16 units. A contact in a longer document counts as changed, because comparing a long log is slow. */
const MAX_COMPARED_LENGTH = 64 * 1024;

/** A problem in the settings, as a sentence. */
export interface ConfigProblemText {
  /** The file, if the problem has a position in it. */
  readonly file: string | undefined;
  /** The file, or the name of the editor's settings. */
  readonly origin: string;
  readonly text: string;
}

/**
 * A folder of notes: its files, overlaid by the documents that are open in the editor. The folder without files holds
 * the open documents that belong to no other folder.
 */
export class Folder implements LoadTarget {
  private readonly openTexts = new Map<string, string>();
  private readonly vault: NoteVault;
  private readonly files: FolderFiles | undefined;
  /** Rereads an evicted note synchronously; undefined if the file system is asynchronous. */
  private readonly reload: ReloadText | undefined;
  private readonly loader: FolderLoader;
  private excludes: readonly string[] = [];
  private isExcluded = globMatcher([]);
  private isRefreshStopped = false;
  /** The number of the last reread of each note that is being reread. */
  private readonly lastRereads = new Map<string, number>();
  readonly list: ContactList;
  /** Problems in the settings as sentences, with the name of the file for those that have a position in one. */
  configProblems: readonly ConfigProblemText[] = [];

  constructor(
    readonly uri: string,
    openFiles: (isExcluded: PathMatcher) => FolderFiles | undefined,
    today: CivilDate,
    private settings: Layer,
    private readonly withHolidays: Runtime["withHolidays"],
    logError: (error: unknown) => void,
  ) {
    this.vault = createNoteVault({ today, config: resolveConfig([settings]) });
    this.list = new ContactList(this.vault, logError);
    this.files = openFiles((path) => this.isExcluded(path));
    this.reload = this.files && reloadFrom(this.files.notes);
    this.loader = new FolderLoader(this.files, this);
  }

  /** Whether all notes are loaded and all summaries are current. */
  get isComplete(): boolean {
    return this.loader.isLoaded && this.summaries.isUpToDate;
  }

  /** Whether the user stopped the loading or the refresh. Then summaries may be stale or missing. */
  get isStopped(): boolean {
    return this.loader.isStopped || this.isRefreshStopped;
  }

  /** The progress of the loading. */
  get progress(): ProgressCount {
    return this.loader.progress;
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

  /** The summaries of the contacts. */
  get summaries(): ContactSummaries {
    return this.list.summaries;
  }

  /** The paths of all notes, contacts or not. */
  paths(): readonly string[] {
    return this.vault.paths();
  }

  has(path: string): boolean {
    return this.vault.has(path);
  }

  contacts(): readonly NoteContact[] {
    return this.vault.contacts();
  }

  /** The names of all contacts; the same array until a name changes. */
  names(): readonly string[] {
    return this.vault.names();
  }

  contact(path: string): NoteContact | undefined {
    return this.vault.get(path);
  }

  /** Reads the settings file and all notes. */
  async load(events: LoadEvents): Promise<void> {
    this.isRefreshStopped = false;
    await this.loader.load(events);
  }

  /** Stops the loading for the user. What has been loaded stays. */
  stop(): void {
    this.loader.stop();
  }

  dispose(): void {
    this.loader.cancel();
  }

  openCache(): SummaryCache | undefined {
    const { values } = this.config;
    if (!values.cache) {
      this.files?.removeCaches?.();
      return undefined;
    }
    return this.files?.openCache?.([values, this.excludes], this.today, language().tag);
  }

  /** Adds notes from their files or the cache. Open documents take precedence over both. */
  readonly consumer: NoteConsumer<ContactSummary> = {
    isDeclared: (path) => this.vault.isDeclared(path),
    set: (path, text) => this.addFromFile(path, text),
    setPlain: (path) => {
      if (!this.isOpen(path)) this.setPlain(path);
    },
    setUnread: (problem, error) => {
      if (!this.isOpen(problem.path)) this.setUnread(problem, error);
    },
    restore: (path, summary) => {
      if (!this.reload || summary.item?.isPartial) return false;
      if (!this.isOpen(path)) this.evict(path, summary, this.reload);
      return true;
    },
  };

  /**
   * Adds a note from its file and returns its summary. Where the file can be reread synchronously, only the summary is
   * kept. An open document takes precedence over its file, even if it was opened while the file was being read.
   */
  private addFromFile(path: string, text: string): ContactSummary | undefined {
    const contact = this.set(path, text, !this.reload);
    const summary = contact && cloneDetached(this.summaries.compute(contact));
    const cached = summary && contact && withoutQuotes(summary, contact.loadAlone());
    const openText = this.openTexts.get(path);
    if (openText !== undefined) this.setOpen(path, openText);
    else if (summary && this.reload) this.evict(path, summary, this.reload);
    return cached;
  }

  private evict(path: string, summary: ContactSummary, reload: ReloadText): void {
    this.summaries.set(this.vault.evict(path, summary, reload), summary);
  }

  private set(path: string, text: string, detach = false): (NoteContact & LoadedNote) | undefined {
    this.list.delete(path);
    return this.vault.set(path, text, detach);
  }

  /** Adds the text of an open document. An error in reading it is the problem of that note alone. */
  private setOpen(path: string, text: string): Contact | undefined {
    try {
      return this.set(path, text)?.contact;
    } catch (error) {
      this.setUnread({ path, text: "" }, error);
      return undefined;
    }
  }

  private setPlain(path: string): void {
    this.list.delete(path);
    this.vault.setPlain(path);
  }

  private setUnread(problem: FileProblem, error?: unknown): void {
    this.setPlain(problem.path);
    this.list.setUnread(problem, error);
  }

  /** Returns the contact of a note, without its analysis; undefined if there is none or reading it throws. */
  private contactAt(path: string): Contact | undefined {
    try {
      return this.vault.get(path)?.loadAlone().contact;
    } catch {
      return undefined;
    }
  }

  remove(path: string): void {
    this.list.delete(path);
    this.vault.remove(path);
  }

  /** Returns the summary of a contact, which is stale while contacts are reanalyzed. */
  summaryOf(contact: NoteContact): ContactSummary {
    return this.summaries.get(contact);
  }

  /** Returns the current summary of a contact. Loads the contact if necessary. */
  currentSummaryOf(contact: NoteContact): ContactSummary {
    return this.summaries.compute(contact);
  }

  /** Returns the notes that look like people. Reads all of them. */
  async findPeople(): Promise<string[]> {
    if (!this.files) return [];
    const isExcluded: PathMatcher = (path) => this.vault.isExcluded(path);
    return findPeople(this.files.notes, this.paths(), { isExcluded, yieldIfDue: this.createYield() });
  }

  /** Creates a function that yields to the event loop during long work; undefined if the files are asynchronous. */
  createYield(): YieldToEventLoop | undefined {
    return this.files?.createYield?.();
  }

  /** Recomputes stale summaries and yields in between. If aborted, the previous summaries stay in use. */
  async refreshSummaries(signal?: AbortSignal, onContact?: () => void): Promise<void> {
    const yieldIfDue = this.createYield();
    this.isRefreshStopped = false;
    for (const { path } of this.contacts()) {
      if (signal?.aborted) {
        this.isRefreshStopped = true;
        return;
      }
      // The contact may have changed or gone since the loop began.
      const contact = this.vault.get(path);
      if (contact) this.summaries.compute(contact);
      onContact?.();
      const pause = yieldIfDue?.();
      if (pause) await pause;
    }
  }

  /** Adds the open documents again, because other texts are contacts under other settings. */
  reapplyOpenDocuments(): void {
    for (const [path, text] of this.openTexts) this.setOpen(path, text);
  }

  /** Applies new settings and excludes from the editor. Returns true when the notes must be reread. */
  async configure(settings: Layer, excludes: readonly string[] = []): Promise<boolean> {
    this.settings = settings;
    const excludesChanged = excludes.join("\n") !== this.excludes.join("\n");
    this.excludes = excludes;
    this.isExcluded = globMatcher(excludes);
    return (await this.readConfig()) || excludesChanged;
  }

  setToday(today: CivilDate): void {
    this.reanalyze({ today, config: this.config });
  }

  /** See {@link NoteVault.reanalyze}. Summaries are stale until {@link refreshSummaries} recomputes them. */
  private reanalyze(context: VaultContext): boolean {
    const before = { today: this.today, config: this.config };
    return reanalyzeFolder(this.vault, this.summaries, this.contacts(), before, context);
  }

  /** Sets the text of an open document. Returns false when its contact has not changed, so that lists stay valid. */
  setDocument(path: string, text: string): boolean {
    const before = this.contactAt(path);
    const isNew = !this.vault.has(path);
    this.openTexts.set(path, text);
    const after = this.setOpen(path, text);
    const isTooLong = text.length > MAX_COMPARED_LENGTH;
    return isNew || isTooLong || JSON.stringify(before) !== JSON.stringify(after);
  }

  /** Removes a document that now belongs to another folder. */
  removeDocument(path: string): void {
    this.openTexts.delete(path);
    this.remove(path);
  }

  async closeDocument(path: string): Promise<void> {
    this.openTexts.delete(path);
    await this.refresh(path);
  }

  /** Rereads a note whose file has changed, unless it is open. An earlier reading of it that ends later is dropped. */
  async refresh(path: string): Promise<void> {
    if (this.isOpen(path)) return;
    this.loader.markChanged(path);
    const turn = (this.lastRereads.get(path) ?? 0) + 1;
    this.lastRereads.set(path, turn);
    const exists = (await this.isListed(path)) && (await this.files?.notes.stat(path));
    const reading =
      exists && this.files ? await readNote(this.files.notes, path, this.vault.isDeclared(path)) : undefined;
    if (this.lastRereads.get(path) !== turn) return;
    this.lastRereads.delete(path);
    if (this.isOpen(path)) return;
    if (!reading) this.remove(path);
    else if (reading.kind === "problem") this.setUnread(reading.problem);
    else if (reading.kind === "plain") this.setPlain(path);
    else this.addChanged(path, reading.text);
  }

  private addChanged(path: string, text: string): void {
    try {
      this.addFromFile(path, text);
    } catch (error) {
      this.setUnread({ path, text: "" }, error);
    }
  }

  /**
   * Adds the notes in folders that may have been created within this one. Clients watch a new folder a moment after it
   * was created, so they do not report the first notes in it, and none in a folder that was moved here.
   */
  async addFolders(paths: readonly string[]): Promise<void> {
    const notes = this.files?.notes;
    if (!notes) return;
    const created: string[] = [];
    for (const path of paths) {
      const isSkipped = path.split("/").some(isSkippedFolder);
      const isFolder =
        !isSkipped && (await (notes.isFolder?.(path) ?? notes.stat(path).then((stat) => !stat)));
      if (isFolder) created.push(`${path}/`);
    }
    if (created.length === 0) return;
    // A folder of notes that cannot be read is reported when it is loaded.
    const walked = await notes.walk().catch(() => ({ paths: [] }));
    for (const path of walked.paths)
      if (!this.vault.has(path) && created.some((folder) => path.startsWith(folder)))
        await this.refresh(path);
  }

  /** Removes the notes of a deleted folder within this one. */
  removeFolder(folder: string): void {
    const notes = this.vault.paths().filter((path) => path.startsWith(`${folder}/`));
    for (const path of notes) if (!this.isOpen(path)) this.remove(path);
  }

  /** The folders within this one that contain notes, at any depth. */
  parentFolders(): ReadonlySet<string> {
    const parents = new Set<string>();
    for (let path of this.vault.paths())
      for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/")) {
        path = path.slice(0, slash);
        if (parents.has(path)) break;
        parents.add(path);
      }
    return parents;
  }

  /** Whether a walk of the folder lists the note, if it exists. */
  private async isListed(path: string): Promise<boolean> {
    if (!this.files || !isNoteName(path.split("/").at(-1) ?? path)) return false;
    return this.vault.has(path) || !(await isIgnored(path, this.files.notes, this.isExcluded));
  }

  /** Returns an open contact note with its text; undefined for a document that is not a contact. */
  openNote(path: string): ContactNote | undefined {
    const text = this.openTexts.get(path);
    const contact = this.vault.get(path);
    return text === undefined || !contact ? undefined : noteFrom(text, contact.load(), this.config);
  }

  isOpen(path: string): boolean {
    return this.openTexts.has(path);
  }

  /** The text of an open document. */
  openTextOf(path: string): string | undefined {
    return this.openTexts.get(path);
  }

  /** Whether the settings declare the note a contact. */
  isDeclared(path: string): boolean {
    return this.vault.isDeclared(path);
  }

  /** Whether a write to the note, which is not open, would leave the folder through a symbolic link. */
  leadsOutside(path: string): boolean {
    return !this.isOpen(path) && this.files?.leadsOutside?.(path) === true;
  }

  /** Returns the text of a note, open or not; undefined if the file system is asynchronous. */
  textNow(path: string): string | undefined {
    return this.openTexts.get(path) ?? this.reload?.(path);
  }

  /** Returns the text of a note, open or not. */
  async textOf(path: string): Promise<string | undefined> {
    const openText = this.openTexts.get(path);
    if (openText !== undefined || !this.files) return openText;
    const reading = await readNote(this.files.notes, path, true);
    return reading.kind === "text" ? reading.text : undefined;
  }

  async readConfig(): Promise<boolean> {
    const { layer, problems: fileProblems = [], text: source } = (await this.files?.config()) ?? {};
    const config = await this.withHolidays(resolveConfig(layer ? [this.settings, layer] : [this.settings]));
    const problems = [...fileProblems, ...config.problems];
    this.configProblems = problems.map((problem) => ({
      file: problem.span && problem.origin,
      origin: problem.origin,
      text: withPeriod(configLine(problem.origin, problem, source)),
    }));
    return this.reanalyze({ today: this.vault.today, config });
  }
}
