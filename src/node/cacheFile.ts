import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { checkedBytes, checksumLine } from "./checksum";
import { isPrivateDirectory, makePrivateDirectory } from "./privateDirectory";

const DAY_MS = 86_400_000;
/** The maximum age in milliseconds of each kind of file. The sources of an older file are gone or can be read again. */
const MAX_AGES: readonly (readonly [ending: string, maxAge: number])[] = [
  [".tmp", DAY_MS],
  [".cache", 60 * DAY_MS],
  [".code", 60 * DAY_MS],
];

/** Returns the bytes of a file in the cache directory; undefined if there is none, or if it is damaged or of another user. */
export function readCacheFile(folder: string, name: string): Buffer | undefined {
  if (!isPrivateDirectory(folder)) return undefined;
  try {
    const opened = openSync(join(folder, name), "r");
    try {
      // A file of another user is ignored, because its content cannot be trusted.
      const uid = process.getuid?.();
      if (uid !== undefined && fstatSync(opened).uid !== uid) return undefined;
      return checkedBytes(readFileSync(opened));
    } finally {
      closeSync(opened);
    }
  } catch {
    return undefined;
  }
}

/** Writes to a temporary file and renames it: readers see the old or the new file, and the last writer wins. Never fails. */
export function writeCacheFile(folder: string, name: string, pieces: Iterable<Uint8Array>): void {
  // The caches contain parts of private notes.
  if (!makePrivateDirectory(folder)) return;
  const file = join(folder, name);
  const temp = `${file}.${randomUUID()}.tmp`;
  try {
    writePieces(temp, pieces);
    renameSync(temp, file);
    removeStaleFiles(folder);
  } catch {
    removeCacheFile(temp);
  }
}

function writePieces(file: string, pieces: Iterable<Uint8Array>): void {
  const opened = openSync(file, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    for (const piece of pieces) {
      hash.update(piece);
      writeFileSync(opened, piece);
    }
    writeFileSync(opened, checksumLine(hash));
  } finally {
    closeSync(opened);
  }
}

export function removeCacheFile(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another process removed the file, or the directory does not exist.
  }
}

/** Removes temporary files of crashed processes, and files that were not written for a long time. */
function removeStaleFiles(folder: string): void {
  const now = Date.now();
  for (const name of readdirSync(folder)) {
    const maxAge = MAX_AGES.find(([ending]) => name.endsWith(ending))?.[1];
    if (maxAge === undefined) continue;
    try {
      if (now - statSync(join(folder, name)).mtimeMs > maxAge) removeCacheFile(join(folder, name));
    } catch {
      // Another process removed the file.
    }
  }
}
