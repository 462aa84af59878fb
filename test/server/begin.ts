import assert from "node:assert/strict";
import { type ClientOptions, TestClient, type Vault, vaultOf } from "./client";

/** For a server without a workspace folder, although the folder exists. */
export const NO_FOLDER: ClientOptions = { root: "" };

export interface RunningServer {
  readonly client: TestClient;
  readonly vault: Vault;
}

/** The number of servers that wait for another test with the same client. */
const MAX_IDLE = 3;

/** Servers that no test uses, by the options of their client, the one that has waited longest first. */
const idle = new Map<string, TestClient>();

after(async () => {
  for (const client of idle.values()) assert.equal(await client.stop(), 0);
  idle.clear();
});

/**
 * Returns a function that gives a test a server on a folder of notes; a suite calls this once.
 * A start takes more processor time than most tests, so a server whose test has passed serves the next test with the
 * same client: its documents are closed, and its folder is another one. The folder is removed after each test. When a
 * server ends, checks that it exits with 0.
 */
export function beginner(): (
  notes: Record<string, string>,
  options?: ClientOptions,
) => Promise<RunningServer> {
  let running: (RunningServer & { readonly key: string | undefined })[] = [];
  afterEach(async function () {
    const servers = running;
    running = [];
    const isPassed = this.currentTest?.isPassed() === true;
    for (const { client, vault, key } of servers) {
      try {
        if (isPassed && key !== undefined && !client.isStopped) await keep(key, client);
        else assert.equal(await client.stop(), 0);
      } finally {
        await vault.remove();
      }
    }
  });
  return async (notes, options = {}) => {
    const vault = await vaultOf(notes);
    const root = options.root ?? vault.uri();
    const key = keyOf(options);
    const waiting = key === undefined ? undefined : idle.get(key);
    const client = waiting ?? new TestClient({ ...withFolders(options), root });
    const server = { vault, client, key };
    running.push(server);
    if (waiting && key !== undefined) {
      idle.delete(key);
      await client.moveTo(root);
    } else await client.start();
    return server;
  };
}

/** Returns the same text for clients between which a server sees no difference; undefined for one with its own server. */
function keyOf(options: ClientOptions): string | undefined {
  const { settings, clock, preload, files, caches } = options;
  if (settings !== undefined || clock || preload || files || caches) return undefined;
  return JSON.stringify(withFolders(options));
}

function withFolders({ capabilities, ...options }: ClientOptions): ClientOptions {
  const workspace = { ...capabilities?.workspace, workspaceFolders: true };
  return { ...options, capabilities: { ...capabilities, workspace } };
}

async function keep(key: string, client: TestClient): Promise<void> {
  // A test with two equal clients leaves two servers.
  const surplus = idle.get(key) ?? (idle.size < MAX_IDLE ? undefined : idle.values().next().value);
  for (const [of, other] of idle) if (other === surplus) idle.delete(of);
  idle.set(key, client);
  if (surplus) assert.equal(await surplus.stop(), 0);
}
