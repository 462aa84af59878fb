import { lstatSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./errorCode";

/** The permissions of all but the owner. */
const OTHERS = 0o077;
/** The administrator, who may have moved the directory to another disk. */
const ROOT = 0;

/**
 * Creates a directory, with missing parents, that only this user can enter. Returns false if that is not possible, or
 * if the directory exists and belongs to another user or is open to others, because its content cannot be trusted.
 */
export function makePrivateDirectory(folder: string): boolean {
  try {
    makeDirectory(folder);
    return isPrivateDirectory(folder);
  } catch {
    return false;
  }
}

/** Whether the directory exists and only this user can enter it. */
export function isPrivateDirectory(folder: string): boolean {
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (!stats?.isDirectory()) return false;
    const user = process.getuid?.();
    // Windows has no such owners, and its folder for programs belongs to the user.
    if (user === undefined) return true;
    // In a shared folder, a link of another user could lead to a private folder of notes that came from elsewhere.
    const owner = lstatSync(folder).uid;
    return stats.uid === user && (stats.mode & OTHERS) === 0 && (owner === user || owner === ROOT);
  } catch {
    return false;
  }
}

/** Like `mkdirSync` with `recursive`, which never returns where a folder such as /proc denies the existence of new names. */
function makeDirectory(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return;
    const parent = dirname(folder);
    if (code !== "ENOENT" || parent === folder || exists(parent)) throw error;
    makeDirectory(parent);
    makeDirectory(folder);
  }
}

function exists(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined;
}
