import type { Diagnostic } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { isConfigPath } from "../config/configFile";
import type { Layer } from "../config/resolve";
import type { PathMatcher } from "../files/globs";
import { countDue, countsText } from "../service/followUps/counts";
import { soonestFirst } from "../service/followUps/followUps";
import { sourceText } from "../service/followUps/format";
import { sumOf } from "../service/followUps/momentum";
import { folderFinding } from "../service/followUps/vaultFindings";
import { configDiagnostics } from "../service/languageFeatures/configDiagnostics";
import { diagnosticsOf, failureDiagnostic } from "../service/languageFeatures/diagnostics";
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
import { ResponseError } from "./protocolLibrary";
import type { FolderFiles, Runtime } from "./runtime";

/** The folder of a document and the path in it. */
export interface Place {
  readonly folder: Folder;
  readonly path: string;
}

/** A document that is open in the editor. */
export interface OpenDocument {
  readonly uri: string;
  readonly text: string;
}

const NO_SETTINGS: Layer = { origin: "settings", values: {} };

/** The folders that the client has open, and the documents outside of them. */
export class Workspace {
  private folders: readonly Folder[] = [];
  /** The URIs of the folders, without a trailing slash. */
  private readonly roots = new Set<string>();
  private readonly outside: Folder;
  private currentDay: CivilDate;
  /** Finds the contacts that a name in a text may mean. */
  readonly contactNames = new ContactNameIndex(() => this.all());
  /** Where the pages about the rules are, for a client that shows links. */
  docsBaseUri: string | undefined;
  /** Whether diagnostics include the standing of the contact, for a client without hovers. */
  showsStanding = false;
  /** The directory for the note cache, if the client names one. */
  cacheDirectory: string | undefined;
  /** Logs an error in reading or analyzing a note. */
  logError: (error: unknown) => void = () => undefined;
  /** Opens a folder that the runtime cannot read, for a client that answers file requests. */
  openClientFolder: ((uri: string, isExcluded: PathMatcher) => FolderFiles) | undefined;

  constructor(private readonly runtime: Runtime) {
    this.currentDay = runtime.today();
    this.outside = this.createFolder("", () => undefined);
  }

  /** The civil date of all analyses. */
  get today(): CivilDate {
    return this.currentDay;
  }

  addFolder(uri: string): Folder {
    const existing = this.folders.find((folder) => folder.uri === uri);
    if (existing) return existing;
    const { runtime } = this;
    const root = rootOf(uri);
    const openFiles = (isHidden: PathMatcher) => {
      const isExcluded: PathMatcher = (path) => this.roots.has(root + path) || isHidden(path);
      return (
        runtime.openFolder(uri, isExcluded, this.cacheDirectory) ?? this.openClientFolder?.(uri, isExcluded)
      );
    };
    const folder = this.createFolder(uri, openFiles);
    // The longest URI first, so that a folder inside another keeps its own notes.
    this.folders = [...this.folders, folder].sort((a, b) => b.uri.length - a.uri.length);
    this.roots.add(root.slice(0, -1));
    return folder;
  }

  private createFolder(uri: string, openFiles: (isExcluded: PathMatcher) => FolderFiles | undefined): Folder {
    const { withHolidays } = this.runtime;
    return new Folder(uri, openFiles, this.currentDay, NO_SETTINGS, withHolidays, (error) =>
      this.logError(error),
    );
  }

  private removeFolder(uri: string): void {
    this.folders.find((folder) => folder.uri === uri)?.dispose();
    this.folders = this.folders.filter((folder) => folder.uri !== uri);
    this.roots.delete(rootOf(uri).slice(0, -1));
  }

  /**
   * Adds and removes folders while the server runs. Returns the folders to load: the new ones and those that enclose an
   * added or removed folder, because they lose or regain notes. Open documents move to the folder that they are in now.
   */
  changeFolders(
    added: readonly string[],
    removed: readonly string[],
    documents: readonly OpenDocument[],
  ): Folder[] {
    const notes = documents.filter(({ uri }) => this.isNote(uri));
    const placesBefore = notes.map(({ uri }) => this.placeOf(uri));
    for (const uri of removed) this.removeFolder(uri);
    const foldersToLoad = new Set([...removed, ...added].map((uri) => this.placeOf(uri).folder));
    for (const uri of added) foldersToLoad.add(this.addFolder(uri));
    for (const [i, { uri, text }] of notes.entries()) {
      const [before, after] = [placesBefore[i], this.placeOf(uri)];
      if (!before || before.folder === after.folder || isConfigPath(after.path)) continue;
      before.folder.removeDocument(before.path);
      after.folder.setDocument(after.path, text);
    }
    foldersToLoad.delete(this.outside);
    return [...foldersToLoad];
  }

  /** All folders, followed by the one for the documents outside of them. */
  all(): readonly Folder[] {
    return [...this.folders, this.outside];
  }

  /** Returns the folder whose own URI this is. */
  folderAt(uri: string): Folder | undefined {
    const root = rootOf(uri);
    return this.folders.find((folder) => rootOf(folder.uri) === root);
  }

