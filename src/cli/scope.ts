import { stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { type Config, resolveConfig } from "../config/resolve";
import { configLine } from "../service/configDiagnostics";
import { folderFinding, type LocatedFinding } from "../service/findings";
import { createNoteVault, type NoteContact, type NoteVault } from "../service/notes";
import { type FileProblem, isNoteName } from "../vault/files";
import { loadNotes, loadVault } from "../vault/load";
import { findConfig } from "../vault/nodeConfig";
import { nodeFiles } from "../vault/nodeFiles";
import { withHolidays } from "../vault/nodeHolidays";
import { rootOfNote, settingsRootOf } from "../vault/nodeRoot";
import type { Options } from "./options";
import { type Terminal, UsageFault } from "./output";

/** What a PATH of the command line is: a folder of notes, or a note in one. Both paths are absolute. */
export type Place =
  | { readonly kind: "folder"; readonly root: string }
  | { readonly kind: "note"; readonly root: string; readonly note: string };

/** A contact of one of the folders that were asked for. */
export interface Listed {
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
export interface Listing {
  readonly notes: number;
  /** Ordered by path. */
  readonly contacts: readonly Listed[];
  /** What is to be said of all contacts together; some notes or a part of the folder say nothing of them. */
  readonly overall: readonly LocatedFinding[];
}

/** What a PATH names. Rejects with a UsageFault when there is nothing, or nothing that could be a note. */
export async function placeOf(path: string, terminal: Terminal): Promise<Place> {
  const file = resolve(terminal.cwd, path);
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new UsageFault(`there is no file or folder ${path}`);
  if (found.isDirectory()) return { kind: "folder", root: file };
  if (!found.isFile() || !isNoteName(file.slice(file.lastIndexOf(sep) + 1))) {
    throw new UsageFault(`${path} is no note: notes end in .md or .markdown`);
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
): Promise<Listing> {
  const places: Place[] = [];
  for (const path of paths.length > 0 ? paths : ["."]) places.push(await placeOf(path, terminal));
  const asked = groupByRoot(places);
  const base = commonFolder([...asked.keys()]);
  const contacts: Listed[] = [];
  const overall: LocatedFinding[] = [];
  let notes = 0;
  for (const [root, only] of asked) {
    const { vault, problems, isWhole } = await readFolder(root, only, options, terminal);
    const shownOf = (path: string) => slashed(relative(terminal.cwd, join(root, path)));
    for (const { path, text } of problems) terminal.err(`${shownOf(path)} ${text}`);
    notes += vault.noteCount;
    if (isWhole && asked.size === 1) {
      overall.push(...vault.findings().map((finding) => folderFinding(finding, options.today)));
    }
    for (const contact of vault.contacts()) {
      const file = join(root, contact.path);
      const { config } = vault;
      contacts.push({
        contact,
        file,
        path: slashed(relative(base, file)),
        shown: shownOf(contact.path),
        config,
      });
    }
  }
  contacts.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { notes, contacts, overall };
}

async function readFolder(
  root: string,
  only: ReadonlySet<string> | undefined,
  options: Options,
  terminal: Terminal,
): Promise<{ vault: NoteVault; problems: readonly FileProblem[]; isWhole: boolean }> {
  const settingsRoot = await settingsRootOf(root);
  const config = await configFor(settingsRoot, options, terminal);
  const below = settingsRoot === root ? "" : `${slashed(relative(settingsRoot, root))}/`;
  const vault = createNoteVault({ today: options.today, config, below });
  const files = nodeFiles(root);
  const problems = only ? await loadNotes(vault, files, [...only]) : await loadVault(vault, files, undefined);
  return { vault, problems, isWhole: !only && settingsRoot === root };
}

/**
 * The folders to be read, each with the notes that alone are wanted of it, or undefined for all. What stands in a
 * folder that is asked for as well is seen there, so that no note counts twice.
 */
function groupByRoot(places: readonly Place[]): Map<string, Set<string> | undefined> {
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
