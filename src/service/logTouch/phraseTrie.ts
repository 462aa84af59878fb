import { knownWord, TOUCH_SPELLINGS } from "../../note/vocabulary";
import { formsOf, PHRASES, type Phrase } from "./phrases";

/** The meaning of a run of words: a phrase of the list, or a word of a touch. */
export type Meaning =
  | { readonly length: number; readonly phrase: Phrase }
  | { readonly length: number; readonly word: string };

interface Branch {
  readonly next: Map<string, Branch>;
  phrase?: Phrase;
  word?: string;
}

/** About two thousand forms, looked up word by word. */
interface Books {
  readonly yours: Branch;
  readonly theirs: Branch;
}

let made: Books | undefined;

/** Builds both tries on the first entry, because most sessions never parse one. They depend on constants only. */
function books(): Books {
  if (made) return made;
  const yours = bookOf(PHRASES.filter(({ kind }) => kind !== "theirs"));
  const theirs = bookOf(PHRASES.filter(({ kind }) => kind === "theirs"));
  for (const spelling of TOUCH_SPELLINGS) {
    put(yours, spelling, { word: spelling });
    // `no answer` and `thank you` mean `no-answer` and `thank-you`.
    if (spelling.includes("-")) put(yours, spelling.replace(/-/g, " "), { word: spelling });
  }
  made = { yours, theirs };
  return made;
}

/** Returns the longest phrase or word of a touch that begins at `from`; `words` are in lower case. */
export function matchPhrase(words: readonly string[], from: number): Meaning | undefined {
  return longest(books().yours, words, from);
}

/** Returns the longest phrase about what the contact did that begins at `from`. */
export function theirsAt(words: readonly string[], from: number): (Meaning & { phrase: Phrase }) | undefined {
  const found = longest(books().theirs, words, from);
  return found && "phrase" in found ? found : undefined;
}

function longest(book: Branch, words: readonly string[], from: number): Meaning | undefined {
  let branch: Branch | undefined = book;
  let found: Meaning | undefined;
  for (let at = from; branch && at < words.length; ) {
    branch = branch.next.get(words[at] ?? "");
    at++;
    if (branch?.word !== undefined) found = { length: at - from, word: branch.word };
    else if (branch?.phrase) found = { length: at - from, phrase: branch.phrase };
  }
  return found;
}

function bookOf(phrases: readonly Phrase[]): Branch {
  const book: Branch = { next: new Map() };
  for (const phrase of phrases) {
    for (const form of phrase.forms.flatMap(formsOf)) put(book, form, { phrase });
  }
  return book;
}

/** Adds a form. If two phrases share it, the earlier one counts; a word of a touch always means itself. */
function put(book: Branch, form: string, meaning: { phrase?: Phrase; word?: string }): void {
  let branch = book;
  for (const word of form.split(" ")) {
    const next = branch.next.get(word) ?? { next: new Map() };
    branch.next.set(word, next);
    branch = next;
  }
  if (meaning.phrase) branch.phrase ??= meaning.phrase;
  else if (meaning.word !== undefined && knownWord(meaning.word)) branch.word = meaning.word;
}
