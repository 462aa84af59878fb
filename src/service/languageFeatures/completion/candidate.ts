/** Something that can be put in where the cursor is. */
export interface Candidate {
  readonly kind: "key" | "word" | "date" | "clause" | "name" | "note";
  readonly label: string;
  /** What is written, in place of the word that is being typed. */
  readonly insert: string;
  /** In a few words, beside the label. */
  readonly detail?: string;
  readonly doc?: string;
  /** What a typed word is held against, where it is not the label. */
  readonly filter?: string;
  /** More has to follow: a client that can is to ask again at once. */
  readonly goesOn?: boolean;
  /** The same with stops to fill in, for clients that know them. */
  readonly snippet?: string;
}

/** Offers for one place. */
export interface CandidateList {
  readonly offers: readonly Candidate[];
  /** How much of the text before the cursor they replace. */
  readonly typed: string;
  /** How much of the text behind it, as it goes on with the same word. */
  readonly rest: string;
  /** Whether what is typed further may bring others. */
  readonly again: boolean;
  /** What is put in front of each. */
  readonly gap: string;
}

/** The words that go on behind the cursor, up to a blank or a comma. */
export function restOfWord(after: string): string {
  return /^[^\s,:"'\]#]*/.exec(after)?.[0] ?? "";
}
