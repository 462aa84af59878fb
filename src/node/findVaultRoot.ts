import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CONFIG_FILES } from "../config/configFile";

/** Files and folders that mark the root of a folder of notes. */
const ROOT_MARKS = [...CONFIG_FILES, ".git", ".obsidian", ".vscode"];

/**
 * Returns the nearest parent of a note that looks like the root of a vault, or else its own folder. As with git's
 * `safe.directory`, a parent of another user is not one, because its settings would apply.
 */
export async function rootOfNote(note: string): Promise<string> {
  const noteFolder = dirname(note);
  const { folder } = await nearestWith(ROOT_MARKS, noteFolder);
  return folder ?? noteFolder;
}

/** The folder whose settings apply. */
export interface SettingsRoot {
  readonly folder: string;
  /** A settings file above that is not read, because it belongs to another user. */
  readonly foreign: string | undefined;
}

/** Returns the folder whose settings apply to a folder of notes: the nearest with a settings file, or else itself. */
export async function settingsRootOf(root: string): Promise<SettingsRoot> {
  const { folder, foreign } = await nearestWith(CONFIG_FILES, root);
  return { folder: folder ?? root, foreign };
}

/** Finds the nearest folder with one of the marks. Stops at one of another user, unless it is the first. */
async function nearestWith(
  marks: readonly string[],
  first: string,
): Promise<{ folder?: string; foreign?: string | undefined }> {
  for (let folder = first; ; folder = dirname(folder)) {
    const owners = await Promise.all(marks.map((name) => ownerOf(join(folder, name))));
    const index = owners.findIndex((owner) => owner !== undefined);
    if (index >= 0) {
      const isTrusted = folder === first || [await ownerOf(folder), ...owners].every(isTrustedOwner);
      return isTrusted ? { folder } : { foreign: join(folder, marks[index] ?? "") };
    }
    if (dirname(folder) === folder) return {};
  }
}

/** Whether a folder looks like the root of a folder of notes. */
export async function isVaultRoot(folder: string): Promise<boolean> {
  const owners = await Promise.all(ROOT_MARKS.map((name) => ownerOf(join(folder, name))));
  return owners.some((owner) => owner !== undefined);
}

/** Returns the id of the owner of a file; undefined if it does not exist. */
function ownerOf(file: string): Promise<number | undefined> {
  return lstat(file).then(
    ({ uid }) => uid,
    () => undefined,
  );
}

/** Whether an owner is this user or the administrator. Windows has no such owners. */
function isTrustedOwner(uid: number | undefined): boolean {
  const user = process.getuid?.();
  return uid === undefined || user === undefined || uid === user || uid === 0;
}
