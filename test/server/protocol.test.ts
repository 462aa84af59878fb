import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { rename, rm } from "node:fs/promises";
import { CLI } from "../cli/run";
import { beginner, NO_FOLDER } from "./begin";
import { NO_LIMIT, TODAY, type Vault, vaultOf } from "./client";

interface Answer {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: { readonly message?: string };
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const INVALID_PARAMS = -32602;
const NOT_INITIALIZED = -32002;
const CANCELLED = -32800;

/** A server that gets bytes instead of well-formed messages. */
class RawServer {
  readonly answers: Answer[] = [];
  private readonly process: ChildProcess;
  private readonly waiting = new Set<() => void>();
  private buffer = Buffer.alloc(0);
  private isGone = false;
  readonly exited: Promise<number | null>;

  constructor() {
    this.process = spawn(process.execPath, [...CLI, "lsp", "--stdio", "--today", TODAY], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.process.stdout?.on("data", (chunk: Buffer) => {
      this.buffer = Buffer.concat([this.buffer, chunk]);
      this.readAnswers();
      this.wake();
    });
    this.exited = new Promise((resolve) => {
      this.process.once("close", (code) => {
        this.isGone = true;
        this.wake();
        resolve(code);
      });
    });
  }

  /** Sends text as the content of one message. */
  sendText(...contents: string[]): void {
    const frames = contents.map((text) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    this.process.stdin?.write(frames.join(""));
  }

  send(...messages: object[]): void {
    this.sendText(...messages.map((message) => JSON.stringify({ jsonrpc: "2.0", ...message })));
  }

  /** Waits for a message of the server. */
  async next(fits: (answer: Answer) => boolean): Promise<Answer> {
    for (;;) {
      const found = this.answers.find(fits);
      if (found) {
        this.answers.splice(this.answers.indexOf(found), 1);
        return found;
      }
      if (this.isGone) throw new Error("The server has ended.");
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Sends a request and returns its result or the code of its error, followed by the message. */
  async ask(id: number | string, method: string, params?: unknown): Promise<unknown> {
    this.send({ id, method, ...(params !== undefined && { params }) });
    return outcome(await this.next((answer) => answer.id === id));
  }

  async initialize(params: object = {}): Promise<void> {
    await this.ask("init", "initialize", { processId: null, rootUri: null, capabilities: {}, ...params });
    this.send({ method: "initialized", params: {} });
  }

  end(): void {
    this.process.kill("SIGKILL");
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  private readAnswers(): void {
    for (;;) {
      const headEnd = this.buffer.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(this.buffer.toString("latin1", 0, headEnd))?.[1]);
      const start = headEnd + 4;
      if (headEnd < 0 || this.buffer.length < start + length) return;
      this.answers.push(JSON.parse(this.buffer.toString("utf8", start, start + length)) as Answer);
      this.buffer = this.buffer.subarray(start + length);
    }
  }
}

function outcome({ result, error }: Answer): unknown {
  return error ? [error.code, error.message] : result;
}

/** Checks that a server still answers as it should. */
async function assertAnswers(server: RawServer): Promise<void> {
  const list = (await server.ask("list", "touchbase/followUps", { all: true })) as { items?: unknown };
  assert.deepEqual(list.items, []);
}

const NOTE = "---\nname: Robin\nplaybook: job-ad\ntouches:\n  - 2026-11-19 call voicemail\n---\n";

describe("the protocol of the server", function () {
  this.timeout(NO_LIMIT);
  let server: RawServer;
  let vault: Vault | undefined;
  beforeEach(() => {
    server = new RawServer();
  });
  afterEach(async () => {
    server.end();
    await vault?.remove();
    vault = undefined;
  });

  it("serves nothing before initialize", async () => {
    const wait = "`initialize` must be the first request.";
    for (const method of ["touchbase/followUps", "textDocument/hover", "shutdown", "textDocument/nothing"])
      assert.deepEqual(await server.ask(method, method, {}), [NOT_INITIALIZED, wait]);
    server.send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri: "untitled:robin", languageId: "markdown", version: 1, text: NOTE } },
    });
    await server.initialize();
    const list = (await server.ask(1, "touchbase/followUps", { all: true })) as { items: unknown[] };
    assert.deepEqual(list.items, []);
    assert.deepEqual(await server.ask(2, "initialize", { capabilities: {} }), [
      INVALID_REQUEST,
      "`initialize` may be sent only once.",
    ]);
  });

  it("serves nothing after shutdown, and exits with 0", async () => {
    await server.initialize();
    assert.equal(await server.ask(1, "shutdown"), null);
    for (const method of ["touchbase/followUps", "shutdown", "initialize", "textDocument/nothing"])
      assert.deepEqual(await server.ask(method, method, {}), [INVALID_REQUEST, "The server is shut down."]);
    server.send({ method: "exit" });
    assert.equal(await server.exited, 0);
  });

  it("exits with 1 without shutdown, also before initialize", async () => {
    server.send({ method: "exit" });
    assert.equal(await server.exited, 1);
  });

  it("skips documents without a text and URIs that cannot be decoded, and says so", async () => {
    vault = await vaultOf({ "a.md": NOTE });
    await server.initialize({ rootUri: vault.uri() });
    const open = (document: object) =>
      server.send({ method: "textDocument/didOpen", params: { textDocument: document } });
    const told = async () =>
      (await server.next(({ method }) => method === "window/logMessage")).params?.message;
    open({ uri: vault.uri("b.md"), languageId: "markdown", version: 1, text: 5 });
    assert.equal(
      await told(),
      "Touchbase: textDocument/didOpen was ignored: `textDocument.text` must be a string.",
    );
    open({ uri: "b c:\\d", languageId: "markdown", version: 1, text: NOTE });
    assert.equal(
      await told(),
      "Touchbase: textDocument/didOpen was ignored: `textDocument.uri` must be a URI that can be decoded.",
    );
    server.send({ method: "textDocument/didChange", params: { textDocument: { uri: vault.uri("b.md") } } });
    assert.match((await told()) ?? "", /didChange was ignored: `textDocument.version` must be a number/);
    await vault.write("c.md", NOTE.replace("Robin", "Kim"));
    const changes = [
      { uri: "b c:\\d", type: 1 },
      { uri: vault.uri("c.md"), type: 1 },
    ];
    server.send({ method: "workspace/didChangeWatchedFiles", params: { changes } });
    assert.equal(
      await told(),
      "Touchbase: workspace/didChangeWatchedFiles: 1 entries without a valid URI were ignored.",
    );
    await server.ask("rescan", "touchbase/rescan");
    const list = (await server.ask("list", "touchbase/followUps", { all: true })) as {
      items: { name: string }[];
      complete: boolean;
    };
    assert.deepEqual(
      list.items.map(({ name }) => name),
      ["Kim", "Robin"],
    );
    assert.equal(list.complete, true);
  });

  it("cancels a command that has not sent its edit", async () => {
    vault = await vaultOf({ "a.md": NOTE });
    await server.initialize({ rootUri: vault.uri() });
    const params = { command: "touchbase.log", arguments: [vault.uri("a.md"), "call busy"] };
    server.send(
      { id: "log", method: "workspace/executeCommand", params },
      { method: "$/cancelRequest", params: { id: "log" } },
    );
    assert.equal((await server.next(({ id }) => id === "log")).error?.code, CANCELLED);
    await server.ask(1, "touchbase/weeks", {});
    assert.equal(
      server.answers.some(({ method }) => method === "workspace/applyEdit"),
      false,
    );
  });

  it("cancels a rescan that runs", async () => {
    vault = await vaultOf(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${at}.md`, NOTE])));
    await server.initialize({ rootUri: vault.uri(), capabilities: { workspace: { configuration: true } } });
    const asksForSettings = () => server.next(({ method }) => method === "workspace/configuration");
    // The server asks for the folder and for the open documents outside of it.
    for (const { id } of [await asksForSettings(), await asksForSettings()])
      server.send({ id, result: [null] });
    server.send({ id: "rescan", method: "touchbase/rescan" });
    // The server waits for the settings, so the request is running when it is canceled.
    await asksForSettings();
    server.send({ method: "$/cancelRequest", params: { id: "rescan" } });
    assert.deepEqual(outcome(await server.next(({ id }) => id === "rescan")), [
      CANCELLED,
      "The request was canceled.",
    ]);
    assert.equal(await server.ask(1, "shutdown"), null);
  });
});

describe("the protocol of an initialized server", function () {
  this.timeout(NO_LIMIT);
  let server: RawServer;
  before(async () => {
    server = new RawServer();
    await server.initialize();
  });
  after(() => server.end());

  it("answers text that is not a message and continues", async () => {
    const isUnrelated = (answer: Answer) => answer.id === null;
    const codes: unknown[] = [];
    const texts = ["{", "no json", "", '{"a":', "[]", "5", "null", '"text"', "{}", '{"id":7}', "\u0000"];
    for (const text of texts) {
      server.sendText(text);
      const answer = await server.next((answer) => isUnrelated(answer) || answer.id === 7);
      codes.push([text, answer.id, answer.error?.code]);
    }
    assert.deepEqual(codes, [
      ["{", null, PARSE_ERROR],
      ["no json", null, PARSE_ERROR],
      ["", null, PARSE_ERROR],
      ['{"a":', null, PARSE_ERROR],
      ["[]", null, INVALID_REQUEST],
      ["5", null, INVALID_REQUEST],
      ["null", null, INVALID_REQUEST],
      ['"text"', null, INVALID_REQUEST],
      ["{}", null, INVALID_REQUEST],
      ['{"id":7}', 7, INVALID_REQUEST],
      ["\u0000", null, PARSE_ERROR],
    ]);
    for (const id of [null, {}, [], true]) {
      server.send({ id, method: "touchbase/followUps" });
      assert.equal((await server.next(isUnrelated)).error?.code, INVALID_REQUEST);
    }
    server.send({ id: 8, method: 5 }, { id: 99, result: 1 }, { id: 99 }, { id: null, error: 5 });
    assert.equal((await server.next(({ id }) => id === 8)).error?.code, INVALID_REQUEST);
    assert.deepEqual(await server.ask(9, "textDocument/nothing", {}), [
      -32601,
      "Unhandled method textDocument/nothing",
    ]);
    await assertAnswers(server);
  });

  it("ignores a cancellation without an id and other malformed notifications", async () => {
    for (const params of [undefined, null, 5, {}, { id: null }, { id: {} }, [], "id"])
      for (const method of ["$/cancelRequest", "$/setTrace", "window/workDoneProgress/cancel", "$/other"])
        server.send({ method, ...(params !== undefined && { params }) });
    await assertAnswers(server);
  });

  it("answers malformed parameters with their fault", async () => {
    const textDocument = { uri: "file:///a.md" };
    const position = { line: 0, character: 0 };
    for (const [method, params, fault] of [
      ["textDocument/hover", undefined, "the parameters must be an object"],
      ["textDocument/hover", null, "the parameters must be an object"],
      ["textDocument/hover", [], "the parameters must be an object"],
      ["textDocument/hover", { position }, "`textDocument` must be an object"],
      [
        "textDocument/hover",
        { textDocument: {}, position },
        "`textDocument.uri` must be a URI that can be decoded",
      ],
      ["textDocument/hover", { textDocument }, "`position` must be an object"],
      [
        "textDocument/completion",
        { textDocument, position: { line: -1, character: 0 } },
        "`position.line` must be a whole number from 0",
      ],
      [
        "textDocument/signatureHelp",
        { textDocument, position: { line: 0, character: "x" } },
        "`position.character` must be a whole number from 0",
      ],
      ["textDocument/codeAction", { textDocument }, "`range` must be an object"],
      [
        "textDocument/codeAction",
        { textDocument, range: { start: position, end: position } },
        "`context` must be an object",
      ],
      ["codeAction/resolve", null, "the parameters must be an object"],
      ["codeAction/resolve", { title: 5 }, "`title` must be a string"],
      ["textDocument/inlayHint", { textDocument, range: 5 }, "`range` must be an object"],
      ["workspace/symbol", {}, "`query` must be a string"],
      ["workspace/executeCommand", { command: "touchbase.log", arguments: 5 }, "`arguments` must be a list"],
      ["touchbase/followUps", { all: 1 }, "`all` must be true or false"],
      ["touchbase/rescan", { uris: 5 }, "`uris` must be a list"],
      ["touchbase/rescan", { uris: ["file:///a", 5] }, "`uris[1]` must be a URI that can be decoded"],
      ["touchbase/rescan", { uris: ["no uri"] }, "`uris[0]` must be a URI that can be decoded"],
      ["touchbase/tooltip", {}, "`uri` must be a URI that can be decoded"],
      ["touchbase/timeline", { uri: "a b://c" }, "`uri` must be a URI that can be decoded"],
      ["touchbase/weeks", { weeks: "2" }, "`weeks` must be a number"],
      ["touchbase/logChoices", { uri: "file:///a.md", text: 5 }, "`text` must be a string"],
      ["touchbase/unknown", 5, "the parameters must be an object"],
    ] as const)
      assert.deepEqual(await server.ask(`${method} ${fault}`, method, params), [
        INVALID_PARAMS,
        `${method}: ${fault}.`,
      ]);
    assert.deepEqual(
      await server.ask(1, "workspace/executeCommand", {
        command: "touchbase.log",
        arguments: ["a b", "call"],
      }),
      { ok: false, reason: "touchbase.log takes a URI, a list of them or null, and a text." },
    );
  });

  it("cancels requests that wait", async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `r${at}`);
    server.send(
      ...ids.map((id) => ({ id, method: "touchbase/weeks", params: {} })),
      ...ids.slice(1).map((id) => ({ method: "$/cancelRequest", params: { id } })),
      { id: "last", method: "touchbase/weeks", params: {} },
    );
    await server.next(({ id }) => id === "last");
    const codes = ids.map((id) => server.answers.find((answer) => answer.id === id)?.error?.code);
    assert.deepEqual(codes, [codes[0], ...ids.slice(1).map(() => CANCELLED)]);
  });
});

describe("the notification followUpsChanged", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  it("is sent only to a client that asked for it", async () => {
    const { client } = await begin({}, { ...NO_FOLDER, followUpsChanged: false });
    await client.open("untitled:robin", NOTE);
    await client.pushed("untitled:robin");
    await client.type("untitled:robin", "Robin", "Kim");
    await client.request("touchbase/rescan");
    await client.type("untitled:robin", "voicemail", "nobody");
    await client.pushed("untitled:robin", (found) => found.some(({ code }) => code === "touch-syntax"));
    assert.equal(client.changes, 0);
  });
});

describe("a folder of notes that is deleted or renamed", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  for (const [what, act] of [
    ["deleted", (root: string) => rm(root, { recursive: true })],
    ["renamed", (root: string) => rename(root, `${root}-renamed`)],
  ] as const)
    it(`is listed as complete and empty: ${what}`, async () => {
      const { client, vault } = await begin({ "a.md": NOTE, "b.md": NOTE });
      assert.equal((await client.list()).contacts, 2);
      await act(vault.root);
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: vault.uri(), type: 3 }],
      });
      const gone = await client.list(({ contacts }) => contacts === 0);
      assert.deepEqual([gone.complete, gone.notes, gone.items], [true, 0, []]);
      await vault.write("c.md", NOTE);
      await client.request("touchbase/rescan");
      const back = await client.list(({ contacts }) => contacts === 1);
      assert.equal(back.complete, true);
      await rm(`${vault.root}-renamed`, { recursive: true, force: true });
    });
});
