import type { en } from "../en";

/** A language that the product speaks. */
export interface Language {
  /** BCP 47, for the names of days and months. */
  readonly tag: string;
  /** What each message is in this language. */
  readonly words: Readonly<Record<keyof typeof en, string>>;
  /** What stands in data rather than in a message (a channel, the title of a playbook), from its English text. */
  term(text: string): string;
  /** 1st, 2nd, 3rd. */
  ordinal(n: number): string;
}
