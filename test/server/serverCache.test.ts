import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { notesOf } from "../../scripts/evidence/bench/vaults";
import { checkedBytes } from "../../src/node/checksum";
import type { FollowUpsResult } from "../../src/server/protocol";
import { withChecksum } from "../unit/support/withChecksum";
import { NO_LIMIT, TestClient, type Vault, vaultOf } from "./client";

/** Enough notes for a cache. */
const NOTES = Object.fromEntries(notesOf({ notes: 600, contacts: 30, seed: 3 }));
/** Only notes that have not changed for some seconds are cached. */
const PRELOAD = join(__dirname, "anHourLater.cjs");

/** A server with a cache has only the summaries of most contacts and rereads the rest. The client must not notice. */
describe("a server with a cache", function () {
  this.timeout(NO_LIMIT);
  let vault: Vault;
  let caches: string;
  let client: TestClient | undefined;

  before(async () => {
    vault = await vaultOf(NOTES);
    caches = mkdtempSync(join(tmpdir(), "touchbase-caches-"));
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
    client = await new TestClient({ root: vault.uri(), asks: true, caches, preload: PRELOAD }).start();
    return { client, list: await client.list() };
  }

  /** All requests about contacts whose notes are not open. */
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

  it("answers like a server that has read all notes", async () => {
    const first = await started();
    assert.equal(first.list.contacts, 30);
    const read = await answers(first);
    await first.client.stop();
    const [{ name } = { name: "no contact is listed" }] = first.list.items;
    assert.ok(readFileSync(cacheFile(), "utf8").includes(name));
    const second = await started();
    assert.deepEqual(await answers(second), read);
  });

  it("does not read unchanged notes, and notices later changes", async () => {
    // The cache differs from the notes, so that the test sees which one is used.
    const text = checkedBytes(readFileSync(cacheFile()))?.toString("latin1") ?? "";
    const changed = text.replaceAll('"brief":"Call ', '"brief":"Cell ');
    writeFileSync(cacheFile(), withChecksum(Buffer.from(changed, "latin1")));
    const { client, list } = await started();
    const [one, ...others] = list.items.filter(({ brief }) => brief.startsWith("Cell "));
    assert.ok(one && others.length > 3);
    // The cache contains no text of a note, so a note that is quoted in what to say is read again.
    const quotes = /^(Name something specific, such as|Answer what they asked|Mention):? /;
    const reread = list.items.filter(({ brief }) => brief.startsWith("Call "));
    assert.ok(reread.every(({ say }) => say.some((line) => quotes.test(line))));

    await vault.write(one.path, `${NOTES[one.path]}\n`);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: one.uri, type: 2 }],
    });
    const beginnings = ({ items }: FollowUpsResult) =>
      items
        .filter(({ brief }) => /^C[ae]ll /.test(brief))
        .map(({ uri, brief }) => `${uri} ${brief.slice(0, 4)}`);
    const after = await client.list(({ items }) =>
      items.some(({ uri, brief }) => uri === one.uri && brief.startsWith("Call ")),
    );
    assert.deepEqual(
      beginnings(after).sort(),
      [...[one, ...reread].map(({ uri }) => `${uri} Call`), ...others.map(({ uri }) => `${uri} Cell`)].sort(),
    );

    // A note that is deleted before the client reports it has an empty timeline and causes no error.
    const [gone] = others;
    assert.ok(gone);
    rmSync(new URL(gone.uri));
    assert.equal(typeof (await client.request("touchbase/tooltip", { uri: gone.uri })), "string");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: gone.uri, type: 3 }],
    });
    const left = await client.list(({ items }) => items.every(({ uri }) => uri !== gone.uri));
    assert.equal(left.items.length, list.items.length - 1);
    assert.equal(await client.request("touchbase/tooltip", { uri: gone.uri }), null);
    assert.equal(await client.stop(), 0);
    assert.equal(client.stderr, "");
  });

  it("removes the cache when the user turns it off, in any language", async () => {
    await (await started()).client.stop();
    client = await new TestClient({ root: vault.uri(), locale: "de", caches, preload: PRELOAD }).start();
    await client.list();
    await client.stop();
    const cacheFiles = () => readdirSync(caches).filter((name) => name.endsWith(".cache"));
    assert.equal(cacheFiles().length, 2);
    const capabilities = { workspace: { configuration: true } };
    client = await new TestClient({
      root: vault.uri(),
      caches,
      capabilities,
      settings: { cache: false },
    }).start();
    await client.list();
    assert.deepEqual(cacheFiles(), []);
  });
});
