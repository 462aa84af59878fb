import assert from "node:assert/strict";
import type { FollowUpsResult } from "../../../src/server/protocol";
import { civilDate } from "../../../src/time/civilDate";
import { MemoryFiles } from "../vault/memoryFiles";
import { InProcess } from "./inProcess";

const NOTE =
  "---\nplaybook: after-interview\ntouches:\n  - 2026-11-20 interview, reply by 2026-11-23\n  - 2026-11-20 email thanks\n---\n";
const NOTES = { "Ada.md": NOTE, "Ben.md": NOTE, "Cleo.md": NOTE };

/** A server that has read notes in memory, and pauses while it judges them for as long as a test says. */
async function serverThatPauses() {
  const clock = { today: civilDate("2026-11-23"), look: () => {} };
  let paused: Promise<void> | undefined;
  let resume: () => void = () => undefined;
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
        resume = resolve;
      });
    },
    goOn() {
      paused = undefined;
      resume();
    },
  };
}

const statesIn = ({ complete, stopped, items }: FollowUpsResult) => ({
  complete,
  stopped,
  states: items.map(({ state }) => state),
});

describe("judging all contacts anew", () => {
  it("keeps what was said of those that wait for it, and says that it does", async () => {
    const { server, turn, pause, goOn } = await serverThatPauses();
    pause();
    turn("2026-11-24");
    assert.deepEqual(statesIn(await server.list()), {
      complete: false,
      stopped: false,
      states: ["due", "waiting", "waiting"],
    });
    assert.equal(server.hasNews, false);
    goOn();
    await server.changed();
    assert.deepEqual(statesIn(await server.list()), {
      complete: true,
      stopped: false,
      states: ["due", "due", "due"],
    });
    server.stop();
  });

  it("can be stopped by a person, and is finished by a rescan or by the next day", async () => {
    const { server, turn, pause, goOn } = await serverThatPauses();
    pause();
    turn("2026-11-24");
    await server.showProgress();
    await server.cancelProgress();
    await server.changed();
    goOn();
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

  it("that was stopped is finished by a rescan", async () => {
    const { server, turn, pause, goOn } = await serverThatPauses();
    pause();
    turn("2026-11-24");
    await server.showProgress();
    await server.cancelProgress();
    goOn();
    await server.client.sendRequest("touchbase/rescan", {});
    const finished = { complete: true, stopped: false, states: ["due", "due", "due"] };
    assert.deepEqual(statesIn(await server.list()), finished);
    server.stop();
  });
});
