import picomatch from "picomatch/posix";
import { linearMatcher } from "./linearRegExp";

/** Whether one of several globs matches a path, which is relative to the folder of notes, with `/`. */
export type PathMatcher = (path: string) => boolean;

/** The longest glob that is compiled, in UTF-16 units. */
export const MAX_GLOB_LENGTH = 1000;

/**
 * Compiles globs as users write them in settings: `People/**` and `People/` match everything in the folder, a leading
 * `./` or `/` is ignored, and an invalid glob or a very long one matches nothing. Settings come with the folder, so
 * matching takes linear time for every glob. Paths compare in Unicode normal form C, because some systems write `ü` as
 * two characters.
 */
export function globMatcher(globs: readonly string[]): PathMatcher {
  const matchers = globs.flatMap((glob) => compiled(glob) ?? []);
  if (matchers.length === 0) return () => false;
  return (path) => {
    const normal = toNormalForm(path);
    return matchers.some((matches) => matches(normal));
  };
}

/** Whether a glob is short enough and has a known form. */
export function isUsableGlob(glob: string): boolean {
  return compiled(glob) !== undefined;
}

/** Returns a path in Unicode normal form C. Fast path for ASCII, because most paths need no change. */
export function toNormalForm(path: string): string {
  return PLAIN.test(path) ? path : path.normalize("NFC");
}

function compiled(glob: string): PathMatcher | undefined {
  const plain = toNormalForm(glob)
    .trim()
    .replace(/^(?:\.?\/)+/, "");
  if (plain === "" || plain.length > MAX_GLOB_LENGTH) return undefined;
  try {
    const whole = plain.endsWith("/") ? `${plain}**` : plain;
    const matcher = linearMatcher(picomatch.makeRe(whole, { dot: true, nocase: false }));
    return matcher && ((path) => path === whole || matcher.test(path));
  } catch {
    return undefined;
  }
}

const PLAIN = /^[\0-\x7f]*$/;