  placeOf(uri: string): Place {
    const normalizedUri = normalize(uri);
    for (const folder of this.folders) {
      const root = rootOf(folder.uri);
      if (!normalizedUri.startsWith(root)) continue;
      const path = normalizedUri.slice(root.length);
      // On Windows a backslash separates folders as well.
      if (!/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path)) return { folder, path };
    }
    return { folder: this.outside, path: withoutDots(uri).toString(true) };
  }

  /**
   * Whether a document can be a note: a file, a document with the scheme of a folder, or an unsaved one. Another
   * version of a file, such as one under `git:`, cannot.
   */
  isNote(uri: string): boolean {
    const { scheme } = URI.parse(uri);
    if (scheme === "file" || scheme === "untitled") return true;
    return this.folders.some((folder) => URI.parse(folder.uri).scheme === scheme);
  }

  openNote(uri: string): ContactNote | undefined {
    const { folder, path } = this.placeOf(uri);
    return folder.openNote(path);
  }

  /** Runs a computation about a note. Logs an error, and returns `nothing` for that note. */
  isolate<Result>(nothing: Result, run: () => Result): Result {
    try {
      return run();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.logError(error);
      return nothing;
    }
  }

  /** Returns the diagnostics of an open document: a contact note or a settings file. */
  diagnostics(uri: string, text: string): Diagnostic[] {
    const { path } = this.placeOf(uri);
    if (isConfigPath(path)) return configDiagnostics(path, text);
    const { docsBaseUri, showsStanding } = this;
    try {
      const note = this.openNote(uri);
      return note ? diagnosticsOf(note, { docsBaseUri, uri: showsStanding ? uri : undefined }) : [];
    } catch (error) {
      this.logError(error);
      return [failureDiagnostic(error, this.today)];
    }
  }

  /**
   * Compares the clock with the current date. On a new day, marks all contacts for a new analysis and returns true; the
   * caller then refreshes the summaries.
   */
  updateToday(): boolean {
    const today = this.runtime.today();
    if (today === this.currentDay) return false;
    this.currentDay = today;
    for (const folder of this.all()) folder.setToday(today);
    return true;
  }

  /** Recomputes the summary of every contact, as work with progress. */
  summaryRefresh(): LongWork {
    let done = 0;
    return {
      title: message("progress.updating"),
      count: () => ({ done, all: this.all().reduce((sum, folder) => sum + folder.contacts().length, 0) }),
      run: async (signal) => {
        for (const folder of this.all()) await folder.refreshSummaries(signal, () => done++);
      },
    };
  }

  followUps(all: boolean): FollowUpsResult {
    const folders = this.all();
    const lists = folders.map((folder) => {
      return { folder, listed: folder.list.contacts(), dayKey: folder.list.dayKey };
    });
    const summaries = lists.flatMap(({ listed }) => listed.map(({ summary }) => summary));
    const items = lists.flatMap(({ folder, listed, dayKey }) =>
      listed.flatMap(({ path, summary }) =>
        all || summary.item?.group ? (toFollowUpItem(uriOf(folder, path), path, summary, dayKey) ?? []) : [],
      ),
    );
    const counts = countDue(items, this.currentDay);
    return {
      version: 1,
      today: this.currentDay,
      notes: folders.reduce((sum, folder) => sum + folder.noteCount, 0),
      contacts: summaries.length,
      complete: folders.every((folder) => folder.isComplete),
      stopped: folders.some((folder) => folder.isStopped),
      items: items.sort(soonestFirst),
      counts,
      dueText: countsText(counts),
      momentum: sumOf(summaries.map(({ momentum }) => momentum)),
      advice: folders.flatMap((folder) => (folder.isComplete ? adviceOf(folder) : [])),
      unreadable: lists.flatMap(({ folder, listed }) =>
        listed.flatMap(({ path, summary: { name, needsALook } }) =>
          needsALook && !needsALook.readable ? [{ uri: uriOf(folder, path), path, name }] : [],
        ),
      ),
      needsALook: lists.flatMap(({ folder, listed }) => [
        ...listed.flatMap(({ path, summary: { name, needsALook } }) =>
          needsALook ? [{ uri: uriOf(folder, path), path, name, reason: needsALook.reason }] : [],
        ),
        ...folder.list.unreadNotes().map((note) => ({ uri: uriOf(folder, note.path), ...note })),
      ]),
    };
  }
}

/** Runs the vault-wide rules. Callers wait until the whole folder is loaded, because part of it gives wrong advice. */
function adviceOf(folder: Folder): Advice[] {
  const { today } = folder;
  return folder.list.findings().map((finding) => {
    const { rule, severity, message, source } = folderFinding(finding, today);
    const tooltip = [renderMarkdown(finding.message, today), `_${escapeMarkdown(sourceText(source))}_`];
    return { uri: folder.uri, rule, severity, message, source, tooltip: tooltip.join("\n\n") };
  });
}

/** The normalized prefix of the URIs of the notes in a folder. */
function rootOf(uri: string): string {
  return `${normalize(uri).replace(/\/$/, "")}/`;
}

/**
 * Unescapes a URI for comparison, because clients escape URIs in different ways. Also unescapes `#`, `?` and `%`, so that
 * the paths below a folder are those of its files, and resolves `.` and `..`, so that a note is in the folder in which the
 * file system finds it.
 */
function normalize(uri: string): string {
  const { scheme, authority, path, query } = withoutDots(uri);
  const drive = /^\/[A-Z]:/.test(path) ? path.slice(0, 2).toLowerCase() + path.slice(2) : path;
  return `${scheme}://${authority.toLowerCase()}${drive}${query === "" ? "" : `?${query}`}`;
}

function withoutDots(uri: string): URI {
  const parsed = URI.parse(uri);
  if (!/(?:^|\/)\.\.?(?:\/|$)/.test(parsed.path)) return parsed;
  const steps: string[] = [];
  for (const step of parsed.path.split("/")) {
    if (step === "..") steps.splice(Math.max(1, steps.length - 1));
    else if (step !== "." || steps.length === 0) steps.push(step);
  }
  return parsed.with({ path: steps.join("/") || "/" });
}
