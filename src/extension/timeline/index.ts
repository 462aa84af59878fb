import { Disposable, type Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { Tab } from "../../webview/messages";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import {
  SHOW_TIMELINE,
  SHOW_WEEKS,
  SPREAD_PREVIEW_COMMAND,
  TIMELINE_TITLE,
  TIMELINE_VIEW,
} from "../manifest";
import { registerCommand } from "../registerCommand";
import { registerContactCommand } from "../registerContactCommand";
import { fromArguments } from "../targets";
import { sayTerm } from "../words/say";
import { ActiveContact } from "./activeContact";
import { type PageOptions, TimelinePage } from "./page";

/** Creates the timeline view below the tree, and the commands that open it as an editor with the coming weeks. */
export function createTimeline(client: Client, followUps: FollowUps, extension: Uri): Disposable {
  const activeContact = new ActiveContact(followUps);
  const options: PageOptions = { client, followUps, activeContact, extension };
  const panel = new Panel(options);
  followUps.contactInFront = () => (panel.isActive ? activeContact.uri : undefined);
  return Disposable.from(
    activeContact,
    panel,
    window.registerWebviewViewProvider(TIMELINE_VIEW, {
      resolveWebviewView(view) {
        const page = new TimelinePage(view.webview, "side", options, () => view.visible);
        view.onDidChangeVisibility(() => (view.visible ? page.refreshShown() : page.markHidden()));
        view.onDidDispose(() => page.dispose());
      },
    }),
    window.registerWebviewPanelSerializer(TIMELINE_VIEW, {
      async deserializeWebviewPanel(restored) {
        panel.adopt(restored);
      },
    }),
    registerContactCommand(followUps, SHOW_TIMELINE, (first) => {
      const [target] = fromArguments(first, undefined, followUps);
      if (target) activeContact.show(target.uri);
      panel.show("contact", false);
    }),
    registerCommand(SHOW_WEEKS, () => panel.show("weeks", false)),
    registerCommand(SPREAD_PREVIEW_COMMAND, () => panel.show("weeks", true)),
  );
}

/** The timeline editor. There is at most one; the commands create or reveal it. */
class Panel implements Disposable {
  private panel: WebviewPanel | undefined;
  private page: TimelinePage | undefined;

  constructor(private readonly options: PageOptions) {}

  get isActive(): boolean {
    return this.panel?.active === true;
  }

  show(tab: Tab, spread: boolean): void {
    if (this.panel) this.panel.reveal();
    else this.adopt(window.createWebviewPanel(TIMELINE_VIEW, sayTerm(TIMELINE_TITLE), ViewColumn.Active, {}));
    this.page?.show(tab, spread);
  }

  adopt(panel: WebviewPanel): void {
    this.panel?.dispose();
    const page = new TimelinePage(panel.webview, "editor", this.options, () => panel.visible);
    panel.onDidChangeViewState(() => (panel.visible ? page.refreshShown() : page.markHidden()));
    panel.onDidDispose(() => {
      page.dispose();
      if (this.panel === panel) this.panel = this.page = undefined;
    });
    this.panel = panel;
    this.page = page;
  }

  dispose(): void {
    this.panel?.dispose();
  }
}
