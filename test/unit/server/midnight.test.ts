import assert from "node:assert/strict";
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver/node";
import type { FollowUpsResult } from "../../../src/server/protocol";
import { civilDate } from "../../../src/time/civilDate";
import { clientOf } from "./inProcess";

const NOTE =
  "---\nplaybook: after-interview\ntouches:\n  - 2026-11-20 interview, reply by 2026-11-23\n  - 2026-11-20 email thanks\n---\n";
const URI = "untitled:Note";

/** A server and its client in one process, with a clock that a test can turn. */
function serverWithClock() {
  const clock = { today: civilDate("2026-11-23"), look: () => {} };
  const client = clientOf({
    today: () => clock.today,
    onClockTick: (then) => {
      clock.look = then;
      return { dispose: () => {} };
    },
    openFolder: () => undefined,
  });
  client.listen();
  return { clock, client };
}

describe("the turn of the day", () => {
  it("brings diagnostics and the list up to date without a keystroke", async () => {
    const { clock, client } = serverWithClock();
    const published: Diagnostic[][] = [];
    let changes = 0;
    client.onNotification("textDocument/publishDiagnostics", ({ diagnostics }: PublishDiagnosticsParams) => {
      published.push(diagnostics);
    });
    client.onNotification("touchbase/followUpsChanged", () => {
      changes++;
    });
    await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification("initialized", {});
    const textDocument = { uri: URI, languageId: "markdown", version: 1, text: NOTE };
    await client.sendNotification("textDocument/didOpen", { textDocument });
    const state = async () =>
      (await client.sendRequest<FollowUpsResult>("touchbase/followUps", {})).items[0]?.state;
    assert.equal(await state(), "waiting");
    assert.deepEqual(published.at(-1), []);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [seen, heard] = [published.length, changes];
    clock.look();
    assert.equal(await state(), "waiting");
    assert.deepEqual([published.length, changes], [seen, heard], "the same day is no news");
    clock.today = civilDate("2026-11-24");
    clock.look();
    assert.equal(await state(), "due");
    assert.deepEqual(
      published.at(-1)?.map(({ code }) => code),
      ["promise-lapsed"],
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(changes, heard + 1);
    client.dispose();
  });
});
