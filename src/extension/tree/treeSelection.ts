import type { TreeView } from "vscode";
import type { Timers } from "../../time/timers";
import type { Node } from "../followUpTree";
import type { TreeQuestions } from "./treeQuestions";

/** The pause before the selection is read again while VS Code reads the tree, in milliseconds. */
export const PAUSE_MS = 100;

/** How often the selection is read until it is given up, which is after five seconds. */
export const MOST_READS = 50;

export interface TreeSelectionOptions {
  readonly view: Pick<TreeView<Node>, "selection">;
  readonly questions: TreeQuestions;
  /** Selects the focused node, or ends its selection. VS Code reports the new selection before it answers. */
  toggleFocused(): Thenable<unknown>;
  readonly timers: Timers;
}

/**
 * The contacts that a keybinding of the tree is for. Without them the command would act on the active note, perhaps of
 * another contact.
 *
 * While VS Code reads the tree again, it forgets nodes, and its selection lacks them. The selection is read when VS Code
 * knows the whole tree, because the command would otherwise act on fewer contacts, or on another one.
 */
export class TreeSelection {
  constructor(private readonly options: TreeSelectionOptions) {}

  /**
   * Returns the contacts that are selected or, if at most one is, the focused one. Empty if that cannot be known, or
   * nothing has the focus.
   */
  async contacts(): Promise<readonly Node[]> {
    return (await this.nodes()).filter(({ kind }) => kind === "item");
  }

  private async nodes(): Promise<readonly Node[]> {
    const { view, questions, timers } = this.options;
    let first: readonly Node[] | undefined;
    for (let reads = 0; reads < MOST_READS; reads++) {
      if (!questions.areOpen) {
        first ??= view.selection;
        // If the focus has moved between two toggles, both rows are selected now, but not by the user.
        if (view.selection.length > 1 && first.length <= 1) return [];
        const nodes = await this.read();
        if (nodes) return nodes;
      }
      await new Promise<void>((resume) => timers.after(PAUSE_MS, resume));
    }
    questions.giveUp();
    return (await this.read()) ?? [];
  }

  /**
   * Reads the selection if it has several nodes, else the focused node, which the API does not expose. Toggling the
   * selection twice reveals it without changing anything. Returns undefined if the tree changed meanwhile, or nothing has
   * the focus.
   */
  private async read(): Promise<readonly Node[] | undefined> {
    const { questions } = this.options;
    const { asked } = questions;
    const previous = this.options.view.selection;
    if (previous.length > 1) return previous;
    const toggled = await this.toggle();
    const restored = await this.toggle();
    const isChanged = questions.areOpen || questions.asked !== asked;
    if (isChanged || !isSame(previous, restored)) return undefined;
    const added = toggled.filter(({ id }) => !includes(previous, id));
    const removed = previous.filter(({ id }) => !includes(toggled, id));
    const [focused, another] = [...added, ...removed];
    return focused && !another ? [focused] : undefined;
  }

  /** Toggles the focused node and returns the new selection. */
  private async toggle(): Promise<readonly Node[]> {
    const { view, toggleFocused } = this.options;
    await toggleFocused();
    return view.selection;
  }
}

function includes(nodes: readonly Node[], id: string): boolean {
  return nodes.some((node) => node.id === id);
}

function isSame(some: readonly Node[], others: readonly Node[]): boolean {
  return some.length === others.length && some.every(({ id }) => includes(others, id));
}
