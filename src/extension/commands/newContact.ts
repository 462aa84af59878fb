import { commands, type Disposable, window } from "vscode";
import type { NewContactResult } from "../../server/protocol";
import { COMMANDS as SERVER } from "../../server/protocol";
import type { Client } from "../client";
import { NEW_CONTACT } from "../manifest";
import { notify } from "../notify";
import { openNote } from "../openNote";
import { pickFolder } from "../pickFolder";
import { plainText } from "../plainText";
import { run } from "../runAction";
import { say } from "../words/say";

/** *New Contact*: asks for the name, creates the note and opens it. If the user cancels, nothing is created. */
export function registerNewContact(client: Client): Disposable {
  return commands.registerCommand(NEW_CONTACT, async () => {
    const folder = await pickFolder();
    if (!folder) return;
    const title = say("new.title");
    const name = await window.showInputBox({
      ignoreFocusOut: true,
      title,
      prompt: say("new.prompt"),
      placeHolder: say("new.example"),
    });
    if (!name?.trim()) return;
    const result = await run<NewContactResult>(client, SERVER.newContact, [folder.toString(), name.trim()]);
    if (!result.ok) {
      void notify("error", plainText(result.reason));
      return;
    }
    // At the place of the first touch.
    await openNote(result.uri, result.at);
  });
}
