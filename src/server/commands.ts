import { ACTION_TABLE, isActionId } from "../service/actions/table";
import { previewAction, runAction, snoozePresetsFor } from "./actionCommand";
import { logTouch } from "./logCommand";
import { type LogResult } from "./logProtocol";
import { newContact, newContactChoices } from "./newContact";
import type { NoteEdits } from "./noteEdits";
import {
  type ActionResult,
  COMMANDS,
  type NewContactChoices,
  type NewContactResult,
  type PresetsResult,
  type SpreadResult,
} from "./protocol";
import { isSpreadCommand, runSpread } from "./timeline";
import type { Workspace } from "./workspace";

/** The ids of all commands of `workspace/executeCommand`. */
export const COMMAND_IDS: readonly string[] = [...Object.values(COMMANDS), ...Object.keys(ACTION_TABLE)];

/** Runs a command of `workspace/executeCommand`; the client, which owns the documents, applies the edits. */
export async function runCommand(
  command: string,
  args: readonly unknown[],
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<LogResult | ActionResult | NewContactResult | NewContactChoices | PresetsResult | SpreadResult> {
  if (isActionId(command)) return runAction(command, args, false, workspace, noteEdits);
  if (command === COMMANDS.preview) return previewAction(args, workspace, noteEdits);
  if (command === COMMANDS.snoozePresets) return snoozePresetsFor(args[0], workspace);
  if (command === COMMANDS.newContact) return newContact(args, workspace, noteEdits);
  if (command === COMMANDS.newContactChoices) return newContactChoices(args, workspace);
  if (isSpreadCommand(command)) return runSpread(command, args[0], workspace, noteEdits);
  if (command === COMMANDS.log || command === COMMANDS.previewLog)
    return logTouch(args, command === COMMANDS.previewLog, workspace, noteEdits);
  return { ok: false, reason: `There is no command ${command}.` };
}
