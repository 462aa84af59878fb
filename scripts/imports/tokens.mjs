/**
 * Cuts TypeScript into words, strings and marks, without comments and the contents of templates. That is enough to see
 * the imports and names of a file, and much less than a parser.
 */

/**
 * @typedef {object} Token
 * @property {"word" | "string" | "mark"} kind
 * @property {string} text of a string, the text between its quotes; a number is a word, too
 * @property {number} line counted from 1
 */

/** After these words a slash begins a regular expression; after a name it divides. */
const BEFORE_REGEXP = new Set(
  "await case delete do else in instanceof new of return throw typeof void yield".split(" "),
);

const SHAPES = [
  { kind: "skip", shape: /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y },
  { kind: "string", shape: /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y },
  { kind: "word", shape: /#?[\p{ID_Start}$_][\p{ID_Continue}$]*/uy },
  { kind: "number", shape: /\d[\w.]*/y },
];
const REGEXP = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** A template up to its end or to the next hole in it. */
const TEMPLATE = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y;

/**
 * @param {string} source
 * @returns {Token[]}
 */
export function tokensOf(source) {
  /** @type {Token[]} */
  const tokens = [];
  /** For each template that is open, how many braces are open in its hole. @type {number[]} */
  const holes = [];
  let at = 0;
  let line = 1;

  /** @param {RegExp} shape */
  const take = (shape) => {
    shape.lastIndex = at;
    return shape.exec(source)?.[0];
  };
  /** @param {string} text */
  const pass = (text) => {
    at += text.length;
    for (const letter of text) if (letter === "\n") line++;
  };
  const template = () => {
    const text = take(TEMPLATE) ?? source.slice(at);
    pass(text);
    if (text.endsWith("${")) holes.push(0);
  };

  while (at < source.length) {
    const found = SHAPES.map(({ kind, shape }) => ({ kind, text: take(shape) })).find(({ text }) => text);
    if (found?.text) {
      const { kind, text } = found;
      if (kind === "word" || kind === "number") tokens.push({ kind: "word", text, line });
      if (kind === "string") tokens.push({ kind, text: text.slice(1, -1), line });
      pass(text);
      continue;
    }
    const mark = source[at] ?? "";
    const regexp = mark === "/" && beginsRegexp(tokens.at(-1)) ? take(REGEXP) : undefined;
    if (regexp) {
      tokens.push({ kind: "string", text: "", line });
      pass(regexp);
      continue;
    }
    const open = holes.length - 1;
    if (mark === "}" && holes[open] === 0) {
      holes.pop();
      pass(mark);
      template();
      continue;
    }
    if (mark === "{" && open >= 0) holes[open] = (holes[open] ?? 0) + 1;
    if (mark === "}" && open >= 0) holes[open] = (holes[open] ?? 0) - 1;
    tokens.push({ kind: "mark", text: mark, line });
    pass(mark);
    if (mark === "`") template();
  }
  return tokens;
}

/** @param {Token | undefined} before */
function beginsRegexp(before) {
  if (!before) return true;
  if (before.kind === "word") return BEFORE_REGEXP.has(before.text);
  return before.kind === "mark" && !")]}".includes(before.text);
}
