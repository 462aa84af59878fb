import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";

/** A word of an entry that nothing can be made of, and the one that it is nearly. */
export interface Typo {
  /** Which word of the entry it is. */
  readonly at: number;
  readonly said: string;
  readonly near: string;
}

/** Why an entry is refused: thrown by its readers, and caught by `readEntry` alone. */
export class EntryError extends Error {
  constructor(
    readonly reason: Message,
    /** What the reason names, where all of it may be a slip. */
    readonly slips: readonly Typo[] = [],
  ) {
    super(reason.key);
  }
}

export function reject<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): never {
  throw new EntryError(message(key, ...args));
}
