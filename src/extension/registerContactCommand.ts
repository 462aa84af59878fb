import { type Disposable } from "vscode";
import type { FollowUps } from "./followUps";
import type { Node } from "./followUpTree";
import { registerCommand } from "./registerCommand";
import { type CommandArguments, type Target, targetsOf } from "./targets";
import type { UiKey } from "./words/en";
import { say } from "./words/say";

/** Registers a command about contacts. A command that runs while the server starts waits for the first list. */
export function registerContactCommand(
  followUps: FollowUps,
  id: string,
  run: (first?: CommandArguments, all?: readonly Node[]) => unknown,
): Disposable {
  return registerCommand(id, async (first?: CommandArguments, all?: readonly Node[]) => {
    await followUps.firstAnswer;
    return run(first, all);
  });
}

/** Registers a command that acts on contacts; see {@link targetsOf}. Does nothing without a contact. */
export function registerTargetCommand(
  followUps: FollowUps,
  id: string,
  title: UiKey,
  run: (target: Target, targets: readonly Target[]) => Promise<unknown>,
): Disposable {
  return registerContactCommand(followUps, id, async (first, all) => {
    const targets = await targetsOf(first, all, followUps, say(title));
    const [target] = targets;
    if (target) await run(target, targets);
  });
}
