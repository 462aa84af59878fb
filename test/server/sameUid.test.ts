import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CodeAction, type Diagnostic, FileChangeType } from "vscode-languageserver/node";
import { beginner } from "./begin";
import { NO_LIMIT } from "./client";

const noteOf = (name: string, ...keys: string[]) =>
  [
    "---",
    `name: ${name}`,
    ...keys,
    "playbook: friend",
    "touches:",
    "  - 2026-11-16 call reached",
    "---",
    "",
  ].join("\n");
const UID = "uid: 6f1c4f0e";
const MIA = noteOf("Mia Berg", UID);

const isSame = ({ code }: Diagnostic) => code === "same-uid";
const has = (found: readonly Diagnostic[]) => found.some(isSame);
const hasNot = (found: readonly Diagnostic[]) => !has(found);

describe("notes with the same uid", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  it("have a finding at the key in each open note, until one gets another uid", async () => {
    const { client, vault } = await begin({
      "Mia.md": MIA,
      "Ann.md": noteOf("Ann"),
      "Ben.md": noteOf("Ben"),
    });
    const [mia, ann] = [vault.uri("Mia.md"), vault.uri("Ann.md")];
    await client.list(({ contacts }) => contacts === 3);
    await client.open(mia, MIA);
    await client.open(ann, noteOf("Ann", "uid: other"));
    assert.ok(hasNot(await client.pushed(mia)));
    await client.type(ann, "uid: other", UID);
    const found = (await client.pushed(mia, has)).filter(isSame);
    assert.deepEqual(
      found.map(({ severity, range, message }) => [severity, range.start, message]),
      [
        [
          2,
          { line: 2, character: 5 },
          "The same “uid” is in Ann.md: calendars and imports cannot tell the notes apart. Keep it in the note that it belongs to.",
        ],
      ],
    );
    assert.ok(has(await client.pushed(ann, has)));
    await client.type(ann, `${UID}\n`, "");
    assert.ok(hasNot(await client.pushed(mia, hasNot)));
  });

  it("offer to remove it, and *Fix all* leaves that out", async () => {
    const { client, vault } = await begin({ "Mia.md": MIA, "Ann.md": noteOf("Ann", UID) });
    const mia = vault.uri("Mia.md");
    await client.open(mia, MIA);
    const [finding] = (await client.pushed(mia, has)).filter(isSame);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: mia },
      range: finding?.range,
      context: { diagnostics: [], only: ["quickfix"] },
    });
    assert.deepEqual(
      actions.map(({ title, isPreferred, edit }) => [title, isPreferred, edit?.changes?.[mia]]),
      [
        [
          "Remove the “uid” of this note",
          false,
          [{ range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }, newText: "" }],
        ],
      ],
    );
  });

  it("lose the finding when the file of the other note changes", async () => {
    const { client, vault } = await begin({ "Mia.md": MIA, "Ann.md": noteOf("Ann", UID) });
    const [mia, ann] = [vault.uri("Mia.md"), vault.uri("Ann.md")];
    await client.open(mia, MIA);
    await client.pushed(mia, has);
    const file = fileURLToPath(ann);
    writeFileSync(file, readFileSync(file, "utf8").replace(`${UID}\n`, ""));
    const changes = [{ uri: ann, type: FileChangeType.Changed }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    assert.ok(hasNot(await client.pushed(mia, hasNot)));
  });
});
