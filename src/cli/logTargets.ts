import { stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import type { Config } from "../config/resolve";
import { isNoteName } from "../files/files";
import { slashed } from "../node/paths";
import { PeopleIndex, type PersonWithNote } from "../note/entry/contactNames";
import type { Entry } from "../note/entry/entry";
import { type LineWay, parseForContact, toPerson } from "../service/logTouch/planLog";
import { findTargets } from "../service/logTouch/resolveTargets";
import { baseName } from "../vault";
import type { NoteContact } from "../vault/noteVault";
import { message } from "../words/message";
import { render } from "../words/render";
import { locateOrFind } from "./findContact";
import { withUsage } from "./help";
import type { Options } from "./options";
import { type Terminal, UsageError } from "./output";
import { configFor, locate, readContacts } from "./readVault";

/** A note to log in. */
export interface LogTarget {
  /** Absolute. */
  readonly file: string;
  /** The folder of notes that it is in, absolute. */
  readonly root: string;
  /** The path for other programs: relative to the folder of notes, with `/`. */
  readonly path: string;
  /** The path for the user, as in the call. */
  readonly shown: string;
  readonly fileName: string;
  readonly config: Config;
}

/** The parsed arguments of a call: the touch and the notes to log it in. */
export interface LogCall {
  /** The typed text, or the entry if it is already parsed. */
  readonly input: string | Entry;
  readonly targets: readonly LogTarget[];
  /** The contacts of the folder, if the call names a folder instead of notes. */
  readonly known: PeopleIndex | undefined;
  /** Why the names in the text lead to no note. */
  readonly refused: string | undefined;
  /** The other readings of the text. */
  readonly ways: readonly LineWay[];
  readonly candidates: readonly AmbiguousName[];
}

/** A name that matches several contacts. */
export interface AmbiguousName {
  readonly said: string;
  readonly contacts: readonly {
    readonly path: string;
    readonly name: string;
    readonly organization: string;
  }[];
}

interface PersonWithTarget extends PersonWithNote {
  readonly target: LogTarget;
}

/** Parses the arguments: a folder or notes, followed by the touch. Rejects with a UsageError if one is missing. */
export async function readLogCall(options: Options, terminal: Terminal): Promise<LogCall> {
  const { positionals } = options;
  const isTouchText = await Promise.all(
    positionals.map(async (argument, at) => at > 0 && !(await isNotePath(argument, terminal))),
  );
  const textStart = isTouchText.indexOf(true);
  const paths = textStart < 0 ? positionals : positionals.slice(0, textStart);
  const input = textStart < 0 ? "" : positionals.slice(textStart).join(" ").trim();
  if (paths.length === 0 || input === "") {
    throw new UsageError(withUsage(message("cli.note-and-text"), "log"));
  }
  const places = [];
  for (const [at, path] of paths.entries()) {
    // Only the first argument can be a name, because the next one may be the text.
    const { location, shown } =
      at === 0
        ? await locateOrFind(path, options, terminal)
        : { location: await locate(path, terminal), shown: path };
    places.push({ path: shown, place: location });
  }
  const folder = places.find(({ place }) => place.kind === "folder");
  if (folder && places.length > 1)
    throw new UsageError(render(message("cli.one-folder", { path: folder.path })));
  if (folder) return logCallByNames(folder.place.root, input, options, terminal);
  const targets: LogTarget[] = [];
  const configs = new Map<string, Config>();
  for (const { path, place } of places) {
    if (place.kind !== "note" || targets.some(({ file }) => file === place.note)) continue;
    const config = configs.get(place.root) ?? (await configFor(place.root, options, terminal));
    configs.set(place.root, config);
    targets.push({
      file: place.note,
      root: place.root,
      path: slashed(relative(place.root, place.note)),
      shown: path,
      fileName: baseName(basename(place.note)),
      config,
    });
  }
  return { input, targets, known: undefined, refused: undefined, ways: [], candidates: [] };
}

/** Whether an argument after the first one is the path of a note. With spaces, it must exist, because it may be text. */
async function isNotePath(argument: string, { cwd }: Terminal): Promise<boolean> {
  if (!/\s/.test(argument)) return isNoteName(basename(argument));
  return isNoteName(argument) && (await stat(resolve(cwd, argument)).catch(() => undefined)) !== undefined;
}

/** Returns a contact as a person who can be named, by the name alone if its analysis throws. */
function personOf(id: string, contact: NoteContact): PersonWithNote {
  try {
    return toPerson(id, contact.load().analysis);
  } catch {
    return { id, name: contact.name, aliases: [], organization: [], closed: false };
  }
}

async function logCallByNames(
  root: string,
  input: string,
  options: Options,
  terminal: Terminal,
): Promise<LogCall> {
  const { contacts } = await readContacts([root], options, terminal);
  const people = contacts.map(({ contact, file, path, shown, config }): PersonWithTarget => {
    const target = { file, root, path, shown, fileName: baseName(path), config };
    return { ...personOf(join(root, path), contact), target };
  });
  const index = new PeopleIndex(people);
  const way = options.restAsText ? "text" : undefined;
  const {
    contacts: addressed,
    reason,
    candidates,
    entry,
    ways,
  } = findTargets(input, options.today, index, way);
  return {
    input: entry ?? input,
    targets: addressed.map(({ target }) => target),
    known: index,
    refused: reason && render(reason, { today: options.today }),
    ways: ways.flatMap((kind) => {
      const read = parseForContact({ input, today: options.today, known: index, way: kind });
      return read.ok ? [{ kind, line: read.line }] : [];
    }),
    candidates: candidates.map(({ said, people: matches }) => ({
      said,
      contacts: matches.map(({ name, organization: [organization = ""], target }) => {
        return { path: target.path, name, organization };
      }),
    })),
  };
}
