import assert from "node:assert/strict";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { ALL } from "../layouts/notes";
import { snapshot } from "../layouts/snapshot";
import { NO_LIMIT, TestClient, vaultOf } from "./client";

/** Reading by the protocol must not write anything. */
describe("a session of reading", () => {
  it("changes no file: no bytes, mode or times, and creates none", async function () {
    this.timeout(NO_LIMIT);
    const notes = Object.fromEntries(ALL.map(([name, text]) => [`${name}.md`, text]));
    const vault = await vaultOf({ ...notes, ".touchbase.json": '{ "rules": { "too-soon": "off" } }' });
    try {
      const before = snapshot(vault.root);
      const client = await new TestClient({
        root: vault.uri(),
        clock: true,
        settings: { rules: { "move-on": "off" } },
        capabilities: { textDocument: { codeAction: { resolveSupport: { properties: ["edit"] } } } },
      }).start();
      for (const [name, text] of ALL) await lookAt(client, vault.uri(`${name}.md`), text);
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      const changes = ALL.map(([name]) => ({ uri: vault.uri(`${name}.md`), type: 2 }));
      changes.push({ uri: vault.uri(".touchbase.json"), type: 2 });
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
      await client.request("workspace/symbol", { query: "Kim" });
      // A day later, after everything has been computed again.
      const tomorrow = addDays(civilDateOf(new Date()), 1);
      client.turnDay();
      await client.list(({ today, complete }) => complete && today >= tomorrow);
      assert.equal(await client.stop(), 0);
      assert.deepEqual(client.edits, []);
      assert.deepEqual(snapshot(vault.root), before);
    } finally {
      await vault.remove();
    }
  });
});

/** Opens a note, sends all requests at all positions, saves it unchanged and closes it. */
async function lookAt(client: TestClient, uri: string, text: string): Promise<void> {
  const textDocument = { uri };
  await client.open(uri, text);
  await client.pushed(uri);
  const lines = text.split(/\r?\n/);
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  for (const [line, written] of lines.entries()) {
    const at = (character: number) => ({ textDocument, position: { line, character } });
    await client.request("textDocument/hover", at(Math.min(6, written.length)));
    await client.request("textDocument/completion", at(written.length));
    await client.request("textDocument/signatureHelp", at(written.length));
  }
  const actions = await client.request<object[] | null>("textDocument/codeAction", {
    textDocument,
    range,
    context: { diagnostics: [] },
  });
  // Resolving plans the edit of an action and does not apply it.
  for (const action of actions ?? []) await client.request("codeAction/resolve", action);
  await client.request("textDocument/codeLens", { textDocument });
  await client.request("textDocument/inlayHint", { textDocument, range });
  await client.request("textDocument/documentSymbol", { textDocument });
  await client.request("textDocument/foldingRange", { textDocument });
  await client.execute("touchbase.previewLog", uri, "call voicemail, next friday");
  await client.execute("touchbase.preview", "touchbase.setStatus", uri, "closed");
  await client.execute("touchbase.snoozePresets", uri);
  await client.connection.sendNotification("textDocument/didSave", { textDocument });
  await client.close(uri);
}
