import nodePath from "node:path";

/** The functions for the paths of a system. Tests pass `path.win32` and `path.posix`. */
export type PathFunctions = Pick<typeof nodePath, "isAbsolute" | "join" | "parse" | "relative" | "sep">;

/**
 * Whether `inner` is `outer` or within it; both are absolute. On Windows letter case does not matter, and a path on another
 * drive or share is not within.
 */
export function contains(outer: string, inner: string, path: PathFunctions = nodePath): boolean {
  const way = path.relative(outer, inner);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Returns a path with slashes, as settings and other programs have it. A backslash is part of a name on other systems. */
export function slashed(file: string, { sep }: Pick<PathFunctions, "sep"> = nodePath): string {
  return sep === "/" ? file : file.replaceAll(sep, "/");
}

/** Returns a folder with a separator at its end, which the root of a disk already has. */
export function withSeparator(folder: string, { sep }: Pick<PathFunctions, "sep"> = nodePath): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

/**
 * Returns the path that a user wrote in the settings; undefined for one that depends on a current folder or drive. `~` is
 * the home folder.
 */
export function wholePath(written: string, home: string, path: PathFunctions = nodePath): string | undefined {
  const begin = written.slice(0, 2);
  if (begin === "~/" || begin === `~${path.sep}`) return path.join(home, written.slice(2));
  // On Windows, `\notes` is a folder of the current drive.
  const isWhole = path.isAbsolute(written) && (path.sep === "/" || path.parse(written).root.length > 1);
  return isWhole ? written : undefined;
}
