import { realpathSync } from "node:fs";
import { contains } from "./paths";

/** Whether a file is in a folder after all symbolic links are resolved; true for what does not exist. */
export function isReallyInside(file: string, folder: string): boolean {
  try {
    return contains(realpathSync.native(folder), realpathSync.native(file));
  } catch {
    return true;
  }
}
