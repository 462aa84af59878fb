import type { Document } from "yaml";
import { type Span, span } from "../note/source";
import type { Fault, Path } from "./schema";

/** Loaded on first use, because most folders have no settings file and loading it would slow every start. */
const yaml = (): typeof import("yaml") => require("yaml");

/** How the text of a settings file in YAML is read. */
const YAML_OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** The values in a settings file in YAML, or the first fault in it with its offset. */
export function parseYaml(source: string): { value: unknown } | { at: number; detail: string } {
  const document = yaml().parseDocument(source, YAML_OPTIONS);
  const [error] = document.errors;
  if (error) return { at: error.pos[0], detail: error.message };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch (thrown) {
    return { at: 0, detail: (thrown as Error).message };
  }
}

/** Finds the places of keys and values in a settings file that could be parsed; the text is read when first asked. */
export function placesIn(source: string, base: number): (path: Path, on: Fault["on"]) => Span {
  let document: Document | undefined;
  return (path, on) => {
    document ??= yaml().parseDocument(source, YAML_OPTIONS);
    return placeOf(document.contents, path, on, base) ?? span(base, base);
  };
}

/** The place of the last step of the path; where the file has no such thing, of the last step that it has. */
function placeOf(root: unknown, path: Path, on: Fault["on"], base: number): Span | undefined {
  let node = root;
  let found: Span | undefined;
  for (const [i, step] of path.entries()) {
    const pair = yaml().isMap(node) ? node.items.findLast(({ key }) => textOf(key) === step) : undefined;
    const value = pair
      ? pair.value
      : yaml().isSeq(node) && typeof step === "number"
        ? node.items[step]
        : undefined;
    if (value === undefined) return found;
    const key = pair && spanOf(pair.key, base);
    const isLast = i === path.length - 1;
    // What is amiss within a value that is nowhere to be seen, such as a key that is missing, shows at the key.
    found = isLast && on === "value" ? (spanOf(value, base) ?? key) : (key ?? spanOf(value, base) ?? found);
    node = value;
  }
  return found;
}

function textOf(node: unknown): string | undefined {
  const value = (node as { value?: unknown } | null)?.value;
  return value === undefined ? undefined : String(value);
}

function spanOf(node: unknown, base: number): Span | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  const [start, end] = range ?? [];
  // A value that is left out takes up no room and cannot be pointed at.
  return start === undefined || end === undefined || start === end
    ? undefined
    : span(base + start, base + end);
}
