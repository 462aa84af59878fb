import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";
import type { Way } from "./entry";

/** A word of an entry that could not be parsed, and the known word that it resembles. */
export interface Typo {
  /** The index of the word in the entry. */
  readonly index: number;
  readonly word: string;
  readonly suggestion: string;
}

/** The reason why an entry is rejected. The parsers throw it, and only `parseEntry` catches it. */
export class EntryError extends Error {
  constructor(
    readonly reason: Message,
    /** The words that the reason names, if all of them may be typing errors. */
    readonly slips: readonly Typo[] = [],
    /** The words that are not understood, if they could be kept as text. `end` is the index after the last one. */
    readonly rest?: { readonly start: number; readonly end: number },
    /** The readings of an ambiguous entry. */
    readonly ways: readonly Way[] = [],
  ) {
    super(reason.key);
  }
}

export function reject<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): never {
  throw new EntryError(message(key, ...args));
}
