import assert from "node:assert/strict";
import type { CodeAction, Diagnostic, TextEdit } from "vscode-languageserver/node";
import { beginner } from "./begin";
import { type ClientOptions, NO_LIMIT, type TestClient } from "./client";

const noteOf = (...touches: string[]) =>
  ["---", "name: Mia Berg", "playbook: friend", "touches:", ...touches, "---", ""].join("\n");
const CALL = "  - 2026-11-16 call voicemail";
const THEIR_MAIL = "  - 2026-11-18 email in - back on Monday";
const COPY = "Mia Berg.sync-conflict-20261118-101112-ABCDEFG.md";

/** A client that asks for the edit of an action once it is chosen. */
const RESOLVING: ClientOptions = {
  capabilities: {
    workspace: { workspaceEdit: { documentChanges: true } },
    textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
  },
};

describe("conflicts", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  async function fixesOf(client: TestClient, uri: string, { range }: Diagnostic): Promise<CodeAction[]> {
    const context = { diagnostics: [], only: ["quickfix"] };
    return client.request("textDocument/codeAction", { textDocument: { uri }, range, context });
  }

  for (const [client, options] of [
    ["a client that resolves actions", RESOLVING],
    ["any other client", {}],
  ] as const)
    describe(`in ${client}`, () => {
      const editOf = async (client: TestClient, fix: CodeAction): Promise<[uri: string, text: string][]> => {
        const { edit } = fix.edit ? fix : await client.request<CodeAction>("codeAction/resolve", fix);
        const changes: [string, TextEdit[]][] = edit?.documentChanges
          ? edit.documentChanges.flatMap((it) =>
              "edits" in it ? [[it.textDocument.uri, it.edits as TextEdit[]]] : [],
            )
          : Object.entries(edit?.changes ?? {});
        return changes.map(([uri, edits]) => [uri, edits.map(({ newText }) => newText).join("")]);
      };

      it("the fix Resolve conflict keeps the touches of both versions", async () => {
        const { client, vault } = await begin({}, options);
        const uri = vault.uri("mia.md");
        const lines = ["<<<<<<< HEAD", CALL, "=======", THEIR_MAIL, ">>>>>>> phone"];
        await client.open(uri, noteOf(...lines));
        const [conflict, ...others] = await client.pushed(uri);
        assert.ok(conflict);
        assert.deepEqual(
          [conflict.code, conflict.severity, conflict.range.start.line, others],
          ["conflict", 1, 4, []],
        );
        const fixes = await fixesOf(client, uri, conflict);
        assert.deepEqual(
          fixes.map(({ title }) => title),
          ["Resolve conflict: keep the touches of both versions"],
        );
        assert.deepEqual(await editOf(client, fixes[0] as CodeAction), [
          [uri, [CALL, THEIR_MAIL, ""].join("\n")],
        ]);
      });

      it("a conflict copy is listed once, and its fix merges its touches into the note", async () => {
        const notes = { "Mia Berg.md": noteOf(CALL), [COPY]: noteOf(CALL, THEIR_MAIL) };
        const { client, vault } = await begin(notes, options);
        const { items, contacts } = await client.list();
        assert.deepEqual([items.map(({ path }) => path), contacts], [["Mia Berg.md"], 1]);
        const extras = items[0]?.extras.map(({ reason }) => reason);
        assert.deepEqual(extras, [
          "A conflict copy of the note has 1 touch more; until it is merged, the advice may be wrong.",
        ]);
        const [note, copy] = [vault.uri("Mia Berg.md"), vault.uri(COPY)];
        await client.open(note, noteOf(CALL));
        await client.open(copy, noteOf(CALL, THEIR_MAIL));
        const [atCopy] = await client.pushed(copy, (found) => found.some(({ code }) => code === "conflict"));
        const atNote = (await client.pushed(note)).find(({ code }) => code === "conflict");
        assert.ok(atNote && atCopy);
        for (const [uri, found, title] of [
          [note, atNote, `Merge the touches of “${COPY}” into this note`],
          [copy, atCopy, "Merge its touches into “Mia Berg.md”"],
        ] as const) {
          const fixes = await fixesOf(client, uri, found);
          const [fix] = fixes;
          assert.deepEqual(
            fixes.map((it) => [it.title, it.isPreferred]),
            [[title, false]],
          );
          const [[changed, text] = []] = await editOf(client, fix as CodeAction);
          assert.equal(decodeURIComponent(changed ?? ""), decodeURIComponent(note));
          assert.equal(text?.trim(), THEIR_MAIL.trim());
        }
        await client.type(note, `${CALL}\n`, `${CALL}\n${THEIR_MAIL}\n`);
        const [merged] = await client.pushed(copy, ([first]) => first?.message !== atCopy.message);
        assert.equal(
          merged?.message,
          "A sync tool made this copy of “Mia Berg.md”, which has all its touches. Compare the rest, and delete this copy.",
        );
      });
    });

  it("a conflict copy that forbids contact lets no step appear until it is gone", async () => {
    const { client, vault } = await begin({ "Mia Berg.md": noteOf(CALL) });
    const copy = vault.uri(COPY);
    await client.open(copy, noteOf(CALL, "  - 2026-11-18 call stop"));
    const { needsALook } = await client.list(({ items }) => items.length === 0);
    assert.deepEqual(
      needsALook.map(({ path, name }) => [path, name]),
      [["Mia Berg.md", "Mia Berg"]],
    );
    assert.match(needsALook[0]?.reason ?? "", /^“Mia Berg\.sync-conflict-.* may forbid contact/);
    await client.close(copy);
    const { items } = await client.list((list) => list.items.length > 0);
    assert.deepEqual(
      items.map(({ path }) => path),
      ["Mia Berg.md"],
    );
  });
});
