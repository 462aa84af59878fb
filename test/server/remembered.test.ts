import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { notesOf } from "../../scripts/evidence/bench/vaults";
import type { FollowUpsResult } from "../../src/server/protocol";
import { TestClient, type Vault, vaultOf } from "./client";

/** So many that they are worth remembering. */
const NOTES = Object.fromEntries(notesOf({ notes: 600, contacts: 60, seed: 3 }));
/** In ms: how long a note must have been left alone to be remembered. */
const SETTLED = 3200;

/** A server that remembers holds of most contacts what the list says, and reads the rest again: nobody may notice. */
describe("a server that knows the notes from before", () => {
  let vault: Vault;
  let caches: string;
  let client: TestClient | undefined;

  before(async () => {
    vault = await vaultOf(NOTES);
    caches = mkdtempSync(join(tmpdir(), "touchbase-caches-"));
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
  });
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });
  after(async () => {
    await vault.remove();
    rmSync(caches, { recursive: true, force: true });
  });

  async function started(): Promise<{ client: TestClient; list: FollowUpsResult }> {
    client = await new TestClient({ root: vault.uri(), asks: true, caches }).start();
    for (;;) {
      const list = await client.request<FollowUpsResult>("touchbase/followUps", { all: true });
      if (list.complete) return { client, list };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** All that can be asked about contacts whose notes are not open. */
  async function answers({ client, list }: Awaited<ReturnType<typeof started>>): Promise<unknown> {
    const ask = (method: string, params: unknown) => client.request<unknown>(method, params);
    const each: unknown[] = [];
    for (const { uri, name } of list.items)
      each.push([
        await ask("touchbase/tooltip", { uri }),
        await ask("touchbase/timeline", { uri }),
        await ask("touchbase/logChoices", { uri, text: "call" }),
        await client.execute("touchbase.previewLog", null, `${name} called voicemail`),
      ]);
    return {
      list,
      each,
      weeks: await ask("touchbase/weeks", { weeks: 12 }),
      spread: await client.execute("touchbase.spreadPreview", { weeks: 6, limit: 1 }),
      symbols: await ask("workspace/symbol", { query: "a" }),
    };
  }

  const cacheFile = () => {
    const [name = "", ...more] = readdirSync(caches).filter((one) => one.endsWith(".cache"));
    assert.deepEqual(more, []);
    return join(caches, name);
  };

  it("answers everything as one that has read them all", async () => {
    const first = await started();
    assert.equal(first.list.contacts, 60);
    const read = await answers(first);
    await first.client.stop();
    assert.ok(readFileSync(cacheFile(), "utf8").includes("Whitfield"));
    const second = await started();
    assert.deepEqual(await answers(second), read);
  });

  it("reads none that is as it was, and takes in what changes then", async () => {
    // What is remembered says something else than the notes, as they never do.
    const text = readFileSync(cacheFile(), "utf8");
    writeFileSync(cacheFile(), text.replaceAll('"brief":"Call ', '"brief":"Cell '));
    const { client, list } = await started();
    const [one, ...others] = list.items.filter(({ brief }) => brief.startsWith("Cell "));
    assert.ok(one && others.length > 3);
    assert.ok(list.items.every(({ brief }) => !brief.startsWith("Call ")));

    await client.listChanged();
    await vault.write(one.path, `${NOTES[one.path]}\n`);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: one.uri, type: 2 }],
    });
    await client.listChanged();
    const briefs = async () => {
      const { items } = await client.request<FollowUpsResult>("touchbase/followUps", { all: true });
      return new Map(items.map(({ uri, brief }) => [uri, brief.slice(0, 5)]));
    };
    assert.equal((await briefs()).get(one.uri), "Call ");
    assert.equal((await briefs()).get(others[0]?.uri ?? ""), "Cell ");

    // A note that is gone before anybody has told: somebody of whom nothing is known, and no fault.
    const [gone] = others;
    assert.ok(gone);
    rmSync(new URL(gone.uri));
    assert.equal(typeof (await client.request("touchbase/tooltip", { uri: gone.uri })), "string");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: gone.uri, type: 3 }],
    });
    await client.listChanged();
    assert.equal((await briefs()).has(gone.uri), false);
    assert.equal(await client.request("touchbase/tooltip", { uri: gone.uri }), null);
    assert.equal(client.stderr, "");
  });
});
