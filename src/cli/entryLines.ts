import { pad, textWidth, wrapped } from "./layout";
import { painter, type Terminal } from "./output";

/** An entry of a list of contacts. */
export interface ListEntry {
  readonly name: string;
  /** The action or the problem. */
  readonly text: string;
  /** The path of the note. */
  readonly path: string;
  /** Further sentences. */
  readonly more: readonly string[];
}

/** How the entries of a list are laid out, the same for each. */
export interface EntryLayout {
  /** The width of the names. */
  readonly names: number;
  /** The width of the texts before the paths; undefined if each path has a line of its own. */
  readonly texts: number | undefined;
}

/** In columns. Longer names are not padded. */
const MAX_NAME_WIDTH = 28;
/** The spaces between the parts of a line. */
const GAP = "  ";

/** The paths follow the texts if all of them fit into the lines. */
export function entryLayout(entries: readonly ListEntry[], { columns }: Terminal): EntryLayout {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth));
  const names = Math.min(MAX_NAME_WIDTH, widest(entries.map(({ name }) => name)));
  if (columns === undefined) return { names, texts: 0 };
  const texts = widest(entries.map(({ text }) => text));
  const width = (name: string) => GAP.length + Math.max(names, textWidth(name)) + GAP.length;
  const fits = entries.every(
    ({ name, path }) => width(name) + texts + GAP.length + textWidth(path) <= columns,
  );
  return { names, texts: fits ? texts : undefined };
}

/** Returns the lines of an entry: the name and the text, the further sentences, and the path. */
export function entryLines(
  { name, text, path, more }: ListEntry,
  { names, texts }: EntryLayout,
  terminal: Terminal,
): string[] {
  const { columns } = terminal;
  const paint = painter(terminal);
  const head = `${GAP}${pad(name, names)}${GAP}`;
  const below = " ".repeat(names + 2 * GAP.length);
  const [first = "", ...rest] = wrapped(head, text, columns);
  const hasName = first.startsWith(head);
  const named = hasName ? paint(head, "bold") + first.slice(head.length) : paint(first, "bold");
  const dim = (sentence: string) => wrapped(below, sentence, columns).map((line) => paintText(line, paint));
  const isInline = texts !== undefined;
  const gap = " ".repeat(Math.max(0, (texts ?? 0) - textWidth(text))) + GAP;
  return [
    isInline ? named + gap + paint(path, "dim") : named,
    ...rest,
    ...more.flatMap(dim),
    ...(isInline ? [] : dim(path)),
  ];
}

function paintText(line: string, paint: ReturnType<typeof painter>): string {
  const indent = line.length - line.trimStart().length;
  return line.slice(0, indent) + paint(line.slice(indent), "dim");
}
