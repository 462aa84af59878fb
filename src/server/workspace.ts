import type { Diagnostic } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { isConfigPath } from "../config/configFile";
import type { Layer } from "../config/resolve";
import type { PathMatcher } from "../files/globs";
import { soonestFirst } from "../service/followUps/followUps";
import { sourceText } from "../service/followUps/format";
import { sumOf } from "../service/followUps/momentum";
import { folderFinding } from "../service/followUps/vaultFindings";
import { configDiagnostics } from "../service/languageFeatures/configDiagnostics";
import { diagnosticsOf } from "../service/languageFeatures/diagnostics";
import type { CivilDate } from "../time/civilDate";
import type { ContactNote } from "../vault/contactNote";
import { escapeMarkdown, renderMarkdown } from "../words/markdown";
import { message } from "../words/message";
import { ContactNameIndex } from "./contactNameIndex";
import { toFollowUpItem } from "./contactSummary";
import { Folder } from "./folder";
import { uriOf } from "./noteUri";
import type { LongWork } from "./progress";
import type { Advice, FollowUpsResult } from "./protocol";
import type { FolderFiles, Runtime } from "./runtime";

/** Where a document is: its folder, and its path in that. */
export interface Place {
  readonly folder: Folder;
  readonly path: string;
}

/** A document that is open in the editor. */
export interface Document {
  readonly uri: string;
  readonly text: string;
}

const NO_SETTINGS: Layer = { origin: "settings", values: {} };

/** The folders that a client has open, and the documents outside of them. */
export class Workspace {
  private folders: readonly Folder[] = [];
  /** Where the folders are, without a slash at the end. */
  private readonly roots = new Set<string>();
  private readonly outside: Folder;
  private today: CivilDate;
  /** Whom a name in a text may be of. */
  readonly people = new ContactNameIndex(() => this.all());
  /** Where the pages about the rules are, once the client is known to show links. */
  pages: string | undefined;
  /** Whether findings say where the contact stands: for a client without hovers. */
  tellsStanding = false;
  /** Where the client wants kept what is remembered of notes, if it says. */
  caches: string | undefined;
  /** How a folder is opened that the runtime cannot read by itself, once the client is known to read files for others. */
  askForFiles: ((uri: string, isExcluded: PathMatcher) => FolderFiles) | undefined;

  constructor(private readonly runtime: Runtime) {
    this.today = runtime.today();
    this.outside = new Folder("", () => undefined, this.today, NO_SETTINGS, runtime.withHolidays);
  }

  /** The civil date that everything is judged at. */
  get day(): CivilDate {
    return this.today;
  }

  addFolder(uri: string): Folder {
    const known = this.folders.find((folder) => folder.uri === uri);
    if (known) return known;
    const { runtime, today } = this;
    const root = rootOf(uri);
    const open = (isHidden: PathMatcher) => {
      const isExcluded: PathMatcher = (path) => this.roots.has(root + path) || isHidden(path);
      return runtime.openFolder(uri, isExcluded, this.caches) ?? this.askForFiles?.(uri, isExcluded);
    };
    const folder = new Folder(uri, open, today, NO_SETTINGS, runtime.withHolidays);
    // The longest URI first: a folder inside another keeps its own notes.
    this.folders = [...this.folders, folder].sort((a, b) => b.uri.length - a.uri.length);
    this.roots.add(root.slice(0, -1));
    return folder;
  }

  private removeFolder(uri: string): void {
    this.folders.find((folder) => folder.uri === uri)?.dispose();
    this.folders = this.folders.filter((folder) => folder.uri !== uri);
    this.roots.delete(rootOf(uri).slice(0, -1));
  }

  /**
   * Takes folders out and in while the server runs; gives those to be read: the new ones, and those around new or old
   * ones, which lose notes or get them back. Open documents go along to the folder that they are in now.
   */
  changeFolders(
    added: readonly string[],
    removed: readonly string[],
    documents: readonly Document[],
  ): Folder[] {
    const before = documents.map(({ uri }) => this.placeOf(uri));
    for (const uri of removed) this.removeFolder(uri);
    const read = new Set([...removed, ...added].map((uri) => this.placeOf(uri).folder));
    for (const uri of added) read.add(this.addFolder(uri));
    for (const [i, { uri, text }] of documents.entries()) {
      const [was, now] = [before[i], this.placeOf(uri)];
      if (!was || was.folder === now.folder || isConfigPath(now.path)) continue;
      was.folder.giveUp(was.path);
      now.folder.setDocument(now.path, text);
    }
    read.delete(this.outside);
    return [...read];
  }

