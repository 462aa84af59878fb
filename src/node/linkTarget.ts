import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";

/** Whether a file is in a folder after all symbolic links are resolved; true for what does not exist. */
export function isReallyInside(file: string, folder: string): boolean {
  try {
    const path = relative(realpathSync.native(folder), realpathSync.native(file));
    return path !== ".." && !path.startsWith(`..${sep}`) && !/^[A-Za-z]:|^\\\\/.test(path);
  } catch {
    return true;
  }
}
