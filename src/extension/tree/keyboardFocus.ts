import { commands, Disposable, type TreeView, window } from "vscode";
import type { Node } from "../followUpTree";
import { WITH_CHOSEN } from "../manifest";
import { say } from "../words/say";

/**
 * Registers the command behind the keybindings of the tree. VS Code passes the selected items to a menu's command,
 * but not to that of a keybinding. Without them the command would act on the active note, perhaps of another contact.
 * So each keybinding names the command as an argument of this one.
 */
export function registerKeys(view: TreeView<Node>): Disposable {
  return commands.registerCommand(WITH_CHOSEN, async (command: string) => {
    const nodes = await chosen(view);
    const items = nodes.filter(({ kind }) => kind === "item");
    if (items.length > 0) await commands.executeCommand(command, items[0], items);
    else void window.showInformationMessage(say("tree.choose-first"));
  });
}

/** How long VS Code may take to report a selection, in milliseconds. */
const TOLD_WITHIN = 1000;

/**
 * Returns the selection if it has several nodes, else the focused node. The API does not expose the focused node.
 * Toggling the selection twice reveals it without changing anything.
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

/** Toggles the focused node and returns the new selection; undefined if it did not change. */
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