  /** Every folder, the one for documents outside of them last. */
  all(): readonly Folder[] {
    return [...this.folders, this.outside];
  }

  placeOf(uri: string): Place {
    const plain = normal(uri);
    for (const folder of this.folders) {
      const root = rootOf(folder.uri);
      if (plain.startsWith(root)) return { folder, path: plain.slice(root.length) };
    }
    return { folder: this.outside, path: plain };
  }

  openNote(uri: string): ContactNote | undefined {
    const { folder, path } = this.placeOf(uri);
    return folder.openNote(path);
  }

  /** What is found in an open document: a contact note, or a settings file as it is being written. */
  diagnostics(uri: string, text: string): Diagnostic[] {
    const { path } = this.placeOf(uri);
    if (isConfigPath(path)) return configDiagnostics(path, text);
    const note = this.openNote(uri);
    const { pages, tellsStanding } = this;
    return note ? diagnosticsOf(note, { pages, uri: tellsStanding ? uri : undefined }) : [];
  }

  /**
   * When the day has turned since it was last looked at, every contact is judged anew, for whoever asks first: what the
   * list says has to be reckoned then. False on the same day.
   */
  turnDay(): boolean {
    const today = this.runtime.today();
    if (today === this.today) return false;
    this.today = today;
    for (const folder of this.all()) folder.turnDay(today);
    return true;
  }

  /** Reckons what the list says of every contact, with rests in between. */
  reckoning(): LongWork {
    let done = 0;
    return {
      title: message("progress.judging"),
      count: () => ({ done, all: this.all().reduce((sum, folder) => sum + folder.contacts().length, 0) }),
      run: async (stop) => {
        for (const folder of this.all()) await folder.reckoned(stop, () => done++);
      },
    };
  }

  followUps(all: boolean): FollowUpsResult {
    const folders = this.all();
    const lists = folders.map((folder) => ({ folder, listed: folder.listed() }));
    const shown = lists.flatMap(({ listed }) => listed.map(({ summary }) => summary));
    const items = lists.flatMap(({ folder, listed }) =>
      listed.flatMap(({ path, summary }) =>
        all || summary.item?.group ? (toFollowUpItem(uriOf(folder, path), path, summary) ?? []) : [],
      ),
    );
    return {
      version: 1,
      today: this.today,
      notes: folders.reduce((sum, folder) => sum + folder.noteCount, 0),
      contacts: shown.length,
      complete: folders.every((folder) => folder.complete),
      stopped: folders.some((folder) => folder.stopped),
      items: items.sort(soonestFirst),
      momentum: sumOf(shown.map(({ momentum }) => momentum)),
      advice: folders.flatMap((folder) => (folder.complete ? adviceOf(folder) : [])),
      unreadable: lists.flatMap(({ folder, listed }) =>
        listed.flatMap(({ path, summary: { name, needsALook } }) =>
          needsALook && !needsALook.readable ? [{ uri: uriOf(folder, path), path, name }] : [],
        ),
      ),
      needsALook: lists.flatMap(({ folder, listed }) =>
        listed.flatMap(({ path, summary: { name, needsALook } }) =>
          needsALook ? [{ uri: uriOf(folder, path), path, name, reason: needsALook.reason }] : [],
        ),
      ),
    };
  }
}

/** Half a vault would say that hardly anybody is in it, so only one that is read is asked. */
function adviceOf(folder: Folder): Advice[] {
  const { today } = folder;
  return folder.findings().map((finding) => {
    const { rule, severity, message, source } = folderFinding(finding, today);
    const tooltip = [renderMarkdown(finding.message, today), `_${escapeMarkdown(sourceText(source))}_`];
    return { uri: folder.uri, rule, severity, message, source, tooltip: tooltip.join("\n\n") };
  });
}

/** What the URIs of the notes in a folder begin with, unescaped. */
function rootOf(uri: string): string {
  return `${normal(uri).replace(/\/$/, "")}/`;
}

/** Clients escape URIs in different ways; what is compared is unescaped. */
function normal(uri: string): string {
  return URI.parse(uri).toString(true);
}
