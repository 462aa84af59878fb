import { createHash } from "node:crypto";
import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { DirectoryCache, DirectoryListing } from "../files/directoryCache";
import { type FileProblem, isNoteName, isSkippedFolder, type WalkResult } from "../files/files";
import type { PathMatcher } from "../files/globs";
import { IgnoreRules, unreadRules } from "../files/ignoreFile";
import { type DirectoryTimes, directoryTimes } from "./directoryTimes";
import { codeOf, toFileError } from "./fileErrors";
import { readGitignore } from "./gitignore";
import { contains, withSeparator } from "./paths";

/** The maximum number of folders outside the root that symlinks lead to, in case a symlink leads to a whole disk. */
const MAX_LINKED_FOLDERS = 2000;
/** The maximum depth of folders, far above that of any vault. */
const MAX_DEPTH = 64;

interface Folder {
  /** Relative to the root, with `/`; empty for the root itself. */
  readonly path: string;
  readonly real: string;
  readonly rules: IgnoreRules;
  readonly depth: number;
  /** The symlink that leads out of the root, if there is one on the way. */
  readonly link: string | undefined;
  /** Whether no symlink is on the way from the root. */
  readonly isDirect: boolean;
}

/** The content of a folder without hidden and ignored names. The user's excludes are applied later. */
interface Listing extends DirectoryListing {
  readonly links: readonly string[];
  /** Whether the folder contains a `.gitignore`. */
  readonly hasRules: boolean;
  /** The rules that apply to the content. */
  readonly rules: IgnoreRules;
}

const EMPTY = { notes: [], folders: [], links: [], hasRules: false };

interface Link {
  readonly path: string;
  readonly within: Folder;
}

/**
 * Lists the notes in a folder, ordered by path. Lists each folder and each linked note once, however many symlinks lead
 * to it, and prefers the path without a symlink. Skips hidden folders, `node_modules` and what `.gitignore` files and
 * `isExcluded` match. Yields after each folder. Synchronous calls take half the time of concurrent asynchronous ones.
 * Uses cached listings of unchanged folders. Throws when the root cannot be read.
 */
export function* walkFolder(
  root: string,
  isExcluded: PathMatcher,
  cache?: DirectoryCache,
): Generator<undefined, WalkResult> {
  const real = realpathSync.native(root);
  const timesOf = cache && directoryTimes(real);
  const walk = new Walk(real, isExcluded, timesOf && { cache, timesOf });
  yield* walk.run();
  return { paths: walk.notes.sort(), problems: walk.problems };
}

class Walk {
  readonly notes: string[] = [];
  readonly problems: FileProblem[] = [];
  private readonly enteredFolders = new Set<string>();
  private cachedRealNotePaths: Set<string> | undefined;
  private readonly links: Link[] = [];
  private linkedFolders = 0;
  private readonly ruleKeys = new WeakMap<IgnoreRules, string>();

  constructor(
    private readonly root: string,
    private readonly isExcluded: PathMatcher,
    private readonly cached: { readonly cache: DirectoryCache; readonly timesOf: DirectoryTimes } | undefined,
  ) {}

  *run(): Generator<undefined, void> {
    const rules = IgnoreRules.none;
    yield* this.enter({ path: "", real: this.root, rules, depth: 0, link: undefined, isDirect: true });
    // Following a symlink may add further ones to the list. The loop ends because each folder is entered once.
    for (const link of this.links) yield* this.follow(link);
  }

  private *enter(folder: Folder): Generator<undefined, void> {
    const { notes, folders, links, rules } = this.listingOf(folder);
    yield;
    const prefix = folder.path === "" ? "" : `${folder.path}/`;
    const realPrefix = withSeparator(folder.real);
    for (const name of notes) {
      if (this.isExcluded(prefix + name)) continue;
      this.notes.push(prefix + name);
      if (!folder.isDirect) this.realNotePaths().add(realPrefix + name);
    }
    const inside = { ...folder, rules, depth: folder.depth + 1 };
    for (const name of links) this.links.push({ path: prefix + name, within: { ...folder, rules } });
    for (const name of folders) {
      const path = prefix + name;
      if (!this.isExcluded(path)) yield* this.enter({ ...inside, path, real: realPrefix + name });
    }
  }

  /** Lists a folder. Returns nothing for a folder that was entered before or cannot be read, which adds a problem. */
  private listingOf(folder: Folder): Listing {
    const nothing = { ...EMPTY, rules: folder.rules };
    // `real` is a resolved path, because the root and the targets of symlinks are resolved.
    if (this.enteredFolders.has(folder.real) || folder.depth > MAX_DEPTH) return nothing;
    this.enteredFolders.add(folder.real);
    if (folder.link !== undefined && ++this.linkedFolders > MAX_LINKED_FOLDERS) {
      if (this.linkedFolders === MAX_LINKED_FOLDERS + 1) this.report(folder.link, TOO_MANY_FOLDERS);
      return nothing;
    }
    try {
      // Before the listing, so that a change during the listing is noticed the next time.
      const stat = folder.isDirect ? this.cached?.timesOf(folder.real) : undefined;
      const rulesKey = stat ? this.keyOf(folder.rules) : "";
      const cachedListing = stat && this.cached?.cache.get(folder.path, rulesKey, stat);
      if (cachedListing) return { ...nothing, ...cachedListing };
      const entries = readdirSync(folder.real, { withFileTypes: true });
      const listing = listingFrom(entries, folder, this.gitignoreOf(entries, folder));
      // The target of a symlink and the text of a `.gitignore` can change without a change of the folder.
      const isCacheable = listing.links.length === 0 && !listing.hasRules;
      if (stat && isCacheable) this.cached?.cache.put(folder.path, rulesKey, stat, listing);
      return listing;
    } catch (error) {
      if (folder.path === "") throw error;
      this.problems.push(toFileError(error, folder.path, "file.cannot-read"));
      return nothing;
    }
  }

