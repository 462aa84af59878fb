import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the bytes, mode, owner, inode and times of the files in a folder, except the time of the last access. Of
 * folders, it has names and modes.
 */
export function snapshot(root: string): Record<string, string> {
  const found = readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(found.map((name) => [name.replaceAll("\\", "/"), factsOf(join(root, name))]));
}

function factsOf(file: string): string {
  const { mode, uid, gid, ino, nlink, mtimeMs, ctimeMs, size } = lstatSync(file);
  if (lstatSync(file).isDirectory()) return `folder, mode ${mode.toString(8)}`;
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex");
  const times = `changed ${mtimeMs}, status ${ctimeMs}`;
  return `${size} bytes ${hash}, mode ${mode.toString(8)}, owner ${uid}:${gid}, inode ${ino} of ${nlink}, ${times}`;
}
