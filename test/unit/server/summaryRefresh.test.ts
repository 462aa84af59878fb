import assert from "node:assert/strict";
import type { FollowUpsResult } from "../../../src/server/protocol";
import { civilDate } from "../../../src/time/civilDate";
import { MemoryFiles } from "../vault/memoryFiles";
import { InProcess } from "./inProcess";

const NOTE =
  "---\nplaybook: after-interview\ntouches:\n  - 2026-11-20 interview, reply by 2026-11-23\n  - 2026-11-20 email thanks\n---\n";
const NOTES = { "Ada.md": NOTE, "Ben.md": NOTE, "Cleo.md": NOTE };

/** A server that has read notes in memory, and pauses while it reanalyzes them until the test resumes it. */
async function serverThatPauses() {
  const clock = { today: civilDate("2026-11-23"), look: () => {} };
  let paused: Promise<void> | undefined;
  let endPause: () => void = () => undefined;
  const server = new InProcess({
    today: () => clock.today,
    onClockTick: (then) => {
      clock.look = then;
      return { dispose: () => {} };
    },
    openFolder: () => ({
      notes: new MemoryFiles(NOTES),
      config: async () => ({ layer: undefined, problems: [] }),
      createYield: () => () => paused,
    }),
  });
  await server.begin();
  await server.complete();
  return {
    server,
    turn(day: string) {
      clock.today = civilDate(day);
      clock.look();
    },
    pause() {
      paused = new Promise((resolve) => {
        endPause = resolve;
      });
    },
    resume() {
      paused = undefined;
      endPause();
    },
  };
}

const statesIn = ({ complete, stopped, items }: FollowUpsResult) => ({
  complete,
  stopped,
  states: items.map(({ state }) => state),
});

describe("refreshing all summaries", () => {
  it("uses the previous summaries until they are recomputed, and reports that", async () => {
    const { server, turn, pause, resume } = await serverThatPauses();
    pause();
    turn("2026-11-24");
    assert.deepEqual(statesIn(await server.list()), {
      complete: false,
      stopped: false,
      states: ["due", "waiting", "waiting"],
    });
    assert.equal(server.isNotifying, false);
    resume();
    await server.changed();
    assert.deepEqual(statesIn(await server.list()), {
      complete: true,
      stopped: false,
      states: ["due", "due", "due"],
    });
    server.stop();
  });

  it("can be canceled by the user and is completed by the next day", async () => {
    const { server, turn, pause, resume } = await serverThatPauses();
    pause();
    turn("2026-11-24");
    await server.showProgress();
    await server.cancelProgress();
    await server.changed();
    resume();
    const stopped = { complete: false, stopped: true, states: ["due", "waiting", "waiting"] };
    assert.deepEqual(statesIn(await server.list()), stopped);
    await server.client.sendRequest("touchbase/rescan", { unlessStopped: true });
    assert.deepEqual(statesIn(await server.list()), stopped);
    await server.changed();

    turn("2026-11-25");
    await server.changed();
    const finished = { complete: true, stopped: false, states: ["overdue", "overdue", "overdue"] };
    assert.deepEqual(statesIn(await server.list()), finished);
    await server.client.sendRequest("touchbase/rescan", {});
    assert.deepEqual(statesIn(await server.list()), finished);
    server.stop();
  });

  it("is completed by a rescan after it was canceled", async () => {
    const { server, turn, pause, resume } = await serverThatPauses();
    pause();
    turn("2026-11-24");
    await server.showProgress();
    await server.cancelProgress();
    resume();
    await server.client.sendRequest("touchbase/rescan", {});
    const finished = { complete: true, stopped: false, states: ["due", "due", "due"] };
    assert.deepEqual(statesIn(await server.list()), finished);
    server.stop();
  });
});
