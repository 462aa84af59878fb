import type { ClientCapabilities as LspCapabilities } from "vscode-languageserver";

/** The capabilities and initialization options of the client that the server uses. */
export interface ClientCapabilities {
  /** The client pulls diagnostics; otherwise the server pushes them. */
  readonly pullDiagnostics: boolean;
  readonly diagnosticsRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly codeLensRefresh: boolean;
  /** `workspace/configuration` requests. */
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly watchFiles: boolean;
  readonly workspaceFolders: boolean;
  /** Edits that name the version of the document that they were planned on. */
  readonly versionedEdits: boolean;
  readonly createFiles: boolean;
  /** The client requests the edit of a code action after the user has chosen it. */
  readonly resolveCodeActions: boolean;
  /** Progress that the user can cancel. */
  readonly workDoneProgress: boolean;
  readonly hover: boolean;
  /** Messages with a button, and files that the server opens. */
  readonly showDocument: boolean;
  readonly snippets: boolean;
  readonly hierarchicalSymbols: boolean;
  /** The client wants the parts of a signature as offsets in its label, rather than as texts. */
  readonly signatureOffsets: boolean;
  /** Links from diagnostics to the pages about the rules. */
  readonly codeDescription: boolean;
  readonly relatedInformation: boolean;
  /** The client has the extension's commands, which prompt the user; code lenses and actions may name them. */
  readonly extensionCommands: boolean;
  /** The client wants the notification `touchbase/followUpsChanged`. */
  readonly followUpsChanged: boolean;
  /** The client answers the requests of files/fileProtocol.ts. */
  readonly fileRequests: boolean;
  /** Where the client shows the pages about the rules. */
  readonly docsBaseUri: string | undefined;
  /** The directory for the note cache, on this machine. */
  readonly cacheDirectory: string | undefined;
}

export function clientCapabilitiesOf(
  { textDocument, workspace, window }: LspCapabilities,
  initializationOptions: unknown,
  clientName?: string,
): ClientCapabilities {
  const options = isRecord(initializationOptions) ? initializationOptions : {};
  const diagnostics = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  const versionedEdits = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticsRefresh: workspace?.diagnostics?.refreshSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    versionedEdits,
    createFiles: versionedEdits && workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    resolveCodeActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes("edit") === true,
    workDoneProgress: window?.workDoneProgress === true,
    hover: textDocument?.hover !== undefined,
    showDocument: window?.showDocument?.support === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    // Eglot announces offsets, but misreads them as counted from 1 (1.17, Emacs 30).
    signatureOffsets:
      clientName !== "Eglot" &&
      textDocument?.signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport === true,
    codeDescription: diagnostics.some((capability) => capability?.codeDescriptionSupport === true),
    relatedInformation: diagnostics.some((capability) => capability?.relatedInformation === true),
    extensionCommands: options.asks === true,
    followUpsChanged: options.followUpsChanged === true,
    fileRequests: options.files === true,
    docsBaseUri: typeof options.pages === "string" ? options.pages : undefined,
    cacheDirectory: typeof options.caches === "string" ? options.caches : undefined,
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
