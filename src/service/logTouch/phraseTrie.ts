import { knownWord, TOUCH_SPELLINGS } from "../../note/vocabulary";
import { formsOf, PHRASES, type Phrase } from "./phrases";

/** What a run of words means: a phrase of the list, or a word of a touch as it is. */
export type Meaning =
  | { readonly length: number; readonly phrase: Phrase }
  | { readonly length: number; readonly word: string };

interface Branch {
  readonly next: Map<string, Branch>;
  phrase?: Phrase;
  word?: string;
}

/** Some two thousand forms, looked up word by word. */
interface Books {
  readonly yours: Branch;
  readonly theirs: Branch;
}

let made: Books | undefined;

/** Both books, made when somebody first writes an entry: a start need not wait for them. */
function books(): Books {
  if (made) return made;
  const yours = bookOf(PHRASES.filter(({ kind }) => kind !== "theirs"));
  const theirs = bookOf(PHRASES.filter(({ kind }) => kind === "theirs"));
  for (const spelling of TOUCH_SPELLINGS) {
    put(yours, spelling, { word: spelling });
    // `no answer` and `thank you` are `no-answer` and `thank-you`.
    if (spelling.includes("-")) put(yours, spelling.replace(/-/g, " "), { word: spelling });
  }
  made = { yours, theirs };
  return made;
}

/** The longest phrase or word of a touch that begins at `from`; `words` are in lower case. */
export function matchPhrase(words: readonly string[], from: number): Meaning | undefined {
  return longest(books().yours, words, from);
}

/** The longest phrase about what they did that begins at `from`. */
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

/** What was put first counts, so that a form of two phrases means the earlier; a word of a touch is always itself. */
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
