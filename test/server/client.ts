import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
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

/** The day that the servers of the tests judge by. */
export const TODAY = "2026-11-22";

/** A folder of notes on disk, gone when the test is done. */
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
  /** The language of the user, as the protocol has it. */
  readonly locale?: string;
  /** What the client answers to `workspace/configuration`. */
  readonly settings?: unknown;
  /** Whether it has the commands of the extension, which ask a person for what they need. */
  readonly asks?: boolean;
  /** A module that makes the server's clock; without it, it is always TODAY. */
  readonly clock?: string;
  /** Whether it answers the requests for files. */
  readonly files?: boolean;
  /** Where it wants kept what is remembered of notes. */
  readonly caches?: string;
}

/** An editor without a window: the real server in its own process, spoken to over standard input and output. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly edits: ApplyWorkspaceEditParams[] = [];
  initialized: InitializeResult | undefined;
  stderr = "";
  /** The requests of the server to look at something again. */
  readonly asked: string[] = [];
  /** What was shown to the user in a message. */
  readonly messages: string[] = [];
  /** Whether somebody has typed what the server does not know of yet: then no edit fits any more. Or why none does. */
  ahead: boolean | string = false;
  private readonly process: ChildProcess;
  private readonly documents = new Map<string, TextDocument>();
  private readonly published = new Map<string, PublishDiagnosticsParams>();
  private changes = 0;

  constructor(private readonly options: ClientOptions = {}) {
    const built = existsSync("dist/cli.js");
    const command = built ? ["dist/cli.js"] : ["--import", "tsx", "src/cli/bin.ts"];
    const clock = options.clock ? ["--require", options.clock] : [];
    const today = options.clock ? [] : ["--today", TODAY];
    this.process = spawn(process.execPath, [...clock, ...command, "lsp", "--stdio", ...today], {
      stdio: "pipe",
    });
    const { stdin, stdout, stderr } = this.process;
    if (!stdin || !stdout || !stderr) throw new Error("The server has no standard streams.");
    stderr.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
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
      const applied = this.apply(params);
      return { applied, ...(typeof this.ahead === "string" && { failureReason: this.ahead }) };
    });
    this.connection.listen();
  }

  async start(): Promise<this> {
    this.initialized = await this.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: this.options.root || null,
      workspaceFolders: this.options.root ? [{ uri: this.options.root, name: "notes" }] : null,
      capabilities: this.options.capabilities ?? {},
      ...(this.options.locale && { locale: this.options.locale }),
      initializationOptions: {
        asks: this.options.asks === true,
        files: this.options.files === true,
        ...(this.options.caches && { caches: this.options.caches }),
      },
    });
    await this.connection.sendNotification("initialized", {});
    return this;
  }

  async open(uri: string, text: string): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, "markdown", 1, text));
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
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

  /** The diagnostics pushed for a document, once they fit `wanted`; fails after five seconds. */
  async pushed(
    uri: string,
    wanted: (found: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<Diagnostic[]> {
    await until(() => {
      const found = this.published.get(uri);
      return found !== undefined && wanted(found.diagnostics);
    });
    return this.published.get(uri)?.diagnostics ?? [];
  }

  /** Resolves when the list of follow-ups has changed since the last call. */
  async listChanged(): Promise<void> {
    await until(() => this.changes > 0);
    this.changes = 0;
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  execute<T>(command: string, ...args: unknown[]): Promise<T> {
    return this.request("workspace/executeCommand", { command, arguments: args });
  }

  /** Ends the server as a client should, and gives its exit code. */
  async stop(): Promise<number | null> {
    const gone = new Promise<number | null>((resolve) => this.process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const code = await gone;
    this.connection.dispose();
    return code;
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
      // A file that is not open has no version; what would be written to it, the edit itself shows.
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

export async function until(happened: () => boolean, within = 5000): Promise<void> {
  const end = Date.now() + within;
  while (!happened()) {
    if (Date.now() > end) throw new Error("It did not happen in time.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
