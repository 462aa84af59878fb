import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cutFrontmatter } from "../../../src/note/frontmatter";
import type { Random } from "../simulate/random";
import {
  CLAUSES,
  DATES,
  KEYS,
  ODD_FRONTMATTER,
  ODD_KEYS,
  ODD_TEXTS,
  ODD_VALUES,
  SIGNS,
  TEXTS,
  WORDS,
} from "./stock";

/** Read once, because a run creates an object for every note. */
let samples: readonly string[] | undefined;

/** Random frontmatter from a seed: written by people, generated, and damaged. */
export class Frontmatters {
  private readonly written = allSamples();

  constructor(private readonly random: Random) {}

  next(): string {
    const { random } = this;
    const kind = random.weighted({ made: 4, written: 1, spoiled: 5 });
    let text = kind === "made" || random.chance(0.5) ? this.made() : random.pick(this.written);
    if (kind === "spoiled") for (let times = random.int(1, 4); times > 0; times--) text = this.spoiled(text);
    if (random.chance(0.1)) text = text.replaceAll("\n", "\r\n");
    return text;
  }

  private made(): string {
    const { random } = this;
    const lines: string[] = [];
    const indent = random.chance(0.02) ? "  " : "";
    for (let keys = random.int(0, 7); keys > 0; keys--) lines.push(...this.pair(indent, 0));
    return lines.map((line) => `${line}${random.chance(0.03) ? "  " : ""}\n`).join("");
  }

  private pair(indent: string, depth: number): string[] {
    const { random } = this;
    if (random.chance(0.05)) return [this.filler()];
    const key = `${indent}${this.key()}:`;
    const kind = random.weighted({
      value: 8,
      list: 5,
      map: depth < 3 ? 1 : 0,
      nothing: 1,
      lines: 0.4,
      block: 1,
    });
    if (kind === "block") return this.block(key, indent);
    if (kind === "value") return [`${key}${this.gap()}${this.value()}${this.comment()}`];
    if (kind === "nothing") return [`${key}${random.pick(["", " ", "  "])}${this.comment()}`];
    if (kind === "lines") return [`${key} ${this.value()}`, `${indent}  ${this.value()}`];
    const deeper = indent + random.pick(["  ", "  ", "    ", " ", kind === "list" ? "" : "  "]);
    const head = `${key}${this.comment()}`;
    return [head, ...(kind === "list" ? this.list(deeper, depth + 1) : this.map(deeper, depth + 1))];
  }

  private map(indent: string, depth: number): string[] {
    return Array.from({ length: this.random.int(1, 3) }, () => this.pair(indent, depth)).flat();
  }

  private list(indent: string, depth: number): string[] {
    const { random } = this;
    const lines: string[] = [];
    const dash = `${indent}-${random.pick([" ", " ", " ", "   "])}`;
    for (let items = random.int(1, 5); items > 0; items--) {
      if (random.chance(0.05)) lines.push(this.filler());
      const kind = random.weighted({
        touch: 6,
        value: 3,
        map: depth < 3 ? 1 : 0,
        nothing: 0.3,
        list: 0.2,
        fields: 1,
        block: 0.3,
      });
      if (kind === "touch") lines.push(`${dash}${this.touch()}${this.comment()}`);
      else if (kind === "value") lines.push(`${dash}${this.value()}${this.comment()}`);
      else if (kind === "fields") lines.push(`${dash}${this.fields()}${this.comment()}`);
      else if (kind === "block") lines.push(...this.block(dash.trimEnd(), indent));
      else if (kind === "nothing") lines.push(`${indent}-${this.comment()}`);
      else {
        const deeper = " ".repeat(dash.length);
        const inner = kind === "map" ? this.map(deeper, depth + 1) : this.list(deeper, depth + 1);
        lines.push(dash + (inner[0] ?? "").trimStart(), ...inner.slice(1));
      }
    }
    return lines;
  }

  /** Returns a text block with the lines below its key or dash. */
  private block(head: string, indent: string): string[] {
    const { random } = this;
    const header = random.weighted({
      "|": 5,
      ">": 5,
      "|-": 2,
      ">-": 2,
      "|+": 0.5,
      ">2": 0.3,
      "| ": 1,
      "> # so": 0.3,
    });
    const deeper = indent + random.pick(["  ", "  ", "    ", " ", "   "]);
    const lines = Array.from({ length: random.int(0, 5) }, () => {
      if (random.chance(0.2)) return random.pick(["", "", deeper, `${deeper}  `, " "]);
      const more = random.chance(0.15) ? random.pick([" ", "  ", "# ", "- ", "\t"]) : "";
      return `${deeper}${more}${this.value()}${random.chance(0.1) ? "  " : ""}`;
    });
    if (random.chance(0.05)) lines.push(random.pick(["# a comment", `${indent}# a comment`, ` ${indent}x`]));
    return [`${head} ${header}`, ...lines];
  }

