import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isConfigPath } from "../config/configFile";
import type { Layer } from "../config/resolve";
import { SECTION } from "../config/section";
import { isNoteName } from "../files/files";
import { isActionId } from "../service/actions/table";
import { hoverAt } from "../service/languageFeatures/hover";
import { speak } from "../words/language";
import { withoutMarkdown } from "../words/markdown";
import { message } from "../words/message";
import { clientFolder } from "./clientFolder";
import { CODE_ACTION_KINDS, codeActions, resolveCodeAction } from "./codeActions";
import { COMMAND_IDS, runCommand } from "./commands";
import { tooltipOf } from "./contactSummary";
import type { Folder } from "./folder";
import { registerLanguageFeatures } from "./languageFeatures";
import { choicesFor } from "./logCommand";
import { NoteEdits } from "./noteEdits";
import { sumCounts, withProgress } from "./progress";
import {
  FOLLOW_UPS,
  FOLLOW_UPS_CHANGED,
  type FollowUpsParams,
  LOG_CHOICES,
  type LogChoicesParams,
  RESCAN,
  type RescanParams,
  TIMELINE,
  type TimelineParams,
  TOOLTIP,
  type TooltipParams,
  WEEKS,
  type WeeksParams,
} from "./protocol";
import type { Runtime } from "./runtime";
import { timelineOf, upcomingWeeks } from "./timeline";
import type { Disposable } from "./timers";
import { Workspace } from "./workspace";

/** The setting of VS Code that says what it hides in a folder. */
const EXCLUDE = "files.exclude";

/**
 * How long changes are gathered before clients are told that the list has changed, in milliseconds: longer the more
 * contacts there are, so that somebody who types in a vault of thousands hardly ever waits for it to be made.
 */
export const NOTIFY_DEBOUNCE_MS = { least: 40, forEachContact: 0.075, most: 1000 };

