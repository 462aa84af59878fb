import type { CivilDate } from "../../time/civilDate";
import type { KnownNames } from "./entry";
import type { Word } from "./tokenize";

/** The words of an entry and a position in them, shared by the parsers. */
export class TokenStream {
  /** The index of the next word. */
  at = 0;
  readonly lower: readonly string[];

  constructor(
    readonly all: readonly Word[],
    readonly today: CivilDate,
    readonly known: KnownNames,
  ) {
    this.lower = all.map(({ lower }) => lower);
  }

  get isAtEnd(): boolean {
    return this.at >= this.all.length;
  }

  /** Returns a word in lower case; empty after the last one. */
  lowerAt(at: number): string {
    return this.lower[at] ?? "";
  }

  /** Returns the words up to the next comma, because no phrase extends over one. */
  untilComma(from = this.at): readonly string[] {
    return this.lower.slice(from, this.endOfReach(from));
  }

  /** Returns the same words as they were typed. */
  reachTyped(from = this.at): readonly string[] {
    return this.all.slice(from, this.endOfReach(from)).map(({ text }) => text);
  }

  private endOfReach(from: number): number {
    let end = from;
    while (end < this.all.length && (end === from || !this.all[end]?.afterComma)) end++;
    return end;
  }

  said(from: number, length: number): string {
    return this.all
      .slice(from, from + length)
      .map(({ text }) => text)
      .join(" ");
  }

  isAfterComma(at: number): boolean {
    return this.all[at]?.afterComma === true;
  }

  /** Returns whether more words follow before the next comma. */
  get hasMoreInClause(): boolean {
    return !this.isAtEnd && !this.isAfterComma(this.at);
  }
}
