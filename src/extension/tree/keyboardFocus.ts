import { commands, Disposable, type TreeView } from "vscode";
import type { Node } from "../followUpTree";

/**
 * Returns the contacts that a keybinding of the tree is for; see {@link TREE_SELECTION}. Without them the command would act
 * on the active note, perhaps of another contact.
 */
export async function selectedContacts(view: TreeView<Node>): Promise<readonly Node[]> {
  const nodes = await selectedOrFocused(view);
  return nodes.filter(({ kind }) => kind === "item");
}

/** How long VS Code may take to report a selection, in milliseconds. */
const SELECTION_TIMEOUT_MS = 1000;

/**
 * Returns the selection if it has several nodes, else the focused node. The API does not expose the focused node.
 * Toggling the selection twice reveals it without changing anything.
 */
async function selectedOrFocused(view: TreeView<Node>): Promise<readonly Node[]> {
  const previous = view.selection;
  if (previous.length > 1) return previous;
  const toggled = await toggleFocused(view);
  // Nothing has the focus.
  if (!toggled) return previous;
  await toggleFocused(view);
  const focused = toggled.filter((node) => !previous.some(({ id }) => id === node.id));
  return focused.length > 0 ? focused : previous;
}

/** Toggles the focused node and returns the new selection; undefined if it did not change. */
async function toggleFocused(view: TreeView<Node>): Promise<readonly Node[] | undefined> {
  let subscription: Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const selection = new Promise<readonly Node[] | undefined>((resolve) => {
    subscription = view.onDidChangeSelection(({ selection }) => resolve(selection));
    timer = setTimeout(() => resolve(undefined), SELECTION_TIMEOUT_MS);
  });
  try {
    await commands.executeCommand("list.toggleSelection");
    return await selection;
  } finally {
    clearTimeout(timer);
    Disposable.from(...(subscription ? [subscription] : [])).dispose();
  }
}
