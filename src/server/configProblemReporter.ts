import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { withoutMarkdown } from "../words/markdown";
import type { Folder } from "./folder";
import type { Workspace } from "./workspace";

/** Shows problems in the settings as warnings of the editor, each once. */
export class ConfigProblemReporter {
  private readonly shownTexts = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly workspace: Workspace,
  ) {}

  report(folder: Folder): void {
    for (const { file, text } of folder.configProblems) {
      // A problem in an open file is shown there, as a diagnostic.
      if (this.shownTexts.has(text) || (file !== undefined && this.isOpen(folder, file))) continue;
      this.connection.window.showWarningMessage(withoutMarkdown(`Touchbase: ${text}`));
      this.shownTexts.add(text);
    }
  }

  private isOpen(folder: Folder, file: string): boolean {
    return this.documents.all().some(({ uri }) => {
      const place = this.workspace.placeOf(uri);
      return place.folder === folder && place.path === file;
    });
  }
}
