import assert from "node:assert/strict";
import { LatestAnswer } from "../../../src/extension/latestAnswer";

/** Requests that are answered by the test, and the answers that were kept. */
function requests() {
  const open: { answer(text: string): void; fail(): void }[] = [];
  const kept: string[] = [];
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      open.push({ answer: resolve, fail: () => reject(new Error("stopped")) });
    });
  return { open, kept, list: new LatestAnswer(ask, (answer) => kept.push(answer)) };
}

/** Waits until all pending promise callbacks have run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("LatestAnswer", () => {
  it("keeps the answer to the latest request only, in any order of arrival", async () => {
    const { open, kept, list } = requests();
    const both = [list.refresh(), list.refresh()];
    open[1]?.answer("second");
    open[0]?.answer("first");
    await Promise.all(both);
    assert.deepEqual(kept, ["second"]);
  });

  it("waits for the request that replaced its own, so that there is an answer afterwards", async () => {
    const { open, kept, list } = requests();
    let isDone = false;
    const first = list.refresh().then(() => {
      isDone = true;
    });
    const second = list.refresh();
    open[0]?.answer("first");
    await settled();
    assert.equal(isDone, false);
    open[1]?.answer("second");
    await Promise.all([first, second]);
    assert.deepEqual(kept, ["second"]);
  });

  it("ends without an answer when the request fails, and can ask again", async () => {
    const { open, kept, list } = requests();
    const failed = list.refresh();
    open[0]?.fail();
    await failed;
    assert.deepEqual(kept, []);
    const again = list.refresh();
    open[1]?.answer("again");
    await again;
    assert.deepEqual(kept, ["again"]);
  });
});
