import { type Config, type ConfigProblem, type Layer, resolveConfig } from "../config/resolve";
import { type ContactNote, noteFrom } from "../service/note";
import { createNoteVault, type NoteContact, type NoteVault } from "../service/notes";
import type { CivilDate } from "../time/civilDate";
import type { FolderFiles } from "./runtime";

/**
 * One folder of notes: what is in its files, with the documents that are open in the editor laid over them. The
 * folder without files holds the open documents that belong to none.
 */
export class Folder {
  private readonly open = new Map<string, string>();
  private vault: NoteVault;
  private scan = new AbortController();
  complete = false;
  configProblems: readonly ConfigProblem[] = [];

  constructor(
    readonly uri: string,
    private readonly files: FolderFiles | undefined,
    today: CivilDate,
    private settings: Layer,
  ) {
    this.vault = createNoteVault({ today, config: resolveConfig([settings]) });
    this.complete = files === undefined;
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

  contacts(): readonly NoteContact[] {
    return this.vault.contacts();
  }

  /** Reads the settings file and every note; `progress` is called when something has changed on the way. */
  async load(progress: () => void): Promise<void> {
    this.scan.abort();
    this.scan = new AbortController();
    const { signal } = this.scan;
    await this.readConfig();
    if (!this.files || signal.aborted) return;
    const seen = new Set(this.open.keys());
    for await (const { path, text } of this.files.notes((path) => this.vault.isDeclared(path), signal)) {
      if (signal.aborted) return;
      seen.add(path);
      if (this.open.has(path)) continue;
      if (text === undefined) this.vault.setPlain(path);
      else if (this.vault.set(path, text)) progress();
    }
    if (signal.aborted) return;
    for (const path of this.vault.paths()) if (!seen.has(path)) this.vault.remove(path);
    this.complete = true;
    progress();
  }

  /** Takes in new settings from the editor; true when the notes must be read again. */
  async configure(settings: Layer): Promise<boolean> {
    this.settings = settings;
    return this.readConfig();
  }

  turnDay(today: CivilDate): void {
    this.vault.reanalyse({ today, config: this.config });
  }

  setDocument(path: string, text: string): void {
    this.open.set(path, text);
    this.vault.set(path, text);
  }

  async closeDocument(path: string): Promise<void> {
    this.open.delete(path);
    await this.refresh(path);
  }

  /** Reads a note again after its file has changed. */
  async refresh(path: string): Promise<void> {
    if (this.open.has(path)) return;
    const note = await this.files?.note(path, this.vault.isDeclared(path));
    if (this.open.has(path)) return;
    if (!note) this.vault.remove(path);
    else if (note.text === undefined) this.vault.setPlain(path);
    else this.vault.set(path, note.text);
  }

  /** An open contact note with its text; undefined for a document that is none. */
  openNote(path: string): ContactNote | undefined {
    const text = this.open.get(path);
    const contact = this.vault.get(path);
    return text === undefined || !contact ? undefined : noteFrom(text, contact, this.config);
  }

  /** The text of any note, open or not. */
  async textOf(path: string): Promise<string | undefined> {
    return this.open.get(path) ?? (await this.files?.note(path, true))?.text;
  }

  dispose(): void {
    this.scan.abort();
  }

  private async readConfig(): Promise<boolean> {
    const file = await this.files?.config();
    const config = resolveConfig(file?.layer ? [this.settings, file.layer] : [this.settings]);
    this.configProblems = [...(file?.problems ?? []), ...config.problems];
    return this.vault.reanalyse({ today: this.vault.today, config });
  }
}
