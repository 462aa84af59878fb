import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { VaultFinding } from "../cadence/momentum";
import { type Config, resolveConfig } from "../config/resolve";
import { isNoteName } from "../files/files";
import type { PathMatcher } from "../files/globs";
import { userCacheDirectory } from "../node/cacheDirectory";
import { rootOfNote, settingsRootOf } from "../node/findVaultRoot";
import { findConfig } from "../node/loadConfig";
import { withHolidays } from "../node/loadHolidays";
import { openCache, removeCaches } from "../node/noteCache";
import { nodeFiles } from "../node/noteFiles";
import { contains, slashed } from "../node/paths";
import { closestMatch } from "../note/closestMatch";
import { type DueItem, DueList, type KnownContact } from "../service/followUps/dueList";
import type { ContactToLookAt } from "../service/followUps/followUps";
import { folderFinding, type LocatedFinding } from "../service/followUps/vaultFindings";
import { configLine } from "../service/languageFeatures/configDiagnostics";
import type { NoteConsumer, ReloadText, VaultContext } from "../vault";
import { findPeople } from "../vault/findPeople";
import { loadNotes, loadVault, reloadFrom, walkNotes } from "../vault/load";
import { noteSelection } from "../vault/noteSelection";
import { createNoteVault, type NoteContact } from "../vault/noteVault";
import { message } from "../words/message";
import { render } from "../words/render";
import type { ReadCounts } from "./nothingDue";
import type { Options } from "./options";
import { plainLine, type Terminal, UsageError } from "./output";
import { relatedNotes } from "./relatedNotes";
import { plainSentence } from "./sentence";
import { StatusLine } from "./statusLine";

/** A PATH of the command line: a folder of notes, or a note in one. Both paths are absolute. */
export type VaultLocation =
  | { readonly kind: "folder"; readonly root: string }
  | { readonly kind: "note"; readonly root: string; readonly note: string };

/** A contact of one of the given folders. */
export interface CliContact {
  readonly contact: NoteContact;
  /** The note's file, absolute. */
  readonly file: string;
  /** The path for other programs: relative to the given folder, with `/`. */
  readonly path: string;
  /** The path for the user: relative to the current folder. */
  readonly shown: string;
  /** The settings of its folder. */
  readonly config: Config;
}

/** The analyzed contacts of all given paths. */
export interface VaultReading extends ReadCounts {
  /** Ordered by path. */
  readonly contacts: readonly CliContact[];
  /** The conflict copies, which are not contacts of their own, ordered by path. */
  readonly copies: readonly CliContact[];
  /** The findings of vault-wide rules; empty unless a whole folder was read. */
  readonly vaultWide: readonly LocatedFinding[];
  /** The folders of notes, absolute, with their settings. */
  readonly roots: readonly { readonly root: string; readonly config: Config }[];
}

/** Finds a PATH. Rejects with a UsageError if it does not exist or is neither a folder nor a note. */
export async function locate(path: string, terminal: Terminal): Promise<VaultLocation> {
  const file = resolve(terminal.cwd, path);
  const stats = await stat(file).catch(() => undefined);
  if (!stats) throw await missingPath(path, file);
  if (stats.isDirectory()) return { kind: "folder", root: file };
  if (!stats.isFile() || !isNoteName(file.slice(file.lastIndexOf(sep) + 1))) {
    throw new UsageError(render(message("cli.not-a-note", { path })));
  }
  return { kind: "note", root: await rootOfNote(file), note: file };
}

/** Returns the error about a path that does not exist, with the closest name in its folder. */
async function missingPath(path: string, file: string): Promise<UsageError> {
  const problem = render(message("cli.no-path", { path }));
  const names = await readdir(dirname(file)).catch(() => []);
  const near = closestMatch(basename(file), names);
  if (near === undefined) return new UsageError(problem);
  const nearPath = `${path.slice(0, path.length - basename(path).length)}${near}`;
  return new UsageError(render(message("cli.did-you-mean", { problem, near: nearPath })));
}

/** The maximum number of problems of the settings that are printed. The rest is counted. */
const MAX_SETTINGS_PROBLEMS = 20;

/** Reads the settings of a folder of notes. Reports problems on standard error. */
export async function configFor(root: string, options: Options, terminal: Terminal): Promise<Config> {
  const namedFile = options.config === undefined ? undefined : resolve(terminal.cwd, options.config);
  const { layer, problems, text } = await findConfig(root, namedFile);
  const config = await withHolidays(resolveConfig(layer ? [layer] : []));
  const all = [...problems, ...config.problems];
  const shownPathOf = ({ origin }: { readonly origin: string }) =>
    options.config ?? slashed(relative(terminal.cwd, join(root, origin)));
  for (const problem of all.slice(0, MAX_SETTINGS_PROBLEMS))
    terminal.err(plainSentence(configLine(shownPathOf(problem), problem, text)));
  const [next] = all.slice(MAX_SETTINGS_PROBLEMS);
  if (next) {
    const count = all.length - MAX_SETTINGS_PROBLEMS;
    terminal.err(plainSentence(render(message("cli.more-problems", { path: shownPathOf(next), count }))));
  }
  return config;
}

