import assert from "node:assert/strict";
import { type ClientOptions, TestClient, type Vault, vaultOf } from "./client";

/** For a server that is told of no folder, though one is there. */
export const NO_FOLDER: ClientOptions = { root: "" };

export interface Begun {
  readonly client: TestClient;
  readonly vault: Vault;
}

/**
 * For the tests of a suite, called once in it: begins a server on a folder of notes, one in a test. Behind each test the
 * server has to stop as it should, and the folder is gone.
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
