import assert from "node:assert/strict";
import type { FollowUpsResult } from "../../../src/server/protocol";
import { civilDate } from "../../../src/time/civilDate";
import { MemoryFiles } from "../vault/memoryFiles";
import { beginIn, clientOf, listOf } from "./inProcess";

const NOTE =
  "---\nplaybook: after-interview\ntouches:\n  - 2026-11-20 interview, reply by 2026-11-23\n  - 2026-11-20 email thanks\n---\n";
const NOTES = { "Ada.md": NOTE, "Ben.md": NOTE, "Cleo.md": NOTE };

/** A server on notes in memory that rests, while it judges, for as long as a test says. */
async function serverThatRests() {
  const clock = { today: civilDate("2026-11-23"), look: () => {} };
  let waiting: Promise<void> | undefined;
  let go: () => void = () => undefined;
  const client = clientOf({
    today: () => clock.today,
    onClockTick: (then) => {
      clock.look = then;
      return { dispose: () => {} };
    },
    openFolder: () => ({
      notes: new MemoryFiles(NOTES),
      config: async () => ({ layer: undefined, problems: [] }),
      createYield: () => () => waiting,
    }),
  });
  const { shown: begun } = await beginIn(client);
  const list = () => listOf(client);
  while (!(await list()).complete) await new Promise((resolve) => setTimeout(resolve, 5));
  return {
    client,
    list,
    begun,
    turn(day: string) {
      clock.today = civilDate(day);
      clock.look();
    },
    rest() {
      waiting = new Promise((resolve) => {
        go = resolve;
      });
    },
    goOn() {
      waiting = undefined;
      go();
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
    const { client, list, turn, rest, goOn } = await serverThatRests();
    rest();
    turn("2026-11-24");
    assert.deepEqual(statesIn(await list()), {
      complete: false,
      stopped: false,
      states: ["due", "waiting", "waiting"],
    });
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(statesIn(await list()), {
      complete: true,
      stopped: false,
      states: ["due", "due", "due"],
    });
    client.dispose();
  });

  it("can be stopped by a person, and is finished by a rescan or by the next day", async () => {
    const { client, list, turn, rest, goOn, begun } = await serverThatRests();
    rest();
    turn("2026-11-24");
    const token = await begun;
    await client.sendNotification("window/workDoneProgress/cancel", { token });
    // What is asked after that is answered after that.
    await list();
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const stopped = { complete: false, stopped: true, states: ["due", "waiting", "waiting"] };
    assert.deepEqual(statesIn(await list()), stopped);
    await client.sendRequest("touchbase/rescan", { unlessStopped: true });
    assert.deepEqual(statesIn(await list()), stopped);

    turn("2026-11-25");
    await new Promise((resolve) => setTimeout(resolve, 20));
    const finished = { complete: true, stopped: false, states: ["overdue", "overdue", "overdue"] };
    assert.deepEqual(statesIn(await list()), finished);
    await client.sendRequest("touchbase/rescan", {});
    assert.deepEqual(statesIn(await list()), finished);
    client.dispose();
  });
});
