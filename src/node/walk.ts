import { createHash } from "node:crypto";
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { DirectoryCache, DirectoryListing } from "../files/directoryCache";
import { type FileProblem, isNoteName, isSkippedFolder, type WalkResult } from "../files/files";
import type { PathMatcher } from "../files/globs";
import { IgnoreRules } from "../files/ignoreFile";
import { type DirectoryTimes, directoryTimes } from "./directoryTimes";
import { codeOf, toFileError } from "./fileErrors";

/** How many folders behind links that leave the root are looked into: a link to a disk is not a vault. */
const MOST_LINKED_FOLDERS = 2000;
/** How deep folders may be nested; nothing that people keep notes in comes near it. */
const DEEPEST = 64;

interface Folder {
  /** Relative to the root, with `/`; empty for the root itself. */
  readonly path: string;
  readonly real: string;
  readonly rules: IgnoreRules;
  readonly depth: number;
  /** The link that led out of the root, if one did. */
  readonly link: string | undefined;
  /** Whether it is reached from the root without any link. */
  readonly isOwn: boolean;
}

/** What is in a folder, less what is hidden or ignored; the user's excludes are not looked at. */
interface Listing extends DirectoryListing {
  readonly links: readonly string[];
  /** Whether there is a `.gitignore` in it. */
  readonly hasRules: boolean;
  /** The rules that hold for what is in it. */
  readonly rules: IgnoreRules;
}

const EMPTY = { notes: [], folders: [], links: [], hasRules: false };

interface Link {
  readonly path: string;
  readonly within: Folder;
}

/**
 * Lists the notes in a folder, ordered by path. What is there itself comes before what is there by a link, and each
 * folder and each linked note counts once, however many links lead to it. Hidden folders, `node_modules` and what
 * `.gitignore` files and `isExcluded` name are left out. Whoever drives it may rest after each folder: asking the system
 * without waiting takes half the time of asking it many things at once. What is known of a folder from before, and
 * holds, is not asked for again. Throws when the root cannot be read.
 */
export function* walkFolder(
  root: string,
  isExcluded: PathMatcher,
  known?: DirectoryCache,
): Generator<undefined, WalkResult> {
  const real = realpathSync.native(root);
  const dates = known && directoryTimes(real);
  const walk = new Walk(real, isExcluded, dates && { known, dates });
  yield* walk.run();
  return { paths: walk.notes.sort(), problems: walk.problems };
}

class Walk {
  readonly notes: string[] = [];
  readonly problems: FileProblem[] = [];
  private readonly seenFolders = new Set<string>();
  private seenNotes: Set<string> | undefined;
  private readonly links: Link[] = [];
  private linkedFolders = 0;

  constructor(
    private readonly root: string,
    private readonly isExcluded: PathMatcher,
    private readonly before: { readonly known: DirectoryCache; readonly dates: DirectoryTimes } | undefined,
  ) {}

  *run(): Generator<undefined, void> {
    const rules = IgnoreRules.none;
    yield* this.enter({ path: "", real: this.root, rules, depth: 0, link: undefined, isOwn: true });
    // Links found behind links join the end of the list, so the loop ends when no new folder is found.
    for (const link of this.links) yield* this.follow(link);
  }

  private *enter(folder: Folder): Generator<undefined, void> {
    const { notes, folders, links, rules } = this.listingOf(folder);
    yield;
    const [before, realBefore] = [folder.path === "" ? "" : `${folder.path}/`, withSeparator(folder.real)];
    for (const name of notes) {
      if (this.isExcluded(before + name)) continue;
      this.notes.push(before + name);
      if (!folder.isOwn) this.notesSeen().add(realBefore + name);
    }
    const inside = { ...folder, rules, depth: folder.depth + 1 };
    for (const name of links) this.links.push({ path: before + name, within: { ...folder, rules } });
    for (const name of folders) {
      const path = before + name;
      if (!this.isExcluded(path)) yield* this.enter({ ...inside, path, real: realBefore + name });
    }
  }

