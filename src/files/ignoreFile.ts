import ignore, { type Ignore } from "ignore";
import { toNormalForm } from "./globs";
import { linearMatcher } from "./linearRegExp";

/** The rules of one `.gitignore`. `folder` is relative to the root and empty for the root itself. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The `.gitignore` files that apply to a folder: its own and those of its parents, up to the root. As in Git, the deepest
 * one with a matching pattern decides.
 */
export class IgnoreRules {
  private constructor(
    private readonly levels: readonly Level[],
    /** The folders and texts of all levels, to compare rules. */
    readonly text: string,
  ) {}

  static readonly none = new IgnoreRules([], "");

  /** Adds the `.gitignore` of a folder. */
  with(folder: string, text: string): IgnoreRules {
    const rules = linear(
      ignore({ ignorecase: false }).add(toNormalForm(withoutLongLines(text.replace(/^\uFEFF/, "")))),
    );
    return new IgnoreRules([...this.levels, { folder, rules }], `${this.text}${folder}\0${text}\0`);
  }

  /** Whether a path, relative to the root, is ignored. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.levels.toReversed()) {
      const inside = folder === "" ? path : path.slice(folder.length + 1);
      const name = toNormalForm(inside);
      const { ignored, unignored } = rules.test(isFolder ? `${name}/` : name);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }
}

/** The longest pattern that is compiled, in UTF-16 units, and the most patterns of a file. */
const MAX_PATTERN_LENGTH = 1000;
const MAX_PATTERNS = 10_000;

/** Returns what is not read of a `.gitignore`, as the end of a sentence that begins with its path; undefined if all is. */
export function unreadRules(text: string): string | undefined {
  const lines = text.split("\n");
  if (lines.some((line) => line.length > MAX_PATTERN_LENGTH))
    return "has a line of more than 1000 characters, which ignores nothing";
  return lines.length > MAX_PATTERNS
    ? "has more than 10000 lines: those after them ignore nothing"
    : undefined;
}

function withoutLongLines(text: string): string {
  const lines = text.split("\n").filter((line) => line.length <= MAX_PATTERN_LENGTH);
  return lines.slice(0, MAX_PATTERNS).join("\n");
}

/** A rule of the package, whose regular expression is made on first use. */
interface Rule {
  readonly regex: RegExp;
}

/**
 * Replaces the regular expressions of rules, because some never end: twenty times `**` on a deep path. The package has no
 * interface for that; a test with such patterns fails when its rules have another shape.
 */
function linear(rules: Ignore): Ignore {
  for (const rule of (rules as unknown as { readonly _rules: { readonly _rules: readonly Rule[] } })._rules
    ._rules) {
    Object.defineProperty(rule, "regex", { get: () => matcherOf(rule) });
  }
  return rules;
}

const matchers = new WeakMap<Rule, { test(path: string): boolean }>();

function matcherOf(rule: Rule): { test(path: string): boolean } {
  let matcher = matchers.get(rule);
  if (!matcher) {
    matcher = linearMatcher(regexOf(rule)) ?? NOTHING;
    matchers.set(rule, matcher);
  }
  return matcher;
}

const NOTHING = { test: () => false };

/** Calls the getter of the package's class, which the rule now hides. */
function regexOf(rule: Rule): RegExp {
  return Reflect.get(Object.getPrototypeOf(rule) as object, "regex", rule) as RegExp;
}
