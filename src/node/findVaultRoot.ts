import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CONFIG_FILES } from "../config/configFile";

/** What stands at the root of a folder of notes. */
const MARKS = [...CONFIG_FILES, ".git", ".obsidian", ".vscode"];

/** The folder of notes that a note belongs to: the nearest one above it that looks like a root, else its own. */
export async function rootOfNote(note: string): Promise<string> {
  const own = dirname(note);
  for (let folder = own; ; folder = dirname(folder)) {
    if (await hasMark(folder)) return folder;
    if (dirname(folder) === folder) return own;
  }
}

/** The folder whose settings hold for a folder of notes: itself, else the nearest above it that has a settings file. */
export async function settingsRootOf(root: string): Promise<string> {
  for (let folder = root; ; folder = dirname(folder)) {
    if (await hasMark(folder, CONFIG_FILES)) return folder;
    if (dirname(folder) === folder) return root;
  }
}

async function hasMark(folder: string, marks: readonly string[] = MARKS): Promise<boolean> {
  const found = await Promise.all(
    marks.map((name) =>
      access(join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
