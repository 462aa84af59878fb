import assert from "node:assert/strict";
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver/node";
import { civilDate } from "../../../src/time/civilDate";
import { InProcess } from "./inProcess";

const NOTE =
  "---\nplaybook: after-interview\ntouches:\n  - 2026-11-20 interview, reply by 2026-11-23\n  - 2026-11-20 email thanks\n---\n";
const URI = "untitled:Note";

/** A server and its client in one process, with a clock that the test sets. */
function serverWithClock(releaseMemorySoon?: () => void) {
  const clock = { today: civilDate("2026-11-23"), look: () => {} };
  const server = new InProcess({
    today: () => clock.today,
    onClockTick: (then) => {
      clock.look = then;
      return { dispose: () => {} };
    },
    openFolder: () => undefined,
    ...(releaseMemorySoon && { releaseMemorySoon }),
  });
  return { clock, server };
}

describe("a new day", () => {
  it("updates diagnostics and the list without a keystroke", async () => {
    const { clock, server } = serverWithClock();
    const { client } = server;
    const published: Diagnostic[][] = [];
    client.onNotification("textDocument/publishDiagnostics", ({ diagnostics }: PublishDiagnosticsParams) => {
      published.push(diagnostics);
    });
    await server.begin(null, {});
    const textDocument = { uri: URI, languageId: "markdown", version: 1, text: NOTE };
    await client.sendNotification("textDocument/didOpen", { textDocument });
    const state = async () => (await server.list()).items[0]?.state;
    assert.equal(await state(), "waiting");
    assert.deepEqual(published.at(-1), []);
    await server.complete();
    const seen = published.length;
    clock.look();
    // Diagnostics would arrive before this answer, and a notification would wait for its timer.
    assert.equal(await state(), "waiting");
    assert.deepEqual([published.length, server.isNotifying], [seen, false], "the same day causes no update");
    clock.today = civilDate("2026-11-24");
    clock.look();
    assert.equal(await state(), "due");
    assert.deepEqual(
      published.at(-1)?.map(({ code }) => code),
      ["promise-lapsed"],
    );
    await server.changed();
    await state();
    assert.deepEqual(
      [published.length, server.isNotifying],
      [seen + 1, false],
      "a new day causes one update",
    );
    server.stop();
  });

  it("releases memory after the notes have been read, and after they have been analyzed again", async () => {
    let releases = 0;
    const { clock, server } = serverWithClock(() => releases++);
    await server.begin(null, {});
    await server.complete();
    const afterReading = releases;
    assert.ok(afterReading > 0);
    clock.today = civilDate("2026-11-24");
    clock.look();
    await server.complete();
    assert.ok(releases > afterReading);
  });
});
