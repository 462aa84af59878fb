import type { CancellationToken, Connection, InitializeParams } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isConfigPath } from "../config/configFile";
import type { Layer } from "../config/resolve";
import { SECTION } from "../config/section";
import { isNoteName } from "../files/files";
import { isActionId } from "../service/actions/table";
import { describeError } from "../words/errorKind";
import { speak } from "../words/language";
import { message } from "../words/message";
import { withoutMarkup } from "../words/render";
import { exportCalendar } from "./calendar";
import { CALENDAR, type CalendarParams } from "./calendarProtocol";
import { clientCapabilitiesOf, isRecord } from "./clientCapabilities";
import { clientFolder } from "./clientFolder";
import { codeActions, resolveCodeAction } from "./codeActions";
import { runCommand } from "./commands";
import { ConfigProblemReporter } from "./configProblemReporter";
import { tooltipOf } from "./contactSummary";
import { DiagnosticsPublisher } from "./diagnosticsPublisher";
import { draftOf } from "./draft";
import type { Folder } from "./folder";
import { FollowUpsNotifier } from "./followUpsNotifier";
import { registerImportRequests } from "./importRequests";
import { registerLanguageFeatures } from "./languageFeatures";
import { choicesFor } from "./logCommand";
import { LOG_CHOICES, type LogChoicesParams } from "./logProtocol";
import { cancelledError, NoteEdits } from "./noteEdits";
import { notify } from "./notify";
import { makeContacts, notesLikePeople } from "./people";
import { sumCounts, withProgress } from "./progress";
import {
  DRAFT,
  type DraftParams,
  FOLLOW_UPS,
  type FollowUpsParams,
  MAKE_CONTACTS,
  type MakeContactsParams,
  NOTES_LIKE_PEOPLE,
  RESCAN,
  type RescanParams,
  TIMELINE,
  type TimelineParams,
  TOOLTIP,
  type TooltipParams,
  WEEKS,
  type WeeksParams,
} from "./protocol";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocuments,
  WatchKind,
} from "./protocolLibrary";
import type { Runtime } from "./runtime";
import { serverCapabilities } from "./serverCapabilities";
import { timelineOf, upcomingWeeks } from "./timeline";
import { Workspace } from "./workspace";

/** The setting of VS Code with the files that it hides. */
const EXCLUDE = "files.exclude";