  /** Returns a map in braces, such as a touch in fields. */
  private fields(): string {
    const { random } = this;
    const pairs = Array.from({ length: random.int(0, 4) }, () => {
      const key =
        random.weighted({ bare: 8, quoted: 1 }) === "bare" ? this.key() : JSON.stringify(this.key());
      const colon = random.weighted({ ": ": 20, ":": 1, " : ": 1, ":  ": 1 });
      return random.chance(0.03) ? key : key + colon + (random.chance(0.1) ? this.fields() : this.value());
    });
    const [open, close] = random.pick([
      ["{", "}"],
      ["{ ", " }"],
    ] as const);
    return `${open}${pairs.join(random.pick([", ", ", ", ",", " , "]))}${random.chance(0.02) ? "," : ""}${close}`;
  }

  private touch(): string {
    const { random } = this;
    const words = Array.from({ length: random.int(0, 3) }, () => random.pick(WORDS)).join(" ");
    const clause = random.chance(0.4) ? random.pick(CLAUSES) : "";
    const text = random.chance(0.5) ? `${random.pick([" - ", ": ", " – ", " : "])}${this.value()}` : "";
    const line = `${random.pick(DATES)} ${words}${clause}${text}`;
    return random.weighted({ bare: 9, quoted: 1 }) === "bare" ? line : JSON.stringify(line);
  }

  private key(): string {
    return this.random.chance(0.03) ? this.random.pick(ODD_KEYS) : this.random.pick(KEYS);
  }

  private gap(): string {
    return this.random.chance(0.01)
      ? this.random.pick(["\t", "", " \t"])
      : this.random.pick([" ", " ", "  "]);
  }

  private text(): string {
    return this.random.chance(0.08) ? this.random.pick(ODD_TEXTS) : this.random.pick(TEXTS);
  }

  private value(): string {
    const { random } = this;
    const text = this.text();
    switch (random.weighted({ bare: 30, odd: 1, json: 2, single: 2, brackets: 4, braces: 2, date: 4 })) {
      case "bare":
        return random.chance(0.2) ? `${text} ${this.text()}` : text;
      case "odd":
        return random.pick(ODD_VALUES);
      case "json":
        return JSON.stringify(text);
      case "single":
        return `'${text.replaceAll("'", "''")}'`;
      case "brackets":
        return `[${Array.from({ length: random.int(0, 3) }, () => this.value()).join(random.pick([", ", ",", " , "]))}]`;
      case "braces":
        return this.fields();
      case "date":
        return random.pick(DATES);
    }
  }

  private comment(): string {
    return this.random.chance(0.05) ? this.random.pick([" # so", " #12", "  # a: b", " #", "# no"]) : "";
  }

  private filler(): string {
    return this.random.pick(["", "   ", "# a comment", "    # deeper", "#"]);
  }

  /** Makes one small change: of a character, a line, an indentation, or the length. */
  private spoiled(text: string): string {
    const { random } = this;
    const at = random.int(0, text.length);
    const lines = text.split("\n");
    const line = random.int(0, lines.length - 1);
    switch (
      random.weighted({
        insert: 5,
        remove: 3,
        indent: 2,
        outdent: 2,
        swap: 1,
        twice: 1,
        cut: 1,
        join: 1,
        other: 1,
      })
    ) {
      case "insert":
        return text.slice(0, at) + random.pick(SIGNS) + text.slice(at);
      case "remove":
        return text.slice(0, at) + text.slice(at + random.int(1, 3));
      case "indent":
        lines[line] = random.pick([" ", "  ", "\t", "- "]) + (lines[line] ?? "");
        return lines.join("\n");
      case "outdent":
        lines[line] = (lines[line] ?? "").replace(/^(?: {1,2}|- )/, "");
        return lines.join("\n");
      case "swap":
        return [...lines.slice(line), ...lines.slice(0, line)].join("\n");
      case "twice":
        return [...lines.slice(0, line + 1), ...lines.slice(line)].join("\n");
      case "cut":
        return text.slice(0, at);
      case "join":
        return [
          ...lines.slice(0, line),
          lines.slice(line, line + 2).join(" "),
          ...lines.slice(line + 2),
        ].join("\n");
      case "other":
        return text.slice(0, at) + random.pick(this.written).slice(0, 200) + text.slice(at);
    }
  }
}

function allSamples(): readonly string[] {
  samples ??= [...writtenByPeople(), ...ODD_FRONTMATTER];
  return samples;
}

const ROOT = join(import.meta.dirname, "../../..");

/** Returns the frontmatter of the fixtures and of the notes in the docs. */
export function writtenByPeople(folders = ["test/fixtures", "docs/examples"]): string[] {
  return folders.flatMap((folder) => {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
    return files
      .filter((file) => file.endsWith(".md"))
      .sort()
      .flatMap((file) => {
        const text = readFileSync(join(ROOT, folder, file), "utf8");
        const cut = cutFrontmatter(text);
        return cut.kind === "yaml" ? [text.slice(cut.yaml.start, cut.yaml.end)] : [];
      });
  });
}
