/**
 * Arranges the window that `npm start` opens: the follow-ups at the left, the rendered README in front.
 * It is an extension of its own, because VS Code opens a new folder with the Explorer and offers no
 * other way to choose a view, and because users of Touchbase do not need it.
 */
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { commands, Uri, workspace } = require("vscode");

const LAST_START = "lastStart";

/** @param {import("vscode").ExtensionContext} context */
async function activate(context) {
  const file = path.join(context.extensionPath, "start.json");
  /** @type {{ id: string, folder: string }} */
  const start = JSON.parse(readFileSync(file, "utf8"));
  const opened = workspace.workspaceFolders?.[0]?.uri;
  // Windows may spell the drive in two ways, and `Uri` in one.
  if (opened?.fsPath !== Uri.file(start.folder).fsPath) return;
  // A window that is reloaded keeps what it shows.
  if (context.workspaceState.get(LAST_START) === start.id) return;
  await context.workspaceState.update(LAST_START, start.id);

  await commands.executeCommand("touchbase.followUps.focus");
  const readMe = path.join(start.folder, "README.md");
  if (existsSync(readMe)) {
    const preview = "vscode.markdown.preview.editor";
    await commands.executeCommand("vscode.openWith", Uri.joinPath(opened, "README.md"), preview);
  } else {
    await commands.executeCommand("touchbase.getStarted");
  }
}

exports.activate = activate;
