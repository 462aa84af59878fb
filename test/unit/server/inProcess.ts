import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
} from "vscode-languageserver/node";
import { codec } from "../../../src/calendar/calendar";
import { NOTIFY_DEBOUNCE_MS } from "../../../src/server/followUpsNotifier";
import { SHOW_AFTER_MS } from "../../../src/server/progress";
import type { FollowUpsResult } from "../../../src/server/protocol";
import type { Runtime } from "../../../src/server/runtime";
import { startServer } from "../../../src/server/startServer";
import { TestTimers } from "./testTimers";

/** A server on a runtime of the test and its client, in one process. Time passes only when the test lets it. */
export class InProcess {
  readonly timers = new TestTimers();
  readonly client: ProtocolConnection;
  /** The progress that the server has reported: the kind, followed by the text. */
  readonly progress: string[] = [];
  /** The number of `followUpsChanged` notifications. */
  changes = 0;
  private readonly waiting = new Set<() => void>();
  private token: unknown;

  constructor(runtime: Omit<Runtime, "withHolidays" | "timers" | "loadCalendarCodec" | "loadImport">) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const streams = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)] as const;
    const { timers } = this;
    startServer(createConnection(...streams), {
      ...runtime,
      timers,
      withHolidays: async (config) => config,
      loadCalendarCodec: async () => codec,
      loadImport: () => import("../../../src/import/read"),
    });
    this.client = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.client.onNotification("touchbase/followUpsChanged", () => {
      this.changes++;
      this.wake();
    });
    this.client.onRequest("window/workDoneProgress/create", ({ token }: { token: string }) => {
      this.client.onProgress(WorkDoneProgress.type, token, (value) => {
        const { kind, title, message, percentage } = value as Partial<WorkDoneProgressBegin>;
        this.progress.push([kind, title, message, percentage].filter((part) => part !== undefined).join(" "));
        this.token = token;
        this.wake();
      });
      return null;
    });
  }

  /** Starts a session. `folder` is the URI of the folder of notes. */
  async begin(
    folder: string | null = "file:///notes",
    capabilities: ClientCapabilities = { window: { workDoneProgress: true } },
  ): Promise<void> {
    this.client.listen();
    const initializationOptions = { followUpsChanged: true };
    await this.client.sendRequest("initialize", {
      processId: null,
      rootUri: folder,
      capabilities,
      initializationOptions,
    });
    await this.client.sendNotification("initialized", {});
  }

  list(): Promise<FollowUpsResult> {
    return this.client.sendRequest<FollowUpsResult>("touchbase/followUps", { all: true });
  }

  /** Waits for the debounce timer of `followUpsChanged` and ends it. */
  async changed(): Promise<void> {
    const before = this.changes;
    await this.timers.end(NOTIFY_DEBOUNCE_MS.min);
    await this.until(() => this.changes > before);
  }

  /** Whether the debounce timer of `followUpsChanged` is running. */
  get isNotifying(): boolean {
    return this.timers.isRunning(NOTIFY_DEBOUNCE_MS.min);
  }

  /** Waits for the complete list and all notifications about it. */
  async complete(): Promise<FollowUpsResult> {
    let list = await this.list();
    while (!list.complete) {
      await this.changed();
      list = await this.list();
    }
    while (this.isNotifying) await this.changed();
    return list;
  }

  /** Waits until the server works, and ends the timer that delays its progress. */
  async showProgress(): Promise<void> {
    const before = this.progress.length;
    await this.timers.end(SHOW_AFTER_MS);
    await this.until(() => this.progress.length > before);
  }

  /** Cancels the visible work like a user, and waits until the server has stopped it. */
  async cancelProgress(): Promise<void> {
    await this.client.sendNotification("window/workDoneProgress/cancel", { token: this.token });
    await this.until(() => this.progress.at(-1) === "end");
  }

  /** Waits until messages of the server make a condition true. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  stop(): void {
    this.client.dispose();
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
