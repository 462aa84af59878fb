import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver";
import { friend } from "../../../src/cadence/playbooks/friend";
import type { Rule } from "../../../src/cadence/rule";
import { RULES } from "../../../src/cadence/rules";
import { resolveConfig } from "../../../src/config/resolve";
import { FileError, type NoteFiles } from "../../../src/files/files";
import { DueList } from "../../../src/service/followUps/dueList";
import type { Weeks } from "../../../src/service/timeline/model";
import { civilDate } from "../../../src/time/civilDate";
import { loadVault } from "../../../src/vault/load";
import { createNoteVault } from "../../../src/vault/noteVault";
import { message } from "../../../src/words/message";
import { MemoryFiles } from "../vault/memoryFiles";
import { InProcess } from "./inProcess";

const GOOD = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-02 email resume\n---\n";
const BAD = "---\nplaybook: friend\ntouches:\n  - 2026-11-02 email\n---\n";
const NOTES = { "Ada.md": GOOD, "Bad.md": BAD, "Cleo.md": GOOD };
const TODAY = civilDate("2026-11-23");

const REASON =
  "Touchbase failed (TypeError) when it read this note, so nothing is proposed. Please report this; the other notes are not affected.";

/** Makes an object throw an error in a function until the test ends. */
function makeThrow(object: object, name: string, isAffected: (argument: unknown) => boolean): void {
  const original = Object.getOwnPropertyDescriptor(object, name) ?? assert.fail();
  const run = original.value as (...args: unknown[]) => unknown;
  Object.defineProperty(object, name, {
    ...original,
    value(...args: unknown[]) {
      if (isAffected(args[0])) throw new TypeError("Bad is a secret");
      return run.apply(this, args);
    },
  });
  restores.push(() => Object.defineProperty(object, name, original));
}
const restores: (() => void)[] = [];

/** Makes the step of every contact with the playbook `friend` throw, so that the analysis fails when it is used. */
const breakSteps = () => makeThrow(friend, "next", () => true);

/** Makes a rule throw for every note with the playbook `friend`. */
const breakRule = () =>
  makeThrow(RULES[0] as Rule, "check", (context) => {
    return (context as Parameters<Rule["check"]>[0]).contact.playbook?.value === "friend";
  });

async function serverOn(notes: NoteFiles) {
  const server = new InProcess({
    today: () => TODAY,
    onClockTick: () => ({ dispose: () => {} }),
    openFolder: () => ({ notes, config: async () => ({ layer: undefined, problems: [] }) }),
  });
  const logged: string[] = [];
  server.client.onNotification("window/logMessage", ({ message }: { message: string }) => {
    logged.push(message);
  });
  await server.begin();
  return { server, logged };
}

describe("an error in the analysis of one note", () => {
  afterEach(() => {
    for (const restore of restores.splice(0)) restore();
  });

  it("keeps the other contacts in the list of the server, and is logged without any text", async () => {
    breakSteps();
    const { server, logged } = await serverOn(new MemoryFiles(NOTES));
    const { items, needsALook, unreadable, contacts } = await server.complete();
    assert.deepEqual(items.map(({ path }) => path).sort(), ["Ada.md", "Cleo.md"]);
    assert.deepEqual(needsALook, [
      { uri: "file:///notes/Bad.md", path: "Bad.md", name: "Bad", reason: REASON },
    ]);
    assert.deepEqual({ unreadable, contacts }, { unreadable: [], contacts: 3 });
    const weeks = await server.client.sendRequest<Weeks>("touchbase/weeks", {});
    assert.equal(weeks.complete, true);
    server.stop();
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? "", /^Touchbase: a note failed: TypeError at /);
    assert.doesNotMatch(logged[0] ?? "", /Bad|secret/);
  });

  it("is a diagnostic of that note when it is open, and every other request about it returns nothing", async () => {
    breakSteps();
    breakRule();
    const { server } = await serverOn(new MemoryFiles(NOTES));
    await server.complete();
    const uri = "file:///notes/Bad.md";
    const textDocument = { uri, languageId: "markdown", version: 1, text: BAD };
    await server.client.sendNotification("textDocument/didOpen", { textDocument });
    const place = { textDocument: { uri }, position: { line: 3, character: 6 } };
    const range = { start: place.position, end: place.position };
    const { items } = await server.client.sendRequest<{ items: Diagnostic[] }>(
      "textDocument/diagnostic",
      place,
    );
    assert.deepEqual(
      items.map(({ message }) => message),
      [REASON],
    );
    const answers = {
      hover: await server.client.sendRequest("textDocument/hover", place),
      "code actions": await server.client.sendRequest("textDocument/codeAction", {
        ...place,
        range,
        context: { diagnostics: [] },
      }),
      "code lenses": await server.client.sendRequest("textDocument/codeLens", place),
    };
    assert.deepEqual(answers, { hover: null, "code actions": [], "code lenses": [] });
    server.stop();
  });

  it("keeps the other contacts in the list of the command line", async () => {
    breakSteps();
    const list = new DueList({ today: TODAY, config: resolveConfig([]) }, { all: true, plan: true });
    const problems = await loadVault(list, new MemoryFiles(NOTES));
    assert.deepEqual(
      list.items().map(([path]) => path),
      ["Ada.md", "Cleo.md"],
    );
    assert.deepEqual(list.contactsToLookAt(), [{ path: "Bad.md", name: "Bad", reason: REASON }]);
    assert.deepEqual(problems, [{ path: "Bad.md", text: "cannot be read: TypeError" }]);
    assert.equal(list.noteCount, 3);
    assert.doesNotThrow(() => list.findings());
  });

  it("keeps the advice about all contacts together", async () => {
    breakSteps();
    const vault = createNoteVault({ today: TODAY, config: resolveConfig([]) });
    await loadVault(vault, new MemoryFiles(NOTES));
    assert.doesNotThrow(() => vault.findings());
  });
});

describe("a note that cannot be read", () => {
  it("is listed with the reason, until it can be read", async () => {
    const files = new MemoryFiles(NOTES);
    const readHead = files.readHead.bind(files);
    let isLocked = true;
    files.readHead = async (path, bytes) => {
      if (isLocked && path === "Bad.md")
        throw new FileError(path, message("file.cannot-read", { why: message("file.why.denied") }));
      return readHead(path, bytes);
    };
    const { server } = await serverOn(files);
    const uri = "file:///notes/Bad.md";
    const { needsALook } = await server.complete();
    assert.deepEqual(needsALook, [
      { uri, path: "Bad.md", name: "Bad", reason: "The note cannot be read: permission denied." },
    ]);
    isLocked = false;
    await server.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    await server.changed();
    assert.deepEqual((await server.list()).needsALook, []);
    server.stop();
  });
});
