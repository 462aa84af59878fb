import type { CST, ErrorCode, ParsedNode, Scalar, YAMLMap, YAMLParseError } from "yaml";
import { message } from "../words/message";
import { type Span, span } from "./source";
import type { YamlNode, YamlPair, YamlReading, YamlScalar, YamlSource } from "./yaml";
import { MAX_YAML_DEPTH, yamlExcess } from "./yamlBounds";

/** Loaded on first use, because most notes do not need it and loading it would slow every start. */
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

/** Parses any YAML and reports every error in it, up to a limit. */
export function readFullYaml(yamlSource: YamlSource): YamlReading {
  return boundsFault(yamlSource) ?? readBoundedYaml(yamlSource);
}

/** Returns a reading without keys if the YAML is too large or too deep to be parsed. */
export function boundsFault({ source, base }: YamlSource): YamlReading | undefined {
  const excess = yamlExcess(source);
  if (!excess) return undefined;
  const sentence =
    excess.kind === "deep"
      ? message("frontmatter-yaml.too-deep", { count: MAX_YAML_DEPTH })
      : message("frontmatter-yaml.too-many");
  const at = base + excess.at;
  return { pairs: [], faults: [{ span: span(at, at + 1), text: "", said: sentence }], isMap: true };
}

/** Parses YAML that is within the bounds. */
export function readBoundedYaml({ source, base }: YamlSource): YamlReading {
  const { contents, errors } = parse(source);
  const faults = errors.map((error) => ({
    span: span(base + Math.min(error.pos[0], source.length), base + Math.min(error.pos[1], source.length)),
    text: error.message,
  }));
  const reader = new NodeReader(source, base);
  if (!yaml().isMap(contents)) return { pairs: [], faults, isMap: contents === null };
  return { pairs: reader.pairs(contents), faults, isMap: true };
}

/** Whether a text is valid YAML, within the bounds. */
export function isAcceptedYaml(source: string): boolean {
  return yamlExcess(source) === undefined && parse(source).errors.length === 0;
}

/** The maximum number of errors that are collected, because making one takes as long as parsing a line. */
const MAX_ERRORS = 100;

interface ParserResult {
  readonly contents: unknown;
  readonly errors: readonly { readonly pos: readonly [number, number]; readonly message: string }[];
}

/** Like `parseDocument`, but stops after many errors. */
function parse(source: string): ParserResult {
  const { Composer, Parser, YAMLParseError } = yaml();
  const composer = new Composer(OPTIONS);
  const inner = composer as unknown as { onError: ComposeErrorHandler };
  const report = inner.onError;
  const errors: YAMLParseError[] = [];
  inner.onError = (at, code, text, isWarning) => {
    report(at, code, text, isWarning);
    if (isWarning) return;
    const [start = 0, end = start + 1] = typeof at === "number" ? [at] : Array.isArray(at) ? at : [at.offset];
    errors.push(new YAMLParseError([start, end], code, text));
    if (errors.length >= MAX_ERRORS) throw new TooManyErrors();
  };
  let document: { contents: unknown; errors: YAMLParseError[] } | undefined;
  try {
    for (const next of composer.compose(untilManyErrors(new Parser().parse(source)), true, source.length))
      document ??= next;
  } catch (error) {
    if (!(error instanceof TooManyErrors)) throw error;
    return { contents: null, errors };
  }
  return { contents: document?.contents ?? null, errors: document?.errors ?? [] };
}

class TooManyErrors extends Error {}

/** Ends the tokens after many that are errors. */
function* untilManyErrors(tokens: Iterable<CST.Token>): Generator<CST.Token> {
  let errors = 0;
  for (const token of tokens) {
    yield token;
    if (token.type === "error" && ++errors >= MAX_ERRORS) return;
  }
}

/** The composer's handler of errors, which has no type of its own in the package. */
type ComposeErrorHandler = (
  at: number | number[] | { readonly offset: number },
  code: ErrorCode,
  text: string,
  isWarning?: boolean,
) => void;

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
