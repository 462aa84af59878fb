import type {
  Connection,
  DocumentSymbol,
  ServerCapabilities,
  SymbolInformation,
  TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isConfigPath } from "../config/configFile";
import { codeLensesOf } from "../service/languageFeatures/codeLens";
import { completionsAt } from "../service/languageFeatures/completion";
import {
  documentSymbolsOf,
  flatSymbolsOf,
  nameRange,
  workspaceSymbolsOf,
} from "../service/languageFeatures/documentSymbols";
import { foldingRangesOf } from "../service/languageFeatures/foldingRanges";
import { hoverAt } from "../service/languageFeatures/hover";
import { inlayHintsIn } from "../service/languageFeatures/inlayHints";
import { signatureHelpAt, withTextLabels } from "../service/languageFeatures/signatureHelp";
import { baseName } from "../vault";
import type { ClientCapabilities } from "./clientCapabilities";
import { uriOf } from "./noteUri";
import { CodeLensRefreshRequest, CompletionTriggerKind, InlayHintRefreshRequest } from "./protocolLibrary";
import type { Workspace } from "./workspace";

/**
 * Characters after which a completion in the frontmatter can begin, because VS Code does not suggest in Markdown while
 * typing. A hyphen continues a date or a word such as `no-answer`. Outside the frontmatter there are no completions.
 */
const COMPLETION_TRIGGERS = [" ", ":", "-", ",", '"', "["];
const SIGNATURE_TRIGGERS = [" ", ","];

export const LANGUAGE_FEATURE_CAPABILITIES: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
  signatureHelpProvider: { triggerCharacters: SIGNATURE_TRIGGERS },
  inlayHintProvider: true,
  codeLensProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
};

export interface LanguageFeatures {
  /** Refreshes the inlay hints and code lenses, which depend on the day and the settings. */
  refresh(): void;
}

/** Registers the features that help with reading and writing a note, except diagnostics and code actions. */
export function registerLanguageFeatures(
  connection: Connection,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  client: () => ClientCapabilities,
): LanguageFeatures {
  connection.onCompletion(({ textDocument: { uri }, position, context }) => {
    const document = documents.get(uri);
    const { folder, path } = workspace.placeOf(uri);
    if (!document || isConfigPath(path)) return null;
    return workspace.isolate(null, () =>
      completionsAt({
        text: document.getText(),
        offset: document.offsetAt(position),
        ...position,
        today: folder.today,
        config: folder.config,
        analysis: workspace.openNote(uri)?.analysis,
        names: folder.names(),
        fileName: baseName(path),
        isTriggeredByCharacter: context?.triggerKind === CompletionTriggerKind.TriggerCharacter,
        supportsSnippets: client().snippets,
        // Other clients would send this command to the server.
        retriggerCommand: client().extensionCommands ? "editor.action.triggerSuggest" : undefined,
      }),
    );
  });

  connection.onHover(({ textDocument: { uri }, position }) =>
    workspace.isolate(null, () => {
      const note = workspace.openNote(uri);
      if (!note) return null;
      const { folder, path } = workspace.placeOf(uri);
      const linkUri = client().extensionCommands ? uri : undefined;
      return hoverAt(note, position, linkUri, folder.list.adviceOn(path)) ?? null;
    }),
  );

  connection.onSignatureHelp(({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    const { folder, path } = workspace.placeOf(uri);
    if (!document || isConfigPath(path)) return null;
    const offset = document.offsetAt(position);
    return workspace.isolate(null, () => {
      const help = signatureHelpAt(document.getText(), offset, folder.today);
      return help && !client().signatureOffsets ? withTextLabels(help) : (help ?? null);
    });
  });

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) => {
    return workspace.isolate([], () => {
      const note = workspace.openNote(uri);
      return note ? inlayHintsIn(note, range, note.config.values.inlayHints) : [];
    });
  });

  connection.onCodeLens(({ textDocument: { uri } }) => {
    return workspace.isolate([], () => {
      const note = workspace.openNote(uri);
      return note?.config.values.codeLens ? codeLensesOf(note, uri, client().extensionCommands) : [];
    });
  });

  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    return workspace.isolate<DocumentSymbol[] | SymbolInformation[]>([], () => {
      const note = workspace.openNote(uri);
      if (!note) return [];
      return client().hierarchicalSymbols ? documentSymbolsOf(note) : flatSymbolsOf(note, uri);
    });
  });

  connection.onWorkspaceSymbol(({ query }) =>
    workspaceSymbolsOf(
      workspace.all().flatMap((folder) =>
        folder.contacts().map((contact) => {
          const { name, organization } = folder.summaries.get(contact);
          const uri = uriOf(folder, contact.path);
          const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
          const range = () => workspace.isolate(nowhere, () => nameRange(contact.load()));
          return { uri, name, organization, range };
        }),
      ),
      query,
    ),
  );

  connection.onFoldingRanges(({ textDocument: { uri } }) => {
    return workspace.isolate([], () => {
      const note = workspace.openNote(uri);
      return note ? foldingRangesOf(note) : [];
    });
  });

  return {
    refresh() {
      const { inlayHintRefresh, codeLensRefresh } = client();
      // A client that is shutting down may not answer.
      if (inlayHintRefresh) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
      if (codeLensRefresh) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    },
  };
}
