import assert from "node:assert/strict";
import type { Hover } from "vscode-languageserver";
import { HOVER_COMMANDS } from "../../src/service/languageFeatures/hoverLinks";
import { beginner } from "./begin";
import { NO_LIMIT } from "./client";

const NOTE =
  "---\nplaybook: job-ad\ntouches:\n  - 2026-11-12 call voicemail\n  - 2026-11-13 call no-answer\n---\n";

describe("the standing of a contact", function () {
  this.timeout(NO_LIMIT);

  const begin = beginner();

  const hoverOf = async (asks: boolean) => {
    const { client, vault } = await begin({}, { asks });
    const uri = vault.uri("kim.md");
    await client.open(uri, NOTE);
    const position = { line: 0, character: 1 };
    const hover = await client.request<Hover>("textDocument/hover", { textDocument: { uri }, position });
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
    const related = async (hover: object) => {
      const textDocument = { publishDiagnostics: { relatedInformation: true }, ...hover };
      const { client, vault } = await begin({}, { capabilities: { textDocument } });
      const uri = vault.uri("kim.md");
      await client.open(uri, NOTE);
      const found = await client.pushed(uri, (diagnostics) => diagnostics.length > 0);
      return { uri, all: found.flatMap(({ relatedInformation = [] }) => relatedInformation) };
    };
    const {
      uri,
      all: [standing],
    } = await related({});
    assert.equal(
      standing?.message,
      "Where it stands: try 3 of 3 · no answer yet · next: Call tomorrow · 6 days late",
    );
    assert.deepEqual(
      [standing?.location.uri, standing?.location.range.start],
      [uri, { line: 4, character: 4 }],
    );
    assert.deepEqual((await related({ hover: { contentFormat: ["markdown"] } })).all, []);
  });
});
