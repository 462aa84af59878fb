/** One item that can be inserted at the cursor. */
export interface Candidate {
  readonly kind: "key" | "word" | "date" | "clause" | "name" | "note";
  readonly label: string;
  /** Replaces the word that the user is typing. */
  readonly insert: string;
  /** A few words next to the label. */
  readonly detail?: string;
  readonly doc?: string;
  /** Compared with the typed word; the label if missing. */
  readonly filter?: string;
  /** True if more has to follow, so that the client should request completions again. */
  readonly retrigger?: boolean;
  /** The same with placeholders, for clients that support snippets. */
  readonly snippet?: string;
}

/** The candidates for one position. */
export interface CandidateList {
  readonly candidates: readonly Candidate[];
  /** The text before the cursor that they replace. */
  readonly typed: string;
  /** The rest of the word after the cursor, which they also replace. */
  readonly rest: string;
  /** True if further typing can bring other candidates. */
  readonly isIncomplete: boolean;
  /** Inserted before each candidate. */
  readonly prefix: string;
}

/** Returns the rest of a word after the cursor, up to a space or a comma. */
export function restOfWord(after: string): string {
  return /^[^\s,:"'\]#]*/.exec(after)?.[0] ?? "";
}
