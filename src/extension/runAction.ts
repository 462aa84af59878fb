import { window } from "vscode";
import type { ActionResult } from "../server/protocol";
import type { ActionId } from "../service/actions/table";
import type { Client } from "./client";
import { openAt } from "./commands/openContact";
import { plainText } from "./plainText";
import { type Target, targetLabel } from "./targets";
import { say } from "./words/say";

/** Runs a command of the server; its edits come back through the editor, as one step to undo. */
export async function run<T>(client: Client, command: string, args: readonly unknown[]): Promise<T> {
  return client.sendRequest<T>("workspace/executeCommand", { command, arguments: args });
}

/**
 * Does something to the notes of contacts, by an action of the server's table. A single note is opened, so that its
 * owner sees what was written and can undo it; several are changed where they are. True when it was done.
 */
export async function runAction(
  client: Client,
  id: ActionId,
  targets: readonly Target[],
  args: readonly string[] = [],
): Promise<boolean> {
  const [first] = targets;
  if (!first) return false;
  if (targets.length === 1) await openAt(first.uri);
  const uris = targets.map(({ uri }) => uri);
  const result = await run<ActionResult>(client, id, [uris.length === 1 ? first.uri : uris, ...args]);
  if (!result.ok) {
    const name = targets.length === 1 ? first.name : "";
    const reason = plainText(result.reason);
    const told = name ? say("act.refused", { name, reason }) : reason;
    // That there was nothing to do is no failure.
    void (result.already ? window.showInformationMessage(told) : window.showErrorMessage(told));
    return false;
  }
  if (targets.length === 1) await openAt(first.uri, result.at);
  const done =
    targets.length === 1 && result.next
      ? say("act.done-next", { line: result.line, next: result.next })
      : result.line;
  window.setStatusBarMessage(`$(check) ${say("act.done", { whom: targetLabel(targets), done })}`, DONE_SHOWN);
  return true;
}

/** How long it is told that something was done, in milliseconds. */
const DONE_SHOWN = 10_000;
