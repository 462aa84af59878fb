import { knownWord, TOUCH_SPELLINGS } from "../vocabulary";
import { formsOf, PHRASES, type Phrase } from "./phrases";

/** The meaning of a run of words: a phrase of the list, or a word of a touch. */
export type Meaning =
  | { readonly length: number; readonly phrase: Phrase }
  | { readonly length: number; readonly word: string };

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  phrase?: Phrase;
  word?: string;
}

/** About two thousand forms, looked up word by word. */
interface PhraseTries {
  readonly userPhrases: TrieNode;
  readonly contactPhrases: TrieNode;
}

let tries: PhraseTries | undefined;

/** Builds both tries on the first entry, because most sessions never parse one. They depend on constants only. */
function phraseTries(): PhraseTries {
  if (tries) return tries;
  const yours = buildTrie(PHRASES.filter(({ kind }) => kind !== "theirs"));
  const theirs = buildTrie(PHRASES.filter(({ kind }) => kind === "theirs"));
  for (const spelling of TOUCH_SPELLINGS) {
    insert(yours, spelling, { word: spelling });
    // `no answer` and `thank you` mean `no-answer` and `thank-you`.
    if (spelling.includes("-")) insert(yours, spelling.replace(/-/g, " "), { word: spelling });
  }
  tries = { userPhrases: yours, contactPhrases: theirs };
  return tries;
}

/** Returns the longest phrase or word of a touch that begins at `from`; `words` are in lower case. */
export function matchPhrase(words: readonly string[], from: number): Meaning | undefined {
  return longestMatch(phraseTries().userPhrases, words, from);
}

/** Returns the longest phrase about what the contact did that begins at `from`. */
export function matchContactPhrase(
  words: readonly string[],
  from: number,
): (Meaning & { phrase: Phrase }) | undefined {
  const meaning = longestMatch(phraseTries().contactPhrases, words, from);
  return meaning && "phrase" in meaning ? meaning : undefined;
}

function longestMatch(trie: TrieNode, words: readonly string[], from: number): Meaning | undefined {
  let node: TrieNode | undefined = trie;
  let meaning: Meaning | undefined;
  for (let at = from; node && at < words.length; ) {
    node = node.next.get(words[at] ?? "");
    at++;
    if (node?.word !== undefined) meaning = { length: at - from, word: node.word };
    else if (node?.phrase) meaning = { length: at - from, phrase: node.phrase };
  }
  return meaning;
}

function buildTrie(phrases: readonly Phrase[]): TrieNode {
  const trie: TrieNode = { next: new Map() };
  for (const phrase of phrases) {
    for (const form of phrase.forms.flatMap(formsOf)) {
      if (phrase.kind !== "did" || !isTouchWords(form)) insert(trie, form, { phrase });
    }
  }
  return trie;
}

/** Whether a form consists of several words of a touch, which then mean themselves: `call moved`. */
function isTouchWords(form: string): boolean {
  const lists = form.split(" ").map((word) => knownWord(word)?.list);
  // `reached out` is not `reached`.
  if (lists.length < 2 || lists.includes(undefined) || lists.includes("direction")) return false;
  return new Set(lists).size === lists.length;
}

/** Adds a form. If two phrases share it, the earlier one counts; a word of a touch always means itself. */
function insert(trie: TrieNode, form: string, meaning: { phrase?: Phrase; word?: string }): void {
  let node = trie;
  for (const word of form.split(" ")) {
    const next = node.next.get(word) ?? { next: new Map() };
    node.next.set(word, next);
    node = next;
  }
  if (meaning.phrase) node.phrase ??= meaning.phrase;
  else if (meaning.word !== undefined && knownWord(meaning.word)) node.word = meaning.word;
}
