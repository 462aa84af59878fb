import { commands, type Disposable } from "vscode";
import type { FollowUps } from "./followUps";

/** Registers a command about contacts. A command that runs while the server starts waits for the first list. */
export function registerContactCommand<Args extends readonly unknown[]>(
  followUps: Pick<FollowUps, "firstAnswer">,
  id: string,
  run: (...args: Args) => unknown,
): Disposable {
  return commands.registerCommand(id, async (...args: unknown[]) => {
    await followUps.firstAnswer;
    return run(...(args as unknown as Args));
  });
}
