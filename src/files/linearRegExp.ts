/**
 * Matches a regular expression in linear time, whatever its author intended: it follows all alternatives at once instead
 * of one after the other. V8 needs years for `^(?:[^/]*?a){9}$` on a long name. Knows what picomatch and ignore generate.
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
/** V8 matches texts of so many UTF-16 units with patterns of so many ways, because it is faster there: 1 ms at most. */
const MAX_NATIVE_LENGTH = 256;
const MAX_NATIVE_WAYS = 1_000_000;

/** Returns a matcher for the same texts; undefined for a pattern that is too large or uses an unknown construct. */
export function linearMatcher(pattern: RegExp): LinearMatcher | undefined {
  try {
    const node = new PatternParser(pattern.source, pattern.flags).parse();
    const steps = programOf(node);
    if (waysOf(node) > MAX_NATIVE_WAYS) return { test: (text) => run(steps, text, 0, true) };
    return {
      test: (text) => (text.length <= MAX_NATIVE_LENGTH ? pattern.test(text) : run(steps, text, 0, true)),
    };
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

class Unsupported extends Error {}

const CLASS_ESCAPES = new Set("dDwWsSbBnrtvf0xuck123456789");

class PatternParser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {
    if (/[^gi]/.test(flags)) throw new Unsupported();
  }

  parse(): Node {
    const node = this.alternatives();
    if (this.at < this.source.length) throw new Unsupported();
    return node;
  }

  private alternatives(): Node {
    if (++this.depth > 100) throw new Unsupported();
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
      // Lazy or not makes no difference to whether there is a match.
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
    if ("*+?".includes(char)) throw new Unsupported();
    return this.literal(char);
  }

  private group(): Node {
    const look = this.eat("?=") ? "positive" : this.eat("?!") ? "negative" : undefined;
    if (!look && !this.eat("?:") && this.source[this.at] === "?") throw new Unsupported();
    const node = this.alternatives();
    if (!this.eat(")")) throw new Unsupported();
    return look ? { kind: "look", node, negative: look === "negative" } : node;
  }

  private charClass(): Node {
    const start = this.at - 1;
    while (this.at < this.source.length && this.source[this.at] !== "]")
      this.at += this.source[this.at] === "\\" ? 2 : 1;
    if (!this.eat("]")) throw new Unsupported();
    return this.byRegExp(this.source.slice(start, this.at));
  }

  private escape(): Node {
    const char = this.source[this.at++];
    if (char === undefined) throw new Unsupported();
    if ("dDwWsS".includes(char)) return this.byRegExp(`\\${char}`);
    if (CLASS_ESCAPES.has(char)) throw new Unsupported();
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

/** Returns how many ways V8 may have to try on a text of limited length, at most. */
function waysOf(node: Node): number {
  switch (node.kind) {
    case "all":
      return node.nodes.reduce((product, inner) => product * waysOf(inner), 1);
    case "any":
      return node.nodes.reduce((sum, inner) => sum + waysOf(inner), 0);
    case "look":
      return waysOf(node.node);
    case "repeat":
      if (node.max <= 1) return 1 + waysOf(node.node);
      // A loop over something with choices, such as `(a|aa)*`, may have exponentially many.
      return hasChoice(node.node) ? Number.POSITIVE_INFINITY : MAX_NATIVE_LENGTH * waysOf(node.node);
    default:
      return 1;
  }
}

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
  if (steps.length > MAX_STEPS) throw new Unsupported();
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
    // Each step is visited once for each character, so that loops without characters end.
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
