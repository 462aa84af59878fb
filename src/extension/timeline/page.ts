import { commands, Disposable, type Uri, type Webview, window } from "vscode";
import {
  COMMANDS as SERVER_COMMANDS,
  type SpreadOptions,
  type SpreadResult,
  TIMELINE,
  WEEKS,
} from "../../server/protocol";
import type { ContactTimeline, Weeks } from "../../service/timeline/model";
import { readToHost, type Tab, type ToHost, type ToView } from "../../webview/messages";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { openNote } from "../openNote";
import type { ActiveContact } from "./activeContact";
import { PAGE_FOLDER, type Place, pageHtml } from "./html";
import { pageLocale, pageWords } from "./words";

export interface PageOptions {
  readonly client: Client;
  readonly followUps: FollowUps;
  readonly followed: ActiveContact;
  readonly extension: Uri;
}

/**
 * A webview with the timeline and the weeks, in the side bar or as an editor. Keeps it up to date and handles its
 * messages.
 */
export class TimelinePage implements Disposable {
  private readonly listening: Disposable[] = [];
  private isReady = false;
  /** The tab to show once the page is ready. */
  private wanted: ToView | undefined;
  private asked = 0;

  constructor(
    private readonly webview: Webview,
    place: Place,
    private readonly terms: PageOptions,
    /** A hidden page is not updated; it requests everything when it is shown again. */
    private readonly isVisible: () => boolean,
  ) {
    const folder = terms.extension.with({ path: [terms.extension.path, ...PAGE_FOLDER].join("/") });
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [folder] };
    this.listening.push(
      webview.onDidReceiveMessage((value) => {
        const message = readToHost(value);
        if (message) void this.hear(message).catch(showFault);
      }),
      terms.followUps.onDidChange(() => void this.refresh()),
      terms.followed.onDidChange(() => void this.refresh()),
    );
    webview.html = pageHtml(webview, folder, place);
  }

  show(tab: Tab, spread: boolean): void {
    this.wanted = { type: "show", tab, spread };
    if (this.isReady && this.isVisible()) this.sendWanted();
  }

  /** VS Code destroys a hidden page, so messages to it are lost. */
  hidden(): void {
    this.isReady = false;
  }

  /** Requests the data and sends it to the page. Drops an answer that a later request has overtaken. */
  async refresh(): Promise<void> {
    if (!this.isReady || !this.isVisible()) return;
    const { client, followed } = this.terms;
    const question = ++this.asked;
    try {
      const { uri } = followed;
      const [timeline, weeks] = await Promise.all([
        uri === undefined ? null : client.sendRequest<ContactTimeline | null>(TIMELINE, { uri }),
        client.sendRequest<Weeks>(WEEKS, {}),
      ]);
      if (question !== this.asked) return;
      this.send({ type: "contact", timeline, empty: followed.empty });
      this.send({ type: "weeks", weeks });
    } catch {
      // The server is stopping or restarting; it sends a notification when there is new data.
    }
  }

  dispose(): void {
    Disposable.from(...this.listening).dispose();
  }

  private async hear(message: ToHost): Promise<void> {
    switch (message.type) {
      case "ready":
        this.isReady = true;
        this.send({ type: "words", words: pageWords(), locale: pageLocale() });
        await this.refresh();
        this.sendWanted();
        return;
      case "open":
        // Opens notes of contacts only, whatever URI the page sends.
        if (this.terms.followed.isContact(message.uri)) await openNote(message.uri, message);
        return;
      case "leave":
        await commands.executeCommand("workbench.action.focusActiveEditorGroup");
        return;
      case "preview": {
        const options: SpreadOptions = message.limit === null ? {} : { limit: message.limit };
        const answer = await this.run(SERVER_COMMANDS.spreadPreview, options);
        this.send({ type: "spread", applied: false, answer });
        return;
      }
      case "apply": {
        const { limit, moves } = message;
        const answer = await this.run(SERVER_COMMANDS.spread, { limit, moves });
        this.send({ type: "spread", applied: true, answer });
      }
    }
  }

  private run(command: string, options: SpreadOptions): Promise<SpreadResult> {
    return this.terms.client.sendRequest<SpreadResult>("workspace/executeCommand", {
      command,
      arguments: [options],
    });
  }

  private sendWanted(): void {
    if (this.wanted) this.send(this.wanted);
    this.wanted = undefined;
  }

  private send(message: ToView): void {
    void this.webview.postMessage(message);
  }
}

function showFault(error: unknown): void {
  void window.showErrorMessage(`Touchbase: ${error instanceof Error ? error.message : String(error)}`);
}
