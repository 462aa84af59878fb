import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Layer } from "../config/resolve";
import { SECTION } from "../config/section";
import { fixesAt } from "../service/codeActions";
import { hoverAt } from "../service/hover";
import { isConfigPath } from "../vault/configFile";
import { runCommand } from "./commands";
import type { Folder } from "./folder";
import { COMMANDS, FOLLOW_UPS, FOLLOW_UPS_CHANGED, type FollowUpsParams } from "./protocol";
import type { Runtime } from "./runtime";
import { Workspace } from "./workspace";

/** How long changes are gathered before clients are told that the list has changed, in milliseconds. */
const GATHER = 40;

/** Starts the language server on a connection: the one place where its parts are put together. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const workspace = new Workspace(runtime);
  const documents = new TextDocuments(TextDocument);
  let client = abilitiesOf({});

  connection.onInitialize((params) => {
    client = abilitiesOf(params.capabilities);
    workspace.pages = client.links ? runtime.pages : undefined;
    for (const uri of foldersOf(params)) workspace.addFolder(uri);
    return { capabilities: capabilities(client), serverInfo: { name: SECTION } };
  });

  connection.onInitialized(async () => {
    if (client.configures && client.registers) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (client.watches) {
      const watchers = ["**/*.{md,markdown,MD}", "**/.touchbase.{json,yaml}"].map((globPattern) => ({
        globPattern,
      }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.folders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) workspace.removeFolder(uri);
        void loadAll(added.map(({ uri }) => workspace.addFolder(uri)));
      });
    await loadAll(workspace.all());
  });

  const loadAll = async (folders: readonly Folder[]): Promise<void> => {
    await Promise.all(
      folders.map(async (folder) => {
        await folder.configure(await settingsFor(folder));
        tellProblems(folder);
        refreshDiagnostics();
        await folder.load(tellFollowUps);
      }),
    );
    tellFollowUps();
  };

  /** Settings that cannot be used are said once, in the editor's own way; the others go on. */
  const said = new Set<string>();
  const tellProblems = (folder: Folder): void => {
    for (const { file, text } of folder.configProblems) {
      // What is wrong in a file that is open shows there, at its place.
      const shown = file !== undefined && documents.all().some(({ uri }) => isFile(folder, file, uri));
      if (!shown && !said.has(text)) connection.window.showWarningMessage(`Touchbase: ${text}`);
      if (!shown) said.add(text);
    }
  };

  const isFile = (folder: Folder, file: string, uri: string): boolean => {
    const place = workspace.placeOf(uri);
    return place.folder === folder && place.path === file;
  };

  const settingsFor = async (folder: Folder): Promise<Layer> => {
    const scope = folder.uri ? { section: SECTION, scopeUri: folder.uri } : { section: SECTION };
    const values = client.configures
      ? await connection.workspace.getConfiguration(scope).catch(() => null)
      : sent;
    return { origin: "settings", values: isRecord(values) ? values : {} };
  };

  /** What a client that cannot be asked has sent by itself. */
  let sent: unknown = null;
  connection.onDidChangeConfiguration(async ({ settings }) => {
    sent = isRecord(settings) ? (settings[SECTION] ?? settings) : sent;
    const again: Folder[] = [];
    for (const folder of workspace.all()) {
      if (await folder.configure(await settingsFor(folder))) again.push(folder);
      tellProblems(folder);
    }
    await Promise.all(again.map((folder) => folder.load(tellFollowUps)));
    refreshDiagnostics();
    tellFollowUps();
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) {
      const { folder, path } = workspace.placeOf(uri);
      if (isConfigPath(path)) await loadAll([folder]);
      else await folder.refresh(path);
    }
    tellFollowUps();
  });

  documents.onDidChangeContent(({ document }) => {
    const { folder, path } = workspace.placeOf(document.uri);
    if (!isConfigPath(path)) folder.setDocument(path, document.getText());
    push(document);
    tellFollowUps();
  });

  // Not every client tells when a file has changed on disk.
  documents.onDidSave(async ({ document }) => {
    const { folder, path } = workspace.placeOf(document.uri);
    if (isConfigPath(path)) await loadAll([folder]);
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
    if (!client.pulls) for (const document of documents.all()) push(document);
    else if (client.refreshes) connection.languages.diagnostics.refresh();
  };

  let telling: ReturnType<typeof setTimeout> | undefined;
  const tellFollowUps = (): void => {
    telling ??= setTimeout(() => {
      telling = undefined;
      void connection.sendNotification(FOLLOW_UPS_CHANGED);
    }, GATHER);
  };

  connection.languages.diagnostics.on(({ textDocument }) => {
    const text = documents.get(textDocument.uri)?.getText();
    return { kind: "full", items: text === undefined ? [] : workspace.diagnostics(textDocument.uri, text) };
  });

  connection.onHover(({ textDocument, position }) => {
    const note = workspace.openNote(textDocument.uri);
    return note && (hoverAt(note, position) ?? null);
  });

  connection.onCodeAction(({ textDocument, range, context }) => {
    const note = workspace.openNote(textDocument.uri);
    if (!note || (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))))
      return [];
    const version = documents.get(textDocument.uri)?.version ?? null;
    return fixesAt(note, range, workspace.pages).map(
      ({ title, diagnostic, edits, preferred }): CodeAction => {
        const documentChanges = [{ textDocument: { uri: textDocument.uri, version }, edits }];
        const edit = client.versions ? { documentChanges } : { changes: { [textDocument.uri]: edits } };
        return {
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          isPreferred: preferred,
          edit,
        };
      },
    );
  });

  connection.onRequest(FOLLOW_UPS, (params?: FollowUpsParams) => workspace.followUps(params?.all === true));

  connection.onExecuteCommand(({ command, arguments: args }) => {
    const versionOf = (uri: string) => documents.get(uri)?.version ?? null;
    return runCommand(command, args ?? [], workspace, { versionOf }, connection);
  });

  const clock = runtime.everyNowAndThen(() => {
    if (!workspace.turnDay()) return;
    refreshDiagnostics();
    tellFollowUps();
  });

  connection.onShutdown(() => {
    clock.dispose();
    clearTimeout(telling);
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
  readonly folders: boolean;
  readonly links: boolean;
}

function abilitiesOf({ textDocument, workspace }: ClientCapabilities): Client {
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registers: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versions: workspace?.workspaceEdit?.documentChanges === true,
    folders: workspace?.workspaceFolders === true,
    links: [textDocument?.publishDiagnostics, textDocument?.diagnostic].some(
      (diagnostics) => diagnostics?.codeDescriptionSupport === true,
    ),
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
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    executeCommandProvider: { commands: Object.values(COMMANDS) },
    ...(client.pulls && {
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
