import picomatch from "picomatch/posix";

/** Whether one of several globs matches a path, which is relative to the folder of notes, with `/`. */
export type PathMatcher = (path: string) => boolean;

/**
 * Compiles globs as users write them in settings: `People/**` and `People/` match everything in the folder, a leading
 * `./` or `/` is ignored, and an invalid glob matches nothing.
 */
export function globMatcher(globs: readonly string[]): PathMatcher {
  const matchers = globs.flatMap((glob) => {
    const plain = glob.trim().replace(/^(?:\.?\/)+/, "");
    if (plain === "") return [];
    try {
      return [picomatch(plain.endsWith("/") ? `${plain}**` : plain, { dot: true, nocase: false })];
    } catch {
      return [];
    }
  });
  return (path) => matchers.some((matches) => matches(path));
}
