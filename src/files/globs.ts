import picomatch from "picomatch/posix";
import { linearMatcher } from "./linearRegExp";

/** Whether one of several globs matches a path, which is relative to the folder of notes, with `/`. */
export type PathMatcher = (path: string) => boolean;

/** The longest glob that is compiled, in UTF-16 units. */
const MAX_GLOB_LENGTH = 1000;

/**
 * Compiles globs as users write them in settings: `People/**` and `People/` match everything in the folder, a leading
 * `./` or `/` is ignored, and an invalid glob or a very long one matches nothing. Settings come with the folder, so that
 * matching takes linear time for every glob. Paths compare in Unicode normal form C, because some systems write `ü` as two
 * characters.
 */
export function globMatcher(globs: readonly string[]): PathMatcher {
  const matchers = globs.flatMap((glob) => compiled(glob) ?? []);
  return (path) => matchers.length > 0 && matchers.some((matches) => matches(toNormalForm(path)));
}

/** Returns whether a glob is short enough, and of a form that is known. */
export function isUsableGlob(glob: string): boolean {
  return compiled(glob) !== undefined;
}

/** Returns a path in Unicode normal form C. Most paths have only characters for which there is nothing to do. */
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
