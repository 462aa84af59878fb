import type { Channel } from "../note/vocabulary";
import { type Message, message } from "../words/message";

const NOUNS = { call: "call", email: "email", letter: "letter", card: "card", text: "text" } as const;
type Counted = keyof typeof NOUNS;

/** What the tries by a channel are called; those by several, or by one without a word of its own, are tries. */
export function attemptNoun(channel: Channel | undefined): Counted | "try" {
  return channel !== undefined && channel in NOUNS ? (channel as Counted) : "try";
}

/** "3 calls". */
export function counts(channel: Channel | undefined, count: number): Message {
  return message(`count.${attemptNoun(channel)}`, { count });
}
