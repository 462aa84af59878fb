import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const FOLLOW_UPS = "touchbase/followUps";
const FOLLOW_UPS_CHANGED = "touchbase/followUpsChanged";

/** How to run a server. `root` is the folder that the editor has open, if any. */
export interface ServerOptions {
  readonly program: readonly string[];
  readonly root?: string | undefined;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether the client has to request its findings. */
  readonly pulls?: boolean;
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
  /** Answers the requests that only this server sends. `note` returns the current text of the note. */
  readonly answer?: (connection: ProtocolConnection, note: () => string) => void;
}

/** An editor without a window that measures the time until the findings of a note arrive. */
export class TimingClient {
  readonly connection: ProtocolConnection;
  private readonly process: ChildProcess;
  private readonly began = performance.now();
  /** The callbacks that wait for a change of the list. */
  private readonly news: ((at: number) => void)[] = [];
  private text = "";
  private readonly waiting = new Map<string, (at: number) => void>();

  constructor(private readonly options: ServerOptions) {
    const [script = "", ...args] = options.program;
    this.process = spawn(process.execPath, [script, ...args], {
      stdio: ["pipe", "pipe", "ignore"],
      env: { ...process.env, ...options.env },
    });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error("The server has no standard streams.");
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    const come = ({ uri, version }: PublishDiagnosticsParams) => {
      const now = performance.now();
      for (const key of [`${uri} ${version}`, `${uri} undefined`]) {
        this.waiting.get(key)?.(now);
        this.waiting.delete(key);
      }
    };
    this.connection.onNotification("textDocument/publishDiagnostics", come);
    this.connection.onNotification(FOLLOW_UPS_CHANGED, () => {
      const now = performance.now();
      for (const news of this.news.splice(0)) news(now);
    });
    this.connection.onRequest("client/registerCapability", () => null);
    // The edits are not applied. Each is planned for the unchanged note.
    this.connection.onRequest("workspace/applyEdit", () => ({ applied: true }));
    // Some servers request settings although the client does not announce them.
    this.connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => null),
    );
    options.answer?.(this.connection, () => this.text);
    this.connection.listen();
  }

  /** Starts the server with a note open. Returns the time from the start of the process to its first findings. */
  async start(uri: string, text: string): Promise<number> {
    await this.begin();
    this.text = text;
    const textDocument = { uri, languageId: "markdown", version: 1, text };
    return (await this.told("textDocument/didOpen", { textDocument })) - this.began;
  }

  private async begin(): Promise<void> {
    const root = this.options.root === undefined ? null : pathToFileURL(this.options.root).toString();
    await this.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: root === null ? null : [{ uri: root, name: "notes" }],
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
      initializationOptions: { followUpsChanged: true, ...(this.options.initializationOptions ?? {}) },
    });
    await this.connection.sendNotification("initialized", {});
    const { settings } = this.options;
    if (settings) await this.connection.sendNotification("workspace/didChangeConfiguration", { settings });
  }

  /**
   * Starts the server with a folder and waits for the list. Returns the times until it contains contacts and until
   * every note has been checked.
   */
  async list(): Promise<{ shown: number; complete: number }> {
    await this.begin();
    let shown: number | undefined;
    for (;;) {
      const news = this.nextNews();
      const result = await this.connection.sendRequest<{ contacts: number; complete: boolean }>(
        FOLLOW_UPS,
        {},
      );
      if (result.contacts > 0) shown ??= this.age;
      if (result.complete) return { shown: shown ?? this.age, complete: this.age };
      // Like an editor, it requests the list again after a notification.
      await news;
    }
  }

  /** Changes the note. Returns the time until its findings arrive. */
  async change(
    uri: string,
    version: number,
    contentChanges: readonly { readonly text: string }[],
  ): Promise<number> {
    const began = performance.now();
    this.text = contentChanges[0]?.text ?? "";
    const params = { textDocument: { uri, version }, contentChanges };
    return (await this.told("textDocument/didChange", params)) - began;
  }

  /** Runs a command. Returns the time until its result arrives. */
  async command(command: string, args: readonly unknown[]): Promise<number> {
    const began = performance.now();
    const result = await this.connection.sendRequest<{ ok: boolean; reason?: string }>(
      "workspace/executeCommand",
      { command, arguments: args },
    );
    if (!result.ok) throw new Error(`${command} was refused: ${result.reason}`);
    return performance.now() - began;
  }

  /** Returns the time of the server's next notification that the list has changed. */
  nextNews(): Promise<number> {
    return new Promise((resolve) => this.news.push(resolve));
  }

  get processId(): number | undefined {
    return this.process.pid;
  }

  signal(name: NodeJS.Signals): void {
    this.process.kill(name);
  }

  /** The time since the start of the process. */
  get age(): number {
    return performance.now() - this.began;
  }

  /** Ends the server as an editor does, so that it stores its compiled program for the next start. */
  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    await ended;
    this.connection.dispose();
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.connection.dispose();
    this.process.kill();
    await ended;
  }

  /** Sends a text to the server. Returns the time when its findings arrive. */
  private async told(
    method: string,
    params: { textDocument: { readonly uri: string; readonly version: number } },
  ): Promise<number> {
    const { uri, version } = params.textDocument;
    if (!this.options.pulls) {
      const found = this.findingsOf(uri, version);
      await this.connection.sendNotification(method, params);
      return found;
    }
    await this.connection.sendNotification(method, params);
    const { items } = await this.connection.sendRequest<{ items: readonly unknown[] }>(
      "textDocument/diagnostic",
      { textDocument: { uri } },
    );
    // A server without findings may not have checked the note.
    if (items.length === 0) throw new Error("The server found nothing.");
    return performance.now();
  }

  private findingsOf(uri: string, version: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("The server gave no findings for a minute.")), 60_000);
      this.waiting.set(`${uri} ${version}`, (at) => {
        clearTimeout(late);
        resolve(at);
      });
    });
  }
}
