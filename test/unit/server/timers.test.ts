import assert from "node:assert/strict";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { REPORT_EVERY_MS, SHOW_AFTER_MS } from "../../../src/server/progress";
import { civilDate } from "../../../src/time/civilDate";
import { MemoryFiles } from "../vault/memoryFiles";
import { InProcess } from "./inProcess";

const NOTES = Object.fromEntries(
  ["Ada", "Ben", "Cleo"].map((name) => [`${name}.md`, "---\nplaybook: friend\ntouches: []\n---\n"]),
);

/** A server whose settings and notes wait for the test. */
async function serverThatReads(capabilities?: ClientCapabilities) {
  let read = () => {};
  const settings = new Promise<void>((resolve) => {
    read = resolve;
  });
  const server = new InProcess({
    today: () => civilDate("2026-11-22"),
    onClockTick: () => ({ dispose: () => {} }),
    openFolder: () => ({
      notes: new MemoryFiles(NOTES),
      async config() {
        await settings;
        return { layer: undefined, problems: [] };
      },
    }),
  });
  await server.begin("file:///notes", capabilities);
  // The reading has begun when the server answers a request.
  assert.equal((await server.list()).complete, false);
  return { server, read };
}

describe("withProgress", () => {
  it("shows progress of work that takes longer than a moment, until it is done", async () => {
    const { server, read } = await serverThatReads();
    await server.showProgress();
    await server.timers.end(REPORT_EVERY_MS);
    read();
    assert.equal((await server.complete()).contacts, 3);
    await server.until(() => server.progress.at(-1) === "end");
    assert.deepEqual(server.progress, ["begin Touchbase: reading notes", "report ", "end"]);
    assert.equal(server.timers.isRunning(REPORT_EVERY_MS), false);
    server.stop();
  });

  it("shows no progress for short work", async () => {
    const { server, read } = await serverThatReads();
    assert.equal(server.timers.isRunning(SHOW_AFTER_MS), true);
    read();
    assert.equal((await server.complete()).contacts, 3);
    assert.equal(server.timers.isRunning(SHOW_AFTER_MS), false);
    assert.deepEqual(server.progress, []);
    server.stop();
  });

  it("shows no progress in a client without support, however long the work takes", async () => {
    const { server, read } = await serverThatReads({});
    assert.equal(server.timers.isRunning(SHOW_AFTER_MS), false);
    read();
    assert.equal((await server.complete()).contacts, 3);
    assert.deepEqual(server.progress, []);
    server.stop();
  });
});

describe("FollowUpsNotifier", () => {
  it("notifies once for several changes when its timer ends, and not for prose", async () => {
    const { server, read } = await serverThatReads();
    read();
    await server.complete();
    const uri = "file:///notes/Ada.md";
    const note = `${NOTES["Ada.md"]}# Ada\n`;
    const textDocument = { uri, languageId: "markdown", version: 1, text: note };
    await server.client.sendNotification("textDocument/didOpen", { textDocument });
    await server.list();
    while (server.isNotifying) await server.changed();
    let version = 1;
    const write = async (text: string) => {
      await server.client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text }],
      });
      // The server has processed the change when it answers a request.
      await server.list();
    };
    await write(`${note}Prose.\n`);
    assert.equal(server.isNotifying, false);
    const before = server.changes;
    await write(note.replace("touches: []", "touches:\n  - 2026-11-20 call busy"));
    await write(note.replace("touches: []", "touches:\n  - 2026-11-20 call voicemail"));
    await server.changed();
    await server.list();
    assert.deepEqual([server.changes, server.isNotifying], [before + 1, false]);
    server.stop();
  });
});
