/**
 * Where a text stops being JSON, as an offset in UTF-16 units, or undefined when it is JSON. The engine's own message
 * leaves the place out in half of the cases.
 */
export function jsonFaultAt(text: string): number | undefined {
  const scan = new JsonScan(text);
  const end = scan.value(0);
  if (end < 0) return scan.fault;
  const rest = scan.blank(end);
  return rest < text.length ? rest : undefined;
}

const BLANK = /[ \t\r\n]*/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const DEEPEST = 200;

/** Each method gives where the thing that begins at `at` ends, or -1 with `fault` set. */
class JsonScan {
  fault = 0;

  constructor(private readonly text: string) {}

  blank(at: number): number {
    return this.match(BLANK, at) ?? at;
  }

  value(at: number, depth = 0): number {
    const start = this.blank(at);
    if (depth > DEEPEST) return this.fail(start);
    const open = this.text[start];
    if (open === "{") return this.members(start, "}", (from) => this.member(from, depth));
    if (open === "[") return this.members(start, "]", (from) => this.value(from, depth + 1));
    return this.match(STRING, start) ?? this.match(OTHER, start) ?? this.fail(start);
  }

  private members(start: number, close: string, one: (from: number) => number): number {
    let at = this.blank(start + 1);
    if (this.text[at] === close) return at + 1;
    while (true) {
      const end = one(at);
      if (end < 0) return end;
      at = this.blank(end);
      if (this.text[at] === close) return at + 1;
      if (this.text[at] !== ",") return this.fail(at);
      at++;
    }
  }

  private member(at: number, depth: number): number {
    const start = this.blank(at);
    const key = this.match(STRING, start);
    if (key === undefined) return this.fail(start);
    const colon = this.blank(key);
    return this.text[colon] === ":" ? this.value(colon + 1, depth + 1) : this.fail(colon);
  }

  private match(pattern: RegExp, at: number): number | undefined {
    pattern.lastIndex = at;
    return pattern.test(this.text) ? pattern.lastIndex : undefined;
  }

  private fail(at: number): number {
    this.fault = at;
    return -1;
  }
}
