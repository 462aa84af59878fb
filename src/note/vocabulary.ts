/**
 * The closed lists of words that a touch is written with (notes.md section 2). Each canonical word has its
 * aliases and what it means; everything else (parser, grammar, schema, completion, docs) is made from here.
 */
interface Entry {
  readonly aliases: readonly string[];
  readonly means: string;
}

const word = (means: string, ...aliases: string[]): Entry => ({ means, aliases });

export const CHANNELS = {
  call: word("a phone call", "phone"),
  email: word("an email", "mail"),
  letter: word("a letter by post", "post"),
  card: word("a handwritten card"),
  text: word("a text message", "sms", "whatsapp"),
  social: word("a message on a social network", "linkedin", "twitter", "facebook", "dm"),
  video: word("a video call", "zoom", "teams", "meet"),
  meeting: word("a meeting in person", "coffee", "lunch", "visit"),
  interview: word("an interview"),
  event: word("meeting at an event", "meetup", "conference"),
} as const;

export const OUTCOMES = {
  reached: word("you spoke with them", "spoke", "answered"),
  voicemail: word("you left a voicemail", "vm"),
  "left-message": word("you left a message with another person", "assistant"),
  "no-answer": word("they did not pick up", "na", "unanswered"),
  busy: word("the line was busy"),
  bounced: word("the message came back"),
  replied: word("they replied"),
  scheduled: word("a date was made", "booked"),
  moved: word("the date was moved to another day", "rescheduled", "postponed"),
  cancelled: word("the date was called off", "canceled", "called-off"),
  "no-show": word("they did not come", "noshow"),
  offer: word("they made you an offer", "offered"),
  declined: word("they said no", "rejected"),
  stop: word("they asked not to be contacted"),
} as const;

export const DIRECTIONS = {
  out: word("you contacted them (the default)"),
  in: word("they contacted you", "incoming", "received"),
} as const;

export const PURPOSES = {
  thanks: word("to thank them", "thank-you"),
  resume: word("your resume or application", "application", "applied", "cv"),
  intro: word("to introduce yourself", "introduction"),
  invite: word("an invitation to connect", "connect"),
  share: word("something worth reading", "article"),
  "follow-up": word("to follow up", "chase"),
  answer: word("what they asked for", "sent-as-asked"),
  ack: word(
    "a receipt, an automatic reply or a courtesy: nothing to answer",
    "receipt",
    "auto-reply",
    "ooo",
    "fyi",
  ),
} as const;

export const STATUSES = {
  active: word("in touch (the default)"),
  paused: word("no follow-ups for now"),
  closed: word("finished, whatever the outcome"),
  "moved-on": word("you tried often enough and moved on"),
  "do-not-contact": word("they asked not to be contacted"),
} as const;

export type Channel = keyof typeof CHANNELS;
export type Outcome = keyof typeof OUTCOMES;
export type Direction = keyof typeof DIRECTIONS;
export type Purpose = keyof typeof PURPOSES;
export type Status = keyof typeof STATUSES;

/** The outcomes that take precedence over others of the same touch, the gravest first. All others are equal. */
const GRAVEST: readonly Outcome[] = [
  "stop",
  "declined",
  "cancelled",
  "offer",
  "scheduled",
  "moved",
  "no-show",
];

/**
 * Returns the one of two outcomes that counts. Any other replaces `reached`, because a call in which they say no
 * reached them.
 */
export function graverOutcome(first: Outcome, second: Outcome): Outcome {
  const weight = (outcome: Outcome) => {
    const at = GRAVEST.indexOf(outcome);
    if (at >= 0) return GRAVEST.length - at + 1;
    return outcome === "reached" ? 0 : 1;
  };
  return weight(second) > weight(first) ? second : first;
}

/** The word lists that a touch line may draw on, by the name that its map form uses for the field. */
export const TOUCH_WORDS = {
  channel: CHANNELS,
  outcome: OUTCOMES,
  direction: DIRECTIONS,
  purpose: PURPOSES,
} as const;

export type WordList = keyof typeof TOUCH_WORDS;

export interface KnownWord {
  readonly list: WordList;
  /** The canonical word: `phone` is the word `call`. */
  readonly word: string;
}

const byWord = new Map<string, KnownWord>();
for (const [list, words] of Object.entries(TOUCH_WORDS) as [WordList, Record<string, Entry>][]) {
  for (const [canonical, { aliases }] of Object.entries(words)) {
    for (const spelling of [canonical, ...aliases]) byWord.set(spelling, { list, word: canonical });
  }
}

/** Returns the meaning of a word of a touch, in any letter case; undefined if no list contains it. */
export function knownWord(text: string): KnownWord | undefined {
  return byWord.get(text.toLowerCase());
}

/** Returns the canonical word of one list; undefined if `text` is not in that list. */
export function wordOf<T extends string>(list: Record<T, Entry>, text: string): T | undefined {
  const wanted = text.toLowerCase();
  for (const canonical of Object.keys(list) as T[]) {
    if (canonical === wanted || list[canonical].aliases.includes(wanted)) return canonical;
  }
  return undefined;
}

/** Returns the canonical status of a text, in any letter case, with or without its hyphens. */
export function statusOf(text: string): Status | undefined {
  return statusesByForm.get(wordForm(text));
}

function wordForm(text: string): string {
  return text.replace(/[-_\s]+/g, "").toLowerCase();
}

const statusesByForm = new Map(
  (Object.keys(STATUSES) as Status[]).map((status) => [wordForm(status), status]),
);

/** Every spelling of every touch word, canonical words first within their entry. */
export const TOUCH_SPELLINGS: readonly string[] = [...byWord.keys()];

/** Returns every spelling in one list. */
export function spellingsOf(list: Record<string, Entry>): string[] {
  return Object.entries(list).flatMap(([canonical, { aliases }]) => [canonical, ...aliases]);
}
