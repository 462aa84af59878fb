import assert from "node:assert/strict";
import type { Hover } from "vscode-languageserver";
import type { ActionResult, FollowUpsResult } from "../../src/server/protocol";
import { NO_LIMIT, TestClient, vaultOf } from "./client";

const NOTE = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-13 call voicemail\n---\n";

/** The texts of a server for a client with a locale. */
async function saidIn(locale: string | undefined) {
  const vault = await vaultOf({ "kim.md": NOTE, ".touchbase.json": "{" });
  const client = await new TestClient({ root: vault.uri(), ...(locale && { locale }) }).start();
  const uri = vault.uri("kim.md");
  await client.open(uri, NOTE);
  const position = { line: 0, character: 1 };
  const hover = await client.request<Hover>("textDocument/hover", { textDocument: { uri }, position });
  const list = await client.request<FollowUpsResult>("touchbase/followUps", {});
  const refused = await client.execute<ActionResult>("touchbase.snooze", uri, "2020-01-01");
  await client.execute("touchbase.snooze", uri, "tomorrow");
  // Problems of the settings are shown after the notes have been read.
  await client.until(() => client.messages.length === 2);
  const said = {
    hover: JSON.parse(JSON.stringify(hover.contents)).value as string,
    line: list.items[0]?.line,
    refused: refused.ok ? "" : refused.reason,
    undo: client.edits[0]?.label,
    told: client.messages.find((text) => text.includes(".touchbase.json")),
  };
  assert.equal(await client.stop(), 0);
  await vault.remove();
  return said;
}

describe("the language of a client", function () {
  this.timeout(NO_LIMIT);

  it("is used in hovers, lists, rejections, messages and undo labels", async () => {
    const { hover, ...rest } = await saidIn("de-DE");
    assert.match(hover, /Versuch 2 von 3 · noch keine Antwort/);
    assert.deepEqual(rest, {
      line: "Anrufen morgen · seit 6 Tagen überfällig · Versuch 2 von 3",
      refused: "Mittwoch, 1. Januar 2020 liegt nicht in der Zukunft: Nenn einen Tag nach heute.",
      undo: "Zurückstellen",
      told: "Touchbase: .touchbase.json: ist kein JSON, Zeile 1, Spalte 2: es endet zu früh.",
    });
  });

  it("is English if it is unknown or missing", async () => {
    const english = await saidIn(undefined);
    assert.equal(english.line, "Call tomorrow · 6 days late · try 2 of 3");
    assert.deepEqual(await saidIn("fr"), english);
  });
});
