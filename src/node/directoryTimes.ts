import { statfsSync, statSync } from "node:fs";
import type { FileStat } from "../files/fileStat";

/** Returns the size and times of a folder; undefined if the times do not show changes of its content. */
export type DirectoryTimes = (folder: string) => FileStat | undefined;

/**
 * The Linux file systems, by magic number, that update the time of a folder whenever a name in it is added or removed:
 * ext2 to ext4, XFS, Btrfs, F2FS, ZFS, tmpfs and overlays. Some network and foreign file systems do not, or too late.
 */
const RELIABLE_FILE_SYSTEMS = new Set([
  0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x2fc12fc1, 0x01021994, 0x794c7630,
]);

/** Returns a function that reads the times of folders in `root`; undefined if the times are unreliable. */
export function directoryTimes(
  root: string,
  platform: NodeJS.Platform = process.platform,
): DirectoryTimes | undefined {
  try {
    if (platform !== "linux" || !RELIABLE_FILE_SYSTEMS.has(statfsSync(root).type)) return undefined;
    const { dev } = statSync(root);
    return (folder) => {
      const stats = statSync(folder, { throwIfNoEntry: false });
      // A mount point within the root is another file system.
      if (!stats?.isDirectory() || stats.dev !== dev) return undefined;
      return { changed: stats.mtimeMs, size: stats.size, touched: stats.ctimeMs };
    };
  } catch {
    return undefined;
  }
}
