import type { Disposable } from "vscode";
import type { Client, RequestHandler } from "./client";

/** The part of the library's client that is used here. */
export interface LoadedClient {
  start(): Promise<void>;
  sendRequest<Answer>(method: string, params?: unknown): Promise<Answer>;
  onRequest(method: string, handler: RequestHandler<never, unknown>): Disposable;
  onNotification(method: string, handler: () => void): Disposable;
  sendNotification(method: string, params: unknown): Promise<void>;
  dispose(): Promise<void>;
}

/** A handler, how it is registered with a client, and its current registration. */
interface Listener {
  readonly register: (client: LoadedClient) => Disposable;
  registration: Disposable | undefined;
}

/**
 * Loads vscode-languageclient on first use, because loading it takes longer than the rest of the activation, and VS
 * Code waits for the activation. Requests and handlers from before that are queued.
 */
export class DeferredClient implements Client {
  private readonly listeners = new Set<Listener>();
  private readonly firstClient: Promise<LoadedClient>;
  private resolveFirst: (client: Promise<LoadedClient>) => void = () => undefined;
  private loading: Promise<LoadedClient> | undefined;
  private starting: Promise<void> | undefined;
  private disposed = false;

  constructor(private readonly load: () => LoadedClient | Promise<LoadedClient>) {
    this.firstClient = new Promise((resolve) => {
      this.resolveFirst = resolve;
    });
    // `start` reports a failure, so a rejection without a pending request is not an error.
    this.firstClient.catch(() => undefined);
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** Loads a client and starts the server. After a failure the caller may call this again, which loads a new client. */
  async start(): Promise<void> {
    this.loading = this.loadClient();
    this.resolveFirst(this.loading);
    const client = await this.loading;
    this.throwIfDisposed();
    this.starting = client.start();
    try {
      await this.starting;
    } catch (error) {
      client.dispose().catch(() => undefined);
      throw error;
    }
    this.throwIfDisposed();
  }

  async sendRequest<Answer>(method: string, params?: unknown): Promise<Answer> {
    const client = await (this.loading ?? this.firstClient);
    return client.sendRequest<Answer>(method, params);
  }

  onRequest<Params, Answer>(method: string, handler: RequestHandler<Params, Answer>): Disposable {
    return this.addListener((client) => client.onRequest(method, handler));
  }

  onNotification(method: string, handler: () => void): Disposable {
    return this.addListener((client) => client.onNotification(method, handler));
  }

  async sendNotification(method: string, params: unknown): Promise<void> {
    const client = await (this.loading ?? this.firstClient);
    return client.sendNotification(method, params);
  }

  /** Stops the client. A client that is still starting is stopped when that is possible. */
  dispose(): void {
    this.disposed = true;
    void this.stop();
  }

  private async loadClient(): Promise<LoadedClient> {
    const client = await this.load();
    for (const listener of this.listeners) listener.registration = listener.register(client);
    return client;
  }

  private addListener(register: Listener["register"]): Disposable {
    const listener: Listener = { register, registration: undefined };
    this.listeners.add(listener);
    return {
      dispose: () => {
        this.listeners.delete(listener);
        listener.registration?.dispose();
      },
    };
  }

  private throwIfDisposed(): void {
    if (this.disposed) throw new Error("The client was disposed.");
  }

  private async stop(): Promise<void> {
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