  /** What is in a folder that was not seen before; nothing, with a problem noted, where it cannot be read. */
  private listingOf(folder: Folder): Listing {
    const nothing = { ...EMPTY, rules: folder.rules };
    // Each way here is the real one: the root's was asked for, and so is that of each link.
    if (this.seenFolders.has(folder.real) || folder.depth > DEEPEST) return nothing;
    this.seenFolders.add(folder.real);
    if (folder.link !== undefined && ++this.linkedFolders > MOST_LINKED_FOLDERS) {
      if (this.linkedFolders === MOST_LINKED_FOLDERS + 1) this.report(folder.link, TOO_MUCH);
      return nothing;
    }
    try {
      // Before it is looked into: what is changed meanwhile must not pass for what was seen.
      const stat = folder.isOwn ? this.before?.dates(folder.real) : undefined;
      const rules = stat ? keyOf(folder.rules) : "";
      const known = stat && this.before?.known.get(folder.path, rules, stat);
      if (known) return { ...nothing, ...known };
      const entries = readdirSync(folder.real, { withFileTypes: true });
      const listing = listingFrom(entries, folder);
      // Where a link leads and what is ignored can change without a change of the folder.
      const isLasting = listing.links.length === 0 && !listing.hasRules;
      if (stat && isLasting) this.before?.known.put(folder.path, rules, stat, listing);
      return listing;
    } catch (error) {
      if (folder.path === "") throw error;
      this.problems.push(toFileError(error, folder.path, "cannot be read"));
      return nothing;
    }
  }

  /** Where the notes are that were seen; asked for only where there are links. */
  private notesSeen(): Set<string> {
    const before = withSeparator(this.root);
    this.seenNotes ??= new Set(this.notes.map((path) => before + path.split("/").join(sep)));
    return this.seenNotes;
  }

  private *follow({ path, within }: Link): Generator<undefined, void> {
    try {
      const real = realpathSync.native(join(this.root, path));
      const target = statSync(real);
      const rules = within.rules;
      if (this.isLeftOut(path, target.isDirectory(), rules)) return;
      if (target.isFile() && isNoteName(path.slice(path.lastIndexOf("/") + 1))) {
        if (!this.notesSeen().has(real)) this.add(path, real);
      } else if (target.isDirectory() && !contains(real, this.root)) {
        const link = contains(this.root, real) ? within.link : (within.link ?? path);
        yield* this.enter({ path, real, rules, depth: within.depth + 1, link, isOwn: false });
      }
    } catch (error) {
      // A link to nowhere is no note; one that was a note is worth a word.
      const gone = codeOf(error) === "ENOENT" && !isNoteName(path.slice(path.lastIndexOf("/") + 1));
      if (!gone) this.problems.push(toFileError(error, path, "cannot be read"));
    }
  }

  private isLeftOut(path: string, isFolder: boolean, rules: IgnoreRules): boolean {
    return rules.ignores(path, isFolder) || this.isExcluded(path);
  }

  private add(path: string, real: string): void {
    this.notesSeen().add(real);
    this.notes.push(path);
  }

  private report(path: string, text: string): void {
    this.problems.push({ path, text });
  }
}

const TOO_MUCH = `leads to more than ${MOST_LINKED_FOLDERS} folders: the rest behind it is left out`;

function listingFrom(entries: readonly Dirent[], { path: at, real, rules: outer }: Folder): Listing {
  const hasRules = entries.some(({ name }) => name === ".gitignore");
  const own = hasRules ? gitignoreOf(real) : "";
  const rules = own ? outer.with(at, own) : outer;
  const [before, realBefore] = [at === "" ? "" : `${at}/`, withSeparator(real)];
  const [notes, folders, links]: [string[], string[], string[]] = [[], [], []];
  for (const entry of entries) {
    const { name } = entry;
    const kind = kindOf(entry, realBefore);
    if (kind === "file") {
      if (isNoteName(name) && !rules.ignores(before + name, false)) notes.push(name);
    } else if (isSkippedFolder(name)) continue;
    else if (kind === "link") links.push(name);
    else if (kind === "folder" && !rules.ignores(before + name, true)) folders.push(name);
  }
  return { notes, folders, links, hasRules, rules };
}

const keys = new WeakMap<IgnoreRules, string>();

/** Tells these rules from others. */
function keyOf(rules: IgnoreRules): string {
  const before = keys.get(rules);
  if (before !== undefined) return before;
  const key = createHash("sha256").update(rules.text).digest("hex").slice(0, 32);
  keys.set(rules, key);
  return key;
}

function kindOf(entry: Dirent, before: string): "file" | "folder" | "link" | "other" {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (entry.isSymbolicLink()) return "link";
  if (entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice())
    return "other";
  // Some file systems do not tell the kind along with the name.
  try {
    const found = lstatSync(before + entry.name);
    if (found.isSymbolicLink()) return "link";
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch {
    return "other";
  }
}

function gitignoreOf(folder: string): string {
  try {
    return readFileSync(join(folder, ".gitignore"), "utf8");
  } catch {
    return "";
  }
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

/** Whether `inner` is `outer` or somewhere in it. */
function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way));
}
