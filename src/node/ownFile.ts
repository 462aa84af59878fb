import { constants, type Stats } from "node:fs";
import { open } from "node:fs/promises";
import { codeOf } from "./fileErrors";

/** Does not follow a link and does not wait for a pipe. Windows has neither flag. */
const READ_PLAIN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The permissions of others that must be missing from a file or a folder that this process trusts. */
const WRITABLE_BY_OTHERS = 0o022;

/** A regular file with one name, and its bytes. */
export interface PlainFile {
  readonly bytes: Buffer;
  readonly stats: Stats;
}

/**
 * Reads a file next to the notes that only Touchbase creates. Returns undefined if there is none, and "other" for a
 * file that Touchbase does not create: a link, a pipe, a folder, a file with several names, or one longer than
 * `maxBytes`. Rejects if the system cannot read it.
 */
export async function readOwnFile(file: string, maxBytes: number): Promise<PlainFile | "other" | undefined> {
  const handle = await open(file, READ_PLAIN).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === "ENOENT") return undefined;
    // A link, a socket, a device without a driver, or a folder on Windows.
    if (["ELOOP", "EMLINK", "ENXIO", "ENODEV", "EISDIR"].includes(code ?? "")) return "other" as const;
    throw error;
  });
  if (handle === undefined || handle === "other") return handle;
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.nlink > 1 || stats.size > maxBytes) return "other";
    const bytes = Buffer.alloc(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { bytes: bytes.subarray(0, length), stats };
  } finally {
    await handle.close();
  }
}

/** Whether only this user can have written a file or a folder. Windows has no such owners, and guards the user's folders. */
export function isOwn({ uid, mode }: Pick<Stats, "uid" | "mode">): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & WRITABLE_BY_OTHERS) === 0);
}
