import assert from "node:assert/strict";
import { Announcement, ASKS_WITHIN_MS, MOST_REPEATS } from "../../../src/extension/announcement";
import { TestTimers } from "../server/testTimers";

describe("Announcement", () => {
  let timers: TestTimers;
  let announced: number;
  let visible: string[];
  let change: Announcement<string>;

  beforeEach(() => {
    timers = new TestTimers();
    announced = 0;
    visible = ["left"];
    change = new Announcement({ announce: () => announced++, askers: () => visible, timers });
  });

  /** Waits as long as VS Code may take. */
  const wait = async () => {
    if (timers.isRunning(ASKS_WITHIN_MS)) await timers.end(ASKS_WITHIN_MS);
  };

  it("is made once when VS Code asks", async () => {
    change.announce();
    change.markAsked("left");
    await wait();
    assert.equal(announced, 1);
  });

  it("is made again when VS Code does not ask", async () => {
    change.markAsked("left");
    change.announce();
    await wait();
    assert.equal(announced, 2);
    change.markAsked("left");
    await wait();
    assert.equal(announced, 2);
  });

  it("is made again until each visible part has asked", async () => {
    visible = ["left", "right"];
    change.announce();
    change.markAsked("left");
    await wait();
    assert.equal(announced, 2);
    change.markAsked("right");
    await wait();
    assert.equal(announced, 2);
  });

  it("is repeated if the client library has made it first", async () => {
    change.markAnnounced();
    assert.equal(announced, 0);
    await wait();
    assert.equal(announced, 1);
  });

  it("is given up after some times, until the next change", async () => {
    change.announce();
    for (let time = 0; time < MOST_REPEATS + 3; time++) await wait();
    assert.equal(announced, 1 + MOST_REPEATS);
    change.announce();
    await wait();
    assert.equal(announced, 3 + MOST_REPEATS);
  });

  it("waits for a hidden part to appear, and for its question", async () => {
    visible = [];
    change.announce();
    await wait();
    assert.equal(announced, 1);
    visible = ["left"];
    change.watch();
    await wait();
    assert.equal(announced, 2);
  });

  it("does nothing before the first change, and after its end", async () => {
    change.watch();
    await wait();
    assert.equal(announced, 0);
    change.announce();
    change.dispose();
    await wait();
    assert.equal(announced, 1);
  });
});
