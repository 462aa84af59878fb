import { env, type TextDocument, type Uri, workspace } from "vscode";
import { shellPath } from "../../files/shellPath";
import { notify } from "../notify";
import { say } from "../words/say";

/** Says that a file is too large for the editor, and which command plans its import in a terminal. */
export async function sayTooLarge(file: Uri, name: string, folder: Uri): Promise<void> {
  const call = callOf(["--plan", "plan.md"], file, folder);
  const text = say("import.too-large", { name });
  await offerCall(text, call, folder);
}

/** Says that a plan has too many notes for one edit, and which command applies it in a terminal. */
export async function sayTooMany(
  plan: TextDocument,
  folder: Uri,
  counts: { readonly count: number; readonly most: number },
): Promise<void> {
  const text = say("import.too-many", counts);
  if (!plan.isUntitled && !plan.isDirty)
    return offerCall(text, callOf(["--apply"], plan.uri, folder), folder);
  const save = say("import.save-plan");
  if ((await notify("error", `${text} ${say("import.save-first")}`, save)) !== save) return;
  const saved = await workspace.save(plan.uri);
  if (saved) await offerCall("", callOf(["--apply"], saved, folder), folder);
}

/** Returns the command with a file; undefined if no terminal of this machine finds the file or the notes. */
function callOf(options: readonly string[], file: Uri, folder: Uri): string | undefined {
  if (file.scheme !== "file" || folder.scheme !== "file") return undefined;
  const isWindows = /^(?:[a-z]:|\\\\)/i.test(folder.fsPath);
  const path = shellPath(file.fsPath, isWindows);
  const words = options[0] === "--apply" ? [...options, path] : [path, ...options];
  return ["touchbase import", ...words].join(" ");
}

async function offerCall(text: string, call: string | undefined, folder: Uri): Promise<void> {
  const parts = [
    text,
    call === undefined ? say("import.elsewhere") : say("import.in-terminal", { folder: folder.fsPath, call }),
  ];
  const copy = say("import.copy-call");
  const buttons = call === undefined ? [] : [copy];
  const chosen = await notify(text === "" ? "info" : "error", parts.filter(Boolean).join(" "), ...buttons);
  if (chosen === copy && call !== undefined) await env.clipboard.writeText(call);
}
