import type { CivilDate } from "../../time/civilDate";
import type { KnownNames } from "./entry";
import type { Word } from "./tokenize";

/** The words of an entry, and how far they are read: what its readers share. */
export class TokenStream {
  /** The word that is to be read next. */
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

  /** A word in small letters; empty behind the last one. */
  lowerAt(at: number): string {
    return this.lower[at] ?? "";
  }

  /** The words from here up to the next comma: nothing that was said reaches over one. */
  untilComma(from = this.at): readonly string[] {
    return this.lower.slice(from, this.endOfReach(from));
  }

  /** Likewise, as they were typed. */
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

  /** Whether more words follow here, before a comma. */
  get hasMoreInClause(): boolean {
    return !this.isAtEnd && !this.isAfterComma(this.at);
  }
}
