import type { TreeView } from "vscode";
import type { Disposable, Timers } from "../../time/timers";
import type { Node } from "../followUpTree";

/** The pause before the selection is read again while VS Code reads the tree, in milliseconds. */
export const PAUSE_MS = 100;

/** How often the selection is read until it is given up, which is after five seconds. */
export const MOST_READS = 50;

export interface TreeSelectionOptions {
  readonly view: Pick<TreeView<Node>, "selection" | "onDidChangeSelection">;
  /** Whether the tree has a node with this id. */
  has(id: string): boolean;
  /** Selects the focused node, or ends its selection. VS Code reports the new selection before it answers. */
  toggleFocused(): Thenable<unknown>;
  readonly timers: Timers;
}

/**
 * The contacts that a keybinding of the tree is for. Without them the command would act on the active note, perhaps of
 * another contact.
 *
 * While VS Code reads the tree again, it forgets nodes, and its selection lacks them. A selection that can lack nodes is
 * read again, because the command would otherwise act on fewer contacts, or on another one.
 */
export class TreeSelection implements Disposable {
  /** The selection that VS Code has last reported. */
  private reported: readonly Node[] = [];
  private questions = 0;
  private readonly subscription: Disposable;

  constructor(private readonly options: TreeSelectionOptions) {
    this.subscription = options.view.onDidChangeSelection(({ selection }) => {
      this.reported = selection;
    });
  }

  /** Called when VS Code asks for nodes. Until it has the answer, it does not know them. */
  markAsked(): void {
    this.questions++;
  }

  /** Returns the contacts that are selected or, if at most one is, the focused one. */
  async contacts(): Promise<readonly Node[]> {
    const nodes = await this.nodes();
    return nodes.filter(({ kind }) => kind === "item");
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async nodes(): Promise<readonly Node[]> {
    const before = this.reported;
    const nodes = await this.settled();
    // The focus has moved between two toggles, so both rows are selected now. The user has selected at most one.
    return nodes.length > 1 && before.length <= 1 ? [] : nodes;
  }

  /** Reads the selection until VS Code knows the whole tree. */
  private async settled(): Promise<readonly Node[]> {
    for (let reads = 0; reads < MOST_READS; reads++) {
      const nodes = this.isMissing() ? undefined : await this.read();
      if (nodes) return nodes;
      await new Promise<void>((resume) => this.options.timers.after(PAUSE_MS, resume));
    }
    // VS Code does not know the nodes of a folded group either.
    this.reported = this.options.view.selection;
    return (await this.read()) ?? [];
  }

  /** Whether VS Code does not know a selected node that is in the tree. */
  private isMissing(): boolean {
    const { view, has } = this.options;
    return this.reported.some(({ id }) => has(id) && !includes(view.selection, id));
  }

  /**
   * Reads the selection if it has several nodes, else the focused node, which the API does not expose. Toggling the
   * selection twice reveals it without changing anything. Returns undefined if the tree changed meanwhile, or nothing has
   * the focus.
   */
  private async read(): Promise<readonly Node[] | undefined> {
    const { questions } = this;
    const previous = this.options.view.selection;
    if (previous.length > 1) return previous;
    const toggled = await this.toggle();
    const restored = await this.toggle();
    if (questions !== this.questions || !isSame(previous, restored)) return undefined;
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
