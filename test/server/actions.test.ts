import assert from "node:assert/strict";
import { type CodeAction, ResponseError } from "vscode-languageserver/node";
import type { ActionResult, NewContactResult, PresetsResult } from "../../src/server/protocol";
import { ACTION_TABLE } from "../../src/service/actions/table";
import { beginner, NO_FOLDER } from "./begin";
import { type ClientOptions, NO_LIMIT, type TestClient } from "./client";

const noteOf = (name: string, ...keys: string[]) =>
  [
    "---",
    `name: ${name}`,
    "playbook: job-ad",
    ...keys,
    "touches:",
    "  - 2026-11-19 call voicemail",
    "---",
    "",
  ].join("\n");

describe("the commands that change notes", function () {
  this.timeout(NO_LIMIT);
  let client: TestClient;
  const beginOne = beginner();

  const begin = async (notes: Record<string, string>, options: ClientOptions = {}) => {
    const begun = await beginOne(notes, options);
    ({ client } = begun);
    return begun;
  };
  /** Runs an action of the table by its id without the prefix. */
  const run = (name: string, ...args: unknown[]) =>
    client.execute<ActionResult>(`touchbase.${name}`, ...args);

  it("are all in the server capabilities", async () => {
    const { client } = await begin({});
    const announced = client.initialized?.capabilities.executeCommandProvider?.commands ?? [];
    for (const id of Object.keys(ACTION_TABLE)) assert.ok(announced.includes(id), id);
    assert.equal(new Set(announced).size, announced.length);
  });

  it("change an open note and return the next step", async () => {
    const { client, vault } = await begin({});
    const uri = vault.uri("robin.md");
    const text = noteOf("Robin");
    await client.open(uri, text);
    assert.deepEqual(await run("snooze", uri, "in 2 weeks"), {
      ok: true,
      uri,
      line: "snooze: 2026-12-06",
      done: "Snoozed Robin until Sun 6 Dec",
      next: "Call · snoozed until Mon 7 Dec · try 2 of 3",
      day: "Sun 6 Dec (in 14 days)",
      at: { line: 3, character: 0 },
      notes: [
        {
          uri,
          line: "snooze: 2026-12-06",
          next: "Call · snoozed until Mon 7 Dec · try 2 of 3",
          day: "Sun 6 Dec (in 14 days)",
          at: { line: 3, character: 0 },
        },
      ],
    });
    assert.equal(client.textOf(uri), text.replace("touches:", "snooze: 2026-12-06\ntouches:"));
  });

  it("change several notes in one edit, open or not, each one once", async () => {
    const workspaceEdit = { documentChanges: true };
    const capabilities = { workspace: { workspaceEdit } };
    const { client, vault } = await begin({ "a.md": noteOf("Ann"), "b.md": noteOf("Ben") }, { capabilities });
    const uris = ["a.md", "b.md"].map((path) => vault.uri(path));
    await client.open(uris[0] ?? "", noteOf("Ann", "role: not saved yet"));
    const result = await run("setStatus", [...uris, uris[0]], "moved-on", "no word");
    assert.deepEqual(result.ok && result.notes.map(({ uri, line, next }) => [uri, line, next]), [
      [uris[0], "status: moved-on - no word", "Closed"],
      [uris[1], "status: moved-on - no word", "Closed"],
    ]);
    assert.equal(client.edits.length, 1);
    assert.deepEqual(
      client.edits[0]?.edit.documentChanges?.map((change) => "textDocument" in change && change.textDocument),
      [
        { uri: uris[0], version: 1 },
        { uri: uris[1], version: null },
      ],
    );
    assert.equal(client.edits[0]?.label, "Set Status");
    assert.equal(
      client.textOf(uris[0] ?? ""),
      noteOf("Ann", "role: not saved yet", "status: moved-on - no word"),
    );
  });

  it("change none of several notes when one is rejected, and name it", async () => {
    const { client, vault } = await begin({ "a.md": noteOf("Ann"), "b.md": noteOf("Ben", "status: closed") });
    const uris = ["a.md", "b.md"].map((path) => vault.uri(path));
    assert.deepEqual(await run("logStep", uris), {
      ok: false,
      reason: "b: No step is proposed for this contact, so there is none to log.",
      uri: uris[1],
    });
    assert.deepEqual(await run("snooze", [uris[0], vault.uri("nobody.md")], "tomorrow"), {
      ok: false,
      reason: "There is no note to read at nobody.",
      uri: vault.uri("nobody.md"),
    });
    assert.equal(client.edits.length, 0);
    assert.deepEqual(client.messages.length, 2);
  });

  it("reject a note that has changed meanwhile", async () => {
    const workspaceEdit = { documentChanges: true };
    const { client, vault } = await begin({}, { capabilities: { workspace: { workspaceEdit } } });
    const uri = vault.uri("robin.md");
    await client.open(uri, noteOf("Robin"));
    client.ahead = true;
    const result = await run("hold", uri, "friday");
    assert.deepEqual(result, {
      ok: false,
      reason: "The editor did not apply the edit; the note may have changed in the meantime. Try again.",
    });
    assert.equal(client.textOf(uri), noteOf("Robin"));
    client.ahead = "Robin.md is read-only.";
    assert.deepEqual(await run("hold", uri, "friday"), { ok: false, reason: "Robin.md is read-only." });
    assert.equal(client.textOf(uri), noteOf("Robin"));
  });

  it("return the error of a client that answers an edit with one", async () => {
    const { client, vault } = await begin({});
    const uri = vault.uri("robin.md");
    await client.open(uri, noteOf("Robin"));
    client.ahead = new ResponseError(32603, "[eglot] User canceled server edit");
    const expected = { ok: false, reason: "[eglot] User canceled server edit" };
    assert.deepEqual(await run("hold", uri, "friday"), expected);
    client.ahead = false;
    assert.equal((await run("hold", uri, "friday")).ok, true);
  });

  it("distinguish a note with nothing to do from a rejected one", async () => {
    const { client, vault } = await begin({});
    const uri = vault.uri("robin.md");
    await client.open(uri, noteOf("Robin"));
    for (const [command, args, reason] of [
      ["sortTouches", [], "The log is already sorted by date."],
      ["fixAll", [], "Nothing to fix: the formatting of this note is fine."],
      ["setStatus", ["active"], "The contact is already active."],
    ] as const)
      assert.deepEqual(await run(command, uri, ...args), { ok: false, reason, uri, already: true });
    assert.deepEqual(await run("convertTouch", uri, 0), {
      ok: false,
      reason: "There is no touch on line 1.",
      uri,
    });
  });

  it("return the planned change in a preview and write nothing", async () => {
    const { client, vault } = await begin({ "a.md": noteOf("Ann") });
    const uri = vault.uri("a.md");
    const result = await client.execute<ActionResult>(
      "touchbase.preview",
      "touchbase.pin",
      uri,
      "friday 10am call",
    );
    assert.deepEqual(result.ok && [result.line, result.next], [
      "follow_up: 2026-11-27 10:00 call",
      "Call · due Fri 27 Nov, 10:00 · try 2 of 3",
    ]);
    const refused = await client.execute<ActionResult>("touchbase.preview", "touchbase.log", uri, "call");
    assert.equal(refused.ok, false);
    assert.equal(client.edits.length, 0);
  });

  it("return the dates to snooze until", async () => {
    const { client, vault } = await begin({ "a.md": noteOf("Ann") });
    const { presets } = await client.execute<PresetsResult>("touchbase.snoozePresets", vault.uri("a.md"));
    assert.deepEqual(presets[0], {
      id: "tomorrow",
      title: "Tomorrow",
      date: "2026-11-23",
      shown: "Mon 23 Nov",
    });
  });

  it("create the note of a new contact in the folder with most contacts", async () => {
    const notes = {
      "People/a.md": noteOf("Ann"),
      "People/b.md": noteOf("Ben"),
      "People/Kim.md": "# Not a contact\n",
    };
    const workspaceEdit = { documentChanges: true, resourceOperations: ["create" as const] };
    const { client, vault } = await begin(notes, { capabilities: { workspace: { workspaceEdit } } });
    await client.list();
    const result = await client.execute<NewContactResult>("touchbase.newContact", vault.uri(), "Kim", {
      playbook: "friend",
    });
    const uri = vault.uri("People/Kim 2.md");
    assert.deepEqual(result, {
      ok: true,
      uri,
      line: "People/Kim 2.md",
      next: "Call · due today",
      at: { line: 3, character: 8 },
    });
    assert.deepEqual(client.edits[0]?.edit.documentChanges?.[0], {
      kind: "create",
      uri,
      options: { overwrite: false, ignoreIfExists: false },
    });
    assert.equal(client.textOf(uri), "---\nname: Kim\nplaybook: friend\ntouches:\n---\n\n# Kim\n");
    const again = await client.execute<NewContactResult>("touchbase.newContact", null, "ann");
    assert.match(again.ok ? "" : again.reason, /, at People\/a\.md/);
    const below = await client.execute<NewContactResult>("touchbase.newContact", vault.uri("Work"), "Lee");
    assert.equal(below.ok && below.line, "Work/Lee.md");
  });

  it("return the text of a new note to a client that cannot create files", async () => {
    const { client, vault } = await begin({});
    assert.deepEqual(await client.execute<NewContactResult>("touchbase.newContact", vault.uri(), "Lee"), {
      ok: false,
      reason: "This editor cannot create files: save the text as Lee.md.",
      uri: vault.uri("Lee.md"),
      text: "---\nname: Lee\nplaybook: networking\ntouches:\n---\n\n# Lee\n",
    });
  });

  it("reject invalid arguments", async () => {
    const { vault } = await begin({ "a.md": noteOf("Ann"), "plain.md": "# Plain\n" }, { asks: true });
    const uri = vault.uri("a.md");
    const reason = async (name: string, ...args: unknown[]) => {
      const result = await run(name, ...args);
      return result.ok ? result.line : result.reason;
    };
    assert.match(await reason("snooze"), /takes a URI or a list of URIs, date/);
    assert.match(await reason("snooze", [], "tomorrow"), /takes a URI or a list/);
    assert.match(await reason("sortTouches", [uri, uri]), /takes a URI\./);
    assert.match(await reason("snooze", uri, { date: "tomorrow" }), /takes a URI or a list/);
    assert.match(await reason("snooze", uri), /Missing date/);
    assert.match(await reason("snooze", vault.uri("plain.md"), "tomorrow"), /not a contact/);
    assert.equal(await reason("setStatus", uri, "paused", null), "status: paused");
    assert.deepEqual(client.messages, []);
  });
});

