import assert from "node:assert/strict";
import { DeferredClient, type LoadedClient } from "../../../src/extension/deferredClient";

/** A client that writes down what is done to it; `fails` is what its server fails to start with. */
function fakeClient(
  done: string[],
  { fails, slow }: { fails?: string; slow?: Promise<void> } = {},
): LoadedClient {
  const listening = (method: string) => {
    done.push(`listen ${method}`);
    return { dispose: () => done.push(`no longer listen ${method}`) };
  };
  return {
    async start() {
      done.push("start");
      await slow;
      if (fails) throw new Error(fails);
    },
    async sendRequest<Answer>(method: string): Promise<Answer> {
      done.push(`ask ${method}`);
      return `answer to ${method}` as Answer;
    },
    onRequest: listening,
    onNotification: listening,
    async sendNotification(method) {
      done.push(`tell ${method}`);
    },
    async dispose() {
      done.push("dispose");
    },
  };
}

/** Lets all go on that waits for nothing. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("the client that is loaded late", () => {
  it("loads nothing until it is started, and then answers what was asked before", async () => {
    const done: string[] = [];
    const client = new DeferredClient(() => {
      done.push("load");
      return fakeClient(done);
    });
    client.onNotification("changed", () => undefined);
    const answer = client.sendRequest<string>("list");
    await settled();
    assert.deepEqual(done, []);
    await client.start();
    assert.equal(await answer, "answer to list");
    assert.deepEqual(done, ["load", "listen changed", "start", "ask list"]);
  });

  it("listens for no longer than is wanted, whenever that ends", async () => {
    const done: string[] = [];
    const client = new DeferredClient(() => fakeClient(done));
    const early = client.onNotification("early", () => undefined);
    const late = client.onRequest("late", async () => null);
    early.dispose();
    await client.start();
    late.dispose();
    assert.deepEqual(done, ["listen late", "start", "no longer listen late"]);
  });

  it("begins with a new client when the first one could not start", async () => {
    const done: string[] = [];
    let tries = 0;
    const client = new DeferredClient(() => fakeClient(done, ++tries === 1 ? { fails: "no server" } : {}));
    client.onNotification("changed", () => undefined);
    await assert.rejects(client.start(), /no server/);
    await client.start();
    assert.equal(await client.sendRequest("list"), "answer to list");
    assert.deepEqual(done, ["listen changed", "start", "dispose", "listen changed", "start", "ask list"]);
  });

  it("tells whoever asked early when the client cannot be loaded", async () => {
    let tries = 0;
    const done: string[] = [];
    const client = new DeferredClient(async () => {
      if (++tries === 1) throw new Error("no such file");
      return fakeClient(done);
    });
    const early = assert.rejects(client.sendRequest("list"), /no such file/);
    await assert.rejects(client.start(), /no such file/);
    await early;
    await client.start();
    assert.equal(await client.sendRequest("list"), "answer to list");
  });

  it("starts nothing when it is disposed while it loads", async () => {
    const done: string[] = [];
    let load: (client: LoadedClient) => void = () => undefined;
    const client = new DeferredClient(() => new Promise((resolve) => (load = resolve)));
    const started = assert.rejects(client.start());
    client.dispose();
    load(fakeClient(done));
    await started;
    await settled();
    assert.deepEqual(done, ["dispose"]);
  });

  it("stops the server as soon as it has started when it is disposed meanwhile", async () => {
    const done: string[] = [];
    let up: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      up = resolve;
    });
    const client = new DeferredClient(() => fakeClient(done, { slow }));
    const started = assert.rejects(client.start());
    await settled();
    client.dispose();
    await settled();
    assert.deepEqual(done, ["start"]);
    up();
    await started;
    await settled();
    assert.deepEqual(done, ["start", "dispose"]);
  });
});
