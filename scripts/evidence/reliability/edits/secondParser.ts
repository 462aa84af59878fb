import { isDeepStrictEqual } from "node:util";
import { CORE_SCHEMA, load, Type } from "js-yaml";

/**
 * The values of a frontmatter, by a parser that is not part of the product: js-yaml 4. It shares no code with the
 * product's own parser and with the package yaml.
 */
export type ParsedYaml = { readonly keys: ReadonlyMap<string, unknown> } | { readonly fault: string };

/** Custom tags are kept with their values. */
const TAGS = (["scalar", "sequence", "mapping"] as const).map(
  (kind) => new Type("!", { kind, multi: true, construct: (data: unknown, tag?: string) => ({ tag, data }) }),
);
const SCHEMA = CORE_SCHEMA.extend(TAGS);

/**
 * Whether js-yaml 4 misreads the YAML, unlike yaml and js-yaml 5, which agree with the standard: with an empty item at
 * the end of a list within an item (`- - one`, `  -`) it adds the outer list's next item (`- next`) to the inner
 * one.
 */
export function isMisread(yaml: string): boolean {
  return /^[ \t]*(?:-[ \t]+)*-[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*-/m.test(yaml);
}

export function parseYaml(yaml: string): ParsedYaml {
  try {
    const data = load(yaml, { schema: SCHEMA });
    if (data === undefined || data === null) return { keys: new Map() };
    if (typeof data !== "object" || Array.isArray(data)) return { fault: "no map" };
    // Notes with a typing error can have a tab in a key, where a space would not count.
    return { keys: new Map(Object.entries(data).map(([name, value]) => [name.replace(/\t/g, ""), value])) };
  } catch (error) {
    return { fault: String((error as Error).message).split("\n")[0] ?? "" };
  }
}

export function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}

/** The parts of a note. Without frontmatter, the YAML is undefined, and all but a byte order mark is the body. */
export interface Parts {
  readonly head: string;
  readonly yaml: string | undefined;
  readonly close: string;
  readonly body: string;
}

/** Cuts a note into its parts, with code that shares nothing with the product. */
export function splitNote(text: string): Parts {
  const none = { head: "", yaml: undefined, close: "", body: text.replace(/^\uFEFF/, "") };
  const head = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  if (head === undefined) return none;
  for (let at = head.length; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, end);
    if (/^---[ \t]*(?:\r?\n)?$/.test(line))
      return { head, yaml: text.slice(head.length, at), close: line, body: text.slice(end) };
    at = end;
  }
  return none;
}
