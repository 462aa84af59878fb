/** The chunk size, because a function takes a limited number of arguments. */
const CHUNK_LENGTH = 0x2000;

/** Encodes bytes for a message to the server. There is no `Buffer` in a worker. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let offset = 0; offset < bytes.length; offset += CHUNK_LENGTH)
    binary += String.fromCharCode(...bytes.subarray(offset, offset + CHUNK_LENGTH));
  return btoa(binary);
}
