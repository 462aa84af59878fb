import type { Connection, TextDocumentEdit } from "vscode-languageserver";
import { type Edit, planKey } from "../note/edits";
import { STATUSES, wordOf } from "../note/vocabulary";
import { textEdits } from "../service/codeActions";
import { stateText, stepLine } from "../service/describe";
import { planLog } from "../service/logTouch";
import { LineIndex, type Position } from "../service/positions";
import { baseName } from "../vault";
import { render } from "../words/render";
import { COMMANDS, type LogResult } from "./protocol";
import type { Workspace } from "./workspace";

/** What an editor has open, by version: edits are meant for the text that they were planned on. */
export interface Versions {
  versionOf(uri: string): number | null;
}

/** Runs a command of `workspace/executeCommand`; edits go back to the client, which owns the document. */
export async function runCommand(
  command: string,
  args: readonly unknown[],
  workspace: Workspace,
  versions: Versions,
  connection: Connection,
): Promise<LogResult | undefined> {
  const [uri, value] = args;
  if (typeof uri !== "string" || typeof value !== "string")
    return { ok: false, reason: `${command} takes a URI and a text.` };
  const { folder, path } = workspace.placeOf(uri);
  const text = await folder.textOf(path);
  if (text === undefined) return { ok: false, reason: `There is no note to read at ${baseName(path)}.` };
  const version = versions.versionOf(uri);
  const apply = async (edits: readonly Edit[], label: string): Promise<boolean> => {
    const documentEdit: TextDocumentEdit = {
      textDocument: { uri, version },
      edits: textEdits(edits, new LineIndex(text)),
    };
    return (await connection.workspace.applyEdit({ label, edit: { documentChanges: [documentEdit] } }))
      .applied;
  };
  const today = folder.today;
  switch (command) {
    case COMMANDS.log:
    case COMMANDS.previewLog: {
      const plan = planLog(text, baseName(path), value, today, folder.config);
      if (!plan.ok) return plan;
      const { standing } = plan.after;
      const next = standing?.step
        ? stepLine(standing.step, standing.state, today)
        : stateText(standing?.state ?? "settled", today);
      const done = command === COMMANDS.previewLog || (await apply(plan.edits, "Log touch"));
      if (!done) return { ok: false, reason: CHANGED };
      return { ok: true, line: plan.line, next, at: placeOfLine(plan.newText, plan.edits) };
    }
    case COMMANDS.setStatus: {
      const status = wordOf(STATUSES, value);
      if (!status) return { ok: false, reason: `A status is one of ${Object.keys(STATUSES).join(", ")}.` };
      const plan = planKey(text, "status", status, { fileName: baseName(path) });
      if (!plan.ok) return { ok: false, reason: render(plan.reason, { today }) };
      if (!(await apply(plan.edits, `Mark as ${status}`))) return { ok: false, reason: CHANGED };
      return { ok: true, line: `status: ${status}`, next: "", at: placeOfLine(plan.newText, plan.edits) };
    }
    default:
      return { ok: false, reason: `There is no command ${command}.` };
  }
}

/** Where what was put in begins in the new text, behind its indent. */
function placeOfLine(newText: string, edits: readonly Edit[]): Position {
  const [edit] = edits;
  const indent = /^\s*/.exec(edit?.text ?? "")?.[0].length ?? 0;
  return new LineIndex(newText).positionAt((edit?.span.start ?? 0) + indent);
}

const CHANGED = "The editor did not take the edit; the note may have changed meanwhile. Try again.";
