import type { Diagnostic } from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { Layer } from "../config/resolve";
import { configDiagnostics } from "../service/configDiagnostics";
import { listLine, sourceText, stateText } from "../service/describe";
import { diagnosticsOf } from "../service/diagnostics";
import { folderFinding } from "../service/findings";
import { dueGroup, followUpOf, soonestFirst } from "../service/followUps";
import { standingText } from "../service/hover";
import { escapeMarkdown, renderMarkdown } from "../service/markdown";
import type { ContactNote } from "../service/note";
import type { NoteContact } from "../service/notes";
import type { CivilDate } from "../time/civilDate";
import { isConfigPath } from "../vault/configFile";
import { Folder } from "./folder";
import type { Advice, FollowUpsResult, ShownFollowUp } from "./protocol";
import type { Runtime } from "./runtime";

/** Where a document is: its folder, and its path in that. */
export interface Place {
  readonly folder: Folder;
  readonly path: string;
}

const NO_SETTINGS: Layer = { origin: "settings", values: {} };

/** The folders that a client has open, and the documents outside of them. */
export class Workspace {
  private folders: readonly Folder[] = [];
  private readonly outside: Folder;
  private today: CivilDate;
  /** Where the pages about the rules are, once the client is known to show links. */
  pages: string | undefined;

  constructor(private readonly runtime: Runtime) {
    this.today = runtime.today();
    this.outside = new Folder("", undefined, this.today, NO_SETTINGS, runtime.withHolidays);
  }

  addFolder(uri: string): Folder {
    const known = this.folders.find((folder) => folder.uri === uri);
    if (known) return known;
    const { withHolidays } = this.runtime;
    const folder = new Folder(uri, this.runtime.openFolder(uri), this.today, NO_SETTINGS, withHolidays);
    // The longest URI first: a folder inside another keeps its own notes.
    this.folders = [...this.folders, folder].sort((a, b) => b.uri.length - a.uri.length);
    return folder;
  }

  removeFolder(uri: string): void {
    this.folders.find((folder) => folder.uri === uri)?.dispose();
    this.folders = this.folders.filter((folder) => folder.uri !== uri);
  }

  /** Every folder, the one for documents outside of them last. */
  all(): readonly Folder[] {
    return [...this.folders, this.outside];
  }

  placeOf(uri: string): Place {
    const plain = normal(uri);
    for (const folder of this.folders) {
      const root = `${normal(folder.uri).replace(/\/$/, "")}/`;
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
    return note ? diagnosticsOf(note, this.pages) : [];
  }

  /** True when the day has turned since it was last looked at; every contact is then judged anew. */
  turnDay(): boolean {
    const today = this.runtime.today();
    if (today === this.today) return false;
    this.today = today;
    for (const folder of this.all()) folder.turnDay(today);
    return true;
  }

  followUps(all: boolean): FollowUpsResult {
    const items: ShownFollowUp[] = [];
    const unreadable: FollowUpsResult["unreadable"][number][] = [];
    for (const folder of this.all()) {
      for (const contact of folder.contacts()) {
        const uri = uriOf(folder, contact.path);
        const item = shown(uri, contact, this.today);
        if (!item) unreadable.push({ uri, path: contact.path, name: contact.analysis.contact.name });
        else if (all || item.group) items.push(item);
      }
    }
    const folders = this.all();
    return {
      version: 1,
      today: this.today,
      notes: folders.reduce((sum, folder) => sum + folder.noteCount, 0),
      contacts: folders.reduce((sum, folder) => sum + folder.contacts().length, 0),
      complete: folders.every((folder) => folder.complete),
      items: items.sort(soonestFirst),
      advice: folders.flatMap((folder) => (folder.complete ? adviceOf(folder) : [])),
      unreadable,
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

function shown(
  uri: string,
  { path, analysis, kept }: NoteContact,
  today: CivilDate,
): ShownFollowUp | undefined {
  const item = followUpOf(path, analysis);
  const { standing, contact } = analysis;
  if (!item || !standing) return undefined;
  const line = standing.step
    ? listLine(standing.step, standing.state, today)
    : stateText(standing.state, today);
  const at =
    contact.log.entries.at(-1) ?? contact.keys.find(({ key }) => key === "touches")?.nameSpan ?? contact.head;
  const tooltip = standingText(analysis).join("\n\n");
  return { ...item, uri, group: dueGroup(item, today), line, tooltip, log: kept.rangeOf(at) };
}

function uriOf(folder: Folder, path: string): string {
  if (folder.uri === "") return URI.parse(path).toString();
  const root = URI.parse(folder.uri);
  return root.with({ path: `${root.path.replace(/\/$/, "")}/${path}` }).toString();
}

/** Clients escape URIs in different ways; what is compared is unescaped. */
function normal(uri: string): string {
  return URI.parse(uri).toString(true);
}
