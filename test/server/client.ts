import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { FollowUpsResult } from "../../src/server/protocol";
import { CLI } from "../cli/run";

/** The date of the servers in tests. */
export const TODAY = "2026-11-22";

/** The timeout of suites with a server: none, because the client fails when the server is silent. */
export const NO_LIMIT = 0;

/** How long a server may be silent while a test waits for it, in milliseconds. */
const LONGEST_SILENCE = 180_000;

/** A folder of notes on disk. The test removes it. */
export async function vaultOf(notes: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), "touchbase-server-"));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  for (const [path, text] of Object.entries(notes)) await write(path, text);
  return {
    root,
    write,
    uri: (path = "") => pathToFileURL(join(root, path)).toString().replace(/\/$/, ""),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

export type Vault = Awaited<ReturnType<typeof vaultOf>>;

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly root?: string;
  /** The name in `clientInfo`. */
  readonly name?: string;
  /** The locale of the user. */
  readonly locale?: string;
  /** The answer to `workspace/configuration`. */
  readonly settings?: unknown;
  /** Whether the client has the commands of the extension. */
  readonly asks?: boolean;
  /** Whether the test sets the date of the server; otherwise it is always TODAY. */
  readonly clock?: boolean;
  /** A module to load before the server. */
  readonly preload?: string;
  /** Whether the client answers requests for files. */
  readonly files?: boolean;
  /** Whether the client asks for `followUpsChanged`; by default it does. */
  readonly followUpsChanged?: boolean;
  /** The directory for the note cache. */
  readonly caches?: string;
}

const STEERED_CLOCK = join(__dirname, "steeredClock.cjs");

