import type { NoteCache } from "../../../src/vault/noteCache";

/** Returns what a cache writes; undefined when it has not changed. */
export function bytesOf(cache: NoteCache<unknown>): Buffer | undefined {
  const pieces = cache.pieces();
  return pieces && Buffer.concat([...pieces]);
}

/** Replaces a text in bytes. */
export function replaced(bytes: Buffer, text: string, by: string): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll(text, by), "latin1");
}
