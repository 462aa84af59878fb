import { linkText } from "../names";
import { parseDateAt } from "./dateParser";
import { matchContactPhrase, matchPhrase } from "./phraseTrie";
import type { TokenStream } from "./tokenStream";

/** A name in an entry, and the index of the word after it. */
export interface ParsedName {
  readonly name: string;
  readonly organization: string;
  readonly end: number;
  /** How many of its words form a known name; 0 for an unknown one. */
  readonly knownLength: number;
}

/** Lower-case words inside a name: Ludwig van Beethoven. */
const PARTICLES = new Set(
  "van von de der den del della di da do dos du la le el al bin ibn ter ten zu zur y e st".split(" "),
);

/** Words that are never names: capitalized words that follow a time or a day, and holidays. */
const NEVER_NAMES: ReadonlySet<string> = new Set(
  "EST EDT ET PST PDT PT CST CDT CT MST MDT MT GMT UTC CET CEST BST IST AEST JST COB EOB EOD EOW EOM ASAP TBC TBD TBA FYI OOO AM PM NB PS RSVP Christmas Easter Thanksgiving Halloween Hanukkah Diwali Ramadan".split(
    " ",
  ),
);

/** Verbs after `to`, which are not names: `called to confirm the interview`. */
const INFINITIVES: ReadonlySet<string> = new Set(
  "accept add apply arrange ask book bring buy cancel catch change chat check clarify close come complain confirm congratulate connect decide decline deliver discuss drop email explain express finalize find fix follow forward get give go have hear help hire inform inquire enquire introduce invite keep know learn leave let listen look make meet move negotiate offer order pass pay pick ping place plan postpone practice prepare present propose push put reach read remind reply report request reschedule resend respond return review say schedule see sell send set share show sign speak start stay stop submit suggest take talk tell thank touch try understand update verify visit wish withdraw work write".split(
    " ",
  ),
);

/** Parses the names that begin at a word, joined by `and` and, after `with` and `to` (`isOpen`), by commas. */
export function parseNames(
  words: TokenStream,
  from: number,
  isOpen: boolean,
): { readonly names: readonly ParsedName[]; readonly end: number } | undefined {
  const parsedNames: ParsedName[] = [];
  let at = from;
  for (;;) {
    const name = parseNameAt(words, at, isOpen);
    if (!name) break;
    parsedNames.push(name);
    at = name.end;
    const next = words.all[at];
    if (!next) break;
    const isJoined = ["and", "&", "+"].includes(next.lower);
    const nextAt = isJoined ? at + 1 : at;
    if (!isJoined && !(next.afterComma && isOpen)) break;
    const nextName = parseNameAt(words, nextAt, isOpen && isJoined);
    // After a comma another part can begin: `with Dana, Luis replied`.
    if (!nextName || (!isJoined && !continuesList(words, nextAt, nextName))) break;
    at = nextAt;
  }
  return parsedNames.length > 0 ? { names: parsedNames, end: at } : undefined;
}

/** Whether a name after a comma continues a list of names: more names follow, up to an `and`. */
function continuesList(words: TokenStream, at: number, name: ParsedName): boolean {
  if (!words.isAfterComma(at)) return false;
  for (let end = name.end; ; ) {
    const next = words.all[end];
    if (!next) return false;
    const isJoined = ["and", "&"].includes(next.lower);
    const nextName = parseNameAt(words, isJoined ? end + 1 : end, false);
    if (!nextName || !(isJoined || next.afterComma)) return false;
    if (isJoined) return !matchContactPhrase(words.untilComma(nextName.end), 0);
    end = nextName.end;
  }
}

/**
 * Parses the name that begins at a word. After `with` and `to` (`isOpen`), any name is accepted, also in lower case.
 */
export function parseNameAt(words: TokenStream, from: number, isOpen: boolean): ParsedName | undefined {
  const first = words.all[from];
  if (!first) return undefined;
  if (first.text.startsWith("[[")) {
    return withOrganization(words, linkText(first.text), from, from + 1, 1);
  }
  const texts = words.typedUntilComma(from);
  const knownLength = words.known.nameLengthAt(texts);
  let end = from;
  while (end < from + texts.length && canBeName(words, end, from)) end++;
  // `Dana Wellington` is not a known name, even if there is a Dana.
  if (knownLength > 0 && end <= from + knownLength) {
    const name = texts.slice(0, knownLength).join(" ");
    const spelled = name === name.toLowerCase() ? words.known.spelling(name) : name;
    return withOrganization(words, spelled, from, from + knownLength, knownLength);
  }
  // A trailing particle belongs to the words after it.
  while (end > from && PARTICLES.has(words.all[end - 1]?.text ?? "")) end--;
  if (end === from && isOpen) end = lowerCaseNameEnd(words, from, texts.length);
  return end > from ? withOrganization(words, words.textAt(from, end - from), from, end, 0) : undefined;
}

/** Adds the organization, if it follows the name: `Dana at Acme`. */
function withOrganization(
  words: TokenStream,
  name: string,
  from: number,
  end: number,
  known: number,
): ParsedName | undefined {
  if (name === "") return undefined;
  const opens = ["from", "at", "of"].includes(words.lowerAt(end)) && !words.isAfterComma(end);
  const texts = opens ? words.typedUntilComma(end + 1) : [];
  const length = texts.length > 0 ? words.known.organizationLengthAt(texts) : 0;
  const organization = texts.slice(0, length).join(" ");
  return {
    name,
    organization,
    end: length > 0 ? end + 1 + length : end,
    knownLength: known > 0 ? end - from : 0,
  };
}

/**
 * Whether a word can be part of a name: it is capitalized, or its script has no capitals, and it begins neither a date
 * nor a phrase.
 */
function canBeName(words: TokenStream, at: number, from: number): boolean {
  const text = words.all[at]?.text ?? "";
  if (PARTICLES.has(text)) return at > from && canBeName(words, at + 1, from);
  if (words.all[at]?.genitive !== undefined || NEVER_NAMES.has(text)) return false;
  if (!/^["'(]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)) return false;
  const meaning = matchPhrase(words.untilComma(at), 0);
  if (meaning && !(at > from && "phrase" in meaning && meaning.phrase.kind === "filler")) return false;
  return parseDateAt(words, at, "back") === undefined;
}

/** Parses a lower-case name: `with ann lee`, `with the hiring team`. Up to two words, three after an article. */
function lowerCaseNameEnd(words: TokenStream, from: number, within: number): number {
  if (words.lowerAt(from - 1) === "to" && INFINITIVES.has(words.lowerAt(from))) return from;
  const article = ["the", "their", "our", "my", "a"].includes(words.lowerAt(from));
  const maxEnd = from + (article ? 3 : 2);
  let end = article ? from + 1 : from;
  const isPlain = (at: number) =>
    /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(words.all[at]?.text ?? "") &&
    !["and", "&"].includes(words.lowerAt(at)) &&
    matchPhrase(words.untilComma(at), 0) === undefined &&
    parseDateAt(words, at, "back") === undefined;
  while (end < from + within && isPlain(end)) end++;
  return end > maxEnd || (article && end === from + 1) ? from : end;
}
