import { commands, type Disposable, EventEmitter, TreeItemCheckboxState, Uri } from "vscode";
import type { FollowUpItem } from "../../server/protocol";
import type { Client } from "../client";
import { logSteps } from "../commands/logStep";
import type { FollowUps } from "../followUps";
import type { Node } from "../followUpTree";
import { type HeldRow, heldRow } from "../heldRows";
import type { LastChange } from "../lastChange";
import { UNDO_CHANGE } from "../manifest";
import { runAction } from "../runAction";

/** The maximum time between the two clicks of a double click, in milliseconds. */
const DOUBLE_CLICK_MS = 500;

/** How long a row whose step is done keeps its place, in milliseconds. */
const HOLD_MS = 10_000;

/**
 * Logs the steps of items whose box is checked as done, or marks the contacts as moved on if that is the step. The rows
 * keep their places for some seconds. Clearing the box of a row undoes its step.
 */
export class CheckedSteps implements Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly subscription: Disposable;
  private rows: readonly HeldRow[] = [];
  /** When the last click on each row was handled; infinite while it is being handled. */
  private readonly handledAt = new Map<string, number>();
  private queue: Promise<void> = Promise.resolve();

  /** Fires when the held rows change, or when one of them can be undone. */
  readonly onDidChange = this.changeEmitter.event;

  constructor(
    private readonly client: Client,
    private readonly followUps: FollowUps,
    private readonly lastChange: LastChange,
  ) {
    this.subscription = lastChange.onDidChange(({ undone }) => {
      const uris = new Set(undone.map(String));
      this.replace(this.rows.filter(({ item }) => !uris.has(keyOf(item.uri))));
    });
  }

  /** The rows that keep their places, each with its mark. */
  get held(): readonly HeldRow[] {
    return this.rows.map((row) => {
      if (!row.mark) return row;
      return { ...row, mark: this.lastChange.canUndo(Uri.parse(row.item.uri)) ? "undoable" : "done" };
    });
  }

  /** Handles boxes that were clicked, one click after the other. `reset` shows all boxes as they should be. */
  async handle(items: readonly (readonly [Node, TreeItemCheckboxState])[], reset: () => void): Promise<void> {
    const boxes = items.flatMap(([node, state]) =>
      node.kind === "item" ? [{ item: node.item, state }] : [],
    );
    // A double click on a row counts as one click.
    const now = performance.now();
    const fresh = boxes.filter(({ item }) => now - this.handledAtOf(item) >= DOUBLE_CLICK_MS);
    if (fresh.length < boxes.length) reset();
    if (fresh.length === 0) return;
    for (const { item } of fresh) this.handledAt.set(item.uri, Number.POSITIVE_INFINITY);
    const withState = (wanted: TreeItemCheckboxState) =>
      fresh.flatMap(({ item, state }) => (state === wanted ? [item] : []));
    const cleared = withState(TreeItemCheckboxState.Unchecked);
    const checked = withState(TreeItemCheckboxState.Checked).filter(({ mark }) => mark === undefined);
    const handled = this.queue.then(async () => {
      try {
        if (cleared.some(({ mark }) => mark === "undoable")) await commands.executeCommand(UNDO_CHANGE);
        if (cleared.length > 0) reset();
        if (checked.length > 0) await this.log(checked, reset);
      } finally {
        for (const { item } of fresh) this.handledAt.set(item.uri, performance.now());
      }
    });
    this.queue = handled.catch(() => undefined);
    return handled;
  }

  private handledAtOf({ uri }: FollowUpItem): number {
    return this.handledAt.get(uri) ?? Number.NEGATIVE_INFINITY;
  }

  dispose(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.subscription.dispose();
    this.changeEmitter.dispose();
  }

  private async log(checked: readonly FollowUpItem[], reset: () => void): Promise<void> {
    const { current } = this.followUps;
    if (current) this.hold(checked.map((item) => heldRow(item, current)));
    try {
      const toMoveOn = checked.filter(({ moveOn }) => moveOn);
      const toLog = checked.filter(({ moveOn }) => !moveOn);
      const isLogged =
        toLog.length === 0 || (await this.holdIf(toLog, logSteps(this.client, this.followUps, toLog)));
      const isMarked =
        toMoveOn.length === 0 ||
        (await this.holdIf(toMoveOn, runAction(this.client, "touchbase.setStatus", toMoveOn, ["moved-on"])));
      if (!isLogged || !isMarked) reset();
    } finally {
      this.replace(this.rows.filter(({ mark }) => mark));
    }
  }

  /** Holds the rows for some time if their steps were done, and releases them if not. */
  private async holdIf(items: readonly FollowUpItem[], isDone: Promise<boolean>): Promise<boolean> {
    const uris = new Set(items.map(({ uri }) => uri));
    const others = () => this.rows.filter(({ item }) => !uris.has(item.uri));
    if (!(await isDone)) {
      this.replace(others());
      return false;
    }
    this.replace(this.rows.map((row) => (uris.has(row.item.uri) ? { ...row, mark: "done" } : row)));
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.replace(others());
    }, HOLD_MS);
    this.timers.add(timer);
    return true;
  }

  private hold(rows: readonly HeldRow[]): void {
    const uris = new Set(rows.map(({ item }) => item.uri));
    this.replace([...this.rows.filter(({ item }) => !uris.has(item.uri)), ...rows]);
  }

  private replace(rows: readonly HeldRow[]): void {
    this.rows = rows;
    this.changeEmitter.fire();
  }
}

/** The server and VS Code may encode a URI differently. */
function keyOf(uri: string): string {
  return Uri.parse(uri).toString();
}
