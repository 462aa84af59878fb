import { commands, Disposable } from "vscode";
import type { FollowUps } from "../followUps";
import { CONTEXT, GET_STARTED } from "../manifest";
import { WALKTHROUGH } from "../walkthrough";

/** *Get Started*: opens the walkthrough, whose first step is done as soon as there is a contact. */
export function registerGetStarted(extension: string, followUps: FollowUps): Disposable {
  const tell = (count = followUps.current?.contacts ?? 0) =>
    commands.executeCommand("setContext", CONTEXT.contacts, count);
  return Disposable.from(
    followUps.onDidChange(() => void tell()),
    commands.registerCommand(GET_STARTED, async () => {
      // The page passes over a condition that holds before it is first opened, and waits for it to come true.
      await tell(0);
      await commands.executeCommand("setContext", CONTEXT.hovers, 0);
      const page = `${extension}#${WALKTHROUGH.id}`;
      await commands.executeCommand("workbench.action.openWalkthrough", page, false);
      await tell();
    }),
  );
}
