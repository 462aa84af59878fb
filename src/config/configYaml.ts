import type { Document } from "yaml";
import { type Span, span } from "../note/source";
import { yamlExcess } from "../note/yamlBounds";
import { type Message, message } from "../words/message";
import type { Fault, Path } from "./schema";

/** Loads the library on first use, because most folders have no settings file and loading it would slow every start. */
const yaml = (): typeof import("yaml") => require("yaml");

const YAML_OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Parses a settings file in YAML; returns the value or the first fault with its offset. */
export function parseYaml(source: string): { value: unknown } | { at: number; detail: Message | string } {
  const excess = yamlExcess(source);
  if (excess) return { at: excess.at, detail: message("fault.yaml-too-deep") };
  const document = yaml().parseDocument(source, YAML_OPTIONS);
  const [error] = document.errors;
  if (error) return { at: error.pos[0], detail: error.message };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch (thrown) {
    return { at: 0, detail: (thrown as Error).message };
  }
}

/** Creates a function that finds keys and values in a valid settings file. It parses the text on first use. */
export function placesIn(source: string, base: number): (path: Path, on: Fault["on"]) => Span {
  let document: Document | undefined;
  return (path, on) => {
    document ??= yaml().parseDocument(source, YAML_OPTIONS);
    return placeOf(document.contents, path, on, base) ?? span(base, base);
  };
}

/** Returns the span of the last step of the path, or of the last one that exists in the file. */
function placeOf(root: unknown, path: Path, on: Fault["on"], base: number): Span | undefined {
  let node = root;
  let placeSpan: Span | undefined;
  for (const [i, step] of path.entries()) {
    const pair = yaml().isMap(node) ? node.items.findLast(({ key }) => textOf(key) === step) : undefined;
    const value = pair
      ? pair.value
      : yaml().isSeq(node) && typeof step === "number"
        ? node.items[step]
        : undefined;
    if (value === undefined) return placeSpan;
    const key = pair && spanOf(pair.key, base);
    const isLast = i === path.length - 1;
    // A problem in an invisible value, such as a missing key in an empty one, is shown at the key.
    placeSpan =
      isLast && on === "value" ? (spanOf(value, base) ?? key) : (key ?? spanOf(value, base) ?? placeSpan);
    node = value;
  }
  return placeSpan;
}

function textOf(node: unknown): string | undefined {
  const value = (node as { value?: unknown } | null)?.value;
  return value === undefined ? undefined : String(value);
}

function spanOf(node: unknown, base: number): Span | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  const [start, end] = range ?? [];
  // An omitted value has no length, so there is nothing to mark.
  return start === undefined || end === undefined || start === end
    ? undefined
    : span(base + start, base + end);
}
