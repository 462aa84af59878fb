import assert from "node:assert/strict";
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SignatureHelp,
  SymbolInformation,
} from "vscode-languageserver/node";
import { beginner } from "./begin";
import { type ClientOptions, NO_LIMIT, type TestClient } from "./client";

const NOTE = [
  "---",
  "name: Robin Ashe",
  "playbook: job-ad",
  "touches:",
  "  - 2026-11-19 call voicemail",
  "  - 2026-11-22 ",
  "---",
  "# Robin",
  "",
].join("\n");

const ABLE: ClientOptions = {
  asks: true,
  capabilities: {
    textDocument: {
      completion: { completionItem: { snippetSupport: true } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      inlayHint: { refreshSupport: true },
      codeLens: { refreshSupport: true },
    },
  },
};

describe("the language features of the server", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  const parameterInformation = { labelOffsetSupport: true };
  for (const [name, place] of [
    ["Neovim", [29, 37]],
    // Eglot announces offsets and misreads them.
    ["Eglot", "[- text]"],
  ] as const) {
    it(`give the last part of a signature to ${name} as ${JSON.stringify(place)}`, async () => {
      const capabilities = {
        textDocument: { signatureHelp: { signatureInformation: { parameterInformation } } },
      };
      const { client, vault } = await begin({}, { capabilities, name });
      const uri = vault.uri("robin.md");
      await client.open(uri, NOTE);
      const help = await client.request<SignatureHelp>("textDocument/signatureHelp", {
        textDocument: { uri },
        position: { line: 5, character: 15 },
      });
      assert.deepEqual(help.signatures[0]?.parameters?.at(-1)?.label, place);
    });
  }

  const at = (client: TestClient, uri: string, line: number, character: number, triggerCharacter?: string) =>
    client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position: { line, character },
      context: triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 },
    });

  it("use plain forms for a client with few capabilities", async () => {
    const { client, vault } = await begin({
      "dana.md": "---\nname: Dana Whitfield\nplaybook: friend\n---\n",
    });
    const uri = vault.uri("robin.md");
    const textDocument = { uri };
    await client.open(uri, NOTE);
    const { items } = await at(client, uri, 5, 15, " ");
    assert.deepEqual([items[0]?.label, items.length], ["call", 22]);
    assert.ok(items.every(({ command, insertTextFormat }: CompletionItem) => !command && !insertTextFormat));
    for (const [line, character] of [
      [7, 2],
      [8, 0],
      [0, 3],
    ] as const)
      assert.deepEqual((await at(client, uri, line, character, " ")).items, []);
    const help = await client.request<SignatureHelp>("textDocument/signatureHelp", {
      textDocument,
      position: { line: 5, character: 15 },
    });
    assert.equal(help.activeParameter, 2);
    assert.deepEqual(
      help.signatures[0]?.parameters?.map(({ label }) => label),
      ["DATE", "[TIME]", "words", "[, clauses]", "[- text]"],
    );
    assert.equal(
      await client.request("textDocument/signatureHelp", {
        textDocument,
        position: { line: 8, character: 0 },
      }),
      null,
    );
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      ["touchbase.logStep"],
    );
    const symbols = await client.request<SymbolInformation[]>("textDocument/documentSymbol", {
      textDocument,
    });
    assert.deepEqual(
      symbols.map(({ location }) => location.uri),
      [uri, uri, uri],
    );
    const folds = await client.request<FoldingRange[]>("textDocument/foldingRange", { textDocument });
    assert.equal(folds.length, 2);
    const hints = await client.request<InlayHint[]>("textDocument/inlayHint", {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ["1st of 3", "2nd of 4"],
    );
    await client.list();
    const found = await client.request<SymbolInformation[]>("workspace/symbol", { query: "dana" });
    assert.deepEqual(
      found.map(({ name, location }) => [name, location.uri]),
      [["Dana Whitfield", vault.uri("dana.md")]],
    );
    await client.type(uri, "2026-11-22 ", "2026-11-22 call, with ");
    const people = await at(client, uri, 5, 26);
    assert.deepEqual(
      people.items.map(({ label }) => label),
      ["Robin Ashe", "Dana Whitfield"],
    );
  });

  it("use snippets, commands and a tree for the extension, and refresh it when settings change", async () => {
    const settings: Record<string, unknown> = {};
    const { client, vault } = await begin({}, { ...ABLE, settings });
    const [uri, empty] = [vault.uri("robin.md"), vault.uri("new.md")];
    const textDocument = { uri };
    await client.open(uri, NOTE);
    await client.open(empty, "con");
    const [snippet] = (await at(client, empty, 0, 3)).items;
    assert.equal(snippet?.insertTextFormat, 2);
    const keys = await at(client, uri, 3, 0);
    assert.deepEqual(keys.items, []);
    await client.type(uri, "playbook: job-ad\n", "playbook: job-ad\n\n");
    const [name] = (await at(client, uri, 3, 0)).items;
    assert.deepEqual([name?.label, name?.command?.command], ["aliases", "editor.action.triggerSuggest"]);
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    assert.deepEqual(lenses.map(({ command }) => command?.command).slice(0, 2), ["", "touchbase.logTouch"]);
    const [tree] = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
    assert.equal(tree?.children?.length, 2);
    const before = client.asked.length;
    Object.assign(settings, { codeLens: false, inlayHints: "off" });
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.until(() =>
      ["workspace/inlayHint/refresh", "workspace/codeLens/refresh"].every((method) =>
        client.asked.slice(before).includes(method),
      ),
    );
    assert.deepEqual(await client.request("textDocument/codeLens", { textDocument }), []);
    assert.deepEqual(
      await client.request("textDocument/inlayHint", {
        textDocument,
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      }),
      [],
    );
  });

  it("return nothing for notes that are not contacts, settings files and closed documents", async () => {
    const { client, vault } = await begin({});
    const [plain, settings, unknown] = [
      vault.uri("plain.md"),
      vault.uri(".touchbase.yaml"),
      vault.uri("gone.md"),
    ];
    await client.open(plain, "---\ntitle: A post\ntags: \n---\n# A post\n");
    await client.open(settings, "---\n\n---\n");
    assert.deepEqual((await at(client, plain, 2, 6, " ")).items, []);
    assert.equal(await at(client, settings, 1, 0), null);
    assert.equal(await at(client, unknown, 1, 0), null);
    for (const uri of [plain, settings, unknown]) {
      for (const method of ["codeLens", "documentSymbol", "foldingRange"])
        assert.deepEqual(
          await client.request(`textDocument/${method}`, { textDocument: { uri } }),
          [],
          method,
        );
    }
  });
});
