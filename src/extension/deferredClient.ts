import type { Disposable } from "vscode";
import type { Client, RequestHandlers } from "./client";

/** The part of the library's client that is used here. */
export interface LoadedClient {
  start(): Promise<void>;
  sendRequest<Answer>(method: string, params?: unknown): Promise<Answer>;
  onRequest(method: string, answer: RequestHandlers<never, unknown>): Disposable;
  onNotification(method: string, hear: () => void): Disposable;
  sendNotification(method: string, params: unknown): Promise<void>;
  dispose(): Promise<void>;
}

/** A handler, how it is registered with a client, and its current registration. */
interface Listener {
  readonly tell: (client: LoadedClient) => Disposable;
  told: Disposable | undefined;
}

/**
 * Loads vscode-languageclient on first use, because loading it takes longer than the rest of the activation, and VS
 * Code waits for the activation. Requests and handlers from before that are queued.
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
    // `start` reports a failure, so a rejection without a pending request is not an error.
    this.first.catch(() => undefined);
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** Loads a client and starts the server. After a failure the caller may call this again, which loads a new client. */
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

  /** Stops the client. A client that is still starting is stopped when that is possible. */
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
    if (this.disposed) throw new Error("The client was disposed.");
  }

  private async end(): Promise<void> {
    try {
      const client = await this.loading;
      // The library throws if it is stopped while it starts.
      await this.starting;
      await client?.dispose();
    } catch {
      // Never started: nothing to stop.
    }
  }
}