/** Starts the language server on a connection. Connects all parts of the server. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let client = clientCapabilitiesOf({}, undefined);
  const getClient = () => client;
  const workspace = new Workspace(runtime);
  workspace.logError = (error) =>
    connection.console.error(`Touchbase: a note failed: ${describeError(error)}`);
  const documents = new TextDocuments(TextDocument);
  const languageFeatures = registerLanguageFeatures(connection, workspace, documents, getClient);
  const diagnostics = new DiagnosticsPublisher(connection, documents, workspace, getClient);
  const followUps = new FollowUpsNotifier(connection, runtime.timers, getClient);
  const configProblems = new ConfigProblemReporter(connection, documents, workspace, getClient);

  const noteEdits = (cancellation?: CancellationToken) =>
    new NoteEdits(connection, (uri) => documents.get(uri)?.version ?? null, client, cancellation);

  connection.onInitialize((params) => {
    speak(params.locale);
    client = clientCapabilitiesOf(params.capabilities, params.initializationOptions, params.clientInfo?.name);
    workspace.docsBaseUri = client.codeDescription ? (client.docsBaseUri ?? runtime.docsBaseUri) : undefined;
    workspace.showsStanding = client.relatedInformation && !client.hover;
    workspace.cacheDirectory = client.cacheDirectory;
    if (client.fileRequests)
      workspace.openClientFolder = (uri, isExcluded) => clientFolder(connection, uri, isExcluded);
    for (const uri of foldersOf(params)) workspace.addFolder(uri);
    return { capabilities: serverCapabilities(client), serverInfo: { name: SECTION } };
  });

  connection.onInitialized(async () => {
    if (client.configuration && client.registerConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (client.watchFiles) {
      const watchers = [
        { globPattern: "**/*.{md,markdown,MD}", kind: WatchKind.Change },
        { globPattern: "**/.touchbase.{json,yaml}", kind: WatchKind.Change },
        // When a folder is created or deleted, some clients report only the folder and not all notes in it.
        { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
      ];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const addedUris = added.map(({ uri }) => uri);
        const removedUris = removed.map(({ uri }) => uri);
        const open = documents.all().map((document) => ({ uri: document.uri, text: document.getText() }));
        void configureAndLoad(workspace.changeFolders(addedUris, removedUris, open));
      });
    await configureAndLoad(workspace.all());
  });

  const configureAndLoad = async (
    folders: readonly Folder[],
    cancellation?: CancellationToken,
  ): Promise<void> => {
    await loadWithProgress(folders, async (folder, signal) => {
      await configure(folder);
      configProblems.report(folder);
      refreshOpenDocuments();
      if (!signal.aborted && cancellation?.isCancellationRequested !== true) await load(folder);
    });
    followUps.notify();
  };

  const load = async (folder: Folder) => {
    await folder.load({ onRemembered: () => followUps.notifyNow(), onChange: () => followUps.notify() });
    runtime.releaseMemorySoon?.();
    // Two notes, such as a note and its conflict copy, have findings about each other when both are loaded.
    if (folder.list.hasRelated) refreshOpenDocuments();
  };

  const loadWithProgress = (
    folders: readonly Folder[],
    run: (folder: Folder, signal: AbortSignal) => Promise<void>,
  ): Promise<void> => {
    return withProgress(connection, runtime.timers, client.workDoneProgress, {
      title: message("progress.reading"),
      count: () => sumCounts(folders.map(({ progress }) => progress)),
      run: async (signal) => {
        const runs = folders.map(async (folder) => {
          const stop = () => folder.stop();
          signal.addEventListener("abort", stop);
          await run(folder, signal);
          signal.removeEventListener("abort", stop);
        });
        await Promise.all(runs);
      },
    });
  };

  /** The last settings from `didChangeConfiguration`, for a client without configuration requests. */
  let pushedSettings: unknown = null;

  const configure = async (folder: Folder): Promise<boolean> => {
    const scope = folder.uri ? { scopeUri: folder.uri } : {};
    const sections = [SECTION, ...(client.fileRequests ? [EXCLUDE] : [])];
    const [values, excludes]: unknown[] = client.configuration
      ? await connection.workspace
          .getConfiguration(sections.map((section) => ({ ...scope, section })))
          .catch(() => [])
      : [pushedSettings];
    const layer: Layer = { origin: "settings", values: isRecord(values) ? values : {} };
    const globs = isRecord(excludes) ? Object.keys(excludes).filter((glob) => excludes[glob] === true) : [];
    return folder.configure(layer, globs);
  };

  connection.onDidChangeConfiguration(async ({ settings }) => {
    pushedSettings = isRecord(settings) ? (settings[SECTION] ?? settings) : pushedSettings;
    const foldersToLoad: Folder[] = [];
    for (const folder of workspace.all()) {
      if (await configure(folder)) foldersToLoad.push(folder);
      configProblems.report(folder);
    }
    await loadWithProgress(foldersToLoad, load);
    refreshOpenDocuments();
    await refreshSummaries();
  });

  /** Recomputes the summaries in the background. That rereads evicted contacts, so typing must not wait for it. */
  const refreshSummaries = async (): Promise<void> => {
    await withProgress(connection, runtime.timers, client.workDoneProgress, workspace.summaryRefresh());
    runtime.releaseMemorySoon?.();
    followUps.notify();
  };

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const foldersToLoad = new Set<Folder>();
    const createdPaths = new Map<Folder, string[]>();
    const parentFolders = new Map<Folder, ReadonlySet<string>>();
    let isRelatedChanged = false;
    for (const { uri, type } of changes) {
      // The folder of notes itself was deleted or renamed.
      const whole = workspace.folderAt(uri);
      if (whole) {
        if (!whole.isStopped) foldersToLoad.add(whole);
        continue;
      }
      const { folder, path } = workspace.placeOf(uri);
      if (type === FileChangeType.Created && !isNoteName(path) && !isConfigPath(path)) {
        createdPaths.set(folder, [...(createdPaths.get(folder) ?? []), path]);
        continue;
      }
      const mayBeFolder = type === FileChangeType.Deleted && !isNoteName(path);
      if (mayBeFolder && !parentFolders.has(folder)) parentFolders.set(folder, folder.parentFolders());
      const isParent = mayBeFolder && parentFolders.get(folder)?.has(path) === true;
      // After the user stopped the loading, only a change of the settings starts it again.
      if (isParent && folder.isStopped) folder.removeFolder(path);
      // A deleted folder may have been renamed; then its notes are elsewhere.
      else if (isParent || isConfigPath(path)) foldersToLoad.add(folder);
      else {
        const wasRelated = folder.list.isRelated(path);
        await folder.refresh(path);
        isRelatedChanged ||= wasRelated || folder.list.isRelated(path);
      }
    }
    for (const [folder, paths] of createdPaths) await folder.addFolders(paths);
    await configureAndLoad([...foldersToLoad]);
    if (isRelatedChanged) refreshOpenDocuments();
    followUps.notify();
  });

  documents.onDidChangeContent(({ document }) => {
    if (!workspace.isNote(document.uri)) return;
    const { folder, path } = workspace.placeOf(document.uri);
    const wasRelated = folder.list.isRelated(path);
    const isContactChanged = !isConfigPath(path) && folder.setDocument(path, document.getText());
    diagnostics.push(document);
    // Notes with the same `uid`, or a conflict copy and its note, have findings about each other.
    if (isContactChanged && (wasRelated || folder.list.isRelated(path))) diagnostics.refresh();
    if (isContactChanged) followUps.notify();
  });

  // Not every client reports changes of files.
  documents.onDidSave(async ({ document }) => {
    const { folder, path } = workspace.placeOf(document.uri);
    if (isConfigPath(path)) await configureAndLoad([folder]);
    // A client that does not watch files reports only its own saves, so every save rereads the folder.
    else if (!client.watchFiles && !folder.isStopped) await loadWithProgress([folder], load);
  });

  const rescan = async ({ uris, unlessStopped }: RescanParams, cancellation: CancellationToken) => {
    const all = workspace.all().filter(({ uri }) => !uris || uris.includes(uri));
    const folders = unlessStopped ? all.filter(({ isStopped }) => !isStopped) : all;
    // The client may still owe an answer about the settings.
    const canceled = new Promise<void>((resolve) => {
      cancellation.onCancellationRequested(() => {
        for (const folder of folders) folder.stop();
        resolve();
      });
    });
    await Promise.race([configureAndLoad(folders, cancellation), canceled]);
    if (cancellation.isCancellationRequested) throw cancelledError();
  };
  connection.onRequest(RESCAN, (first?: RescanParams | CancellationToken, second?: CancellationToken) =>
    // Without parameters, the library passes the token alone.
    second ? rescan((first ?? {}) as RescanParams, second) : rescan({}, first as CancellationToken),
  );

  documents.onDidClose(async ({ document }) => {
    if (!workspace.isNote(document.uri)) return;
    const { folder, path } = workspace.placeOf(document.uri);
    await folder.closeDocument(path);
    await diagnostics.clear(document.uri);
    if (folder.list.isRelated(path)) refreshOpenDocuments();
    followUps.notify();
  });

  const refreshOpenDocuments = (): void => {
    if (documents.all().length === 0) return;
    languageFeatures.refresh();
    diagnostics.refresh();
  };

  connection.onCodeAction((params) =>
    workspace.isolate([], () =>
      codeActions(params, workspace, noteEdits(), client, (uri) => documents.get(uri)?.getText()),
    ),
  );
  connection.onCodeActionResolve((action) => resolveCodeAction(action, workspace, noteEdits()));

  connection.onRequest(LOG_CHOICES, (params?: Partial<LogChoicesParams>) =>
    choicesFor(params ?? {}, workspace),
  );

  connection.onRequest(FOLLOW_UPS, (params?: FollowUpsParams) => {
    const result = workspace.followUps(params?.all === true);
    followUps.setContactCount(result.contacts);
    return result;
  });

  connection.onRequest(NOTES_LIKE_PEOPLE, () => notesLikePeople(workspace));
  connection.onRequest(
    MAKE_CONTACTS,
    ({ uris }: MakeContactsParams, cancellation): Promise<unknown> =>
      makeContacts(uris, workspace, noteEdits(cancellation)),
  );

  connection.onRequest(TOOLTIP, (params?: Partial<TooltipParams>) => {
    if (typeof params?.uri !== "string") return null;
    const { folder, path } = workspace.placeOf(params.uri);
    const contact = folder.contact(path);
    return contact ? tooltipOf(contact.load(), folder.list.adviceOn(path)) : null;
  });
  connection.onRequest(
    DRAFT,
    ({ uri, kind }: DraftParams): Promise<unknown> => draftOf(uri, kind, workspace),
  );
  connection.onRequest(TIMELINE, (params?: TimelineParams) => timelineOf(workspace, params?.uri));
  connection.onRequest(
    CALENDAR,
    (params: CalendarParams): Promise<unknown> =>
      exportCalendar(params, workspace, () => runtime.loadCalendarCodec()),
  );
  connection.onRequest(WEEKS, (params?: WeeksParams) => upcomingWeeks(workspace, params?.weeks));

  registerImportRequests(connection, workspace, runtime, getClient);

  connection.onExecuteCommand(async ({ command, arguments: args }, cancellation) => {
    const answer = await runCommand(command, args ?? [], workspace, noteEdits(cancellation));
    // Clients show a reason as plain text.
    const result = "reason" in answer ? { ...answer, reason: withoutMarkup(answer.reason) } : answer;
    // The extension shows why an action was rejected; few other clients show the result of a command.
    const isRejected = isActionId(command) && "ok" in result && !result.ok;
    if (isRejected && !client.extensionCommands) notify(connection, result.reason);
    return result;
  });

  const clock = runtime.onClockTick(() => {
    if (!workspace.updateToday()) return;
    refreshOpenDocuments();
    void refreshSummaries();
  });

  connection.onShutdown(() => {
    clock.dispose();
    followUps.dispose();
    for (const folder of workspace.all()) folder.dispose();
  });

  documents.listen(connection);
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
