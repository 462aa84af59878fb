import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  InlayHintRefreshRequest,
  type ServerCapabilities,
  type TextDocuments,
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
import { inlayHintsIn } from "../service/languageFeatures/inlayHints";
import { signatureHelpAt } from "../service/languageFeatures/signatureHelp";
import { baseName } from "../vault";
import { uriOf } from "./noteUri";
import type { Workspace } from "./workspace";

/**
 * What can begin something in the frontmatter: VS Code does not offer anything in Markdown by itself. A hyphen goes on
 * with a date or a word such as `no-answer`. Outside the frontmatter each is answered by nothing, at once.
 */
const COMPLETION_TRIGGERS = [" ", ":", "-", ",", '"', "["];
const SIGNATURE_TRIGGERS = [" ", ","];
const BY_CHARACTER = 2;

const PROVIDES: ServerCapabilities = {
  completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
  signatureHelpProvider: { triggerCharacters: SIGNATURE_TRIGGERS },
  inlayHintProvider: true,
  codeLensProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
};

/** What helps with writing and with finding one's way in a note. */
export interface LanguageFeatures {
  /** Takes in what the client can do, and gives what the server then offers it. */
  begin(params: InitializeParams, asks: boolean): ServerCapabilities;
  /** Has the client ask again for what depends on the day and the settings. */
  refresh(): void;
}

/** What the client can do, as far as it matters here. */
interface Abilities {
  readonly asks: boolean;
  readonly snippets: boolean;
  readonly tree: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
}

function abilitiesOf({ textDocument, workspace }: ClientCapabilities, asks: boolean): Abilities {
  return {
    asks,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    tree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
  };
}

export function registerLanguageFeatures(
  connection: Connection,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
): LanguageFeatures {
  let client = abilitiesOf({}, false);

  connection.onCompletion(({ textDocument: { uri }, position, context }) => {
    const document = documents.get(uri);
    const { folder, path } = workspace.placeOf(uri);
    if (!document || isConfigPath(path)) return null;
    return completionsAt({
      text: document.getText(),
      offset: document.offsetAt(position),
      ...position,
      today: folder.today,
      config: folder.config,
      analysis: workspace.openNote(uri)?.analysis,
      names: folder.names(),
      fileName: baseName(path),
      isTriggeredByCharacter: context?.triggerKind === BY_CHARACTER,
      supportsSnippets: client.snippets,
      // Any other client would send it to the server.
      retriggerCommand: client.asks ? "editor.action.triggerSuggest" : undefined,
    });
  });

  connection.onSignatureHelp(({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    const { folder, path } = workspace.placeOf(uri);
    if (!document || isConfigPath(path)) return null;
    return signatureHelpAt(document.getText(), document.offsetAt(position), folder.today) ?? null;
  });

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) => {
    const note = workspace.openNote(uri);
    return note ? inlayHintsIn(note, range, note.config.values.inlayHints) : [];
  });

  connection.onCodeLens(({ textDocument: { uri } }) => {
    const note = workspace.openNote(uri);
    return note?.config.values.codeLens ? codeLensesOf(note, uri, client.asks) : [];
  });

  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const note = workspace.openNote(uri);
    if (!note) return [];
    return client.tree ? documentSymbolsOf(note) : flatSymbolsOf(note, uri);
  });

  connection.onWorkspaceSymbol(({ query }) =>
    workspaceSymbolsOf(
      workspace.all().flatMap((folder) =>
        folder.contacts().map((contact) => {
          const { name, organization } = folder.shownOf(contact);
          const uri = uriOf(folder, contact.path);
          return { uri, name, organization, range: () => nameRange(contact) };
        }),
      ),
      query,
    ),
  );

  connection.onFoldingRanges(({ textDocument: { uri } }) => {
    const note = workspace.openNote(uri);
    return note ? foldingRangesOf(note) : [];
  });

  return {
    begin(params, asks) {
      client = abilitiesOf(params.capabilities, asks);
      return PROVIDES;
    },
    refresh() {
      // A client that is about to end may not answer.
      if (client.refreshesHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
      if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    },
  };
}
