import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { CodeAction, Hover } from "vscode-languageserver/node";
import type { LogResult } from "../../src/server/logProtocol";
import { CLI } from "../cli/run";
import { beginner, NO_FOLDER } from "./begin";
import { NO_LIMIT } from "./client";

const THREE_CALLS = [
  "---",
  "name: Robin Ashe",
  "playbook: job-ad",
  "touches:",
  "  - 2026-11-09 email resume",
  "  - 2026-11-12 call voicemail",
  "  - 2026-11-16 call no-answer",
  "  - 2026-11-19 call voicemail",
  "---",
  "# Robin",
  "",
].join("\n");

describe("the language server over standard input and output", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  it("pushes diagnostics to a client that cannot pull, and updates them while typing", async () => {
    const { client, vault } = await begin({});
    const uri = vault.uri("robin.md");
    await client.open(uri, THREE_CALLS);
    const found = await client.pushed(uri);
    assert.deepEqual(
      found.map(({ code, severity, range }) => [code, severity, range.start.line]),
      [["move-on", 2, 7]],
    );
    assert.match(String(found[0]?.message), /^3rd unanswered call: move on\./);
    await client.type(uri, "2026-11-19 call voicemail", "2026-11-19 call reached, next call 2026-11-24");
    assert.deepEqual(await client.pushed(uri, (now) => now.length === 0), []);
  });

  it("returns diagnostics to a client that pulls, and pushes none", async () => {
    const capabilities = { textDocument: { diagnostic: {} } };
    const { client, vault } = await begin({}, { capabilities });
    const uri = vault.uri("robin.md");
    await client.open(uri, THREE_CALLS);
    const report = await client.request<{ items: { code: string }[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ["move-on"],
    );
    assert.ok(client.initialized?.capabilities.diagnosticProvider);
    await client.list();
    assert.equal(client.hasPushed(uri), false);
  });

  it("explains touches and keys in hovers, and escapes the text of notes", async () => {
    const { client, vault } = await begin({});
    const uri = vault.uri("robin.md");
    await client.open(uri, THREE_CALLS.replace("Robin Ashe", "Robin [x](command:y)"));
    const hover = (line: number, character: number) =>
      client.request<Hover | null>("textDocument/hover", {
        textDocument: { uri },
        position: { line, character },
      });
    const touch = JSON.stringify(await hover(7, 10));
    assert.match(touch, /3rd unanswered try of 3/);
    assert.match(touch, /Move on/);
    assert.match(JSON.stringify(await hover(2, 2)), /playbook.*The playbook to follow/);
    for (const line of [0, 1]) {
      const value = JSON.stringify((await hover(line, 2))?.contents);
      assert.match(value, /Move on/);
      assert.match(value, /3 days after Thu 19 Nov is Sun 22 Nov/);
      assert.match(value, /How to stay in touch without becoming a pest/);
      assert.ok(!value.includes("[x](command:y)"), "a link from a note is live");
    }
    assert.equal(await hover(9, 1), null);
  });

  it("offers corrections and Mark as moved on", async () => {
    const { client, vault } = await begin(
      {},
      {
        capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
      },
    );
    const uri = vault.uri("robin.md");
    await client.open(uri, THREE_CALLS.replace("call no-answer", "cal no-answer"));
    const found = await client.pushed(uri);
    const mistyped = found.find(({ code }) => code === "touch-syntax");
    const actions = (range: unknown) =>
      client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range,
        context: { diagnostics: [] },
      });
    assert.deepEqual(
      (await actions(mistyped?.range)).map(({ title }) => title),
      ["Change to “call”"],
    );
    const end = { start: { line: 7, character: 6 }, end: { line: 7, character: 6 } };
    await client.type(uri, "cal no-answer", "call no-answer");
    await client.pushed(uri, (now) => now.some(({ code }) => code === "move-on"));
    const [moveOn] = await actions(end);
    assert.equal(moveOn?.title, "Mark as moved on");
    assert.deepEqual(moveOn?.edit?.documentChanges, [
      {
        textDocument: { uri, version: 2 },
        edits: [
          {
            range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
            newText: "status: moved-on\n",
          },
        ],
      },
    ]);
  });

  it("lists follow-ups of files and open documents, and notifies when the list changes", async () => {
    const { client, vault } = await begin({
      "People/robin.md": THREE_CALLS,
      "People/dana.md": "---\ntouches:\n  - 2026-11-20 meeting\n---\n# Dana Whitfield\n",
      "broken.md": '---\nname: Kim\nplaybook: "friend\n---\n',
      "plain.md": "# Nothing here\n",
    });
    const list = await client.list();
    assert.deepEqual([list.version, list.today, list.notes, list.contacts], [1, "2026-11-22", 4, 3]);
    assert.deepEqual(
      list.items.map(({ path, name, group, line }) => [path, name, group, line]),
      [
        ["People/dana.md", "Dana Whitfield", "overdue", "Send thanks · 1 day late"],
        ["People/robin.md", "Robin Ashe", "moveOn", "Move on · Mon 23 Nov"],
      ].sort(),
    );
    assert.deepEqual(
      list.unreadable.map(({ path }) => path),
      ["broken.md"],
    );
    const uri = vault.uri("People/dana.md");
    await client.open(
      uri,
      "---\ntouches:\n  - 2026-11-20 meeting\n  - 2026-11-21 email thanks\n---\n# Dana Whitfield\n",
    );
    await client.list(({ items }) =>
      items.some(({ path, state }) => path === "People/dana.md" && state === "upcoming"),
    );
  });

  it("previews a touch and logs it as an edit that changes only its line", async () => {
    const { client, vault } = await begin({});
    const uri = vault.uri("robin.md");
    const note =
      "---\r\nplaybook: job-ad # mine\r\ntouches:\r\n-   2026-11-19 call voicemail   # odd\r\n# end\r\n---\r\nBody\r\n";
    await client.open(uri, note);
    const preview = await client.execute<LogResult>(
      "touchbase.previewLog",
      uri,
      "call vm, next friday - asked: who #1?",
    );
    assert.deepEqual([preview.ok, preview.ok && preview.next], [true, "Call · due Fri 27 Nov · try 3 of 3"]);
    assert.equal(client.edits.length, 0);
    const refused = await client.execute<LogResult>("touchbase.log", uri, "cal vm");
    assert.deepEqual(refused, { ok: false, reason: "Unknown word “cal”. Did you mean “call”?" });
    assert.equal(client.textOf(uri), note);
    const logged = await client.execute<LogResult>(
      "touchbase.log",
      uri,
      "call vm, next friday - asked: who #1?",
    );
    assert.equal(logged.ok, true);
    const line = '-   "2026-11-22 call vm, next 2026-11-27 - asked: who #1?"\r\n';
    assert.equal(client.textOf(uri), note.replace("# end", `${line}# end`));
  });

  it("uses the settings of the client, and prefers those of the file", async () => {
    const capabilities = { workspace: { configuration: true } };
    const { client, vault } = await begin(
      {
        ".touchbase.yaml": "rules:\n  move-on: hint\n",
        "kim.md": "---\ntouches:\n  - 2026-11-20 call reached\n---\n",
      },
      { capabilities, settings: { rules: { "move-on": "off" }, defaultPlaybook: "friend" } },
    );
    const uri = vault.uri("robin.md");
    await client.open(uri, THREE_CALLS);
    const found = await client.pushed(uri, (now) => now.some(({ severity }) => severity === 4));
    assert.deepEqual(
      found.map(({ code }) => code),
      ["move-on"],
    );
    const { items } = await client.list();
    // Only the file of the client says which playbook a note without one follows.
    assert.equal(items.find(({ path }) => path === "kim.md")?.playbook, "friend");
  });

  it("works without a folder, and with documents that are not contacts", async () => {
    const { client } = await begin({}, NO_FOLDER);
    await client.open("untitled:Untitled-1", THREE_CALLS);
    assert.equal((await client.pushed("untitled:Untitled-1")).length, 1);
    for (const [name, text] of [
      ["plain", "# A note\n"],
      ["js", "---js\nmodule.exports = process.exit(7)\n---\n"],
      ["empty", ""],
    ] as const) {
      await client.open(`untitled:${name}`, text);
      assert.deepEqual(await client.pushed(`untitled:${name}`), []);
    }
  });

  it("writes nothing about contacts to standard error", async () => {
    const { client, vault } = await begin({});
    await client.open(vault.uri("robin.md"), THREE_CALLS);
    await client.pushed(vault.uri("robin.md"));
    assert.equal(await client.stop(), 0);
    assert.equal(client.stderr, "");
  });
});

describe("a server without a readable client", function () {
  this.timeout(NO_LIMIT);

  const start = () => {
    return spawn(process.execPath, [...CLI, "lsp", "--stdio"], { stdio: "pipe" });
  };

  it("exits after a broken header", async () => {
    const server = start();
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.stdin.write("Content-Length: nonsense\r\n\r\n{}");
    assert.equal(await gone, 1);
  });

  it("exits when its input ends", async () => {
    const server = start();
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.stdin.end();
    assert.ok([0, 1].includes((await gone) as number));
  });
});
