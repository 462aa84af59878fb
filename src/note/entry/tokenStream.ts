import type { CivilDate } from "../../time/civilDate";
import type { KnownNames } from "./entry";
import type { Token } from "./tokenize";

/** The words of an entry and a position in them, shared by the parsers. */
export class TokenStream {
  /** The index of the next word. */
  position = 0;
  readonly lower: readonly string[];

  constructor(
    readonly all: readonly Token[],
    readonly today: CivilDate,
    readonly known: KnownNames,
    /** Whether a reason names the words that are not understood. */
    readonly explains = true,
  ) {
    this.lower = all.map(({ lower }) => lower);
  }

  get isAtEnd(): boolean {
    return this.position >= this.all.length;
  }

  /** Returns a word in lower case; empty after the last one. */
  lowerAt(at: number): string {
    return this.lower[at] ?? "";
  }

  /** Returns the words up to the next comma, because no phrase extends over one. */
  untilComma(from = this.position): readonly string[] {
    return this.lower.slice(from, this.partEnd(from));
  }

  /** Returns the same words as they were typed. */
  typedUntilComma(from = this.position): readonly string[] {
    return this.all.slice(from, this.partEnd(from)).map(({ text }) => text);
  }

  private partEnd(from: number): number {
    let end = from;
    while (end < this.all.length && (end === from || !this.all[end]?.afterComma)) end++;
    return end;
  }

  /** Returns the number of the part between two commas that a word is in. */
  partAt(at: number): number {
    return this.all.slice(0, at + 1).filter(({ afterComma }) => afterComma).length;
  }

  textAt(from: number, length: number): string {
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
    return !this.isAtEnd && !this.isAfterComma(this.position);
  }
}
