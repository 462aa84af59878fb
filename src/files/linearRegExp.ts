/**
 * Matches a regular expression in linear time, because it follows all alternatives at once instead of one after the
 * other. V8 needs years for `^(?:[^/]*?a){9}$` on a long name. Knows what picomatch and ignore generate.
 */
export interface LinearMatcher {
  test(text: string): boolean;
}

type Test = (char: string) => boolean;
interface Repeat {
  readonly kind: "repeat";
  readonly node: Node;
  readonly min: number;
  readonly max: number;
}

type Node =
  | { readonly kind: "char"; readonly test: Test }
  | { readonly kind: "all"; readonly nodes: readonly Node[] }
  | { readonly kind: "any"; readonly nodes: readonly Node[] }
  | Repeat
  | { readonly kind: "look"; readonly node: Node; readonly negative: boolean }
  | { readonly kind: "start" }
  | { readonly kind: "end" };

type Step =
  | { readonly op: "char"; readonly test: Test }
  | { readonly op: "split"; readonly targets: readonly number[] }
  | Look
  | { readonly op: "start" }
  | { readonly op: "end" }
  | { readonly op: "match" };

interface Look {
  readonly op: "look";
  readonly steps: readonly Step[];
  readonly negative: boolean;
}

/** The largest program, in steps. A longer pattern is not supported. */
const MAX_STEPS = 4000;
/** V8 matches a text if it needs at most this many steps, about 1 ms, because it is faster there. */
const MAX_NATIVE_STEPS = 1_000_000;
/** The text lengths that are tried for {@link MAX_NATIVE_STEPS}, in UTF-16 units. */
const NATIVE_LENGTHS = [256, 192, 128, 96, 64, 32];

/** Returns a matcher for the same texts; undefined for a pattern that is too large or uses an unknown construct. */
export function linearMatcher(pattern: RegExp): LinearMatcher | undefined {
  try {
    const node = new PatternParser(pattern.source, pattern.flags).parse();
    const steps = programOf(node);
    const isAnchored = node.kind === "all" && node.nodes[0]?.kind === "start";
    const maxLength = NATIVE_LENGTHS.find((length) => {
      return effortOf(node, length).steps * (isAnchored ? 1 : length) <= MAX_NATIVE_STEPS;
    });
    const maxNativeLength = maxLength ?? -1;
    return {
      test: (text) => (text.length <= maxNativeLength ? pattern.test(text) : run(steps, text, 0, true)),
    };
  } catch (error) {
    if (error instanceof UnsupportedPattern) return undefined;
    throw error;
  }
}

class UnsupportedPattern extends Error {}

const CLASS_ESCAPES = new Set("dDwWsSbBnrtvf0xuck123456789");

class PatternParser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {
    if (/[^gi]/.test(flags)) throw new UnsupportedPattern();
  }

  parse(): Node {
    const node = this.alternatives();
    if (this.at < this.source.length) throw new UnsupportedPattern();
    return node;
  }

  private alternatives(): Node {
    if (++this.depth > 100) throw new UnsupportedPattern();
    const nodes = [this.sequence()];
    while (this.eat("|")) nodes.push(this.sequence());
    this.depth--;
    return nodes.length === 1 ? (nodes[0] as Node) : { kind: "any", nodes };
  }

  private sequence(): Node {
    const nodes: Node[] = [];
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] as string))
      nodes.push(this.quantified());
    return { kind: "all", nodes };
  }

  private quantified(): Node {
    let node = this.atom();
    for (;;) {
      const bounds = this.quantifier();
      if (!bounds) return node;
      // A lazy quantifier does not change whether there is a match.
      this.eat("?");
      node = { kind: "repeat", node, ...bounds };
    }
  }

  private quantifier(): { min: number; max: number } | undefined {
    if (this.eat("*")) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.eat("+")) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.eat("?")) return { min: 0, max: 1 };
    const counted = /^\{(\d{1,3})(,?)(\d{0,3})\}/.exec(this.source.slice(this.at, this.at + 10));
    if (!counted) return undefined;
    this.at += counted[0].length;
    const min = Number(counted[1]);
    return {
      min,
      max: counted[2] === "" ? min : counted[3] === "" ? Number.POSITIVE_INFINITY : Number(counted[3]),
    };
  }

  private atom(): Node {
    const char = this.source[this.at++] as string;
    if (char === "^") return { kind: "start" };
    if (char === "$") return { kind: "end" };
    if (char === ".") return { kind: "char", test: (other) => !/[\n\r\u2028\u2029]/.test(other) };
    if (char === "(") return this.group();
    if (char === "[") return this.charClass();
    if (char === "\\") return this.escape();
    if ("*+?".includes(char)) throw new UnsupportedPattern();
    return this.literal(char);
  }

  private group(): Node {
    const look = this.eat("?=") ? "positive" : this.eat("?!") ? "negative" : undefined;
    if (!look && !this.eat("?:") && this.source[this.at] === "?") throw new UnsupportedPattern();
    const node = this.alternatives();
    if (!this.eat(")")) throw new UnsupportedPattern();
    return look ? { kind: "look", node, negative: look === "negative" } : node;
  }

  private charClass(): Node {
    const start = this.at - 1;
    while (this.at < this.source.length && this.source[this.at] !== "]")
      this.at += this.source[this.at] === "\\" ? 2 : 1;
    if (!this.eat("]")) throw new UnsupportedPattern();
    return this.byRegExp(this.source.slice(start, this.at));
  }

  private escape(): Node {
    const char = this.source[this.at++];
    if (char === undefined) throw new UnsupportedPattern();
    if ("dDwWsS".includes(char)) return this.byRegExp(`\\${char}`);
    if (CLASS_ESCAPES.has(char)) throw new UnsupportedPattern();
    return this.literal(char);
  }

  private byRegExp(source: string): Node {
    const shape = new RegExp(source, this.flags.replace("g", ""));
    return { kind: "char", test: (char) => shape.test(char) };
  }

  private literal(char: string): Node {
    if (!this.flags.includes("i")) return { kind: "char", test: (other) => other === char };
    const lower = char.toLowerCase();
    return { kind: "char", test: (other) => other.toLowerCase() === lower };
  }

  private eat(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}

