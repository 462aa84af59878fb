import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver/node";
import { beginner } from "./begin";
import { NO_LIMIT } from "./client";

const NOTE = "---\nplaybook: recruiter\ntouches:\n  - 2026-11-12 call no-answer\n---\n# Robin\n";
const RIGHT = '{ "playbooks": { "recruiter": { "like": "friend" } } }\n';
const WRONG = '{\n  "playbooks": { "recruiter": { "like": "frend" } }\n}\n';

const formatDiagnostics = (found: readonly Diagnostic[]) =>
  found.map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`);

describe("the settings file in an editor", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  it("has diagnostics while it is typed, and is applied when it is saved", async () => {
    const { client, vault } = await begin({ "robin.md": NOTE, ".touchbase.json": RIGHT });
    const [note, file] = [vault.uri("robin.md"), vault.uri(".touchbase.json")];
    await client.open(note, NOTE);
    assert.deepEqual(await client.pushed(note, (found) => found.length === 0), []);
    await client.open(file, RIGHT);
    assert.deepEqual(await client.pushed(file), []);
    await client.type(file, RIGHT, WRONG);
    const found = await client.pushed(file, (now) => now.length > 0);
    assert.deepEqual(formatDiagnostics(found), [
      "1:40 “playbooks.recruiter.like” takes one of job-ad, after-interview, informational, networking, friend. Did you mean “friend”?",
    ]);
    await vault.write(".touchbase.json", WRONG);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: file } });
    const unknown = await client.pushed(note, (now) => now.length > 0);
    assert.deepEqual(
      unknown.map(({ code }) => code),
      ["unknown-key"],
    );
    // A problem with a position is not shown in a message as well.
    assert.deepEqual(client.messages, []);
  });

  it("and the editor's settings have their problems shown in a message, once", async () => {
    const playbooks = { "job-ad": { wait: { afterAtempt: 3 } } };
    const settings: Record<string, unknown> = { playbooks };
    const capabilities = { workspace: { configuration: true } };
    const notes = { ".touchbase.yaml": "rules:\n  to-soon: off\n" };
    const { client, vault } = await begin(notes, { capabilities, settings });
    const { messages } = client;
    await client.until(() => messages.length >= 2);
    const note = vault.uri("robin.md");
    await client.open(note, NOTE);
    await client.pushed(note, ([found]) => found?.code === "unknown-key");
    settings.playbooks = { ...playbooks, recruiter: { like: "friend" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    // The new diagnostics of a document come after the messages.
    await client.pushed(note, (found) => found.length === 0);
    assert.deepEqual(messages, [
      "Touchbase: settings: in “playbooks.job-ad.wait”: unknown wait “afterAtempt”. Did you mean “afterAttempt”?",
      "Touchbase: .touchbase.yaml:2:3: unknown rule “to-soon”. Did you mean “too-soon”?",
    ]);
  });

  it("are reported in one message that can open the file, without live links", async () => {
    const keys = Array.from({ length: 1000 }, (_, i) => `"[click${i}](command:evil)": 1`);
    const { client, vault } = await begin(
      { ".touchbase.json": `{${keys.join(",")}}`, "robin.md": NOTE },
      { capabilities: { window: { showDocument: { support: true } } } },
    );
    await client.until(() => client.messages.length > 0);
    await client.open(vault.uri("robin.md"), NOTE);
    await client.pushed(vault.uri("robin.md"), () => true);
    assert.equal(client.messages.length, 1);
    assert.match(client.messages[0] ?? "", /^Touchbase: \.touchbase\.json:1:2: .*And 999 more problems\.$/);
    assert.doesNotMatch(client.messages[0] ?? "", /\]\(/);
  });
});
