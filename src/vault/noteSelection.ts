import type { Config } from "../config/resolve";
import { globMatcher, type PathMatcher } from "../files/globs";

/** Which notes of a folder the settings make contacts, or keep from being contacts. */
export interface NoteSelection {
  /** Whether the settings declare the note a contact, whatever its frontmatter contains. */
  readonly isDeclared: PathMatcher;
  /** Whether the settings exclude the note, whatever its frontmatter contains. */
  readonly isExcluded: PathMatcher;
}

/** `below` is the path of the folder below the one that the globs are relative to, with a slash at its end. */
export function noteSelection({ values }: Config, below = ""): NoteSelection {
  const [declares, excludes] = [globMatcher(values.contacts), globMatcher(values.exclude)];
  const isExcluded: PathMatcher = (path) => excludes(below + path);
  // Few settings declare notes, and this is asked for every note.
  return { isExcluded, isDeclared: (path) => declares(below + path) && !isExcluded(path) };
}

/** Returns the first pattern of the setting `exclude` that matches a note. */
export function excludingPattern({ values }: Config, path: string, below = ""): string | undefined {
  return values.exclude.find((pattern) => globMatcher([pattern])(below + path));
}

/** Returns a key of the settings that select notes, to detect whether new settings select others. */
export function selectionKey({ values }: Config): string {
  return [...values.contacts, "", ...values.exclude].join("\n");
}
