import { type Disposable } from "vscode";
import type { FollowUps } from "./followUps";
import type { Node } from "./followUpTree";
import { TREE_SELECTION } from "./manifest";
import { notify } from "./notify";
import { warnIfReadOnly } from "./readOnlyGuard";
import { registerCommand } from "./registerCommand";
import { type CommandArguments, type OnlyContacts, type Target, targetsOf } from "./targets";
import type { UiKey } from "./words/en";
import { say } from "./words/say";

/**
 * Registers a command about contacts. A command that runs while the server starts waits for the first list. A keybinding of
 * the tree runs it with {@link TREE_SELECTION} as its argument.
 *
 * A menu of the tree passes the row and the selected rows, and undefined for each that VS Code does not know while it
 * reads the tree again. The command then asks the user to try again, because it would otherwise act on the active note,
 * perhaps of another contact.
 */
export function registerContactCommand(
  followUps: FollowUps,
  id: string,
  run: (first?: CommandArguments, all?: readonly Node[]) => unknown,
): Disposable {
  return registerCommand(id, async (...args: [CommandArguments?, (readonly (Node | undefined)[])?]) => {
    const [first, rows] = args;
    // The title bar of the tree also passes undefined, if no row has the focus.
    const isRowUnknown = args.length > 1 && !first && followUps.tree.isChanging();
    const all = rows?.filter((row) => row !== undefined);
    if (isRowUnknown || all?.length !== rows?.length) {
      void notify("info", say("tree.changing"));
      return undefined;
    }
    await followUps.firstAnswer;
    if (first !== TREE_SELECTION) return run(first, all);
    const selected = await followUps.tree.selection();
    if (selected.length > 0) return run(selected[0], selected);
    void notify("info", say("tree.choose-first"));
    return undefined;
  });
}

/** Registers a command that acts on contacts, all or only those that fit; see {@link targetsOf}. */
export function registerTargetCommand(
  followUps: FollowUps,
  id: string,
  title: UiKey,
  run: (target: Target, targets: readonly Target[]) => Promise<unknown>,
  only?: OnlyContacts,
  isWriting = true,
): Disposable {
  return registerContactCommand(followUps, id, async (first, all) => {
    const targets = await targetsOf(first, all, followUps, say(title), only);
    const [target] = targets;
    if (!target || (isWriting && (await warnIfReadOnly(targets.map(({ uri }) => uri))))) return;
    await run(target, targets);
  });
}
