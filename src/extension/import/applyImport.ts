import {
  commands,
  type Disposable,
  ProgressLocation,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { sourceOfPlan } from "../../import/planMarker";
import { IMPORT_APPLY, type ImportApplyParams, type ImportApplyResult } from "../../server/importProtocol";
import type { Client } from "../client";
import { APPLY_IMPORT, SHOW_FOLLOW_UPS, UNDO_IMPORT } from "../manifest";
import { notify } from "../notify";
import { pickFolder } from "../pickFolder";
import { plainText } from "../plainText";
import { registerCommand } from "../registerCommand";
import { say } from "../words/say";
import { isCanceled } from "./isCanceled";
import { isPlan } from "./planEditors";
import { readSourceFile, uriInPlan } from "./readSourceFile";
import { sayTooMany } from "./terminalCall";
import { writeImport } from "./writeImport";

/** The maximum number of notes in one edit. VS Code writes them one after the other; the command line is faster. */
const MAX_NOTES = 3000;

/** *Apply Import*: writes the notes of a plan, as one edit that one undo reverts. */
export function registerApplyImport(client: Client): Disposable {
  return registerCommand(APPLY_IMPORT, async (uri?: unknown) => {
    const document =
      uri instanceof Uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
    if (document && isPlan(document)) await apply(client, document);
    else void notify("info", say("import.no-plan"));
  });
}

async function apply(client: Client, document: TextDocument): Promise<void> {
  const plan = document.getText();
  const named = sourceOfPlan(plan);
  if (!named) {
    void notify("error", say("import.not-this-plan"));
    return;
  }
  const folder = named.folder === undefined ? await folderOf(document) : Uri.parse(named.folder);
  if (!folder) return;
  const file = await readSourceFile(uriInPlan(named.source, folder), folder);
  if (!file) return;
  const result = await request(client, { ...file, source: named.source, plan, most: MAX_NOTES });
  if (!result) return;
  if (!result.ok && result.tooMany !== undefined) {
    void sayTooMany(document, folder, { count: result.tooMany, most: MAX_NOTES });
    return;
  }
  if (!result.ok) {
    void notify("error", say("import.refused", { reason: plainText(result.reason) }));
    return;
  }
  const { notes } = result;
  if (notes.length === 0) {
    void notify("info", say("import.nothing"));
    return;
  }
  const progress = {
    location: ProgressLocation.Notification,
    title: say("import.writing", { count: notes.length }),
  };
  const failure = await window.withProgress(progress, () => writeImport(result, new Date()));
  if (failure !== undefined) {
    void notify("error", failure);
    return;
  }
  await tellDone(notes.length);
}

async function folderOf(document: TextDocument): Promise<Uri | undefined> {
  return workspace.getWorkspaceFolder(document.uri)?.uri ?? (await pickFolder());
}

async function request(client: Client, params: ImportApplyParams): Promise<ImportApplyResult | undefined> {
  try {
    return await client.sendRequest<ImportApplyResult>(IMPORT_APPLY, params);
  } catch (error) {
    if (isCanceled(error)) return undefined;
    throw error;
  }
}

async function tellDone(count: number): Promise<void> {
  const [show, undo] = [say("import.show"), say("import.undo")];
  const text = count === 1 ? say("import.done-one") : say("import.done", { count });
  const chosen = await notify("info", text, show, undo);
  if (chosen === show) await commands.executeCommand(SHOW_FOLLOW_UPS);
  if (chosen === undo) await commands.executeCommand(UNDO_IMPORT);
}
