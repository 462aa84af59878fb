import { shellPath } from "../files/shellPath";

/** Quotes a path for a shell of this system, if it needs quotes. */
export function quoted(path: string): string {
  return shellPath(path, process.platform === "win32");
}
