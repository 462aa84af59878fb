import ignore, { type Ignore } from "ignore";
import { toNormalForm } from "./globs";

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
    const rules = ignore({ ignorecase: false }).add(toNormalForm(text.replace(/^\uFEFF/, "")));
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
