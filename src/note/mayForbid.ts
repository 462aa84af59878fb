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
 * Whether a text that cannot be read may say that they asked not to be contacted, or to wait. It is true too often
 * rather than too rarely, because it is asked only about text that is reported as unreadable.
 */
export function mayForbid(text: string): boolean {
  if (hasForbiddingPhrase(text)) return true;
  return text.split(/[^\p{L}\p{N}-]+/u).some((word) => mayMeanStop(word) || /^hold$/i.test(word));
}

export function hasForbiddingPhrase(text: string): boolean {
  return FORBIDDING_PHRASE.test(text);
}

/** Whether a word may mean `stop`, with a slip in it. */
export function mayMeanStop(word: string): boolean {
  const lower = word.toLowerCase();
  if (STOP_WORDS.has(lower)) return true;
  const bare = /^[a-z]+$/.test(lower) ? lower : lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return bare.length >= 3 && !knownOther(bare) && isOneSlipOrNone(bare, "stop");
}

/** Whether one of the words that a token joins may mean `stop`: `reached/stop`, `#stop`. */
export function holdsStop(token: string): boolean {
  return mayMeanStop(token) || token.split(/[^\p{L}\p{N}-]+/u).some(mayMeanStop);
}

/** Whether a word may mean the `hold` of `hold until`. */
export function mayMeanHold(word: string): boolean {
  return word.length >= 3 && isOneSlipOrNone(word.toLowerCase(), "hold");
}

function knownOther(word: string): boolean {
  return word !== "stop" && knownWord(word) !== undefined;
}
