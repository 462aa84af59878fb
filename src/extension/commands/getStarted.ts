import { commands, Disposable } from "vscode";
import { CONTEXT } from "../contextKeys";
import type { FollowUps } from "../followUps";
import { GET_STARTED } from "../manifest";
import { registerCommand } from "../registerCommand";
import { WALKTHROUGH } from "../walkthrough";

/** *Get Started*: opens the walkthrough. Its first steps are complete once there is a contact, and once it is on the screen. */
export function registerGetStarted(extensionId: string, followUps: FollowUps): Disposable {
  const setContacts = (count = followUps.current?.contacts ?? 0) =>
    commands.executeCommand("setContext", CONTEXT.contacts, count);
  return Disposable.from(
    followUps.onDidChange(() => void setContacts()),
    registerCommand(GET_STARTED, async () => {
      // The walkthrough ignores a condition that is true before the page first opens, and waits until it becomes
      // true.
      await setContacts(0);
      for (const key of [CONTEXT.listShown, CONTEXT.touches, CONTEXT.hovers])
        await commands.executeCommand("setContext", key, 0);
      const isListShown = followUps.tree.isShown();
      const page = `${extensionId}#${WALKTHROUGH.id}`;
      await commands.executeCommand("workbench.action.openWalkthrough", page, false);
      await setContacts();
      if (isListShown) await commands.executeCommand("setContext", CONTEXT.listShown, 1);
    }),
  );
}
