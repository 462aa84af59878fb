import { commands, Disposable, window } from "vscode";
import type { FollowUps } from "./followUps";
import { CONTEXT } from "./manifest";

/** Sets the context key that says whether the active note is a contact. */
export function trackContactContext(followUps: FollowUps): Disposable {
  const refresh = () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const isContact = followUps.contacts.some((contact) => contact.uri === uri);
    void commands.executeCommand("setContext", CONTEXT.isContact, isContact);
  };
  return Disposable.from(followUps.onDidChange(refresh), window.onDidChangeActiveTextEditor(refresh));
}
