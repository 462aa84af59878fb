/**
 * Replaces js-yaml in the bundles: gray-matter loads it for an engine that `frontmatter.ts` replaces. It would slow
 * each start, and look for a package `esprima` in the folders around the program.
 */
export function safeLoad(): never {
  throw new Error("gray-matter parses nothing here");
}

export const safeDump = safeLoad;
