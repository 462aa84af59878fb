import { commands, type Uri, window, workspace } from "vscode";
import { OPEN_FOLDER } from "./manifest";
import { notify } from "./notify";
import { say } from "./words/say";

/**
 * Returns the workspace folder to create something in: the only one, or the one that the user picks. If no folder is
 * open, offers to open one.
 */
export async function pickFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const open = say("folder.open");
    const chosen = await notify("info", say("folder.none"), open);
    if (chosen === open) await commands.executeCommand(OPEN_FOLDER);
    return undefined;
  }
  if (folders.length === 1) return folders[0]?.uri;
  const picked = await window.showWorkspaceFolderPick({ placeHolder: say("folder.which") });
  return picked?.uri;
}
