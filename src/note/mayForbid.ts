import { isOneSlipOrNone } from "./closestMatch";
import { knownWord } from "./vocabulary";

/** Words that people write for the outcome `stop`. */
const STOP_WORDS: ReadonlySet<string> = new Set([
  "stop",
  "stopped",
  "unsubscribe",
  "unsubscribed",
  "blocked",
  "opt-out",
  "optout",
  "opted-out",
  "do-not-call",
  "do-not-contact",
  "dnc",
]);

/** "do not call", "don't contact", "not to be contacted", "never write". */
const FORBIDDING_PHRASE =
  /\b(?:do not|don['’]?t|never|not to(?: be)?|no more|stop)[ \t]+(?:call|contact|e-?mail|writ|text|messag|phon|ring)/i;

/**
 * Returns whether a text that cannot be read may say that they asked not to be contacted, or to wait. It says yes to more
 * than it should, because it is asked only about what is reported as unreadable.
 */
export function mayForbid(text: string): boolean {
  if (hasForbiddingPhrase(text)) return true;
  return text.split(/[^\p{L}\p{N}-]+/u).some((word) => mayMeanStop(word) || /^hold$/i.test(word));
}

export function hasForbiddingPhrase(text: string): boolean {
  return FORBIDDING_PHRASE.test(text);
}

/** Returns whether a word may be meant as `stop`, with a slip in it. */
export function mayMeanStop(word: string): boolean {
  const lower = word.toLowerCase();
  if (STOP_WORDS.has(lower)) return true;
  const bare = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return bare.length >= 3 && !knownOther(bare) && isOneSlipOrNone(bare, "stop");
}

/** Returns whether a word may be meant as the `hold` of `hold until`. */
export function mayMeanHold(word: string): boolean {
  return word.length >= 3 && isOneSlipOrNone(word.toLowerCase(), "hold");
}

function knownOther(word: string): boolean {
  return word !== "stop" && knownWord(word) !== undefined;
}
