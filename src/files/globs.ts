import picomatch from "picomatch/posix";

/** Whether a path, relative to the folder of notes and with `/`, is matched by one of some globs. */
export type PathMatcher = (path: string) => boolean;

/**
 * A matcher for globs as people write them in settings: `People/**` and `People/` mean all that is in the folder, a
 * leading `./` or `/` means nothing, and a glob that cannot be compiled matches nothing.
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
