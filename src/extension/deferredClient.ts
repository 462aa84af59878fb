import type { Disposable } from "vscode";
import type { Client, RequestHandlers } from "./client";

/** As much of the library's client as is used here. */
export interface LoadedClient {
  start(): Promise<void>;
  sendRequest<Answer>(method: string, params?: unknown): Promise<Answer>;
  onRequest(method: string, answer: RequestHandlers<never, unknown>): Disposable;
  onNotification(method: string, hear: () => void): Disposable;
  sendNotification(method: string, params: unknown): Promise<void>;
  dispose(): Promise<void>;
}

/** Something that listens, and how it is told so to a client. */
interface Listener {
  readonly tell: (client: LoadedClient) => Disposable;
  told: Disposable | undefined;
}

/**
 * A client that is loaded when it is started: its library takes longer than all of the extension, and the editor waits
 * while an extension is activated. Before that it can be asked and listened to like any other; questions wait for it.
 */
export class DeferredClient implements Client {
  private readonly listeners = new Set<Listener>();
  private readonly first: Promise<LoadedClient>;
  private begun: (client: Promise<LoadedClient>) => void = () => undefined;
  private loading: Promise<LoadedClient> | undefined;
  private starting: Promise<void> | undefined;
  private disposed = false;

  constructor(private readonly load: () => LoadedClient | Promise<LoadedClient>) {
    this.first = new Promise((resolve) => {
      this.begun = resolve;
    });
    // Whoever starts it is told of a failure, whether or not somebody has asked something meanwhile.
    this.first.catch(() => undefined);
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** Loads a client, and starts the server; after a failure it may be called again, and begins with a new one. */
  async start(): Promise<void> {
    this.loading = this.loaded();
    this.begun(this.loading);
    const client = await this.loading;
    this.refuseDisposed();
    this.starting = client.start();
    try {
      await this.starting;
    } catch (error) {
      client.dispose().catch(() => undefined);
      throw error;
    }
    this.refuseDisposed();
  }

  async sendRequest<Answer>(method: string, params?: unknown): Promise<Answer> {
    const client = await (this.loading ?? this.first);
    return client.sendRequest<Answer>(method, params);
  }

  onRequest<Params, Answer>(method: string, answer: RequestHandlers<Params, Answer>): Disposable {
    return this.listen((client) => client.onRequest(method, answer));
  }

  onNotification(method: string, hear: () => void): Disposable {
    return this.listen((client) => client.onNotification(method, hear));
  }

  async sendNotification(method: string, params: unknown): Promise<void> {
    const client = await (this.loading ?? this.first);
    return client.sendNotification(method, params);
  }

  /** One that is being started is stopped as soon as that can be done. */
  dispose(): void {
    this.disposed = true;
    void this.end();
  }

  private async loaded(): Promise<LoadedClient> {
    const client = await this.load();
    for (const listener of this.listeners) listener.told = listener.tell(client);
    return client;
  }

  private listen(tell: Listener["tell"]): Disposable {
    const listener: Listener = { tell, told: undefined };
    this.listeners.add(listener);
    return {
      dispose: () => {
        this.listeners.delete(listener);
        listener.told?.dispose();
      },
    };
  }

  private refuseDisposed(): void {
    if (this.disposed) throw new Error("The client is not wanted any more.");
  }

  private async end(): Promise<void> {
    try {
      const client = await this.loading;
      // The library refuses to stop what is starting.
      await this.starting;
      await client?.dispose();
    } catch {
      // What has not come up has nothing to stop, and nobody is left who could be told.
    }
  }
}
