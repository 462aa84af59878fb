import { commands } from "vscode";
import type { ActionResult } from "../server/protocol";
import type { ActionId } from "../service/actions/table";
import type { Client } from "./client";
import { CONTEXT } from "./contextKeys";
import { savesChanges } from "./lastChange";
import { notify } from "./notify";
import { offerText } from "./offerText";
import { openNote, revealIfShown } from "./openNote";
import { plainText } from "./plainText";
import { prepareDone } from "./showDone";
import type { Target } from "./targets";
import { say } from "./words/say";

/** Runs a command of the server. Its edits come back as a workspace edit, which one undo reverts. */
export async function run<T>(client: Client, command: string, args: readonly unknown[]): Promise<T> {
  return client.sendRequest<T>("workspace/executeCommand", { command, arguments: args });
}

/**
 * Runs an action of the server's table on the notes of contacts, which are changed without being opened. A single note
 * is opened if the user continues in it, or if its change is not saved. Returns true if the action was done. Otherwise,
 * the user can copy the `typed` text.
 */
export async function runAction(
  client: Client,
  id: ActionId,
  targets: readonly Target[],
  args: readonly string[] = [],
  typed = "",
): Promise<boolean> {
  const [first] = targets;
  if (!first) return false;
  const isOpened = targets.length === 1 && (OPENING.has(id) || !savesChanges());
  if (isOpened) await openNote(first.uri);
  const uris = targets.map(({ uri }) => uri);
  const showDone = prepareDone();
  const result = await run<ActionResult>(client, id, [uris.length === 1 ? first.uri : uris, ...args]);
  if (!result.ok) {
    const name = targets.length === 1 ? first.name : "";
    const reason = plainText(result.reason);
    const text = name ? say("act.refused", { name, reason }) : reason;
    // Nothing to do is not an error.
    if (result.already) void notify("info", text);
    else void (typed === "" ? notify("error", text) : offerText(text, typed));
    return false;
  }
  if (id === "touchbase.logStep") void commands.executeCommand("setContext", CONTEXT.touches, 1);
  if (isOpened) await openNote(first.uri, result.at);
  else if (targets.length === 1 && result.at) revealIfShown(first.uri, result.at);
  showDone(result.done);
  return true;
}

/** The actions after which the user continues to write in the note. */
const OPENING: ReadonlySet<ActionId> = new Set(["touchbase.draft"]);
