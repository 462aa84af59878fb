/**
 * Finds words that the style of this project avoids: in comments, in the catalogues of sentences and in Markdown. Code
 * is not prose, so names, strings and text between backticks may contain them.
 */

/** @typedef {{ readonly line: number, readonly word: string, readonly instead: string }} WordFinding */

/** Each with its substitute. */
const AVOIDED = [
  { words: /\banew\b/i, instead: "again" },
  { words: /\bamiss\b/i, instead: "wrong" },
  { words: /\breckon\w*/i, instead: "compute" },
  { words: /\bwhoever\b/i, instead: "the name of the actor" },
  { words: /\bin vain\b/i, instead: "without success" },
  { words: /\bhardly ever\b/i, instead: "rarely" },
  { words: /\bmend(?:s|ed|ing)?\b/i, instead: "fix" },
  { words: /, for (?:it|its|they|there|nobody|somebody)\b|\bfor they\b/i, instead: "because" },
  { words: /(?<!there )\bis no\b(?! (?:longer|more)\b)/i, instead: "is not a" },
  { words: /\bcolour\w*/i, instead: "color" },
  { words: /\borganis\w*/i, instead: "organiz…" },
  { words: /\bnormalis\w*/i, instead: "normaliz…" },
  { words: /\blocalis\w*/i, instead: "localiz…" },
  { words: /\banalys(?:e|ed|ing)\b/i, instead: "analyz…" },
  { words: /\bbehaviour\w*/i, instead: "behavior" },
  { words: /\blicences?\b/i, instead: "license" },
  { words: /\bcancell(?:ed|ing)\b/i, instead: "canceled, canceling" },
].map(({ words, instead }) => ({ words: new RegExp(words, "gi"), instead }));

/** Words that only comments avoid, because a page or a sentence of the product may quote or need them. */
const AVOIDED_IN_COMMENTS = [
  { words: /\b(?:somebody|anybody)\b/i, instead: "the user, the contact, another program" },
  { words: /\bbeside\b/i, instead: "next to, in addition to" },
  { words: /\b(?:is|are|was) said of\b/i, instead: "the text, the message" },
  { words: /\ball the same\b(?! )/i, instead: "still" },
  { words: /\bany more\b/i, instead: "no longer" },
  { words: /\bThe most \w+ (?:that|of|in)\b/i, instead: "the maximum number, the maximum length" },
  { words: /\bto the letter\b/i, instead: "exactly" },
  { words: /\btak(?:e|es|en|ing) back\b/i, instead: "undo" },
  { words: /\blet(?:s|ting)? go of\b/i, instead: "release" },
  { words: /\bfull stops?\b/i, instead: "period" },
].map(({ words, instead }) => ({ words: new RegExp(words, "gi"), instead }));

/** A catalogue has one sentence a key; the keys are code. */
const CATALOGUE = /(?:^|\/)words\/en\.ts$|(?:^|\/)package\.nls\.json$/;
const MARKDOWN = /\.md$/;

/**
 * Returns the avoided words of a file, in the order of its lines.
 *
 * @param {string} path decides what is prose in the file
 * @param {string} text
 * @returns {WordFinding[]}
 */
export function avoidedWords(path, text) {
  const isSource = !MARKDOWN.test(path) && !CATALOGUE.test(path);
  const avoided = isSource ? [...AVOIDED, ...AVOIDED_IN_COMMENTS] : AVOIDED;
  return proseLines(path, text).flatMap((prose, index) =>
    avoided.flatMap(({ words, instead }) =>
      [...prose.matchAll(words)].map(([word]) => ({ line: index + 1, word, instead })),
    ),
  );
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {string[]} the prose of each line, which is empty for a line of code
 */
function proseLines(path, text) {
  const lines = text.split("\n");
  if (MARKDOWN.test(path)) return withoutCodeBlocks(lines).map(withoutCode);
  if (CATALOGUE.test(path)) return lines.map((line) => withoutCode(sentenceIn(line) || commentIn(line)));
  return lines.map((line) => withoutCode(commentIn(line)));
}

/** @param {string[]} lines of Markdown */
function withoutCodeBlocks(lines) {
  let isCode = false;
  return lines.map((line) => {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    return isFence || isCode ? "" : line;
  });
}

/** @param {string} line of source */
function commentIn(line) {
  const whole = /^\s*(?:\/\/|\/\*+|\*(?!\/))(.*)$/.exec(line);
  if (whole) return whole[1] ?? "";
  const end = /^(.*?)\s\/\/\s(.*)$/.exec(line);
  // A slash in a string does not start a comment.
  return end && (end[1] ?? "").split(/["'`]/).length % 2 === 1 ? (end[2] ?? "") : "";
}

/** @param {string} line of a catalogue */
function sentenceIn(line) {
  const sentence = /^\s*(?:"[^"]*"|\w+):\s*(.*)$|^\s*(["'].*)$/.exec(line);
  return sentence ? (sentence[1] ?? sentence[2] ?? "") : "";
}

/** @param {string} prose */
function withoutCode(prose) {
  return prose.replace(/`[^`]*`/g, "").replace(/\]\([^)]*\)/g, "]");
}
