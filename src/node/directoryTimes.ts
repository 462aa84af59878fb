import { statfsSync, statSync } from "node:fs";
import type { FileStat } from "../files/fileStat";

/** Size and times of a folder; undefined for one whose times say nothing of what is in it. */
export type DirectoryTimes = (folder: string) => FileStat | undefined;

/**
 * The file systems of Linux by their numbers that are known to date a folder whenever a name in it comes or goes: ext2 to
 * ext4, XFS, Btrfs, F2FS, ZFS, tmpfs and overlays. Some that come over a network or from another system do not, or late.
 */
const DATED = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x2fc12fc1, 0x01021994, 0x794c7630]);

/** How to ask for the dates of the folders in `root`, where they can be trusted. */
export function directoryTimes(root: string): DirectoryTimes | undefined {
  try {
    if (process.platform !== "linux" || !DATED.has(statfsSync(root).type)) return undefined;
    const { dev } = statSync(root);
    return (folder) => {
      const found = statSync(folder, { throwIfNoEntry: false });
      // What is mounted in between is another file system.
      if (!found?.isDirectory() || found.dev !== dev) return undefined;
      return { changed: found.mtimeMs, size: found.size, touched: found.ctimeMs };
    };
  } catch {
    return undefined;
  }
}
