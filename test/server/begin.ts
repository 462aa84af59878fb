import assert from "node:assert/strict";
import { type ClientOptions, TestClient, type Vault, vaultOf } from "./client";

/** For a server without a workspace folder, although the folder exists. */
export const NO_FOLDER: ClientOptions = { root: "" };

export interface Begun {
  readonly client: TestClient;
  readonly vault: Vault;
}

/**
 * Returns a function that starts a server on a folder of notes; a suite calls this once, and each test starts one server.
 * After each test, checks that the server exits with 0, and removes the folder.
 */
export function beginner(): (notes: Record<string, string>, options?: ClientOptions) => Promise<Begun> {
  let begun: Begun | undefined;
  afterEach(async () => {
    const code = await begun?.client.stop();
    await begun?.vault.remove();
    if (begun) assert.equal(code, 0);
    begun = undefined;
  });
  return async (notes, options = {}) => {
    const vault = await vaultOf(notes);
    begun = { vault, client: new TestClient({ root: vault.uri(), ...options }) };
    await begun.client.start();
    return begun;
  };
}