/** An editor without a window. It starts the real server and communicates over standard input and output. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly edits: ApplyWorkspaceEditParams[] = [];
  initialized: InitializeResult | undefined;
  stderr = "";
  /** The refresh requests of the server. */
  readonly asked: string[] = [];
  /** The messages that were shown to the user. */
  readonly messages: string[] = [];
  /** The number of `followUpsChanged` notifications. */
  changes = 0;
  /**
   * Rejects all edits, as an editor does after typing that the server has not received yet. A string is the reason, an
   * error the answer.
   */
  ahead: boolean | string | Error = false;
  private readonly process: ChildProcess;
  private readonly documents = new Map<string, TextDocument>();
  /** The documents that the server knows. */
  private readonly opened = new Set<string>();
  private readonly published = new Map<string, PublishDiagnosticsParams>();
  /** Callbacks that wait for the next message of the server. */
  private readonly waiting = new Set<{ resolve(): void; reject(error: Error): void }>();
  private readonly gone: Promise<number | null>;
  private isGone = false;
  private stopping: Promise<number | null> | undefined;
  private folders: readonly string[];

  constructor(private readonly options: ClientOptions = {}) {
    this.folders = options.root ? [options.root] : [];
    const preloads = [
      ...(options.clock ? [STEERED_CLOCK] : []),
      ...(options.preload ? [options.preload] : []),
    ];
    const before = preloads.flatMap((file) => ["--require", file]);
    const today = options.clock ? [] : ["--today", TODAY];
    this.process = spawn(process.execPath, [...before, ...CLI, "lsp", "--stdio", ...today], {
      stdio: ["pipe", "pipe", "pipe", ...(options.clock ? (["ipc"] as const) : [])],
    });
    this.gone = new Promise((resolve) => {
      // Not `exit`, because more output may follow it.
      this.process.once("close", (code) => {
        this.isGone = true;
        for (const { reject } of this.waiting) reject(this.ended());
        resolve(code);
      });
    });
    const { stdin, stdout, stderr } = this.process;
    if (!stdin || !stdout || !stderr) throw new Error("The server has no standard streams.");
    stderr.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
      undefined,
      {
        messageStrategy: {
          handleMessage: (message, next) => {
            const result = next(message);
            for (const { resolve } of this.waiting) resolve();
            return result;
          },
        },
      },
    );
    this.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
    });
    this.connection.onNotification("touchbase/followUpsChanged", () => {
      this.changes++;
    });
    this.connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.onRequest("window/showMessageRequest", ({ message }: { message: string }) => {
      this.messages.push(message);
      return null;
    });
    this.connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => {
      return items.map(() => options.settings ?? null);
    });
    this.connection.onRequest("client/registerCapability", () => null);
    for (const method of ["diagnostic", "inlayHint", "codeLens"].map((what) => `workspace/${what}/refresh`)) {
      this.connection.onRequest(method, () => {
        this.asked.push(method);
        return null;
      });
    }
    this.connection.onRequest("workspace/applyEdit", (params: ApplyWorkspaceEditParams) => {
      this.edits.push(params);
      if (this.ahead instanceof Error) throw this.ahead;
      const applied = this.apply(params);
      return { applied, ...(typeof this.ahead === "string" && { failureReason: this.ahead }) };
    });
    this.connection.listen();
  }

  async start(): Promise<this> {
    this.initialized = await this.request("initialize", {
      processId: process.pid,
      rootUri: this.options.root || null,
      workspaceFolders: this.options.root ? [{ uri: this.options.root, name: "notes" }] : null,
      capabilities: this.options.capabilities ?? {},
      ...(this.options.name && { clientInfo: { name: this.options.name } }),
      ...(this.options.locale && { locale: this.options.locale }),
      initializationOptions: {
        asks: this.options.asks === true,
        files: this.options.files === true,
        followUpsChanged: this.options.followUpsChanged !== false,
        ...(this.options.caches && { caches: this.options.caches }),
      },
    });
    await this.connection.sendNotification("initialized", {});
    return this;
  }

  async open(uri: string, text: string): Promise<void> {
    this.opened.add(uri);
    this.documents.set(uri, TextDocument.create(uri, "markdown", 1, text));
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
  }

  async close(uri: string): Promise<void> {
    this.opened.delete(uri);
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /**
   * Closes all documents, forgets all messages and replaces the workspace folders, so that another test can use the
   * server. The client must have announced that it can have several folders.
   */
  async moveTo(root: string): Promise<void> {
    const uris = [...this.opened];
    for (const uri of uris) await this.close(uri);
    // The last message about a document clears its diagnostics, without a version.
    if (!this.options.capabilities?.textDocument?.diagnostic)
      await this.until(() =>
        uris.every((uri) => this.published.has(uri) && this.published.get(uri)?.version === undefined),
      );
    // The answer comes after all messages that the server has sent before.
    await this.request("touchbase/followUps", {});
    this.documents.clear();
    this.published.clear();
    for (const list of [this.edits, this.asked, this.messages]) list.length = 0;
    this.changes = 0;
    this.ahead = false;
    await this.changeFolders(root ? [root] : [], this.folders);
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    this.folders = [...this.folders.filter((uri) => !removed.includes(uri)), ...added];
    const [plus, minus] = [added, removed].map((uris) => uris.map((uri) => ({ uri, name: "notes" })));
    const event = { added: plus, removed: minus };
    await this.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  }

  /** Replaces the first occurrence of a text in an open document. */
  async type(uri: string, find: string, put: string): Promise<void> {
    const document = this.documents.get(uri) as TextDocument;
    const at = document.getText().indexOf(find);
    const range = { start: document.positionAt(at), end: document.positionAt(at + find.length) };
    const contentChanges = [{ range, text: put }];
    const version = document.version + 1;
    this.documents.set(uri, TextDocument.update(document, contentChanges, version));
    const textDocument = { uri, version };
    await this.connection.sendNotification("textDocument/didChange", { textDocument, contentChanges });
  }

  textOf(uri: string): string {
    return this.documents.get(uri)?.getText() ?? "";
  }

  /** Waits until the pushed diagnostics of a document match. */
  async pushed(
    uri: string,
    wanted: (found: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<Diagnostic[]> {
    await this.until(() => {
      const found = this.published.get(uri);
      return found !== undefined && wanted(found.diagnostics);
    });
    return this.published.get(uri)?.diagnostics ?? [];
  }

  /** Whether diagnostics were pushed for a document. */
  hasPushed(uri: string): boolean {
    return this.published.has(uri);
  }

  /** Waits until the follow-ups match. Requests them after each notification that they have changed. */
  async list(
    fits: (list: FollowUpsResult) => boolean = ({ complete }) => complete,
  ): Promise<FollowUpsResult> {
    for (;;) {
      const before = this.changes;
      const list = await this.request<FollowUpsResult>("touchbase/followUps", { all: true });
      if (fits(list)) return list;
      await this.until(() => this.changes > before);
    }
  }

  /** Waits until messages of the server make a condition true. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await this.nextMessage();
  }

  /** Sets the date of the server. */
  turnDay(): void {
    this.process.send?.("turn");
  }

  /** Sends a request. Rejects when the server exits or is silent for too long. */
  async request<T>(method: string, ...params: unknown[]): Promise<T> {
    let isAnswered = false;
    const silence = async (): Promise<never> => {
      while (!isAnswered) await this.nextMessage();
      return new Promise(() => {});
    };
    try {
      return await Promise.race([this.connection.sendRequest<T>(method, ...(params as [])), silence()]);
    } finally {
      isAnswered = true;
    }
  }

  execute<T>(command: string, ...args: unknown[]): Promise<T> {
    return this.request("workspace/executeCommand", { command, arguments: args });
  }

  /** Whether the server has ended or is ending. */
  get isStopped(): boolean {
    return this.isGone || this.stopping !== undefined;
  }

  /** Shuts the server down and returns its exit code, or null if it had to be killed. */
  stop(): Promise<number | null> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<number | null> {
    await this.request("shutdown");
    await this.connection.sendNotification("exit");
    const patience = setTimeout(() => this.process.kill("SIGKILL"), LONGEST_SILENCE);
    const code = await this.gone;
    clearTimeout(patience);
    this.connection.dispose();
    return code;
  }

  /** Resolves on the next message of the server. Rejects when the server exits or is silent for too long. */
  private async nextMessage(): Promise<void> {
    if (this.isGone) throw this.ended();
    let patience: NodeJS.Timeout | undefined;
    let waiting: { resolve(): void; reject(error: Error): void } | undefined;
    const message = new Promise<void>((resolve, reject) => {
      waiting = { resolve, reject };
      this.waiting.add(waiting);
      const silent = `The server has said nothing for ${LONGEST_SILENCE / 1000} s.\n${this.stderr}`;
      patience = setTimeout(() => reject(new Error(silent)), LONGEST_SILENCE).unref();
    });
    try {
      await message;
    } finally {
      clearTimeout(patience);
      if (waiting) this.waiting.delete(waiting);
    }
  }

  private ended(): Error {
    return new Error(`The server has ended.\n${this.stderr}`);
  }

  private apply({ edit }: ApplyWorkspaceEditParams): boolean {
    const plain = Object.entries(edit.changes ?? {}).map(([uri, edits]) => {
      return { textDocument: { uri, version: null }, edits };
    });
    for (const change of [...plain, ...(edit.documentChanges ?? [])]) {
      if ("kind" in change && change.kind === "create") {
        this.documents.set(change.uri, TextDocument.create(change.uri, "markdown", 0, ""));
        continue;
      }
      if (!("edits" in change)) return false;
      const document = this.documents.get(change.textDocument.uri);
      // A file that is not open has no version, so the test checks the edit itself.
      if (!document && change.textDocument.version === null) continue;
      if (this.ahead || !document || (change.textDocument.version ?? document.version) !== document.version)
        return false;
      const text = TextDocument.applyEdits(document, change.edits as never);
      this.documents.set(
        document.uri,
        TextDocument.create(document.uri, "markdown", document.version + 1, text),
      );
    }
    return true;
  }
}
