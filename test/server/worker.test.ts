import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { DIST, ensureBuilt } from "../../scripts/freshBuild";
import { LIST_FILES, READ_FILES } from "../../src/files/fileProtocol";
import type { CalendarResult } from "../../src/server/calendarProtocol";
import type { FollowUpsResult } from "../../src/server/protocol";
import { linesOf } from "../unit/calendar/support";
import { NO_LIMIT } from "./client";

const DAY = 86_400_000;
const ROOT = "memfs:/notes";
const HOLIDAYS = join(DIST, "holidays.js");
const CALENDAR = join(DIST, "calendar.js");

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The built web server in the global scope of a worker, with a clock that the test sets, and its client. */
class WorkerServer {
  /** The imported scripts. */
  readonly imported: string[] = [];
  private readonly scope: { onmessage?: (event: { data: unknown }) => void };
  private readonly answers = new Map<number | string, (result: unknown) => void>();
  private readonly intervals: (() => void)[] = [];
  private asked = 0;
  /** The number of `followUpsChanged` notifications. */
  private changes = 0;
  private hearChange: () => void = () => undefined;

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
      // Messages to a worker are copied.
      postMessage: (message: unknown) => this.take(JSON.parse(JSON.stringify(message)) as Message),
      importScripts: (url: string) => {
        this.imported.push(url);
        runInContext(readFileSync(url, "utf8"), scope);
      },
    });
    runInContext("globalThis.self = globalThis", scope);
    runInContext(readFileSync(join(DIST, "server.js"), "utf8"), scope);
    this.scope = scope;
  }

  async start(): Promise<this> {
    const folders = [{ uri: ROOT, name: "notes" }];
    await this.request("initialize", {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      initializationOptions: { files: true, followUpsChanged: true },
      workspaceFolders: folders,
    });
    this.send({ method: "initialized", params: {} });
    await this.list();
    return this;
  }

  /** Waits until the follow-ups are complete. Requests them after each notification that they have changed. */
  async list(): Promise<FollowUpsResult> {
    for (;;) {
      const before = this.changes;
      const list = await this.request<FollowUpsResult>("touchbase/followUps", { all: true });
      if (list.complete) return list;
      await this.changeAfter(before);
    }
  }

  request<T>(method: string, params: unknown): Promise<T> {
    const id = ++this.asked;
    this.send({ id, method, params });
    return new Promise((resolve) => this.answers.set(id, resolve as (result: unknown) => void));
  }

  /** Sets another date and lets the server check its clock; returns the list after the server has reported a change. */
  async turnDay(): Promise<FollowUpsResult> {
    const before = this.changes;
    this.now += DAY;
    for (const look of this.intervals) look();
    await this.changeAfter(before);
    return this.list();
  }

  /** Waits for more notifications than the given number. */
  private async changeAfter(before: number): Promise<void> {
    while (this.changes === before)
      await new Promise<void>((resolve) => {
        this.hearChange = resolve;
      });
  }

  private send(message: object): void {
    this.scope.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  }

  private take({ id, method, params, result }: Message): void {
    if (method === undefined) return void this.answers.get(id as number)?.(result);
    if (method === "touchbase/followUpsChanged") {
      this.changes++;
      this.hearChange();
    }
    if (id === undefined) return;
    const answer = this.answerTo(method, params as never);
    queueMicrotask(() => this.send({ id, result: answer }));
  }

  private answerTo(
    method: string,
    params: { items: unknown[]; paths: string[]; files: { path: string }[] },
  ): unknown {
    if (method === "workspace/configuration") return params.items.map(() => this.settings);
    if (method === "touchbase/holidaysScript") return { url: HOLIDAYS };
    if (method === "touchbase/calendarScript") return { url: CALENDAR };
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

describe("the server in a worker", function () {
  this.timeout(NO_LIMIT);
  before(ensureBuilt);

  const pinned = (day: string) => `---\nplaybook: friend\nfollow_up: ${day} call\ntouches: []\n---\n`;
  /** Noon where the tests run. */
  const noon = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).getTime();
  const said = ({ today, items }: FollowUpsResult) => [
    today,
    ...items.map(({ name, group, brief }) => `${name}: ${group}, ${brief}`),
  ];

  it("reanalyzes all contacts on a new day and notifies the client", async () => {
    const server = await new WorkerServer({ "Ann.md": pinned("2026-11-25") }, {}, noon(2026, 11, 24)).start();
    assert.deepEqual(said(await server.list()), ["2026-11-24", "Ann: week, Call tomorrow"]);
    assert.deepEqual(said(await server.turnDay()), ["2026-11-25", "Ann: today, Call today"]);
    assert.deepEqual(said(await server.turnDay()), ["2026-11-26", "Ann: overdue, Call · 1 day late"]);
  });

  it("rolls past the holidays of a country, and loads them only if one is set", async () => {
    const ann = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-23 call voicemail\n---\n";
    const begin = (settings: unknown) =>
      new WorkerServer({ "Ann.md": ann }, settings, noon(2026, 11, 24)).start();
    const plain = await begin({});
    assert.deepEqual(said(await plain.list()), ["2026-11-24", "Ann: week, Call · due Thu"]);
    assert.deepEqual(plain.imported, []);
    // Thanksgiving.
    const american = await begin({ country: "US" });
    assert.deepEqual(said(await american.list()), ["2026-11-24", "Ann: week, Call · due Fri"]);
    assert.deepEqual(american.imported, [HOLIDAYS]);
  });

  it("composes a calendar, and loads what that needs only then", async () => {
    const server = await new WorkerServer({ "Ann.md": pinned("2026-11-25") }, {}, noon(2026, 11, 24)).start();
    const params = { name: "my.ics", previous: null, now: "2026-11-24T11:00:00Z", timeZone: "UTC" };
    assert.deepEqual(server.imported, []);
    const result = await server.request<CalendarResult>("touchbase/calendar", params);
    assert.equal(result.kind, "write");
    assert.deepEqual(linesOf(result.kind === "write" ? result.text : ""), ["2026-11-25 Ann: Call"]);
    assert.deepEqual(server.imported, [CALENDAR]);
  });
});
