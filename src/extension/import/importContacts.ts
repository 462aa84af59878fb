import { type Disposable, type TextDocument, Uri, ViewColumn, window, workspace } from "vscode";
import { IMPORT_PLAN, type ImportPlanParams, type ImportPlanResult } from "../../server/importProtocol";
import type { Client } from "../client";
import { IMPORT_CONTACTS } from "../manifest";
import { notify } from "../notify";
import { pickFolder } from "../pickFolder";
import { plainText } from "../plainText";
import { registerCommand } from "../registerCommand";
import { say } from "../words/say";
import { isCanceled } from "./isCanceled";
import { readSourceFile } from "./readSourceFile";

/** The files that an import reads. */
const IMPORTED = /\.(?:csv|tsv|vcf|vcard)$/i;

/** *Import Contacts…*: plans the import of a file and opens the plan. Nothing is written. */
export function registerImportContacts(client: Client): Disposable {
  return registerCommand(IMPORT_CONTACTS, async (selected?: unknown) => {
    const uri = selected instanceof Uri ? selected : ((await activeFile()) ?? (await askForFile()));
    const folder = uri && (workspace.getWorkspaceFolder(uri)?.uri ?? (await pickFolder()));
    if (folder) await openPlan(client, uri, folder);
  });
}

/** Returns the file in the active editor if it can be imported, with its changes saved. */
async function activeFile(): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  if (!document || document.isUntitled || !IMPORTED.test(document.uri.path)) return undefined;
  return !document.isDirty || (await document.save()) ? document.uri : undefined;
}

async function askForFile(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: say("import.title"),
    openLabel: say("import.open"),
    filters: {
      [say("import.files")]: ["csv", "tsv", "vcf", "vcard", "txt"],
      [say("import.all-files")]: ["*"],
    },
  });
  return chosen?.[0];
}

async function openPlan(client: Client, uri: Uri, folder: Uri): Promise<void> {
  const file = await readSourceFile(uri, folder);
  if (!file) return;
  let params: ImportPlanParams | undefined = file;
  while (params) {
    const result = await requestPlan(client, params);
    if (!result) return;
    if (result.ok) {
      const order: ImportPlanParams["dates"] | "open" | undefined =
        result.hasOpenDates && !params.dates ? await askForOrder() : "open";
      if (order === undefined) return;
      if (order === "open") return showPlan(result.text);
      params = { ...params, dates: order };
    } else if (result.needsColumns) {
      const map = await askForColumns(plainText(result.reason), params.map);
      params = map && { ...params, map };
    } else {
      void notify("error", plainText(result.reason));
      return;
    }
  }
}

async function requestPlan(client: Client, params: ImportPlanParams): Promise<ImportPlanResult | undefined> {
  try {
    return await client.sendRequest<ImportPlanResult>(IMPORT_PLAN, params);
  } catch (error) {
    if (isCanceled(error)) return undefined;
    throw error;
  }
}

/** Asks for the order of day and month where no value of the file shows it; `open` leaves those rows out. */
async function askForOrder(): Promise<"dmy" | "mdy" | "open" | undefined> {
  const picked = await window.showQuickPick(
    [
      { label: say("import.day-first"), order: "dmy" as const },
      { label: say("import.month-first"), order: "mdy" as const },
      { label: say("import.order-unknown"), order: "open" as const },
    ],
    { title: say("import.title"), placeHolder: say("import.which-order") },
  );
  return picked?.order;
}

/** Asks what the columns contain. `prompt` is the reason why that is unknown. */
async function askForColumns(prompt: string, before: readonly string[] = []): Promise<string[] | undefined> {
  const typed = await window.showInputBox({
    title: say("import.title"),
    prompt,
    placeHolder: "Company=organization, Who=name",
    value: before.join(", "),
    ignoreFocusOut: true,
  });
  return typed
    ?.split(/[,;]/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

async function showPlan(content: string): Promise<void> {
  const document: TextDocument = await workspace.openTextDocument({ language: "markdown", content });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Active, preview: false });
}
