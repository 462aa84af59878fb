import { createHash } from "node:crypto";
import { checksumLine } from "../../../src/node/checksum";

/** The bytes of a cache file with these bytes. */
export function withChecksum(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.from(checksumLine(createHash("sha256").update(bytes)))]);
}
