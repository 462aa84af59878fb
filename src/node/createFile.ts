import { link, lstat, open, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { FileError } from "../files/files";
import { message } from "../words/message";
import { codeOf, toFileError } from "./fileErrors";
import { syncFolder, writeAll } from "./journal";
import { lockNote } from "./lock";
import { renameOver } from "./renameOver";

const LOCK_WAIT_MS = 30_000;
/** The errors of file systems without hard links. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EMLINK",
]);

/**
 * Creates a file with its whole text. It is written next to its place and then gets its name, so that readers never see
 * a part of it. Resolves to false, without a change, if the name is taken. Rejects with a FileError.
 */
export async function createFile(path: string, text: string): Promise<boolean> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new FileError(path, message("file.cannot-write", { why: message("file.why.no-folder") }));
  const lock = await lockNote(path, LOCK_WAIT_MS);
  try {
    const file = await open(lock.temp, "wx");
    try {
      await writeAll(file, undefined, Buffer.from(text, "utf8"));
    } finally {
      await file.close();
    }
    const isNew = await nameFile(lock.temp, path);
    if (isNew) await syncFolder(dirname(path));
    return isNew;
  } catch (error) {
    throw codeOf(error) === undefined ? error : toFileError(error, path, "file.cannot-write");
  } finally {
    await unlink(lock.temp).catch(() => undefined);
    await lock.release();
  }
}

/** Gives a file its name. Resolves to false if the name is taken. */
export async function nameFile(temp: string, path: string): Promise<boolean> {
  try {
    await link(temp, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (!NO_LINKS.has(codeOf(error))) throw error;
  }
  const exists = await lstat(path).then(
    () => true,
    () => false,
  );
  if (!exists) await renameOver(temp, path);
  return !exists;
}
