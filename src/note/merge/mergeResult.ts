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
  /** Both versions may be right, so a person decides. */
  | { readonly kind: "open"; readonly ours: string; readonly theirs: string };

/** A text in which hunks were merged, and their positions in it. */
export interface MergedText {
  readonly text: string;
  readonly places: readonly Span[];
}

/** A version of a hunk: its whole lines in the note as one side has it. */
export interface Version {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the parts of a hunk that cannot be merged. */
export function leftOpen(ours: Version, theirs: Version): MergedPart[] {
  const textOf = ({ text, start, end }: Version) => text.slice(start, end);
  return [{ kind: "open", ours: textOf(ours), theirs: textOf(theirs) }];
}
