import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CONFIG_FILES } from "../config/configFile";

/** Files and folders that mark the root of a folder of notes. */
const ROOT_MARKS = [...CONFIG_FILES, ".git", ".obsidian", ".vscode"];

/** Returns the nearest parent of a note that looks like the root of a vault, or else its own folder. */
export async function rootOfNote(note: string): Promise<string> {
  const noteFolder = dirname(note);
  for (let folder = noteFolder; ; folder = dirname(folder)) {
    if (await hasMark(folder)) return folder;
    if (dirname(folder) === folder) return noteFolder;
  }
}

/** Returns the folder whose settings apply to a folder of notes: the nearest with a settings file, or else itself. */
export async function settingsRootOf(root: string): Promise<string> {
  for (let folder = root; ; folder = dirname(folder)) {
    if (await hasMark(folder, CONFIG_FILES)) return folder;
    if (dirname(folder) === folder) return root;
  }
}

/** Whether a folder looks like the root of a folder of notes. */
export function isVaultRoot(folder: string): Promise<boolean> {
  return hasMark(folder);
}

async function hasMark(folder: string, marks: readonly string[] = ROOT_MARKS): Promise<boolean> {
  const exists = await Promise.all(
    marks.map((name) =>
      access(join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return exists.includes(true);
}
