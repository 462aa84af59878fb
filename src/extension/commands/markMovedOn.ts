import { commands, type Disposable, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { type LogResult, COMMANDS as SERVER_COMMANDS } from "../../server/protocol";
import { MARK_MOVED_ON } from "../manifest";
import type { Node } from "../tree";
import { openAt } from "./openContact";

/** Marks the contact of a tree item as moved on, in its open note. */
export function registerMarkMovedOn(client: LanguageClient): Disposable {
  return commands.registerCommand(MARK_MOVED_ON, async (node?: Node) => {
    if (node?.kind !== "item") return;
    const { uri, log } = node.item;
    await openAt(uri, log.start);
    const result = await runOnServer(client, SERVER_COMMANDS.setStatus, uri, "moved-on");
    if (!result.ok) void window.showErrorMessage(result.reason);
  });
}

/** Runs a command of the server on a note. */
export function runOnServer(
  client: LanguageClient,
  command: string,
  uri: string,
  value: string,
): Promise<LogResult> {
  return client.sendRequest<LogResult>("workspace/executeCommand", { command, arguments: [uri, value] });
}
