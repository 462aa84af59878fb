import { FileSystemError, type Uri, workspace } from "vscode";

/** Reads and writes calendar files, on the disk or through the editor. */
export interface CalendarFiles {
  /** Reads a file; undefined if there is none. */
  read(file: Uri): Promise<string | undefined>;
  /** Writes a file unless its text has changed since `before`; false if it has. */
  write(file: Uri, before: string | undefined, text: string): Promise<boolean>;
  /** Returns the file of a path in the user's settings; undefined if the path names no file of this machine. */
  fileAt(path: string): Uri | undefined;
}

/** The files of the editor: for windows without Node, and for folders that only the editor can read. */
export const editorFiles: CalendarFiles = {
  async read(file) {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(file));
    } catch (error) {
      if (error instanceof FileSystemError && error.code === "FileNotFound") return undefined;
      throw error;
    }
  },
  async write(file, before, text) {
    if ((await editorFiles.read(file)) !== before) return false;
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return true;
  },
  // A browser has no disk.
  fileAt: () => undefined,
};
