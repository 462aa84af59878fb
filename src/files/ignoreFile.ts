import ignore from "ignore";
import { toNormalForm } from "./globs";
import { type LinearMatcher, linearMatcher } from "./linearRegExp";

/** The rules of one `.gitignore`, the last first. `folder` is relative to the root and empty for the root itself. */
interface Level {
  readonly folder: string;
  readonly rules: readonly IgnoreRule[];
}

interface IgnoreRule {
  /** Whether the rule includes again what an earlier one ignores. */
  readonly negative: boolean;
  readonly matches: (path: string) => boolean;
}

/**
 * The `.gitignore` files that apply to a folder: its own and those of its parents, up to the root. As in Git, the deepest
 * one with a matching pattern decides.
 */
export class IgnoreRules {
  private constructor(
    /** The deepest first. */
    private readonly levels: readonly Level[],
    /** The folders and texts of all levels, to compare rules. */
    readonly text: string,
  ) {}

  static readonly none = new IgnoreRules([], "");

  /** Adds the `.gitignore` of a folder. */
  with(folder: string, text: string): IgnoreRules {
    const rules = rulesOf(withoutLongLines(text.replace(/^\uFEFF/, "")));
    return new IgnoreRules([{ folder, rules }, ...this.levels], `${this.text}${folder}\0${text}\0`);
  }

  /** Whether a path, relative to the root, is ignored. The folders that contain it are not. */
  ignores(path: string, isFolder: boolean): boolean {
    if (this.levels.length === 0) return false;
    const whole = isFolder ? `${path}/` : path;
    for (const { folder, rules } of this.levels) {
      const inside = toNormalForm(folder === "" ? whole : whole.slice(folder.length + 1));
      const rule = rules.find(({ matches }) => matches(inside));
      if (rule) return !rule.negative;
    }
    return false;
  }
}

/** The maximum length of a pattern, in UTF-16 units, and the maximum number of patterns of a file. */
const MAX_PATTERN_LENGTH = 1000;
const MAX_PATTERNS = 10_000;

/**
 * Returns which part of a `.gitignore` is not read, as the end of a sentence that begins with its path; undefined if
 * all of it is.
 */
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
interface PackageRule {
  readonly negative: boolean;
  readonly regex: RegExp;
}

/**
 * Parses patterns with the package and matches them in linear time, because some of its regular expressions take
 * exponential time: twenty times `**` on a deep path. The package would also test the folders of each path and keep
 * every result. It has no interface for its rules; a test fails when they have another shape.
 */
function rulesOf(text: string): readonly IgnoreRule[] {
  const parsed = ignore({ ignorecase: false }).add(toNormalForm(text)) as unknown as {
    readonly _rules: { readonly _rules: readonly PackageRule[] };
  };
  return parsed._rules._rules.map(ruleOf).reverse();
}

function ruleOf(rule: PackageRule): IgnoreRule {
  let matcher: LinearMatcher | undefined;
  return {
    negative: rule.negative,
    matches(path) {
      matcher ??= linearMatcher(rule.regex) ?? NOTHING;
      return matcher.test(path);
    },
  };
}

const NOTHING: LinearMatcher = { test: () => false };
