import type { en } from "../en";

/** A language of the product. */
export interface Language {
  /** BCP 47, for the names of days and months. */
  readonly tag: string;
  /** The sentences by message key. */
  readonly words: Readonly<Record<keyof typeof en, string>>;
  /** Translates a text in data (a channel, the title of a playbook) from English. */
  term(text: string): string;
  /** 1st, 2nd, 3rd. */
  ordinal(n: number): string;
}
