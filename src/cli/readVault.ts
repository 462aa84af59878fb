import { stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { VaultFinding } from "../cadence/momentum";
import { type Config, resolveConfig } from "../config/resolve";
import { isNoteName } from "../files/files";
import { userCacheDirectory } from "../node/cacheDirectory";
import { rootOfNote, settingsRootOf } from "../node/findVaultRoot";
import { findConfig } from "../node/loadConfig";
import { withHolidays } from "../node/loadHolidays";
import { openCache } from "../node/noteCache";
import { nodeFiles } from "../node/noteFiles";
import { type DueItem, DueList } from "../service/followUps/dueList";
import type { ContactToLookAt } from "../service/followUps/followUps";
import { folderFinding, type LocatedFinding } from "../service/followUps/vaultFindings";
import { configLine } from "../service/languageFeatures/configDiagnostics";
import type { NoteConsumer, VaultContext } from "../vault";
import { loadNotes, loadVault } from "../vault/load";
import { createNoteVault, type NoteContact } from "../vault/noteVault";
import type { Options } from "./options";
import { type Terminal, UsageError } from "./output";
import { StatusLine } from "./statusLine";

/** What a PATH of the command line is: a folder of notes, or a note in one. Both paths are absolute. */
export type VaultLocation =
  | { readonly kind: "folder"; readonly root: string }
  | { readonly kind: "note"; readonly root: string; readonly note: string };

/** A contact of one of the folders that were asked for. */
export interface CliContact {
  readonly contact: NoteContact;
  /** The note's file, absolute. */
  readonly file: string;
  /** The path for other programs: relative to the folder that was given, with `/`. */
  readonly path: string;
  /** The path for a person: relative to the current folder. */
  readonly shown: string;
  /** The settings of its folder. */
  readonly config: Config;
}

/** All that was asked for, read and judged. */
export interface VaultReading {
  readonly notes: number;
  /** Ordered by path. */
  readonly contacts: readonly CliContact[];
  /** What is to be said of all contacts together; some notes or a part of the folder say nothing of them. */
  readonly overall: readonly LocatedFinding[];
}

/** What a PATH names. Rejects with a UsageFault when there is nothing, or nothing that could be a note. */
export async function placeOf(path: string, terminal: Terminal): Promise<VaultLocation> {
  const file = resolve(terminal.cwd, path);
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new UsageError(`there is no file or folder ${path}`);
  if (found.isDirectory()) return { kind: "folder", root: file };
  if (!found.isFile() || !isNoteName(file.slice(file.lastIndexOf(sep) + 1))) {
    throw new UsageError(`${path} is no note: notes end in .md or .markdown`);
  }
  return { kind: "note", root: await rootOfNote(file), note: file };
}

/** The settings that hold in a folder of notes; what is wrong with them is said on standard error. */
export async function configFor(root: string, options: Options, terminal: Terminal): Promise<Config> {
  const named = options.config === undefined ? undefined : resolve(terminal.cwd, options.config);
  const { layer, problems, text } = await findConfig(root, named);
  const config = await withHolidays(resolveConfig(layer ? [layer] : []));
  for (const problem of [...problems, ...config.problems]) {
    const shown = options.config ?? slashed(relative(terminal.cwd, join(root, problem.origin)));
    terminal.err(configLine(shown, problem, text));
  }
  return config;
}

/** Reads and judges the notes of every PATH; what cannot be read is said on standard error, and the rest goes on. */
export async function readListing(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<VaultReading> {
  const contacts: CliContact[] = [];
  const { folders, base } = await readFolders(paths, options, terminal, (terms) => createNoteVault(terms));
  for (const { root, sink } of folders) {
    const { config } = sink;
    for (const contact of sink.contacts()) {
      const file = join(root, contact.path);
      const shown = slashed(relative(terminal.cwd, file));
      contacts.push({ contact, file, path: slashed(relative(base, file)), shown, config });
    }
  }
  contacts.sort(byPath);
  const notes = folders.reduce((sum, { sink }) => sum + sink.noteCount, 0);
  return { notes, contacts, overall: overallOf(folders, options) };
}

/** What `due` lists, of every PATH. */
export interface DueListing {
  readonly notes: number;
  readonly contacts: number;
  /** Ordered by path. */
  readonly items: readonly { readonly path: string; readonly shown: string; readonly item: DueItem }[];
  /** Ordered by path. */
  readonly needsALook: readonly (ContactToLookAt & { readonly shown: string })[];
  readonly overall: readonly LocatedFinding[];
}

/** The same as far as a list goes: what was known of a whole folder and still holds is not read again. */
export async function readDue(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<DueListing> {
  const wanted = { all: options.all, plan: options.json };
  const { folders, base } = await readFolders(
    paths,
    options,
    terminal,
    (terms) => new DueList(terms, wanted),
    options.cache ? userCacheDirectory() : undefined,
  );
  const placed = (root: string, path: string) => {
    const file = join(root, path);
    return { path: slashed(relative(base, file)), shown: slashed(relative(terminal.cwd, file)) };
  };
  const items = folders.flatMap(({ root, sink }) =>
    sink.items().map(([path, item]) => ({ ...placed(root, path), item })),
  );
  const needsALook = folders.flatMap(({ root, sink }) =>
    sink.needingALook().map(({ path, name, reason }) => ({ ...placed(root, path), name, reason })),
  );
  return {
    notes: folders.reduce((sum, { sink }) => sum + sink.noteCount, 0),
    contacts: folders.reduce((sum, { sink }) => sum + sink.contactCount, 0),
    items: items.sort(byPath),
    needsALook: needsALook.sort(byPath),
    overall: overallOf(folders, options),
  };
}

/** A folder with what its notes were read into. */
interface ReadFolder<Sink> {
  readonly root: string;
  readonly sink: Sink;
  /** Whether it was read wholly, by its own settings. */
  readonly isWhole: boolean;
}

async function readFolders<Known, Sink extends NoteConsumer<Known> & { readonly noteCount: number }>(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
  sinkFor: (terms: VaultContext) => Sink & NoteConsumer<Known>,
  caches?: string,
): Promise<{ folders: ReadFolder<Sink>[]; base: string }> {
  const places: VaultLocation[] = [];
  for (const path of paths.length > 0 ? paths : ["."]) places.push(await placeOf(path, terminal));
  const asked = groupByRoot(places);
  const folders: ReadFolder<Sink>[] = [];
  for (const [root, only] of asked) {
    const settingsRoot = await settingsRootOf(root);
    const config = await configFor(settingsRoot, options, terminal);
    const below = settingsRoot === root ? "" : `${slashed(relative(settingsRoot, root))}/`;
    const { today } = options;
    const sink = sinkFor({ today, config, below });
    const files = nodeFiles(root);
    const settings = [config.values, below];
    const kept =
      caches !== undefined && !only && config.values.cache
        ? openCache<Known>({ folder: caches, root, kind: "due", settings, day: today })
        : undefined;
    const read = folders.reduce((sum, folder) => sum + folder.sink.noteCount, 0);
    const status = terminal.status && new StatusLine(terminal.status, () => read + sink.noteCount);
    const terms = { cache: kept?.cache, rest: status?.rest };
    const reading = only ? loadNotes(sink, files, [...only]) : loadVault(sink, files, terms);
    const problems = await reading.finally(() => status?.end());
    kept?.save();
    for (const { path, text } of problems)
      terminal.err(`${slashed(relative(terminal.cwd, join(root, path)))} ${text}`);
    folders.push({ root, sink, isWhole: !only && settingsRoot === root });
  }
  return { folders, base: commonFolder([...asked.keys()]) };
}

function overallOf(
  folders: readonly ReadFolder<{ findings(): VaultFinding[] }>[],
  { today }: Options,
): LocatedFinding[] {
  const [first, other] = folders;
  if (!first?.isWhole || other) return [];
  return first.sink.findings().map((finding) => folderFinding(finding, today));
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/**
 * The folders to be read, each with the notes that alone are wanted of it, or undefined for all. What stands in a
 * folder that is asked for as well is seen there, so that no note counts twice.
 */
function groupByRoot(places: readonly VaultLocation[]): Map<string, Set<string> | undefined> {
  const folders = places.flatMap((place) => (place.kind === "folder" ? [place.root] : []));
  const outermost = new Set(folders.filter((root) => !folders.some((other) => isInside(root, other))));
  const asked = new Map<string, Set<string> | undefined>([...outermost].map((root) => [root, undefined]));
  for (const place of places) {
    if (place.kind !== "note" || [...outermost].some((root) => isInside(place.note, root))) continue;
    const notes = asked.get(place.root) ?? new Set();
    asked.set(place.root, notes.add(slashed(relative(place.root, place.note))));
  }
  return asked;
}

function isInside(path: string, folder: string): boolean {
  return path !== folder && path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The innermost folder that holds all of the given ones. */
function commonFolder([first = sep, ...others]: readonly string[]): string {
  let folder = first;
  while (!others.every((other) => other === folder || isInside(other, folder))) {
    if (dirname(folder) === folder) break;
    folder = dirname(folder);
  }
  return folder;
}

export function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
