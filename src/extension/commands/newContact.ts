import { type Disposable, type Uri, window } from "vscode";
import type { NewContactResult } from "../../server/protocol";
import { COMMANDS as SERVER } from "../../server/protocol";
import type { Client } from "../client";
import { NEW_CONTACT } from "../manifest";
import { notify } from "../notify";
import { openNote } from "../openNote";
import { pickFolder } from "../pickFolder";
import { plainText } from "../plainText";
import { registerCommand } from "../registerCommand";
import { run } from "../runAction";
import { say } from "../words/say";

/** *New Contact*: asks for the name, creates the note and opens it. If the user cancels, nothing is created. */
export function registerNewContact(client: Client): Disposable {
  return registerCommand(NEW_CONTACT, async () => {
    const folder = await pickFolder();
    if (!folder) return;
    const title = say("new.title");
    const name = await window.showInputBox({
      ignoreFocusOut: true,
      title,
      prompt: say("new.prompt"),
      placeHolder: say("new.example"),
    });
    if (name?.trim()) await createIn(client, folder, name);
  });
}

/** Creates the note of a new contact and opens it. Returns its URI; undefined if the user cancels or it is refused. */
export async function createContact(client: Client, name: string): Promise<string | undefined> {
  const folder = await pickFolder();
  return folder && createIn(client, folder, name);
}

async function createIn(client: Client, folder: Uri, name: string): Promise<string | undefined> {
  const result = await run<NewContactResult>(client, SERVER.newContact, [folder.toString(), name.trim()]);
  if (!result.ok) {
    void notify("error", plainText(result.reason));
    return undefined;
  }
  // At the place of the first touch.
  await openNote(result.uri, result.at);
  return result.uri;
}
