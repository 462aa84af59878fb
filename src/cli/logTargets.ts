import { stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import type { Config } from "../config/resolve";
import { isNoteName } from "../files/files";
import { PeopleIndex, type PersonWithNote } from "../service/logTouch/contactNames";
import type { Entry } from "../service/logTouch/entry";
import { toPerson } from "../service/logTouch/planLog";
import { findTargets } from "../service/logTouch/resolveTargets";
import { baseName } from "../vault";
import { render } from "../words/render";
import { USAGE } from "./help";
import type { Options } from "./options";
import { type Terminal, UsageError } from "./output";
import { configFor, placeOf, readListing, slashed } from "./readVault";

/** A note to log in. */
export interface LogTarget {
  /** Absolute. */
  readonly file: string;
  /** As other programs are given it: relative to the folder of notes, with `/`. */
  readonly path: string;
  /** As a person is shown it. */
  readonly shown: string;
  readonly fileName: string;
  readonly config: Config;
}

/** Whose notes a call is about, and what is to be logged there. */
export interface LogCall {
  /** What the user typed, or the entry if it is parsed already. */
  readonly input: string | Entry;
  readonly targets: readonly LogTarget[];
  /** Everybody in the folder, where one was named instead of notes. */
  readonly known: PeopleIndex | undefined;
  /** Why no note was found by the names in the text. */
  readonly refused: string | undefined;
  readonly candidates: readonly Candidates[];
}

/** A name that could be of several contacts. */
export interface Candidates {
  readonly said: string;
  readonly contacts: readonly {
    readonly path: string;
    readonly name: string;
    readonly organization: string;
  }[];
}

interface Found extends PersonWithNote {
  readonly target: LogTarget;
}

/** Reads the words of a call: a folder or notes, then the touch. Rejects with a UsageFault where one is missing. */
export async function readLogCall(options: Options, terminal: Terminal): Promise<LogCall> {
  const { positionals } = options;
  const isText = await Promise.all(
    positionals.map((word, at) => (at === 0 ? false : isNoPath(word, terminal))),
  );
  const from = isText.indexOf(true);
  const paths = from < 0 ? positionals : positionals.slice(0, from);
  const input = from < 0 ? "" : positionals.slice(from).join(" ").trim();
  if (paths.length === 0 || input === "") throw new UsageError(`a note and a touch are wanted: ${USAGE.log}`);
  const places = [];
  for (const path of paths) places.push({ path, place: await placeOf(path, terminal) });
  const folder = places.find(({ place }) => place.kind === "folder");
  if (folder && places.length > 1)
    throw new UsageError(`${folder.path} is a folder: name one folder, or notes alone`);
  if (folder) return byName(folder.place.root, input, options, terminal);
  const targets: LogTarget[] = [];
  const configs = new Map<string, Config>();
  for (const { path, place } of places) {
    if (place.kind !== "note" || targets.some(({ file }) => file === place.note)) continue;
    const config = configs.get(place.root) ?? (await configFor(place.root, options, terminal));
    configs.set(place.root, config);
    targets.push({
      file: place.note,
      path: slashed(relative(place.root, place.note)),
      shown: path,
      fileName: baseName(basename(place.note)),
      config,
    });
  }
  return { input, targets, known: undefined, refused: undefined, candidates: [] };
}

/** Behind the first path, what names a note or is one is a path as well; all the rest is the touch. */
async function isNoPath(word: string, { cwd }: Terminal): Promise<boolean> {
  if (/\s/.test(word)) return !(isNoteName(word) && (await stat(resolve(cwd, word)).catch(() => undefined)));
  return !isNoteName(basename(word));
}

async function byName(root: string, input: string, options: Options, terminal: Terminal): Promise<LogCall> {
  const { contacts } = await readListing([root], options, terminal);
  const people = contacts.map(({ contact, file, path, shown, config }): Found => {
    const target = { file, path, shown, fileName: baseName(path), config };
    return { ...toPerson(join(root, path), contact.analysis), target };
  });
  const known = new PeopleIndex(people);
  const { contacts: addressed, reason, candidates, entry } = findTargets(input, options.today, known);
  return {
    input: entry ?? input,
    targets: addressed.map(({ target }) => target),
    known,
    refused: reason && render(reason, { today: options.today }),
    candidates: candidates.map(({ said, people: several }) => ({
      said,
      contacts: several.map(({ name, organization: [organization = ""], target }) => {
        return { path: target.path, name, organization };
      }),
    })),
  };
}
