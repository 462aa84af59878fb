import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientCapabilities } from "./clientCapabilities";
import type { Workspace } from "./workspace";

/** Answers clients that pull diagnostics, and pushes diagnostics to the others. */
export class DiagnosticsPublisher {
  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly workspace: Workspace,
    private readonly client: () => ClientCapabilities,
  ) {
    connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
      const text = documents.get(uri)?.getText();
      return { kind: "full", items: text === undefined ? [] : workspace.diagnostics(uri, text) };
    });
  }

  /** Pushes the diagnostics of a document, unless the client pulls them. */
  push(document: TextDocument): void {
    if (this.client().pullDiagnostics) return;
    const { uri, version } = document;
    const diagnostics = this.workspace.diagnostics(uri, document.getText());
    void this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Clears the diagnostics of a closed document. */
  async clear(uri: string): Promise<void> {
    if (!this.client().pullDiagnostics) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Refreshes the diagnostics of all open documents. */
  refresh(): void {
    const { pullDiagnostics, diagnosticsRefresh } = this.client();
    if (!pullDiagnostics) for (const document of this.documents.all()) this.push(document);
    else if (diagnosticsRefresh) this.connection.languages.diagnostics.refresh();
  }
}
