import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkDoneProgress, type WorkDoneProgressBegin } from "vscode-languageserver/node";
import { type ClientOptions, NO_LIMIT, TestClient, type Vault, vaultOf } from "./client";
import { slowDisk } from "./slowDisk";

const SHOWS: ClientOptions["capabilities"] = { window: { workDoneProgress: true } };
/** Enough notes for the server to detect the slow disk and to read concurrently. */
const NOTES = Object.fromEntries(
  Array.from({ length: 200 }, (_, at) => [
    `${String(at).padStart(3, "0")}.md`,
    "---\nplaybook: friend\ntouches:\n  - 2026-11-12 call reached\n---\n",
  ]),
);

describe("the progress of reading", function () {
  this.timeout(NO_LIMIT);
  let folder: string;
  let vault: Vault;
  let client: TestClient;
  /** The progress in order: `begin`, the texts of each `report`, `end`. */
  let told: string[];
  let tokens: unknown[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "touchbase-slow-"));
    [told, tokens] = [[], []];
    vault = await vaultOf(NOTES);
  });

  afterEach(async () => {
    fast();
    assert.equal(await client.stop(), 0);
    await vault.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const fast = () => writeFileSync(join(folder, "fast"), "");
  const begin = async (options: ClientOptions) => {
    const slow = join(folder, "slow.cjs");
    writeFileSync(slow, slowDisk(join(folder, "fast")));
    client = new TestClient({ root: vault.uri(), preload: slow, caches: folder, ...options });
    const { connection } = client;
    connection.onRequest("window/workDoneProgress/create", ({ token }: { token: string }) => {
      tokens.push(token);
      connection.onProgress(WorkDoneProgress.type, token, (value) => {
        const { kind, title, message, percentage, cancellable } = value as Partial<WorkDoneProgressBegin>;
        const line = [kind, title, message, percentage, cancellable].filter((part) => part !== undefined);
        told.push(line.join(" "));
      });
      return null;
    });
    await client.start();
  };
  const cancel = () =>
    client.connection.sendNotification("window/workDoneProgress/cancel", { token: tokens.at(-1) });

  it("is shown with counts when it takes longer than a moment, until it is done", async () => {
    await begin({ capabilities: SHOWS, locale: "de" });
    await client.until(() => told.length > 1);
    assert.match(told[0] ?? "", /^begin Touchbase: Notizen werden gelesen \d+ von 200 \d+ true$/);
    assert.match(told[1] ?? "", /^report \d+ von 200 \d+$/);
    fast();
    assert.equal((await client.list()).contacts, 200);
    await client.until(() => told.includes("end"));
  });

  it("can be canceled: read notes stay, nothing restarts by itself, and a rescan reads the rest", async () => {
    await begin({ capabilities: SHOWS });
    await client.until(() => told.length > 0);
    await cancel();
    // At once, although the disk has not answered.
    await client.until(() => told.includes("end"));
    const stopped = await client.list(() => true);
    assert.deepEqual([stopped.stopped, stopped.complete], [true, false]);
    assert.ok(stopped.contacts < 200, `${stopped.contacts}`);
    fast();
    await client.request("touchbase/rescan", { unlessStopped: true });
    // A change of a note is applied; a change of a folder does not start the reading.
    await vault.write("199.md", "---\nname: Nineteen\ntouches:\n  - 2026-11-12 call reached\n---\n");
    const changes = [
      { uri: vault.uri("199.md"), type: 2 },
      { uri: vault.uri("gone"), type: 3 },
    ];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    const one = await client.list(({ items }) => items.some(({ name }) => name === "Nineteen"));
    assert.deepEqual([one.stopped, one.contacts], [true, stopped.contacts + 1]);

    await client.request("touchbase/rescan", {});
    const whole = await client.list(() => true);
    assert.deepEqual([whole.stopped, whole.complete, whole.contacts], [false, true, 200]);
  });
});