describe("code actions", function () {
  this.timeout(NO_LIMIT);
  let client: TestClient;
  const beginOne = beginner();
  const uri = "untitled:robin";
  const text = noteOf("Robin")
    .replace("call voicemail", "cal voicemail")
    .replace("touches", "follow_up: 2026-11-20\ntouches");

  const begin = async (capabilities: ClientOptions["capabilities"] = {}) => {
    ({ client } = await beginOne({}, { ...NO_FOLDER, capabilities }));
    await client.open(uri, text);
  };
  const actions = (line: number, only?: string[]) => {
    return client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line, character: 0 }, end: { line, character: 99 } },
      context: { diagnostics: [], ...(only && { only }) },
    });
  };

  it("contain their edits for a client that does not resolve", async () => {
    await begin();
    const found = await actions(3, ["quickfix"]);
    assert.deepEqual(
      found.map(({ title, isPreferred, edit }) => [title, isPreferred, edit !== undefined]),
      [
        ["Draft a voicemail", false, true],
        ["Move it to Monday 23 November", false, true],
        ["Remove the pinned follow-up", false, true],
        ["Log “2026-11-22 call”", false, true],
        ["Ignore this kind of advice in this note", false, true],
      ],
    );
    assert.deepEqual(found[2]?.edit, {
      changes: {
        [uri]: [{ range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } }, newText: "" }],
      },
    });
    const [snooze] = await actions(1, ["touchbase.snooze"]);
    assert.deepEqual(snooze?.command, {
      title: "Remind me on Mon 23 Nov (tomorrow)",
      command: "touchbase.snooze",
      arguments: [uri, "2026-11-23"],
    });
  });

  it("make a note a contact if its list looks like a log", async () => {
    await begin();
    const other = "untitled:note";
    const list = "## Log\n\n- 2026-11-03 call\n- 2026-11-05 email\n- 2026-11-09 call busy\n";
    await client.open(other, list);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const ask = () =>
      client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri: other },
        range,
        context: { diagnostics: [] },
      });
    const newText = "---\ntype: contact\n---\n";
    assert.deepEqual(await ask(), [
      {
        title: "Make this note a contact",
        kind: "quickfix",
        edit: { changes: { [other]: [{ range, newText }] } },
      },
    ]);
    await client.type(other, "- 2026-11-05 email\n", "");
    assert.deepEqual(await ask(), []);
  });

  it("are resolved when they are chosen, if the text has not changed", async () => {
    await begin({
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
    });
    const [fix] = await actions(5, ["quickfix"]);
    assert.deepEqual([fix?.title, fix?.isPreferred, fix?.edit], ["Change to “call”", true, undefined]);
    const resolved = await client.request<CodeAction>("codeAction/resolve", fix);
    assert.deepEqual(resolved.edit?.documentChanges, [
      {
        textDocument: { uri, version: 1 },
        edits: [
          { range: { start: { line: 5, character: 15 }, end: { line: 5, character: 18 } }, newText: "call" },
        ],
      },
    ]);
    const draft = (await actions(1, ["touchbase.draft"]))[0];
    await client.type(uri, "Robin", "Robin Ashe");
    await assert.rejects(client.request("codeAction/resolve", draft), /may have changed in the meantime/);
    const [again] = await actions(1, ["touchbase.draft"]);
    const drafted = await client.request<CodeAction>("codeAction/resolve", again);
    assert.match(JSON.stringify(drafted.edit), /## Draft voicemail.*Hello Robin, /);
    const plain = { title: "no action of ours" };
    assert.deepEqual(await client.request("codeAction/resolve", plain), plain);
  });
});
