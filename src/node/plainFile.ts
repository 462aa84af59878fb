import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  promises,
  readSync,
  type Stats,
} from "node:fs";
import { MAX_NOTE_BYTES } from "../files/files";

/** The maximum size of files other than notes, in bytes. Settings and ignore rules have a few KB. */
const MAX_PLAIN_FILE_BYTES = 1024 * 1024;

/** The code of the error for what is not a regular file, like the codes of the operating system. */
export const NOT_A_FILE = "NOTFILE";
const TOO_LARGE = "TOOLARGE";
const IS_A_LINK = "ISLINK";

/** Why a file that exists is not read. */
export class PlainFileError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Flags for opening files of the folder. Opening a pipe would wait for a writer, and opening a terminal would make it
 * the one of this process.
 */
export const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * Reads a regular file of limited size. A folder of notes may come from any source, and a pipe, a device or an endless
 * file in it must not stop the program. Throws the error of the system, or a {@link PlainFileError}.
 */
export function readPlainFile(
  file: string,
  { maxBytes = MAX_PLAIN_FILE_BYTES, followLink = true } = {},
): Buffer {
  // Windows has no flag that refuses links.
  if (!followLink && lstatSync(file).isSymbolicLink()) throw new PlainFileError(IS_A_LINK);
  const descriptor = openSync(file, OPEN_FLAGS | (followLink ? 0 : (constants.O_NOFOLLOW ?? 0)));
  try {
    const stats = fstatSync(descriptor);
    checkStats(stats, maxBytes);
    return readBounded(descriptor, stats.size, maxBytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a note, or a file that is as long, without blocking the process, with the same checks. */
export async function readNoteFile(file: string, maxBytes = MAX_NOTE_BYTES): Promise<Buffer> {
  const handle = await promises.open(file, OPEN_FLAGS);
  try {
    checkStats(await handle.stat(), maxBytes);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function checkStats(stats: Stats, maxBytes: number): void {
  if (stats.isDirectory()) throw new PlainFileError("EISDIR");
  if (!stats.isFile()) throw new PlainFileError(NOT_A_FILE);
  if (stats.size > maxBytes) throw new PlainFileError(TOO_LARGE);
}

/** Reads to the end, because a file may grow, and files of the kernel have a size of 0. */
function readBounded(descriptor: number, size: number, maxBytes: number): Buffer {
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += count;
    if (count === 0) return buffer.subarray(0, length);
    if (length > maxBytes) throw new PlainFileError(TOO_LARGE);
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length + 4096, maxBytes + 1));
  }
}
