import { createHash, type Hash } from "node:crypto";

/** The last line of a file with a checksum: the name of the algorithm and the hash of all bytes before the line. */
const NAME = "sha256 ";
const LENGTH = 1 + NAME.length + 64;

/** Returns bytes without their checksum; undefined if a byte was changed, added or lost. */
export function checkedBytes(bytes: Buffer): Buffer | undefined {
  const end = bytes.length - LENGTH;
  if (end < 0) return undefined;
  const content = bytes.subarray(0, end);
  return bytes.toString("latin1", end) === checksumOf(content) ? content : undefined;
}

function checksumOf(bytes: Buffer): string {
  return checksumLine(createHash("sha256").update(bytes));
}

/**
 * Returns the last line of a file whose bytes have all been hashed. SHA-256 takes 2 ms for a megabyte, and Node has no
 * faster hash everywhere.
 */
export function checksumLine(hash: Hash): string {
  return `\n${NAME}${hash.digest("hex")}`;
}
