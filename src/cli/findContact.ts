import { stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { isNoteName } from "../files/files";
import { isVaultRoot } from "../node/findVaultRoot";
import { slashed } from "../node/paths";
import { closestMatch } from "../note/closestMatch";
import { nameWords, PeopleIndex } from "../note/entry/contactNames";
import type { KnownContact } from "../service/followUps/dueList";
import { baseName } from "../vault";
import { message } from "../words/message";
import { render } from "../words/render";
import type { Options } from "./options";
import { plainLine, type Terminal, UsageError } from "./output";
import { locate, readKnownContacts, type VaultLocation } from "./readVault";

/** A note, and its path for the user. */
export interface FoundNote {
  readonly location: Extract<VaultLocation, { kind: "note" }>;
  readonly shown: string;
  /**
   * Whether the root is the folder that the user named for a name search, although it does not look like a folder of
   * notes.
   */
  readonly isRootNamed?: boolean;
}

/** Whether an argument can only be a path: it has a separator or the ending of a note. */
function isPathLike(argument: string): boolean {
  return /[/\\]/.test(argument) || isNoteName(argument) || argument === "." || argument === "..";
}

export async function isFolder(argument: string, { cwd }: Terminal): Promise<boolean> {
  const stats = await stat(resolve(cwd, argument)).catch(() => undefined);
  return stats?.isDirectory() === true;
}

/** Returns the location of a path or, where nothing has that path, of the contact with that name. */
export async function locateOrFind(
  argument: string,
  options: Options,
  terminal: Terminal,
): Promise<FoundNote | { readonly location: VaultLocation; readonly shown: string }> {
  const exists = await stat(resolve(terminal.cwd, argument)).catch(() => undefined);
  if (exists || isPathLike(argument)) {
    return { location: await locate(argument, terminal), shown: argument };
  }
  return findContact(argument, ".", options, terminal);
}

/**
 * Finds the note of a contact by its name in a folder, as `log FOLDER TEXT` does. Among several matches, the note with
 * that file name is the one. Rejects with a UsageError that lists the matches, or suggests the closest name.
 */
export async function findContact(
  name: string,
  folder: string,
  options: Options,
  terminal: Terminal,
): Promise<FoundNote> {
  const root = resolve(terminal.cwd, folder);
  // The command reports problems of the folder itself, unless they may be why the name is not found.
  const reports: string[] = [];
  const quiet = { ...terminal, err: (line: string) => void reports.push(line) };
  const contacts = await readKnownContacts(folder, options, quiet);
  const matches = matchesOf(name, contacts);
  const [match] = matches;
  if (!match) {
    for (const line of reports) terminal.err(line);
    throw unknownName(name, folder, contacts);
  }
  if (matches.length > 1) {
    for (const line of candidateLines(matches, root, terminal)) terminal.err(line);
    throw new UsageError(render(message("cli.several", { name, count: matches.length })));
  }
  const file = join(root, match.id);
  const shownPath = slashed(relative(terminal.cwd, file));
  const location = await locate(file, terminal);
  if (location.kind !== "note") throw unknownName(name, folder, contacts);
  const isRootNamed = !(await isVaultRoot(location.root));
  return { location: isRootNamed ? { ...location, root } : location, shown: shownPath, isRootNamed };
}

function matchesOf(name: string, contacts: readonly KnownContact[]): readonly KnownContact[] {
  const ofFile = (among: readonly KnownContact[]) =>
    among.filter(({ id }) => nameWords(baseName(basename(id))).join(" ") === nameWords(name).join(" "));
  const matches = new PeopleIndex(contacts).find(name);
  if (matches.length === 0) return ofFile(contacts);
  const [own, ...others] = ofFile(matches);
  return own && others.length === 0 ? [own] : matches;
}

/** The maximum number of matches that are listed. */
const MAX_LISTED = 10;

function candidateLines(matches: readonly KnownContact[], root: string, { cwd }: Terminal): string[] {
  const lines = matches.slice(0, MAX_LISTED).map(({ id, name, organization: [organization] }) => {
    const who = [name, organization].filter(Boolean).join(", ");
    return `  ${plainLine(who)}  ${plainLine(slashed(relative(cwd, join(root, id))))}`;
  });
  return matches.length > MAX_LISTED ? [...lines, "  …"] : lines;
}

function unknownName(name: string, folder: string, contacts: readonly KnownContact[]): UsageError {
  const problem = render(
    folder === "." ? message("cli.nobody-here", { name }) : message("cli.nobody", { name, folder }),
  );
  const near = closestName(name, contacts);
  return new UsageError(
    near === undefined ? problem : render(message("cli.did-you-mean", { problem, near })),
  );
}

/** Returns the contact whose name, or a word of it, is the closest to a mistyped one. */
function closestName(name: string, contacts: readonly KnownContact[]): string | undefined {
  const typed = nameWords(name).join(" ");
  const byForm = new Map<string, string>();
  for (const contact of contacts) {
    for (const whole of [contact.name, ...contact.aliases]) {
      const words = nameWords(whole);
      for (const form of [words.join(" "), ...words]) if (!byForm.has(form)) byForm.set(form, contact.name);
    }
  }
  const form = closestMatch(typed, byForm.keys());
  return form === undefined ? undefined : byForm.get(form);
}