/** Starts the language server on a connection: the one place where its parts are put together. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const workspace = new Workspace(runtime);
  const documents = new TextDocuments(TextDocument);
  const typing = registerLanguageFeatures(connection, workspace, documents);
  let client = abilitiesOf({}, undefined);

  const noteEdits = () => new NoteEdits(connection, (uri) => documents.get(uri)?.version ?? null, client);

  connection.onInitialize((params) => {
    speak(params.locale);
    client = abilitiesOf(params.capabilities, params.initializationOptions);
    workspace.pages = client.links ? (client.pages ?? runtime.pages) : undefined;
    workspace.tellsStanding = client.relates && !client.hovers;
    workspace.caches = client.caches;
    if (client.files) workspace.askForFiles = (uri, isExcluded) => clientFolder(connection, uri, isExcluded);
    for (const uri of foldersOf(params)) workspace.addFolder(uri);
    const offered = { ...capabilities(client), ...typing.begin(params, client.asks) };
    return { capabilities: offered, serverInfo: { name: SECTION } };
  });

  connection.onInitialized(async () => {
    if (client.configures && client.registers) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (client.watches) {
      const changed = WatchKind.Create | WatchKind.Change;
      const watchers = [
        { globPattern: "**/*.{md,markdown,MD}", kind: changed },
        { globPattern: "**/.touchbase.{json,yaml}", kind: changed },
        // Of a folder that goes, with all that is in it, nothing else may be told than its own name.
        { globPattern: "**/*", kind: WatchKind.Delete },
      ];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.folders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const [come, gone] = [added, removed].map((folders) => folders.map(({ uri }) => uri));
        const open = documents.all().map((document) => ({ uri: document.uri, text: document.getText() }));
        void loadAll(workspace.changeFolders(come ?? [], gone ?? [], open));
      });
    await loadAll(workspace.all());
  });

  const loadAll = async (folders: readonly Folder[]): Promise<void> => {
    await read(folders, async (folder, stop) => {
      await configure(folder);
      tellProblems(folder);
      refreshDiagnostics();
      if (!stop.aborted) await load(folder);
    });
    tellFollowUps();
  };

  const load = (folder: Folder) => folder.load(tellFollowUps);

  const read = (
    folders: readonly Folder[],
    run: (folder: Folder, stop: AbortSignal) => Promise<void>,
  ): Promise<void> => {
    return withProgress(connection, runtime.timers, client.progresses, {
      title: message("progress.reading"),
      count: () => sumCounts(folders.map(({ count }) => count)),
      run: async (stop) => {
        const reading = folders.map(async (folder) => {
          const giveUp = () => folder.stop();
          stop.addEventListener("abort", giveUp);
          await run(folder, stop);
          stop.removeEventListener("abort", giveUp);
        });
        await Promise.all(reading);
      },
    });
  };

  /** Settings that cannot be used are said once, in the editor's own way; the others go on. */
  const said = new Set<string>();
  const tellProblems = (folder: Folder): void => {
    for (const { file, text } of folder.configProblems) {
      // What is wrong in a file that is open shows there, at its place.
      const shown = file !== undefined && documents.all().some(({ uri }) => isFile(folder, file, uri));
      if (!shown && !said.has(text))
        connection.window.showWarningMessage(withoutMarkdown(`Touchbase: ${text}`));
      if (!shown) said.add(text);
    }
  };

  const isFile = (folder: Folder, file: string, uri: string): boolean => {
    const place = workspace.placeOf(uri);
    return place.folder === folder && place.path === file;
  };

  const configure = async (folder: Folder): Promise<boolean> => {
    const scope = folder.uri ? { scopeUri: folder.uri } : {};
    const items = [SECTION, ...(client.files ? [EXCLUDE] : [])].map((section) => ({ ...scope, section }));
    const answer = client.configures
      ? await connection.workspace.getConfiguration(items).catch(() => [])
      : [sent];
    const [values, hidden]: unknown[] = answer;
    const layer: Layer = { origin: "settings", values: isRecord(values) ? values : {} };
    return folder.configure(
      layer,
      isRecord(hidden) ? Object.keys(hidden).filter((glob) => hidden[glob] === true) : [],
    );
  };

  /** What a client that cannot be asked has sent by itself. */
  let sent: unknown = null;
  connection.onDidChangeConfiguration(async ({ settings }) => {
    sent = isRecord(settings) ? (settings[SECTION] ?? settings) : sent;
    const again: Folder[] = [];
    for (const folder of workspace.all()) {
      if (await configure(folder)) again.push(folder);
      tellProblems(folder);
    }
    await read(again, load);
    refreshDiagnostics();
    // What is said of contacts that are not held is read again, and nobody who types waits for that.
    await withProgress(connection, runtime.timers, client.progresses, workspace.reckoning());
    tellFollowUps();
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const again = new Set<Folder>();
    const parents = new Map<Folder, ReadonlySet<string>>();
    for (const { uri, type } of changes) {
      const { folder, path } = workspace.placeOf(uri);
      const mayBeFolder = type === FileChangeType.Deleted && !isNoteName(path);
      if (mayBeFolder && !parents.has(folder)) parents.set(folder, folder.parents());
      // A folder that is gone may stand elsewhere under another name.
      const isParent = mayBeFolder && parents.get(folder)?.has(path) === true;
      // What a person stopped is not begun again for any less than other settings.
      if (isParent && folder.stopped) folder.forgetBelow(path);
      else if (isParent || isConfigPath(path)) again.add(folder);
      else await folder.refresh(path);
    }
    await loadAll([...again]);
    tellFollowUps();
  });

  documents.onDidChangeContent(({ document }) => {
    const { folder, path } = workspace.placeOf(document.uri);
    const isNews = !isConfigPath(path) && folder.setDocument(path, document.getText());
    push(document);
    if (isNews) tellFollowUps();
  });

  // Not every client tells when a file has changed on disk.
  documents.onDidSave(async ({ document }) => {
    const { folder, path } = workspace.placeOf(document.uri);
    if (isConfigPath(path)) await loadAll([folder]);
    // A client that does not watch the files tells of the one that it saved, and of no other.
    else if (!client.watches && !folder.stopped) await read([folder], load);
  });

  connection.onRequest(RESCAN, (params?: RescanParams) => {
    const { uris, unlessStopped } = params ?? {};
    const asked = workspace.all().filter(({ uri }) => !uris || uris.includes(uri));
    return loadAll(unlessStopped ? asked.filter(({ stopped }) => !stopped) : asked);
  });

  documents.onDidClose(async ({ document }) => {
    const { folder, path } = workspace.placeOf(document.uri);
    await folder.closeDocument(path);
    if (!client.pulls) await connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    tellFollowUps();
  });

  const push = (document: TextDocument): void => {
    if (client.pulls) return;
    const { uri, version } = document;
    void connection.sendDiagnostics({
      uri,
      version,
      diagnostics: workspace.diagnostics(uri, document.getText()),
    });
  };

  const refreshDiagnostics = (): void => {
    if (documents.all().length === 0) return;
    typing.refresh();
    if (!client.pulls) for (const document of documents.all()) push(document);
    else if (client.refreshes) connection.languages.diagnostics.refresh();
  };

  let telling: Disposable | undefined;
  let gather = NOTIFY_DEBOUNCE_MS.least;
  const tellFollowUps = (): void => {
    telling ??= runtime.timers.after(gather, () => {
      telling = undefined;
      void connection.sendNotification(FOLLOW_UPS_CHANGED);
    });
  };

  connection.languages.diagnostics.on(({ textDocument }) => {
    const text = documents.get(textDocument.uri)?.getText();
    return { kind: "full", items: text === undefined ? [] : workspace.diagnostics(textDocument.uri, text) };
  });

  connection.onHover(({ textDocument, position }) => {
    const note = workspace.openNote(textDocument.uri);
    if (!note) return undefined;
    const { folder, path } = workspace.placeOf(textDocument.uri);
    const uri = client.asks ? textDocument.uri : undefined;
    return hoverAt(note, position, uri, folder.adviceOn(path)) ?? null;
  });

  connection.onCodeAction((params) => codeActions(params, workspace, noteEdits(), client));
  connection.onCodeActionResolve((action) => resolveCodeAction(action, workspace, noteEdits()));

  connection.onRequest(LOG_CHOICES, (params?: Partial<LogChoicesParams>) =>
    choicesFor(params ?? {}, workspace),
  );

  connection.onRequest(FOLLOW_UPS, (params?: FollowUpsParams) => {
    const list = workspace.followUps(params?.all === true);
    gather = Math.min(
      Math.max(NOTIFY_DEBOUNCE_MS.least, list.contacts * NOTIFY_DEBOUNCE_MS.forEachContact),
      NOTIFY_DEBOUNCE_MS.most,
    );
    return list;
  });

  connection.onRequest(TOOLTIP, (params?: Partial<TooltipParams>) => {
    if (typeof params?.uri !== "string") return null;
    const { folder, path } = workspace.placeOf(params.uri);
    const contact = folder.contact(path);
    return contact ? tooltipOf(contact, folder.adviceOn(path)) : null;
  });
  connection.onRequest(TIMELINE, (params?: TimelineParams) => timelineOf(workspace, params?.uri));
  connection.onRequest(WEEKS, (params?: WeeksParams) => upcomingWeeks(workspace, params?.weeks));

  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const result = await runCommand(command, args ?? [], workspace, noteEdits());
    // The extension tells why something was refused; few other clients show what a command answers.
    const refused = isActionId(command) && "ok" in result && !result.ok;
    if (refused && !client.asks)
      connection.window.showWarningMessage(withoutMarkdown(`Touchbase: ${result.reason}`));
    return result;
  });

  const clock = runtime.everyNowAndThen(() => {
    if (!workspace.turnDay()) return;
    refreshDiagnostics();
    void withProgress(connection, runtime.timers, client.progresses, workspace.reckoning()).then(
      tellFollowUps,
    );
  });

  connection.onShutdown(() => {
    clock.dispose();
    telling?.dispose();
    for (const folder of workspace.all()) folder.dispose();
  });

  documents.listen(connection);
  connection.listen();
}

