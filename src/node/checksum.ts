import { createHash } from "node:crypto";

/** The last line of a file with a checksum: the name of the algorithm and the hash of all bytes before the line. */
const NAME = "sha256 ";
const LENGTH = 1 + NAME.length + 64;

/** Appends the checksum of a text to its bytes. SHA-256 takes 2 ms for a megabyte, and Node has no faster one everywhere. */
export function withChecksum(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  return Buffer.concat([bytes, Buffer.from(checksumOf(bytes), "latin1")]);
}

/** Returns the text of bytes that end with their checksum; undefined if a byte was changed, added or lost. */
export function checkedText(bytes: Buffer): string | undefined {
  const end = bytes.length - LENGTH;
  if (end < 0) return undefined;
  const content = bytes.subarray(0, end);
  return bytes.toString("latin1", end) === checksumOf(content) ? content.toString("utf8") : undefined;
}

function checksumOf(bytes: Buffer): string {
  return `\n${NAME}${createHash("sha256").update(bytes).digest("hex")}`;
}