  /** Returns the text of a `.gitignore`. One that cannot be read ignores nothing, and adds a problem. */
  private gitignoreOf(entries: readonly Dirent[], { path, real }: Folder): string {
    if (!entries.some(({ name }) => name === GITIGNORE)) return "";
    const shownPath = path === "" ? GITIGNORE : `${path}/${GITIGNORE}`;
    try {
      const text = readGitignore(join(real, GITIGNORE));
      const unread = unreadRules(text);
      if (unread) this.report(shownPath, unread);
      return text;
    } catch (error) {
      if (codeOf(error) !== "ENOENT") this.problems.push(toFileError(error, shownPath, "file.cannot-read"));
      return "";
    }
  }

  /** Hashes the rules, once for all folders with the same ones. */
  private keyOf(rules: IgnoreRules): string {
    const existingKey = this.ruleKeys.get(rules);
    if (existingKey !== undefined) return existingKey;
    const key = createHash("sha256").update(rules.text).digest("hex").slice(0, 32);
    this.ruleKeys.set(rules, key);
    return key;
  }

  /** The resolved paths of the listed notes, computed only if there are symlinks. */
  private realNotePaths(): Set<string> {
    const prefix = withSeparator(this.root);
    this.cachedRealNotePaths ??= new Set(this.notes.map((path) => prefix + path.split("/").join(sep)));
    return this.cachedRealNotePaths;
  }

  private *follow({ path, within }: Link): Generator<undefined, void> {
    try {
      const real = realpathSync.native(join(this.root, path));
      const target = statSync(real);
      const rules = within.rules;
      if (this.isSkipped(path, target.isDirectory(), rules)) return;
      if (target.isFile() && isNoteName(path.slice(path.lastIndexOf("/") + 1))) {
        if (!this.realNotePaths().has(real)) this.add(path, real);
      } else if (target.isDirectory() && !contains(real, this.root)) {
        const link = contains(this.root, real) ? within.link : (within.link ?? path);
        yield* this.enter({ path, real, rules, depth: within.depth + 1, link, isDirect: false });
      }
    } catch (error) {
      // A broken symlink is reported only if its name is that of a note.
      const isIrrelevant = codeOf(error) === "ENOENT" && !isNoteName(path.slice(path.lastIndexOf("/") + 1));
      if (!isIrrelevant) this.problems.push(toFileError(error, path, "file.cannot-read"));
    }
  }

  private isSkipped(path: string, isFolder: boolean, rules: IgnoreRules): boolean {
    return rules.ignores(path, isFolder) || this.isExcluded(path);
  }

  private add(path: string, real: string): void {
    this.realNotePaths().add(real);
    this.notes.push(path);
  }

  private report(path: string, text: string): void {
    this.problems.push({ path, text });
  }
}

const TOO_MANY_FOLDERS = `leads to more than ${MAX_LINKED_FOLDERS} folders: the rest is skipped`;

const GITIGNORE = ".gitignore";

function listingFrom(
  entries: readonly Dirent[],
  { path: at, real, rules: outer }: Folder,
  gitignore: string,
): Listing {
  const hasRules = entries.some(({ name }) => name === GITIGNORE);
  const rules = gitignore ? outer.with(at, gitignore) : outer;
  const [prefix, realPrefix] = [at === "" ? "" : `${at}/`, withSeparator(real)];
  const [notes, folders, links]: [string[], string[], string[]] = [[], [], []];
  for (const entry of entries) {
    const { name } = entry;
    const kind = kindOf(entry, realPrefix);
    if (kind === "file") {
      if (isNoteName(name) && !rules.ignores(prefix + name, false)) notes.push(name);
    } else if (isSkippedFolder(name)) continue;
    else if (kind === "link") links.push(name);
    else if (kind === "folder" && !rules.ignores(prefix + name, true)) folders.push(name);
  }
  return { notes, folders, links, hasRules, rules };
}

function kindOf(entry: Dirent, prefix: string): "file" | "folder" | "link" | "other" {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (entry.isSymbolicLink()) return "link";
  if (entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice())
    return "other";
  // Some file systems do not return the kind with the name.
  try {
    const stats = lstatSync(prefix + entry.name);
    if (stats.isSymbolicLink()) return "link";
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch {
    return "other";
  }
}
