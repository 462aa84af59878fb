import assert from "node:assert/strict";
import { DeferredClient, type LoadedClient } from "../../../src/extension/deferredClient";

/** A client that records its calls. `fails` is the error message with which `start` rejects. */
function fakeClient(
  done: string[],
  { fails, slow }: { fails?: string; slow?: Promise<void> } = {},
): LoadedClient {
  const register = (method: string) => {
    done.push(`listen ${method}`);
    return { dispose: () => done.push(`stop listening ${method}`) };
  };
  return {
    async start() {
      done.push("start");
      await slow;
      if (fails) throw new Error(fails);
    },
    async sendRequest<Answer>(method: string): Promise<Answer> {
      done.push(`request ${method}`);
      return `answer to ${method}` as Answer;
    },
    onRequest: register,
    onNotification: register,
    async sendNotification(method) {
      done.push(`notify ${method}`);
    },
    async dispose() {
      done.push("dispose");
    },
  };
}

/** Waits until all pending promise callbacks have run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("DeferredClient", () => {
  it("loads the client on start, and then answers earlier requests", async () => {
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
    assert.deepEqual(done, ["load", "listen changed", "start", "request list"]);
  });

  it("stops listening when a registration is disposed, before and after the start", async () => {
    const done: string[] = [];
    const client = new DeferredClient(() => fakeClient(done));
    const early = client.onNotification("early", () => undefined);
    const late = client.onRequest("late", async () => null);
    early.dispose();
    await client.start();
    late.dispose();
    assert.deepEqual(done, ["listen late", "start", "stop listening late"]);
  });

  it("loads a new client when the first one fails to start", async () => {
    const done: string[] = [];
    let tries = 0;
    const client = new DeferredClient(() => fakeClient(done, ++tries === 1 ? { fails: "no server" } : {}));
    client.onNotification("changed", () => undefined);
    await assert.rejects(client.start(), /no server/);
    await client.start();
    assert.equal(await client.sendRequest("list"), "answer to list");
    assert.deepEqual(done, ["listen changed", "start", "dispose", "listen changed", "start", "request list"]);
  });

  it("rejects earlier requests when the client cannot be loaded", async () => {
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

  it("does not start the server when it is disposed while loading", async () => {
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

  it("stops the server after the start when it is disposed while starting", async () => {
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
