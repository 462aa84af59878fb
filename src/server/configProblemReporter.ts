import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isConfigPath } from "../config/configFile";
import { message } from "../words/message";
import { render } from "../words/render";
import type { ClientCapabilities } from "./clientCapabilities";
import type { ConfigProblemText, Folder } from "./folder";
import { uriOf } from "./noteUri";
import { notify, notifyAbout, notifyAboutSettings } from "./notify";
import type { Workspace } from "./workspace";

/**
 * Shows problems in the settings as warnings of the editor, each once: one warning for each file, because a file may have
 * a thousand problems. The file itself shows all of them, as diagnostics.
 */
export class ConfigProblemReporter {
  private readonly shownTexts = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly workspace: Workspace,
    private readonly client: () => ClientCapabilities,
  ) {}

  report(folder: Folder): void {
    const byOrigin = new Map<string, string[]>();
    for (const { file, origin, text } of folder.configProblems) {
      // The editor's settings are the same for several folders.
      const key = isConfigPath(origin) ? `${folder.uri}\n${text}` : text;
      // A problem in an open file is shown there, as a diagnostic.
      if (this.shownTexts.has(key) || (file !== undefined && this.isOpen(folder, file))) continue;
      this.shownTexts.add(key);
      const texts = byOrigin.get(origin);
      if (texts) texts.push(text);
      else byOrigin.set(origin, [text]);
    }
    for (const [origin, texts] of byOrigin) this.show(folder, origin, texts);
  }

  private show(
    folder: Folder,
    origin: ConfigProblemText["origin"],
    [first = "", ...others]: readonly string[],
  ): void {
    const count = others.length;
    const text = count === 0 ? first : render(message("settings.more-problems", { first, count }));
    const { showDocument, extensionCommands } = this.client();
    if (!isConfigPath(origin) && extensionCommands)
      void notifyAboutSettings(this.connection, text).catch(() => undefined);
    else if (!isConfigPath(origin) || !showDocument) notify(this.connection, text);
    else void notifyAbout(this.connection, text, uriOf(folder, origin)).catch(() => undefined);
  }

  private isOpen(folder: Folder, file: string): boolean {
    return this.documents.all().some(({ uri }) => {
      const place = this.workspace.placeOf(uri);
      return place.folder === folder && place.path === file;
    });
  }
}
