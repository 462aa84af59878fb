import assert from "node:assert/strict";
import { type ClientOptions, TestClient, type Vault, vaultOf } from "./client";

/** For a server without a workspace folder, although the folder exists. */
export const NO_FOLDER: ClientOptions = { root: "" };

export interface RunningServer {
  readonly client: TestClient;
  readonly vault: Vault;
}

/**
 * Returns a function that starts a server on a folder of notes; a suite calls this once, and each test starts one server.
 * After each test, checks that the server exits with 0, and removes the folder.
 */
export function beginner(): (
  notes: Record<string, string>,
  options?: ClientOptions,
) => Promise<RunningServer> {
  let running: RunningServer | undefined;
  afterEach(async () => {
    const code = await running?.client.stop();
    await running?.vault.remove();
    if (running) assert.equal(code, 0);
    running = undefined;
  });
  return async (notes, options = {}) => {
    const vault = await vaultOf(notes);
    running = { vault, client: new TestClient({ root: vault.uri(), ...options }) };
    await running.client.start();
    return running;
  };
}
