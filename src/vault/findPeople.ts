import type { NoteFiles, YieldToEventLoop } from "../files/files";
import type { PathMatcher } from "../files/globs";
import { looksLikePerson } from "../note/noContact";
import { readNote } from "./load";

/** The maximum number of notes that are searched for people. A vault without a contact rarely has more. */
const MAX_SEARCHED_NOTES = 2000;
/** The maximum length of text that is searched in a note, in UTF-16 units. */
const MAX_SEARCHED_LENGTH = 64 * 1024;

export interface SearchOptions {
  readonly isExcluded?: PathMatcher;
  readonly signal?: AbortSignal | undefined;
  readonly yieldIfDue?: YieldToEventLoop | undefined;
}

/**
 * Returns the notes that look like people but are not contacts, in the given order. It reads every note, so it is for a
 * folder without contacts, whose user may not know what makes a note one.
 */
export async function findPeople(
  files: NoteFiles,
  paths: Iterable<string>,
  { isExcluded, signal, yieldIfDue }: SearchOptions = {},
): Promise<string[]> {
  const people: string[] = [];
  let searched = 0;
  for (const path of paths) {
    if (isExcluded?.(path)) continue;
    if (searched++ >= MAX_SEARCHED_NOTES || signal?.aborted) break;
    const reading = await readNote(files, path, true);
    if (reading.kind === "text" && looksLikePerson(reading.text.slice(0, MAX_SEARCHED_LENGTH)))
      people.push(path);
    const pause = yieldIfDue?.();
    if (pause) await pause;
  }
  return people;
}
