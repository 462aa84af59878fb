import { readdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Config } from "../config/resolve";
import { isSkippedFolder } from "../files/files";
import type { ContactText } from "../import/importPlan";
import { exists } from "../node/createNotes";
import { rootOfNote, settingsRootOf } from "../node/findVaultRoot";
import { nodeFiles } from "../node/noteFiles";
import { contains, slashed } from "../node/paths";
import type { NoteConsumer, VaultContext } from "../vault";
import { loadVault } from "../vault/load";
import { createNoteVault, type NoteVault } from "../vault/noteVault";
import { message } from "../words/message";
import { isFolder } from "./findContact";
import { type ImportRun, withStatus } from "./importRun";
import type { Options } from "./options";
import { type Terminal, UsageError } from "./output";
import { configFor } from "./readVault";
import { say } from "./sentence";

/** The folder of notes that an import goes into. */
export interface ImportTarget {
  /** Absolute. */
  readonly root: string;
  /** The folder for new notes, relative to the root with `/`; undefined for the default. */
  readonly folder: string | undefined;
}

/**
 * Finds the folder of notes: the current one, or that of `--into` if it is elsewhere. The folder of `--into` need not
 * exist.
 */
export async function importTarget(into: string | undefined, terminal: Terminal): Promise<ImportTarget> {
  const { cwd } = terminal;
  if (into === undefined) return { root: cwd, folder: undefined };
  const folder = resolve(cwd, into);
  if ((await exists(folder)) && !(await isFolder(into, terminal))) {
    throw new UsageError(say(message("cli.import.not-a-folder", { path: into })));
  }
  if (
    slashed(relative(cwd, folder))
      .split("/")
      .some((part) => part !== ".." && isSkippedFolder(part))
  ) {
    throw new UsageError(say(message("cli.import.hidden", { path: into })));
  }
  const root = contains(cwd, folder) ? cwd : await rootOfNote(join(folder, "note.md"));
  return { root, folder: slashed(relative(root, folder)) };
}

/** The notes of a folder, for an import. */
export interface ImportNotes {
  readonly contacts: readonly ContactText[];
  /** The paths that a new note cannot have, relative to the root with `/`. */
  readonly paths: readonly string[];
  readonly config: Config;
}

/** Retains only the texts of contacts, because tens of thousands of parsed contacts do not fit into memory. */
class ContactTexts implements NoteConsumer<never> {
  readonly texts = new Map<string, string>();
  readonly vault: NoteVault;

  constructor(context: VaultContext) {
    this.vault = createNoteVault(context);
  }

  isDeclared(path: string): boolean {
    return this.vault.isDeclared(path);
  }

  set(path: string, text: string): undefined {
    const contact = this.vault.set(path, text, false);
    if (!contact) return;
    this.texts.set(path, text);
    this.vault.evict(path, contact, (evicted) => this.texts.get(evicted));
  }

  setPlain(path: string): void {
    this.vault.setPlain(path);
  }

  /** The contacts without conflict copies. */
  contacts(): ContactText[] {
    return this.vault.contacts().map(({ path }) => ({ path, text: this.texts.get(path) ?? "" }));
  }
}

/** Reads the contacts of a folder. Reports what cannot be read on standard error. */
export async function readImportNotes(
  { root, folder }: ImportTarget,
  options: Options,
  run: ImportRun,
): Promise<ImportNotes> {
  const { terminal, signal } = run;
  const { cwd } = terminal;
  const { folder: settingsRoot, foreign } = await settingsRootOf(root);
  if (foreign !== undefined && options.config === undefined) {
    terminal.err(say(message("cli.foreign-settings", { name: slashed(relative(cwd, foreign)) })));
  }
  const config = await configFor(settingsRoot, options, terminal);
  const below = settingsRoot === root ? "" : `${slashed(relative(settingsRoot, root))}/`;
  const consumer = new ContactTexts({ today: options.today, config, below });
  const problems = await withStatus(
    run,
    () => consumer.vault.noteCount,
    (yieldIfDue) => loadVault(consumer, nodeFiles(root), { signal, yieldIfDue }),
  );
  for (const { path, text } of problems) terminal.err(`${slashed(relative(cwd, join(root, path)))} ${text}`);
  const into = (folder ?? config.values.newContactFolder).replace(/\/+$/, "");
  // Ignored files and files other than notes also take names.
  const others = await readdir(join(root, into)).catch(() => []);
  const paths = [
    ...consumer.vault.paths(),
    ...others.map((name) => (into === "" ? name : `${into}/${name}`)),
  ];
  return { contacts: consumer.contacts(), paths: [...new Set(paths)], config };
}
