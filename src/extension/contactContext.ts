import { commands, Disposable, window } from "vscode";
import type { FollowUps } from "./followUps";
import { CONTEXT } from "./manifest";

/** Tells the menus whether the note in front is a contact. */
export function trackContactContext(followUps: FollowUps): Disposable {
  const refresh = () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const isContact = followUps.contacts.some((contact) => contact.uri === uri);
    void commands.executeCommand("setContext", CONTEXT.isContact, isContact);
  };
  return Disposable.from(followUps.onDidChange(refresh), window.onDidChangeActiveTextEditor(refresh));
}
