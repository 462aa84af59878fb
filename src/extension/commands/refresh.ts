import { commands, type Disposable } from "vscode";
import type { FollowUps } from "../followUps";
import { REFRESH, SHOW_FOLLOW_UPS } from "../manifest";

/** Shows the view, and asks for the list anew. */
export function registerRefresh(followUps: FollowUps, view: string): Disposable[] {
  return [
    commands.registerCommand(REFRESH, () => followUps.refresh()),
    commands.registerCommand(SHOW_FOLLOW_UPS, () => commands.executeCommand(`${view}.focus`)),
  ];
}
