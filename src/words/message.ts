import type { en } from "./en";

export type MessageKey = keyof typeof en;

/** What may stand in a placeholder: a text, a number, a civil date as text, a list, or a message in a message. */
export type MessageArg = string | number | readonly string[] | Message | undefined;

/**
 * What is to be said, without the words: a key of the catalogue and what fills its placeholders. Findings, reasons
 * and titles carry messages; `render` alone turns them into text, so nobody can come to depend on the wording.
 */
export interface Message {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, MessageArg>>;
}

export function message(key: MessageKey, args: Readonly<Record<string, MessageArg>> = {}): Message {
  return { key, args };
}