/** What the client can do, as far as it matters here. */
interface Client {
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly configures: boolean;
  readonly watches: boolean;
  readonly registers: boolean;
  readonly versions: boolean;
  readonly creates: boolean;
  readonly resolves: boolean;
  readonly folders: boolean;
  /** It shows progress, and lets it be stopped. */
  readonly progresses: boolean;
  readonly links: boolean;
  readonly hovers: boolean;
  /** It shows what is related to a finding. */
  readonly relates: boolean;
  /** It has the extension's commands, which ask a person for what they need: lenses and actions may name them. */
  readonly asks: boolean;
  /** It answers the requests for files. */
  readonly files: boolean;
  /** Where it shows the pages about the rules. */
  readonly pages: string | undefined;
  /** The folder on this machine where it wants kept what is remembered of notes. */
  readonly caches: string | undefined;
}

function abilitiesOf({ textDocument, workspace, window }: ClientCapabilities, options: unknown): Client {
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registers: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versions: workspace?.workspaceEdit?.documentChanges === true,
    creates:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes("create") === true,
    resolves:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes("edit") === true,
    folders: workspace?.workspaceFolders === true,
    progresses: window?.workDoneProgress === true,
    links: [textDocument?.publishDiagnostics, textDocument?.diagnostic].some(
      (diagnostics) => diagnostics?.codeDescriptionSupport === true,
    ),
    hovers: textDocument?.hover !== undefined,
    relates: [textDocument?.publishDiagnostics, textDocument?.diagnostic].some(
      (diagnostics) => diagnostics?.relatedInformation === true,
    ),
    asks: isRecord(options) && options.asks === true,
    files: isRecord(options) && options.files === true,
    pages: isRecord(options) && typeof options.pages === "string" ? options.pages : undefined,
    caches: isRecord(options) && typeof options.caches === "string" ? options.caches : undefined,
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function capabilities(client: Client): InitializeResult["capabilities"] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: client.resolves },
    executeCommandProvider: { commands: [...COMMAND_IDS] },
    ...(client.pulls && {
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
