import assert from "node:assert/strict";
import { ASKS_WITHIN_MS, MOST_REPEATS, TreeRefresh } from "../../../src/extension/tree/treeRefresh";
import { TestTimers } from "../server/testTimers";

describe("TreeRefresh", () => {
  let timers: TestTimers;
  let announced: number;
  let isVisible: boolean;
  let tree: TreeRefresh;

  beforeEach(() => {
    timers = new TestTimers();
    announced = 0;
    isVisible = true;
    tree = new TreeRefresh({ announce: () => announced++, isVisible: () => isVisible, timers });
  });

  /** Waits as long as VS Code may take. */
  const wait = async () => {
    if (timers.isRunning(ASKS_WITHIN_MS)) await timers.end(ASKS_WITHIN_MS);
  };

  it("announces a change once when VS Code asks for the tree", async () => {
    tree.refresh();
    tree.markAsked();
    await wait();
    assert.equal(announced, 1);
  });

  it("announces it again when VS Code does not ask", async () => {
    tree.markAsked();
    tree.refresh();
    await wait();
    assert.equal(announced, 2);
    tree.markAsked();
    await wait();
    assert.equal(announced, 2);
  });

  it("gives up after some times, until the next change", async () => {
    tree.refresh();
    for (let time = 0; time < MOST_REPEATS + 3; time++) await wait();
    assert.equal(announced, 1 + MOST_REPEATS);
    tree.refresh();
    await wait();
    assert.equal(announced, 3 + MOST_REPEATS);
  });

  it("waits for a hidden view to appear, and for its question", async () => {
    isVisible = false;
    tree.refresh();
    await wait();
    assert.equal(announced, 1);
    isVisible = true;
    tree.watch();
    await wait();
    assert.equal(announced, 2);
  });

  it("does nothing after its end", async () => {
    tree.refresh();
    tree.dispose();
    await wait();
    assert.equal(announced, 1);
  });
});
