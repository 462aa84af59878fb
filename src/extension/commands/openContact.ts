import type { Disposable } from "vscode";
import type { FollowUps } from "../followUps";
import { OPEN_CONTACT } from "../manifest";
import { openNote } from "../openNote";
import { registerContactCommand } from "../registerContactCommand";
import { fromArguments } from "../targets";

/** *Open Contact*: opens the note of a tree node, or of a URI, at its log. */
export function registerOpenContact(followUps: FollowUps): Disposable {
  return registerContactCommand(followUps, OPEN_CONTACT, async (first) => {
    const [target] = fromArguments(first, undefined, followUps);
    const log = followUps.contacts.find(({ uri }) => uri === target?.uri)?.log.start;
    if (target) await openNote(target.uri, log);
  });
}
