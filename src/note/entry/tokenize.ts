/** A word of an entry: as it was typed, and as it is looked up. */
export interface Token {
  readonly text: string;
  /** In lower case, with a plain apostrophe, without a trailing period. */
  readonly lower: string;
  /** The name in the genitive that it is; `lower` is then `their`. */
  readonly genitive?: string;
  /** Whether a comma, a semicolon, or the end of a sentence comes before it. */
  readonly afterComma: boolean;
}

/** An entry, cut where its free text begins. */
export interface SplitInput {
  readonly head: string;
  /** As it was typed, without surrounding spaces; a line break becomes a space. */
  readonly text: string;
}

const SEPARATOR = /\s[-–—](?=\s|$)|:(?=\s|$)/;

/** Cuts an entry at the first ` - ` or `: `, as a touch line is cut. */
export function splitText(input: string): SplitInput {
  const typed = input.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, " ").trim();
  const plain = typed.startsWith("- ") ? typed.slice(2).trimStart() : typed;
  const separator = SEPARATOR.exec(` ${plain}`);
  if (!separator) return { head: plain, text: "" };
  const at = separator.index - 1;
  return {
    head: plain.slice(0, Math.max(0, at)).trim(),
    text: plain.slice(at + separator[0].length).trim(),
  };
}

/** A comma inside a date: `November 3, 2026` and `Tuesday, 3 November`. */
const COMMA_IN_DATE =
  /(\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?),(?= \d{4}\b)|(\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?),(?= (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b(?!:)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d))/gi;

/** Abbreviations: a period after them does not end a sentence. */
const ABBREVIATIONS = new Set(
  "dr mr mrs ms prof st jr sr mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

/** A period that belongs to its word: `10 a.m.`, `24.12.` */
const FINAL_STOP = /(?:\b[ap]\.m|(?<!\d)\d{1,2}\.\d{1,2})\.$/i;

/** Splits the part before the free text into words; a wikilink is one word. */
export function tokenize(head: string): Token[] {
  const tokens: Token[] = [];
  let afterComma = false;
  const plain = head
    .replace(COMMA_IN_DATE, "$1$2")
    .replace(/(?<!\S)w\/ ?(?=\S)/gi, "with ")
    .replace(/[.!?]+$/, (end) => (FINAL_STOP.test(head) ? end : ""));
  for (const [text] of plain.matchAll(/\[\[[^\]]*\]\]|[,;]|[^\s,;]+/g)) {
    if (text === "," || text === ";") afterComma = true;
    else {
      const lower = text.toLowerCase().replace(/’/g, "'");
      const hasFullStop = /^\p{L}[\p{L}'-]*\.$/u.test(lower);
      const endsSentence = hasFullStop && lower.length > 2 && !ABBREVIATIONS.has(lower.slice(0, -1));
      tokens.push({
        text: endsSentence ? text.slice(0, -1) : text,
        lower: hasFullStop ? lower.slice(0, -1) : lower,
        afterComma,
      });
      afterComma = endsSentence;
    }
  }
  return withGenitives(tokens);
}

const GENITIVE = /^(\p{Lu}[\p{L}\p{M}.-]*)(?:['’]s|(?<=s)['’])$/u;

/** Words that end in the same way without being names. */
const CONTRACTIONS =
  /^(?:it|that|he|she|what|let|there|here|who|where|how|today|tomorrow|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|company)$/i;

/** Joins names in the genitive: `Dana Whitfield's email` is `their email` with a name. */
function withGenitives(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = GENITIVE.exec(token.text)?.[1];
    if (!last || CONTRACTIONS.test(last)) {
      merged.push(token);
      continue;
    }
    let { afterComma } = token;
    const names = [last];
    // The first word of an entry begins with a capital letter without being a name.
    while (!afterComma && merged.length > 1 && CAPITALIZED.test(merged.at(-1)?.text ?? "")) {
      const previous = merged.pop() as Token;
      names.unshift(previous.text);
      afterComma = previous.afterComma;
    }
    const text = [...names.slice(0, -1), token.text].join(" ");
    merged.push({ text, lower: "their", genitive: names.join(" "), afterComma });
  }
  return merged;
}

const CAPITALIZED = /^\p{Lu}[\p{L}\p{M}.-]*$/u;
