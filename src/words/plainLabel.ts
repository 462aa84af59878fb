import { plainLine } from "./safeText";

/** The start of what an editor replaces by an icon in a label: `$(name)` and `$(name~spin)`. */
const ICON = /\$(?=\([\w~-]+\))/g;
const WORD_JOINER = "\u2060";

/**
 * Disarms text from a note for a label of an editor: an item of a list or a tree, a code lens, a message in the status
 * bar. It becomes one line in which nothing is an icon and nothing changes the order of what follows. An invisible
 * character keeps `$(` from being an icon.
 */
export function plainLabel(text: string): string {
  return plainLine(text).replace(ICON, `$$${WORD_JOINER}`);
}
