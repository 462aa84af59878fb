/** Finds the imports of a file and the global names that it uses, from its tokens. */

/** @typedef {import("./tokens.mjs").Token} Token */

/**
 * @typedef {object} Reference
 * @property {string} name a module's, or a name such as `Date.now`
 * @property {number} line
 */

/**
 * Every module that is named by `import`, `export … from`, `import(…)`, `require(…)` or in a type, type-only or not.
 *
 * @param {readonly Token[]} tokens
 * @returns {Reference[]}
 */
export function importsOf(tokens) {
  return tokens.flatMap(({ kind, text, line }, index) => {
    if (kind !== "string") return [];
    const [before, earlier] = [tokens[index - 1], tokens[index - 2]];
    const from = isWord(before, "from") && !isMark(earlier, ".");
    const bare = isWord(before, "import");
    const called = isMark(before, "(") && (isWord(earlier, "import") || isWord(earlier, "require"));
    return from || bare || called ? [{ name: text, line }] : [];
  });
}

/**
 * Returns the uses of the clock, of random numbers and of the process, which make results differ for the same input.
 *
 * @param {readonly Token[]} tokens
 * @returns {Reference[]}
 */
export function outerNamesOf(tokens) {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "word" || isMark(tokens[index - 1], ".")) return [];
    const [next, member, third] = [tokens[index + 1], tokens[index + 2], tokens[index + 3]];
    const isMember = isMark(next, ".") && member?.kind === "word";
    const name = isMember ? `${token.text}.${member.text}` : token.text;
    const used = { name, line: token.line };
    if (name === "Date.now" || name === "Math.random" || name === "performance.now") return [used];
    // `process.env`, `process["env"]`; a parameter or a key of that name is not a use of it.
    if (token.text === "process" && (isMark(next, ".") || isMark(next, "["))) return [used];
    if (token.text !== "Date") return [];
    const made = isWord(tokens[index - 1], "new");
    const empty = isMark(next, "(") && isMark(member, ")");
    // `new Date` without brackets, `new Date()` and `Date()` read the clock; `new Date(0)` does not.
    if (empty || (made && !isMark(next, "("))) return [{ ...used, name: made ? "new Date()" : "Date()" }];
    return !made && isMark(next, "(") && third ? [{ ...used, name: "Date()" }] : [];
  });
}

/** @param {Token | undefined} token @param {string} text */
function isWord(token, text) {
  return token?.kind === "word" && token.text === text;
}

/** @param {Token | undefined} token @param {string} text */
function isMark(token, text) {
  return token?.kind === "mark" && token.text === text;
}
