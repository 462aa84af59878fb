import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { LIST_FILES, READ_FILES } from "../../src/files/fileProtocol";
import type { FollowUpsResult } from "../../src/server/protocol";

const DAY = 86_400_000;
const ROOT = "memfs:/notes";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The built server of the web in the world of a worker, with a clock that the test sets, and a client beside it. */
class WorkerServer {
  readonly told: string[] = [];
  /** The scripts that it has imported. */
  readonly imported: string[] = [];
  private readonly scope: { onmessage?: (event: { data: unknown }) => void };
  private readonly answers = new Map<number | string, (result: unknown) => void>();
  private readonly intervals: (() => void)[] = [];
  private asked = 0;

  constructor(
    private readonly notes: Readonly<Record<string, string>>,
    private readonly settings: unknown,
    private now: number,
  ) {
    const clock = () => this.now;
    const Clock = new Proxy(Date, {
      construct: (target, args) => Reflect.construct(target, args.length > 0 ? args : [clock()]),
      get: (target, name) => (name === "now" ? clock : Reflect.get(target, name)),
    });
    const scope = createContext({
      ...{ console, setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder, URL, atob, btoa },
      ...{ AbortController, Date: Clock },
      setInterval: (then: () => void) => this.intervals.push(then),
      clearInterval: () => {},
      addEventListener: () => {},
      // What is handed over to a worker is copied.
      postMessage: (message: unknown) => this.take(JSON.parse(JSON.stringify(message)) as Message),
      importScripts: (url: string) => {
        this.imported.push(url);
        runInContext(readFileSync(url, "utf8"), scope);
      },
    });
    runInContext("globalThis.self = globalThis", scope);
    runInContext(readFileSync("dist/server.js", "utf8"), scope);
    this.scope = scope;
  }

  async start(): Promise<this> {
    const folders = [{ uri: ROOT, name: "notes" }];
    await this.request("initialize", {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      initializationOptions: { files: true },
      workspaceFolders: folders,
    });
    this.send({ method: "initialized", params: {} });
    for (;;) {
      const list = await this.followUps();
      if (list.complete) return this;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  followUps(): Promise<FollowUpsResult> {
    return this.request("touchbase/followUps", { all: true });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    const id = ++this.asked;
    this.send({ id, method, params });
    return new Promise((resolve) => this.answers.set(id, resolve as (result: unknown) => void));
  }

  /** It is another day; the server looks at its clock as often as it does. */
  async turnDay(): Promise<void> {
    this.now += DAY;
    this.told.splice(0);
    for (const look of this.intervals) look();
    while (!this.told.includes("touchbase/followUpsChanged"))
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  private send(message: object): void {
    this.scope.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  }

  private take({ id, method, params, result }: Message): void {
    if (method === undefined) return void this.answers.get(id as number)?.(result);
    this.told.push(method);
    if (id === undefined) return;
    const answer = this.answerTo(method, params as never);
    queueMicrotask(() => this.send({ id, result: answer }));
  }

  private answerTo(
    method: string,
    params: { items: unknown[]; paths: string[]; files: { path: string }[] },
  ): unknown {
    if (method === "workspace/configuration") return params.items.map(() => this.settings);
    if (method === "touchbase/holidaysScript") return { url: "dist/holidays.js" };
    if (method === LIST_FILES)
      return {
        folders: params.paths.map(() => ({ entries: Object.keys(this.notes).map((name) => [name, "file"]) })),
      };
    if (method === READ_FILES)
      return {
        files: params.files.map(({ path }) => {
          const text = this.notes[path];
          if (text === undefined) return { fault: "cannot be read: there is no such file", missing: true };
          return { base64: Buffer.from(text).toString("base64"), isWhole: true };
        }),
      };
    return null;
  }
}

describe("the server in a worker", () => {
  const pinned = (day: string) => `---\nplaybook: friend\nfollow_up: ${day} call\ntouches: []\n---\n`;
  /** Noon where the tests run. */
  const noon = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).getTime();
  const said = ({ today, items }: FollowUpsResult) => [
    today,
    ...items.map(({ name, group, brief }) => `${name}: ${group}, ${brief}`),
  ];

  it("judges all anew when the day turns, and says so", async () => {
    const server = await new WorkerServer({ "Ann.md": pinned("2026-11-25") }, {}, noon(2026, 11, 24)).start();
    assert.deepEqual(said(await server.followUps()), ["2026-11-24", "Ann: week, Call · tomorrow"]);
    await server.turnDay();
    assert.deepEqual(said(await server.followUps()), ["2026-11-25", "Ann: today, Call · today"]);
    await server.turnDay();
    assert.deepEqual(said(await server.followUps()), ["2026-11-26", "Ann: overdue, Call · yesterday"]);
  });

  it("rolls past the holidays of a country, and loads them only where one is set", async () => {
    const ann = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-23 call voicemail\n---\n";
    const begin = (settings: unknown) =>
      new WorkerServer({ "Ann.md": ann }, settings, noon(2026, 11, 24)).start();
    const plain = await begin({});
    assert.deepEqual(said(await plain.followUps()), ["2026-11-24", "Ann: week, Call · Thu"]);
    assert.deepEqual(plain.imported, []);
    // Thanksgiving.
    const american = await begin({ country: "US" });
    assert.deepEqual(said(await american.followUps()), ["2026-11-24", "Ann: week, Call · Fri"]);
    assert.deepEqual(american.imported, ["dist/holidays.js"]);
  });
});
