import { type ExtensionContext, window } from "vscode";
import { createClient } from "./client";
import { registerLogTouch } from "./commands/logTouch";
import { registerMarkMovedOn } from "./commands/markMovedOn";
import { registerOpenContact } from "./commands/openContact";
import { registerRefresh } from "./commands/refresh";
import { trackContactContext } from "./contactContext";
import { FollowUps } from "./followUps";
import { FOLLOW_UPS_VIEW } from "./manifest";
import { createStatusBar } from "./statusBar";
import { createTree } from "./tree";

/** Composes the extension: a client of the language server, and what shows the server's list. */
export async function start(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  const followUps = new FollowUps(client);
  context.subscriptions.push(
    client,
    followUps,
    createTree(followUps),
    createStatusBar(followUps),
    trackContactContext(followUps),
    registerLogTouch(client, followUps),
    registerMarkMovedOn(client),
    registerOpenContact(),
    ...registerRefresh(followUps, FOLLOW_UPS_VIEW),
  );
  try {
    await client.start();
    await followUps.refresh();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`Touchbase could not start its language server: ${reason}`);
  }
}
