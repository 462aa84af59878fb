import ignore, { type Ignore } from "ignore";

/** What the `.gitignore` of one folder says; `folder` is relative to the root and empty for the root itself. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The `.gitignore` files that hold in a folder: its own and those of the folders above it, up to the root. As in git,
 * the deepest one that has a say about a path decides.
 */
export class IgnoreRules {
  private constructor(
    private readonly levels: readonly Level[],
    /** All that they say, and where. */
    readonly text: string,
  ) {}

  static readonly none = new IgnoreRules([], "");

  /** The same and, for what is in `folder`, what the text of its `.gitignore` says. */
  with(folder: string, text: string): IgnoreRules {
    const rules = ignore({ ignorecase: false }).add(text.replace(/^\uFEFF/, ""));
    return new IgnoreRules([...this.levels, { folder, rules }], `${this.text}${folder}\0${text}\0`);
  }

  /** Whether a path, relative to the root, is left out. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.levels.toReversed()) {
      const inside = folder === "" ? path : path.slice(folder.length + 1);
      const { ignored, unignored } = rules.test(isFolder ? `${inside}/` : inside);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }
}
