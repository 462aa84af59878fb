import type { Span } from "../source";

/** A part of a hunk after the merge. */
export type MergedPart =
  /** `isChoice` if a value was chosen, or one that only one version has was kept. */
  | {
      readonly kind: "merged";
      readonly text: string;
      readonly isChoice?: boolean;
      readonly isShared?: boolean;
    }
  /** Nothing tells which version is right, so a person decides. */
  | { readonly kind: "open"; readonly ours: string; readonly theirs: string };

/** A text that hunks were merged in, and where they are in it now. */
export interface Merged {
  readonly text: string;
  readonly places: readonly Span[];
}

/** A version of a hunk: the whole lines of it in the note as one side has it. */
export interface Version {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the parts of a hunk of which nothing can be merged. */
export function leftOpen(ours: Version, theirs: Version): MergedPart[] {
  const textOf = ({ text, start, end }: Version) => text.slice(start, end);
  return [{ kind: "open", ours: textOf(ours), theirs: textOf(theirs) }];
}
