import { commands, Disposable, type Uri, type Webview } from "vscode";
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
import { notify } from "../notify";
import { openNote } from "../openNote";
import type { ActiveContact } from "./activeContact";
import { PAGE_FOLDER, type PagePlacement, pageHtml } from "./html";
import { pageLocale, pageWords } from "./words";

export interface PageOptions {
  readonly client: Client;
  readonly followUps: FollowUps;
  readonly activeContact: ActiveContact;
  readonly extension: Uri;
}

/**
 * A webview with the timeline and the weeks, in the side bar or as an editor. Keeps it up to date and handles its
 * messages.
 */
export class TimelinePage implements Disposable {
  private readonly subscriptions: Disposable[] = [];
  private isReady = false;
  /** The tab to show once the page is ready. */
  private pendingShow: ToView | undefined;
  private requestCount = 0;

  constructor(
    private readonly webview: Webview,
    placement: PagePlacement,
    private readonly options: PageOptions,
    /** A hidden page is not updated; it requests everything when it is shown again. */
    private readonly isVisible: () => boolean,
  ) {
    const folder = options.extension.with({ path: [options.extension.path, ...PAGE_FOLDER].join("/") });
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [folder] };
    this.subscriptions.push(
      webview.onDidReceiveMessage((value) => {
        const message = readToHost(value);
        if (message) void this.handleMessage(message).catch(showError);
      }),
      options.followUps.onDidChange(() => void this.refresh()),
      options.activeContact.onDidChange(() => void this.refresh()),
    );
    webview.html = pageHtml(webview, folder, placement);
  }

  show(tab: Tab, spread: boolean): void {
    this.pendingShow = { type: "show", tab, spread };
    if (this.isReady && this.isVisible()) this.sendPendingShow();
  }

  /** Sends what the page missed if it was ready before VS Code reported it as visible. */
  refreshShown(): void {
    if (this.isReady) void this.refresh().then(() => this.sendPendingShow());
  }

  /** VS Code destroys a hidden page, so messages to it are lost. */
  markHidden(): void {
    this.isReady = false;
  }

  /** Requests the data and sends it to the page. Drops an answer that a later request has overtaken. */
  async refresh(): Promise<void> {
    if (!this.isReady || !this.isVisible()) return;
    const { client, activeContact } = this.options;
    const request = ++this.requestCount;
    try {
      const { uri } = activeContact;
      const [timeline, weeks] = await Promise.all([
        uri === undefined ? null : client.sendRequest<ContactTimeline | null>(TIMELINE, { uri }),
        client.sendRequest<Weeks>(WEEKS, {}),
      ]);
      if (request !== this.requestCount) return;
      this.send({ type: "contact", timeline, empty: activeContact.empty });
      this.send({ type: "weeks", weeks });
    } catch {
      // The server is stopping or restarting; it sends a notification when there is new data.
    }
  }

  dispose(): void {
    Disposable.from(...this.subscriptions).dispose();
  }

  private async handleMessage(message: ToHost): Promise<void> {
    switch (message.type) {
      case "ready":
        this.isReady = true;
        this.send({ type: "words", words: pageWords(), locale: pageLocale() });
        await this.refresh();
        this.sendPendingShow();
        return;
      case "open":
        // Opens notes of contacts only, whatever URI the page sends.
        if (this.options.activeContact.isContact(message.uri)) await openNote(message.uri, message);
        return;
      case "leave":
        await commands.executeCommand("workbench.action.focusActiveEditorGroup");
        return;
      case "preview": {
        const { limit } = message;
        const options: SpreadOptions = limit === null ? {} : { limit };
        const result = await this.run(SERVER_COMMANDS.spreadPreview, options);
        this.send({ type: "spread", applied: false, limit, answer: result });
        return;
      }
      case "apply": {
        const { limit, moves } = message;
        const result = await this.run(SERVER_COMMANDS.spread, { limit, moves });
        this.send({ type: "spread", applied: true, limit, answer: result });
      }
    }
  }

  private run(command: string, options: SpreadOptions): Promise<SpreadResult> {
    return this.options.client.sendRequest<SpreadResult>("workspace/executeCommand", {
      command,
      arguments: [options],
    });
  }

  private sendPendingShow(): void {
    if (this.pendingShow) this.send(this.pendingShow);
    this.pendingShow = undefined;
  }

  private send(message: ToView): void {
    void this.webview.postMessage(message);
  }
}

function showError(error: unknown): void {
  void notify("error", `Touchbase: ${error instanceof Error ? error.message : String(error)}`);
}
