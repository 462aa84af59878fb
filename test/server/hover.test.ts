import assert from "node:assert/strict";
import type { Hover } from "vscode-languageserver";
import { HOVER_COMMANDS } from "../../src/service/languageFeatures/hoverLinks";
import { NO_LIMIT, TestClient, vaultOf } from "./client";

const NOTE =
  "---\nplaybook: job-ad\ntouches:\n  - 2026-11-12 call voicemail\n  - 2026-11-13 call no-answer\n---\n";

describe("the standing of a contact", function () {
  this.timeout(NO_LIMIT);

  const hoverOf = async (asks: boolean) => {
    const vault = await vaultOf({});
    const client = await new TestClient({ root: vault.uri(), asks }).start();
    const uri = vault.uri("kim.md");
    await client.open(uri, NOTE);
    const position = { line: 0, character: 1 };
    const hover = await client.request<Hover>("textDocument/hover", { textDocument: { uri }, position });
    assert.equal(await client.stop(), 0);
    await vault.remove();
    return { uri, value: JSON.parse(JSON.stringify(hover.contents)).value as string };
  };

  it("is in the hover, with command links only for a client that has the commands", async () => {
    const { uri, value } = await hoverOf(true);
    const links = [...value.matchAll(/\]\(command:([\w.]+)\?([^)]+)\)/g)];
    const { log, done, snooze, draft } = HOVER_COMMANDS;
    assert.deepEqual(
      links.map(([, id]) => id),
      [log, done, snooze, draft],
    );
    for (const [, , query = ""] of links) assert.deepEqual(JSON.parse(decodeURIComponent(query)), [uri]);
    assert.ok(!(await hoverOf(false)).value.includes("command:"));
  });

  it("is related information of findings only for a client without hovers", async () => {
    const vault = await vaultOf({});
    const uri = vault.uri("kim.md");
    const related = async (hover: object) => {
      const textDocument = { publishDiagnostics: { relatedInformation: true }, ...hover };
      const client = await new TestClient({ root: vault.uri(), capabilities: { textDocument } }).start();
      await client.open(uri, NOTE);
      const found = await client.pushed(uri, (diagnostics) => diagnostics.length > 0);
      assert.equal(await client.stop(), 0);
      return found.flatMap(({ relatedInformation = [] }) => relatedInformation);
    };
    const [standing] = await related({});
    assert.equal(
      standing?.message,
      "Where it stands: try 3 of 3 · no answer yet · next: Call tomorrow · 6 days late",
    );
    assert.deepEqual(
      [standing?.location.uri, standing?.location.range.start],
      [uri, { line: 4, character: 4 }],
    );
    assert.deepEqual(await related({ hover: { contentFormat: ["markdown"] } }), []);
    await vault.remove();
  });
});