/** Reads and analyzes the notes of every PATH. Reports what cannot be read on standard error. */
export async function readContacts(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<VaultReading> {
  const contacts: CliContact[] = [];
  const copies: CliContact[] = [];
  const { folders, base, unread } = await readFolders(paths, options, terminal, (context) =>
    createNoteVault(context),
  );
  for (const { root, consumer, isWanted } of folders) {
    const { config } = consumer;
    const placed = (contact: NoteContact): CliContact[] => {
      const file = join(root, contact.path);
      const shownPath = slashed(relative(terminal.cwd, file));
      const path = slashed(relative(base, file));
      return isWanted(contact.path) ? [{ contact, file, path, shown: shownPath, config }] : [];
    };
    // Not `push(...)`, because more arguments than 100,000 overflow the stack.
    for (const contact of consumer.contacts().flatMap(placed)) contacts.push(contact);
    for (const { copy } of consumer.copies.all()) {
      const contact = consumer.get(copy);
      if (contact) copies.push(...placed(contact));
    }
  }
  contacts.sort(byPath);
  copies.sort(byPath);
  const notes = sumOfNotes(folders);
  const people = contacts.length === 0 ? await peopleIn(folders, terminal) : [];
  const vaultWide = vaultFindings(folders, options);
  const roots = folders.map(({ root, consumer: { config } }) => ({ root, config }));
  return { notes, unread, people, folders: paths, contacts, copies, vaultWide, roots };
}

/** The follow-ups of every PATH. */
export interface DueListing extends ReadCounts {
  /** Every contact, listed or not. */
  readonly contacts: readonly KnownContact[];
  /** Ordered by path. */
  readonly items: readonly { readonly path: string; readonly shown: string; readonly item: DueItem }[];
  /** Ordered by path. */
  readonly needsALook: readonly (ContactToLookAt & { readonly shown: string })[];
  readonly vaultWide: readonly LocatedFinding[];
}

/** Reads the follow-ups of every PATH. Uses the cache for unchanged notes of whole folders. */
export async function readDue(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<DueListing> {
  const listOptions = { all: options.all, plan: options.json };
  const { folders, base, unread } = await readFolders(
    paths,
    options,
    terminal,
    (context, reload) => new DueList(context, listOptions, reload),
    options.cache ? userCacheDirectory() : undefined,
  );
  const placed = (root: string, path: string) => {
    const file = join(root, path);
    return { path: slashed(relative(base, file)), shown: slashed(relative(terminal.cwd, file)) };
  };
  const items = folders.flatMap(({ root, consumer, isWanted }) =>
    consumer.items().flatMap(([path, item]) => (isWanted(path) ? [{ ...placed(root, path), item }] : [])),
  );
  const needsALook = folders.flatMap(({ root, consumer, isWanted }) =>
    consumer
      .contactsToLookAt()
      .flatMap(({ path, name, reason }) => (isWanted(path) ? [{ ...placed(root, path), name, reason }] : [])),
  );
  const contacts = folders.flatMap(({ consumer, isWanted }) =>
    consumer.contacts().filter(({ id }) => isWanted(id)),
  );
  return {
    notes: sumOfNotes(folders),
    unread,
    people: contacts.length === 0 ? await peopleIn(folders, terminal) : [],
    folders: paths,
    contacts,
    items: items.sort(byPath),
    needsALook: needsALook.sort(byPath),
    vaultWide: vaultFindings(folders, options),
  };
}

/** Returns every contact of a folder by its names. Uses the cache of `due`, so that thousands are found quickly. */
export async function readKnownContacts(
  folder: string,
  options: Options,
  terminal: Terminal,
): Promise<KnownContact[]> {
  const { folders } = await readFolders(
    [folder],
    options,
    terminal,
    (context, reload) => new DueList(context, { all: false, plan: false }, reload),
    userCacheDirectory(),
  );
  return folders.flatMap(({ consumer }) => consumer.contacts());
}

/** A folder and the consumer of its notes. */
interface FolderReading<Consumer> {
  readonly root: string;
  readonly consumer: Consumer;
  /** Whether the whole folder was read, with its own settings. */
  readonly isWhole: boolean;
  /** Whether a note was requested, and not only read because of its conflict copies. */
  readonly isWanted: (path: string) => boolean;
  /** The number of notes that were only read because of conflict copies. */
  readonly unwanted: number;
  readonly isExcluded: PathMatcher;
}

function sumOfNotes(
  folders: readonly { readonly consumer: { readonly noteCount: number }; readonly unwanted: number }[],
): number {
  return folders.reduce((sum, { consumer, unwanted }) => sum + consumer.noteCount - unwanted, 0);
}

/** Returns the notes of folders without contacts that look like people. Only a terminal names them. */
async function peopleIn(
  folders: readonly Pick<FolderReading<unknown>, "root" | "isWhole" | "isExcluded">[],
  { cwd, columns }: Terminal,
): Promise<string[]> {
  if (columns === undefined) return [];
  const peoplePaths: string[] = [];
  for (const { root, isWhole, isExcluded } of folders) {
    if (!isWhole) continue;
    const files = nodeFiles(root);
    const { paths } = await walkNotes(files);
    const people = await findPeople(files, paths, { isExcluded });
    for (const path of people) peoplePaths.push(slashed(relative(cwd, join(root, path))));
  }
  return peoplePaths;
}

async function readFolders<Entry, Consumer extends NoteConsumer<Entry> & { readonly noteCount: number }>(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
  createConsumer: (context: VaultContext, reload: ReloadText | undefined) => Consumer & NoteConsumer<Entry>,
  cacheDirectory?: string,
): Promise<{ folders: FolderReading<Consumer>[]; base: string; unread: number }> {
  const locations: VaultLocation[] = [];
  for (const path of paths.length > 0 ? paths : ["."]) locations.push(await locate(path, terminal));
  const requests = groupByRoot(locations);
  const folders: FolderReading<Consumer>[] = [];
  let unread = 0;
  for (const [root, requestedNotes] of requests) {
    const { folder: settingsRoot, foreign } = await settingsRootOf(root);
    if (foreign !== undefined && options.config === undefined) {
      const name = plainLine(slashed(relative(terminal.cwd, foreign)));
      terminal.err(render(message("cli.foreign-settings", { name })));
    }
    const config = await configFor(settingsRoot, options, terminal);
    const below = settingsRoot === root ? "" : `${slashed(relative(settingsRoot, root))}/`;
    const { today } = options;
    const files = nodeFiles(root);
    const consumer = createConsumer({ today, config, below }, reloadFrom(files));
    const { isExcluded } = noteSelection(config, below);
    const settings = [config.values, below];
    const stored =
      cacheDirectory !== undefined && !requestedNotes && config.values.cache
        ? openCache<Entry>({ folder: cacheDirectory, root, settingsRoot, kind: "due", settings, day: today })
        : undefined;
    const userCache = userCacheDirectory();
    if (!config.values.cache && userCache !== undefined)
      for (const folder of new Set([settingsRoot, root])) removeCaches(userCache, folder);
    const notesBefore = folders.reduce((sum, folder) => sum + folder.consumer.noteCount, 0);
    const status = terminal.status && new StatusLine(terminal.status, () => notesBefore + consumer.noteCount);
    const loadOptions = { cache: stored?.cache, yieldIfDue: status?.tick };
    const related = requestedNotes ? await relatedNotes(root, requestedNotes) : [];
    const reading = requestedNotes
      ? loadNotes(consumer, files, [...requestedNotes, ...related])
      : loadVault(consumer, files, loadOptions);
    const problems = await reading.finally(() => status?.end());
    stored?.save();
    unread += problems.filter(({ path }) => isNoteName(basename(path))).length;
    for (const { path, text } of problems)
      terminal.err(`${slashed(relative(terminal.cwd, join(root, path)))} ${text}`);
    folders.push({
      root,
      consumer,
      isWhole: !requestedNotes && settingsRoot === root,
      isWanted: (path) => requestedNotes?.has(path) !== false,
      unwanted: related.length,
      isExcluded,
    });
  }
  return { folders, base: commonFolder([...requests.keys()]), unread };
}

function vaultFindings(
  folders: readonly FolderReading<{ findings(): VaultFinding[] }>[],
  { today }: Options,
): LocatedFinding[] {
  const [first, second] = folders;
  if (!first?.isWhole || second) return [];
  return first.consumer.findings().map((finding) => folderFinding(finding, today));
}

/** Compares by path, for sorting. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/**
 * Groups the locations by folder: each with the requested notes, or undefined for all notes. Skips locations within
 * another requested folder, so that no note counts twice.
 */
function groupByRoot(locations: readonly VaultLocation[]): Map<string, Set<string> | undefined> {
  const folders = locations.flatMap((location) => (location.kind === "folder" ? [location.root] : []));
  const outermost = new Set(folders.filter((root) => !folders.some((folder) => isInside(root, folder))));
  const requests = new Map<string, Set<string> | undefined>([...outermost].map((root) => [root, undefined]));
  for (const location of locations) {
    if (location.kind !== "note" || [...outermost].some((root) => isInside(location.note, root))) continue;
    const { root, note } = location;
    const notes = requests.get(root) ?? new Set();
    requests.set(root, notes.add(slashed(relative(root, note))));
  }
  return requests;
}

function isInside(path: string, folder: string): boolean {
  return contains(folder, path) && !contains(path, folder);
}

/** Returns the innermost folder that contains all given folders. */
function commonFolder([first = sep, ...others]: readonly string[]): string {
  let folder = first;
  while (!others.every((path) => path === folder || isInside(path, folder))) {
    if (dirname(folder) === folder) break;
    folder = dirname(folder);
  }
  return folder;
}
