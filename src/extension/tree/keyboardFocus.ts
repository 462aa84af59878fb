import { commands, Disposable, type TreeView, window } from "vscode";
import type { Node } from "../followUpTree";
import { WITH_CHOSEN } from "../manifest";
import { say } from "../words/say";

/**
 * The keys of the tree. An editor hands the chosen items to a command of a menu, but not to one of a key, which would
 * then take the note in front: perhaps somebody else's. So a key names the command that is to have them.
 */
export function registerKeys(view: TreeView<Node>): Disposable {
  return commands.registerCommand(WITH_CHOSEN, async (command: string) => {
    const nodes = await chosen(view);
    const items = nodes.filter(({ kind }) => kind === "item");
    if (items.length > 0) await commands.executeCommand(command, items[0], items);
    else void window.showInformationMessage(say("tree.choose-first"));
  });
}

/** How long the editor may take to tell of a selection, in milliseconds. */
const TOLD_WITHIN = 1000;

/**
 * Several that are selected, or else the one with the focus. Of the focus an extension is not told; but it is what the
 * selection differs by when the editor toggles it, and a second time puts the selection back.
 */
async function chosen(view: TreeView<Node>): Promise<readonly Node[]> {
  const before = view.selection;
  if (before.length > 1) return before;
  const after = await toggled(view);
  // Nothing has the focus.
  if (!after) return before;
  await toggled(view);
  const focused = after.filter((node) => !before.some(({ id }) => id === node.id));
  return focused.length > 0 ? focused : before;
}

/** The selection once the item with the focus is put in or taken out; undefined when that changed nothing. */
async function toggled(view: TreeView<Node>): Promise<readonly Node[] | undefined> {
  let listening: Disposable | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  const told = new Promise<readonly Node[] | undefined>((resolve) => {
    listening = view.onDidChangeSelection(({ selection }) => resolve(selection));
    late = setTimeout(() => resolve(undefined), TOLD_WITHIN);
  });
  try {
    await commands.executeCommand("list.toggleSelection");
    return await told;
  } finally {
    clearTimeout(late);
    Disposable.from(...(listening ? [listening] : [])).dispose();
  }
}
