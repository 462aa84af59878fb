import { commands, type Disposable, window } from "vscode";
import { RESCAN } from "../../server/protocol";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { REFRESH, SHOW_FOLLOW_UPS } from "../manifest";
import { registerCommand } from "../registerCommand";

/** *Refresh Follow-ups* rescans all notes; *Show Follow-ups* focuses the view. */
export function registerRefresh(client: Client, followUps: FollowUps, view: string): Disposable[] {
  return [
    registerCommand(REFRESH, () =>
      window.withProgress({ location: { viewId: view } }, async () => {
        await client.sendRequest(RESCAN);
        await followUps.refresh();
      }),
    ),
    registerCommand(SHOW_FOLLOW_UPS, () => commands.executeCommand(`${view}.focus`)),
  ];
}
