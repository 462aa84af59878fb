import type { Channel } from "../note/vocabulary";
import { type Message, message } from "../words/message";

const NOUNS = { call: "call", email: "email", letter: "letter", card: "card", text: "text" } as const;
type AttemptNoun = keyof typeof NOUNS;

/** Returns the noun for tries by a channel: "try" for several channels, and for one without a noun of its own. */
export function attemptNoun(channel: Channel | undefined): AttemptNoun | "try" {
  return channel !== undefined && channel in NOUNS ? (channel as AttemptNoun) : "try";
}

/** Returns a count of tries: "3 calls". */
export function counts(channel: Channel | undefined, count: number): Message {
  return message(`count.${attemptNoun(channel)}`, { count });
}