/** The maximum number of ways in which V8 may match a node from one offset, and of the steps that all of them take. */
interface Effort {
  readonly ways: number;
  readonly steps: number;
}

function effortOf(node: Node, length: number): Effort {
  switch (node.kind) {
    case "all":
      // The next part is tried once for each way of the parts before it.
      return node.nodes.reduce<Effort>(
        (before, inner) => {
          const { ways, steps } = effortOf(inner, length);
          return { ways: before.ways * ways, steps: before.steps + before.ways * steps };
        },
        { ways: 1, steps: 0 },
      );
    case "any": {
      const efforts = node.nodes.map((inner) => effortOf(inner, length));
      const sum = (of: (effort: Effort) => number) =>
        efforts.reduce((total, effort) => total + of(effort), 0);
      return { ways: sum(({ ways }) => ways), steps: 1 + sum(({ steps }) => steps) };
    }
    case "look":
      // The first way that matches decides, and no other is tried later.
      return { ways: 1, steps: effortOf(node.node, length).steps };
    case "repeat": {
      const { ways, steps } = effortOf(node.node, length);
      if (node.max <= 1) return { ways: 1 + ways, steps: 1 + steps };
      // A loop over something with choices, such as `(a|aa)*`, may have exponentially many.
      const times = Math.min(length, node.max);
      return hasChoice(node.node) ? ENDLESS : { ways: times * ways, steps: times * (1 + steps) };
    }
    default:
      return { ways: 1, steps: 1 };
  }
}

const ENDLESS: Effort = { ways: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY };

function hasChoice(node: Node): boolean {
  if (node.kind === "any" || node.kind === "repeat") return true;
  return node.kind === "all" && node.nodes.some(hasChoice);
}

function programOf(node: Node): readonly Step[] {
  const steps: Step[] = [];
  emit(node, steps);
  steps.push({ op: "match" });
  return steps;
}

function emit(node: Node, steps: Step[]): void {
  if (steps.length > MAX_STEPS) throw new UnsupportedPattern();
  if (node.kind === "char") steps.push({ op: "char", test: node.test });
  else if (node.kind === "start" || node.kind === "end") steps.push({ op: node.kind });
  else if (node.kind === "look")
    steps.push({ op: "look", steps: programOf(node.node), negative: node.negative });
  else if (node.kind === "all") for (const inner of node.nodes) emit(inner, steps);
  else if (node.kind === "any") emitAny(node.nodes, steps);
  else emitRepeat(node, steps);
}

function emitAny(nodes: readonly Node[], steps: Step[]): void {
  const targets: number[] = [];
  const ends: number[][] = [];
  steps.push({ op: "split", targets });
  for (const node of nodes) {
    targets.push(steps.length);
    emit(node, steps);
    const end: number[] = [];
    ends.push(end);
    steps.push({ op: "split", targets: end });
  }
  for (const end of ends) end.push(steps.length);
}

function emitRepeat({ node, min, max }: Repeat, steps: Step[]): void {
  for (let i = 0; i < min; i++) emit(node, steps);
  if (max === Number.POSITIVE_INFINITY) {
    const [start, targets]: [number, number[]] = [steps.length, [steps.length + 1]];
    steps.push({ op: "split", targets });
    emit(node, steps);
    steps.push({ op: "split", targets: [start] });
    targets.push(steps.length);
    return;
  }
  const skips: number[][] = [];
  for (let i = min; i < max; i++) {
    const targets = [steps.length + 1];
    skips.push(targets);
    steps.push({ op: "split", targets });
    emit(node, steps);
  }
  for (const skip of skips) skip.push(steps.length);
}

/** Returns whether a program matches from an offset on, or with `anywhere` from any later one. */
function run(steps: readonly Step[], text: string, from: number, anywhere: boolean): boolean {
  let current: number[] = [];
  const seenAt = new Int32Array(steps.length).fill(-1);
  for (let at = from; at <= text.length; at++) {
    const next: number[] = [];
    const starts = at === from || anywhere ? [...current, 0] : current;
    if (starts.length === 0) return false;
    // Each step is visited once for each character, so loops without characters end.
    for (const stack = starts.reverse(); stack.length > 0; ) {
      const index = stack.pop() as number;
      if (seenAt[index] === at) continue;
      seenAt[index] = at;
      const step = steps[index] as Step;
      if (step.op === "match") return true;
      if (step.op === "char") {
        if (at < text.length && step.test(text[at] as string)) next.push(index + 1);
      } else if (step.op === "split") stack.push(...step.targets);
      else if (passes(step, text, at)) stack.push(index + 1);
    }
    current = next;
  }
  return false;
}

function passes(
  step: Look | { readonly op: "start" } | { readonly op: "end" },
  text: string,
  at: number,
): boolean {
  if (step.op === "start") return at === 0;
  if (step.op === "end") return at === text.length;
  return run(step.steps, text, at, false) !== step.negative;
}
