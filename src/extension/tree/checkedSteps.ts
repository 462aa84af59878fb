import { TreeItemCheckboxState } from "vscode";
import type { Client } from "../client";
import { logSteps } from "../commands/logStep";
import type { FollowUps } from "../followUps";
import type { Node } from "../followUpTree";
import { runAction } from "../runAction";

/** How soon a second click can be meant for the row that the first one took away, in milliseconds. */
const DOUBLE_CLICK_MS = 500;

/** Logs the steps of items whose box is checked as done, or marks the contacts as moved on if that is the step. */
export class CheckedSteps {
  private loggedAt = Number.NEGATIVE_INFINITY;
  private isAsking = false;

  constructor(
    private readonly client: Client,
    private readonly followUps: FollowUps,
  ) {}

  /** `reset` clears the boxes of what was not done. */
  async log(items: readonly (readonly [Node, TreeItemCheckboxState])[], reset: () => void): Promise<void> {
    const checked = items.flatMap(([node, state]) => {
      return node.kind === "item" && state === TreeItemCheckboxState.Checked ? [node.item] : [];
    });
    if (checked.length === 0) return;
    // The next row moves below the pointer of a double click.
    if (this.isAsking || performance.now() - this.loggedAt < DOUBLE_CLICK_MS) {
      reset();
      return;
    }
    this.isAsking = true;
    try {
      const toMoveOn = checked.filter(({ moveOn }) => moveOn);
      const toLog = checked.filter(({ moveOn }) => !moveOn);
      const results = [
        toLog.length === 0 || (await logSteps(this.client, this.followUps, toLog)),
        toMoveOn.length === 0 ||
          (await runAction(this.client, "touchbase.setStatus", toMoveOn, ["moved-on"])),
      ];
      if (results.includes(false)) reset();
    } finally {
      this.isAsking = false;
      this.loggedAt = performance.now();
    }
  }
}
