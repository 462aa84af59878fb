import type { Document, ParsedNode, Scalar, YAMLMap } from "yaml";
import { type Span, span } from "./source";
import type { YamlNode, YamlPair, YamlReading, YamlScalar, YamlSource } from "./yaml";

/** Loaded on first use, because most notes do without it and loading it would slow every start. */
const yaml = (): typeof import("yaml") => require("yaml");

/**
 * YAML 1.2 core: a date stays a string. `uniqueKeys` would take quadratic time (the caller finds duplicates), and merge
 * keys are off, because they can grow without limit.
 */
const OPTIONS = {
  version: "1.2",
  schema: "core",
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Parses any YAML and reports every error in it. */
export function readFullYaml({ source, base }: YamlSource): YamlReading {
  const document: Document = yaml().parseDocument(source, OPTIONS);
  const faults = document.errors.map((error) => ({
    span: span(base + Math.min(error.pos[0], source.length), base + Math.min(error.pos[1], source.length)),
    text: error.message,
  }));
  const { contents } = document;
  const reader = new NodeReader(source, base);
  if (!yaml().isMap(contents)) return { pairs: [], faults, isMap: contents === null };
  return { pairs: reader.pairs(contents), faults, isMap: true };
}

/** Returns whether a text is valid YAML. */
export function isAcceptedYaml(source: string): boolean {
  return yaml().parseDocument(source, OPTIONS).errors.length === 0;
}

class NodeReader {
  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {}

  pairs(map: YAMLMap): YamlPair[] {
    const pairs: YamlPair[] = [];
    for (const { key, value } of map.items) {
      const name = this.node(key);
      if (!name) continue;
      const read = this.node(value);
      const valueSpan = read?.span ?? span(name.span.end, name.span.end);
      pairs.push({
        name: name.kind === "scalar" ? name.text : "",
        nameSpan: name.span,
        value: read,
        valueSpan,
      });
    }
    return pairs;
  }

  private node(node: unknown): YamlNode | undefined {
    const range = (node as ParsedNode | null)?.range;
    if (!range) return undefined;
    const place = span(this.base + range[0], this.base + range[1]);
    if (yaml().isScalar(node)) return this.scalar(node, place);
    if (yaml().isSeq(node)) {
      const items = node.items.map((item) => this.node(item)).filter((item) => item !== undefined);
      const flow = node.flow === true;
      return { kind: "list", span: flow ? place : endWith(place, items.at(-1)?.span), isFlow: flow, items };
    }
    if (yaml().isMap(node)) {
      const pairs = this.pairs(node);
      return { kind: "map", span: node.flow ? place : endWith(place, pairs.at(-1)?.valueSpan), pairs };
    }
    return { kind: "other", span: place };
  }

  private scalar(node: Scalar, place: Span): YamlScalar {
    const { value, source, type = "PLAIN" } = node;
    const text = typeof value === "string" ? value : (source ?? (value === null ? "" : String(value)));
    const written = this.source.slice(place.start - this.base, place.end - this.base);
    const quoted = type.startsWith("QUOTE");
    const quote = quoted ? 1 : 0;
    const literal = written.slice(quote, written.length - quote) === text;
    return {
      kind: "scalar",
      // The range of a text block extends to the next line that is not blank.
      span: type.startsWith("BLOCK") ? span(place.start, place.start + written.trimEnd().length) : place,
      text,
      isEmpty: value === null,
      isQuoted: quoted,
      literalAt: literal ? place.start + quote : undefined,
    };
  }
}

/** Ends the span of a block list or map after its last item, because the parser includes trailing comments. */
function endWith(place: Span, last: Span | undefined): Span {
  return last ? span(place.start, Math.max(place.start, last.end)) : place;
}
