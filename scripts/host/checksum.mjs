/** Verifies that a downloaded archive is the one that this repository names. */
import { createHash } from "node:crypto";
import { createReadStream, rmSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Problem } from "../problem.mjs";

/**
 * Deletes the file and fails when it is not the expected one.
 *
 * @param {string} file
 * @param {string} name the name of the file in the error
 * @param {string} expected such as `sha512-…`, as in a package-lock.json
 */
export async function verifyChecksum(file, name, expected) {
  const actual = await checksumOf(file);
  if (actual === expected) return;
  rmSync(file, { force: true });
  throw new Problem(
    `The download of ${name} is not the expected file, so it was deleted and nothing of it was run.\n` +
      `  expected  ${expected}\n  received  ${actual}\n` +
      "  Try again. If that fails too, the registry or a proxy serves another file: ask who runs it.\n" +
      "  The expected checksums are in scripts/host/versions.mjs.",
  );
}

/** @param {string} file */
async function checksumOf(file) {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest("base64")}`;
}
