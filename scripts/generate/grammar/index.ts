import { spellingsOf, TOUCH_WORDS, type WordList } from "../../../src/note/vocabulary";
import { json, notice, type Output } from "../output";
import { GRAMMAR_PATH, SCOPE } from "./names";
import { SCOPES } from "./scopes";
import { type Pattern, STYLES, type Style } from "./styles";

/**
 * The grammar that colors touch lines in the frontmatter of a note (notes.md section 2). VS Code injects it into its
 * own grammars of Markdown and YAML, and it matches only list items that start with a date. An unknown word gets no
 * scope, so it looks like plain text.
 */
export function grammar(): Output {
  const text = json({
    $comment: notice("src/note/vocabulary.ts"),
    name: "Touchbase touch lines",
    scopeName: SCOPE,
    // Texts over several lines and comments contain no touches.
    injectionSelector: "L:meta.embedded.block.frontmatter - string - comment - meta.scalar",
    patterns: STYLES.map(({ id }) => ({ include: `#${id}-touch` })),
    repository: Object.assign({}, sharedPatterns(), ...STYLES.map(touchIn)),
  });
  return { path: GRAMMAR_PATH, text };
}

const DATE = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
/** The end of a word: a space, a comma, a separating colon, a closing quote, or the end of the line. */
const END = "(?=[\\s,]|:(?:\\s|$)|[\"'][ \\t]*(?:$|(?<=[ \\t])#)|$)";
const SEPARATOR = "[ \\t][-–—](?=\\s|$)|:(?=\\s|$)";

const anyOf = (spellings: readonly string[]) => `(?i:${byLength(spellings).join("|")})`;
const wholeWord = (spellings: readonly string[]) => `(?<=\\s)${anyOf(spellings)}${END}`;
const include = (...names: readonly string[]) => names.map((name) => ({ include: `#${name}` }));

/** Longer words first: `thank-you` before a word that it might begin with. */
function byLength(spellings: readonly string[]): string[] {
  return [...spellings].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Returns the parts that are the same in all styles of quotes. */
function sharedPatterns(): Record<string, Pattern> {
  const lists = Object.entries(TOUCH_WORDS) as [WordList, Parameters<typeof spellingsOf>[0]][];
  const words = lists.map(([list, entries]) => [
    list,
    { match: wholeWord(spellingsOf(entries)), name: SCOPES[list] },
  ]);
  return {
    ...Object.fromEntries(words),
    words: { patterns: include(...lists.map(([list]) => list)) },
    date: { match: `(?<=\\s)${DATE}${END}`, name: SCOPES.date },
    time: { match: `(?<=\\s)${TIME}${END}`, name: SCOPES.time },
    joiner: { match: "(?<=\\s)(?i:and|&)(?=\\s)", name: SCOPES.joiner },
  };
}

/** Returns the patterns of `- DATE [TIME] words {, clause} [separator text]` in one style of YAML. */
function touchIn(style: Style): Record<string, Pattern> {
  const { id, open, stop, escapes, ending } = style;
  const partEnd = `(?=,|${SEPARATOR}|${stop})`;
  const clause = (keyword: string, inner: readonly Pattern[], contentName?: string): Pattern => ({
    begin: `\\G[ \\t]*(${keyword})(?=\\s)`,
    beginCaptures: { 1: { name: SCOPES.clause } },
    end: partEnd,
    ...(contentName && { contentName }),
    patterns: [...escapes, ...inner],
  });
  return {
    [`${id}-touch`]: {
      name: SCOPES.line,
      // YAML's own rules may have matched a part of the indentation already, on this line and the next ones.
      begin: `(?:^|\\G)(?<=^[ \\t]*)([ \\t]*)(-)[ \\t]+(${open})(${DATE})(?:[ \\t]+(${TIME})${END})?${END}`,
      beginCaptures: {
        2: { name: SCOPES.dash },
        3: { name: SCOPES.quoteBegin },
        4: { name: SCOPES.date },
        5: { name: SCOPES.time },
      },
      // A line that is indented deeper than the dash continues the text, and so does a blank one.
      while: "(?:^|\\G)(?:\\1[ \\t]+(?=\\S)|[ \\t]*$)",
      patterns: [ending, ...escapes, ...include(`${id}-text`, `${id}-clause`, "words")],
    },
    [`${id}-clause`]: {
      begin: ",",
      beginCaptures: { 0: { name: SCOPES.comma } },
      end: partEnd,
      patterns: [
        clause("(?i:next)", include("date", "time", "channel")),
        clause("(?i:reply[ \\t]+by|hold[ \\t]+until)", include("date")),
        clause("(?i:with|to)", include("joiner"), SCOPES.name),
        ...escapes,
      ],
    },
    [`${id}-text`]: {
      begin: SEPARATOR,
      beginCaptures: { 0: { name: SCOPES.separator } },
      end: `(?=${stop})`,
      contentName: SCOPES.text,
      patterns: escapes,
    },
  };
}
