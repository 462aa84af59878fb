import { fileNameFor } from "../service/actions/newContact";
import { plainPathsOf } from "../vault/copyNames";

/** The paths that new notes get, each free on every file system and not taken for a copy of another note. */
export class NotePaths {
  private readonly taken: Set<string>;
  /** The number that was tried last, by path, so that thousands of one name take no quadratic time. */
  private readonly numbers = new Map<string, number>();
  private readonly prefix: string;

  constructor(paths: readonly string[], folder: string) {
    this.taken = new Set(paths.map(folded));
    this.prefix = folder === "" ? "" : `${folder.replace(/\/+$/, "")}/`;
  }

  /** Returns a path for a name, with the organization for a namesake or for a name that a file cannot have. */
  take(name: string, organization: string | undefined): string {
    const file = fileNameFor(name) || fileNameFor(organization ?? "") || NAMELESS;
    const place = organization === undefined ? "" : fileNameFor(`${name}, ${organization}`);
    for (const stem of place === "" ? [file] : [file, place]) {
      const path = `${this.prefix}${stem}.md`;
      if (this.isFree(path)) return this.add(path);
    }
    const stem = place || file;
    const from = (this.numbers.get(folded(stem)) ?? 1) + 1;
    for (let number = from; ; number++) {
      // A comma, because sync tools call a copy `Dana 2`.
      const path = `${this.prefix}${stem}, ${number}.md`;
      if (!this.isFree(path)) continue;
      this.numbers.set(folded(stem), number);
      return this.add(path);
    }
  }

  private isFree(path: string): boolean {
    return (
      !this.taken.has(folded(path)) && plainPathsOf(path).every((plain) => !this.taken.has(folded(plain)))
    );
  }

  private add(path: string): string {
    this.taken.add(folded(path));
    return path;
  }
}

/** The name of the file for a name that consists of forbidden characters. */
const NAMELESS = "Contact";

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
