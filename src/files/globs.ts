import picomatch from "picomatch/posix";

/** Whether one of several globs matches a path, which is relative to the folder of notes, with `/`. */
export type PathMatcher = (path: string) => boolean;

/**
 * Compiles globs as users write them in settings: `People/**` and `People/` match everything in the folder, a leading
 * `./` or `/` is ignored, and an invalid glob matches nothing. Paths compare in Unicode normal form C, because some
 * systems write `ü` as two characters.
 */
export function globMatcher(globs: readonly string[]): PathMatcher {
  const matchers = globs.flatMap((glob) => {
    const plain = toNormalForm(glob)
      .trim()
      .replace(/^(?:\.?\/)+/, "");
    if (plain === "") return [];
    try {
      return [picomatch(plain.endsWith("/") ? `${plain}**` : plain, { dot: true, nocase: false })];
    } catch {
      return [];
    }
  });
  return (path) => matchers.length > 0 && matchers.some((matches) => matches(toNormalForm(path)));
}

/** Returns a path in Unicode normal form C. Most paths have only characters for which there is nothing to do. */
export function toNormalForm(path: string): string {
  return PLAIN.test(path) ? path : path.normalize("NFC");
}

const PLAIN = /^[\0-\x7f]*$/;
