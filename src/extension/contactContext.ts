import { commands, Disposable, window } from "vscode";
import { CONTEXT } from "./contextKeys";
import type { FollowUps } from "./followUps";
import { rowContext } from "./rowContext";

/** Sets the context keys that say whether the active note is a contact, and which commands fit it. */
export function trackContactContext(followUps: FollowUps): Disposable {
  const refresh = () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const contact = followUps.contacts.find((candidate) => candidate.uri === uri);
    void commands.executeCommand("setContext", CONTEXT.isContact, contact !== undefined);
    void commands.executeCommand("setContext", CONTEXT.note, contact && rowContext(contact));
  };
  return Disposable.from(followUps.onDidChange(refresh), window.onDidChangeActiveTextEditor(refresh));
}
