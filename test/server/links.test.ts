import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ClientCapabilities } from "vscode-languageserver";
import { beginner } from "./begin";
import { NO_LIMIT } from "./client";

const NOTE = "---\nplaybook: friend\ntouches:\n  - 2026-11-19 call voicmail\n---\n";

describe("a finding's link", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  async function firstLink(capabilities: ClientCapabilities): Promise<string | undefined> {
    const { client, vault } = await begin({}, { capabilities });
    await client.open(vault.uri("a.md"), NOTE);
    const [finding] = await client.pushed(vault.uri("a.md"), (found) => found.length > 0);
    assert.equal(finding?.code, "touch-syntax");
    return finding?.codeDescription?.href;
  }

  it("leads to the page about its rule, which exists", async () => {
    const href = await firstLink({ textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } });
    assert.match(href ?? "", /^file:\/\/.*\/docs\/rules\/touch-syntax\.md$/);
    assert.ok(existsSync(fileURLToPath(href ?? "")));
  });

  it("is omitted for a client that does not show links", async () => {
    assert.equal(await firstLink({}), undefined);
  });
});
