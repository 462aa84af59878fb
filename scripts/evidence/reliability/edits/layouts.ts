import { Frontmatters } from "../../differential/frontmatters";
import type { Random } from "../../simulate/random";
import { Bodies } from "./bodies";
import { FOREIGN_KEYS } from "./foreignKeys";
import { dateBefore, touchLine } from "./words";

/** A note generated from a seed, and the traits of its layout. */
export interface MadeNote {
  readonly text: string;
  readonly traits: readonly string[];
}

/** Random notes as people and their tools lay them out: tidy, odd and broken. */
export class Notes {
  private readonly hostile: Frontmatters;
  private readonly bodies: Bodies;
  private traits: string[] = [];

  constructor(private readonly random: Random) {
    this.hostile = new Frontmatters(random);
    this.bodies = new Bodies(random, (name, value) => this.trait(name, value));
  }

  next(): MadeNote {
    const { random } = this;
    this.traits = [];
    const front = random.chance(0.88)
      ? this.front()
      : [...this.trait("hostile YAML", this.hostile.next().split(/\r?\n/))];
    const { before, open, close } = this.fences();
    const body = this.bodies.next();
    const lines = [
      ...before,
      ...(open === undefined ? [] : [open, ...front]),
      ...(close === undefined ? [] : [close]),
      ...body,
    ];
    return { text: this.laidOut(lines), traits: this.traits };
  }

  private trait<T>(name: string, value: T): T {
    this.traits.push(name);
    return value;
  }

  private fences(): { before: string[]; open: string | undefined; close: string | undefined } {
    const { random } = this;
    switch (random.weighted({ usual: 90, blank: 4, none: 3, unclosed: 1, other: 1, late: 1 })) {
      case "usual":
        return { before: [], open: "---", close: "---" };
      case "blank":
        return { before: [], open: this.trait("blanks behind the fence", "---  "), close: "--- \t" };
      case "none":
        return { before: [], open: this.trait("no frontmatter", undefined), close: undefined };
      case "unclosed":
        return { before: [], open: this.trait("unclosed frontmatter", "---"), close: undefined };
      case "other":
        return {
          before: [],
          open: this.trait("another language", random.pick(["---js", "+++", "---toml"])),
          close: random.pick(["---", "+++"]),
        };
      case "late":
        return { before: this.trait("frontmatter too late", [""]), open: "---", close: "---" };
    }
  }

  /** Joins lines with one of the line endings, with or without a byte order mark and a last line break. */
  private laidOut(lines: readonly string[]): string {
    const { random } = this;
    const eol = random.weighted({ lf: 60, crlf: 32, mixed: 8 });
    if (eol !== "lf") this.traits.push(eol === "crlf" ? "CRLF" : "mixed line endings");
    const breakAt = () => (eol === "lf" || (eol === "mixed" && random.chance(0.5)) ? "\n" : "\r\n");
    let text = "";
    for (const line of lines) text += line + breakAt();
    if (random.chance(0.15)) text = this.trait("no final newline", text.replace(/\r?\n$/, ""));
    return random.chance(0.15) ? this.trait("byte order mark", `\uFEFF${text}`) : text;
  }

  private front(): string[] {
    const { random } = this;
    const indent = random.chance(0.02) ? this.trait("indented keys", "  ") : "";
    const own = this.own();
    const log = random.chance(0.85) ? [this.log()] : [];
    const foreign = Array.from({ length: random.int(0, 5) }, () => this.foreign());
    const blocks = this.shuffled([...own, ...log, ...foreign]);
    const seen = new Set<string>();
    const lines = blocks.flatMap((block) => {
      const key = /^["']?([^:"']+)/.exec(block[0] ?? "")?.[1] ?? "";
      if (seen.has(key) && !random.chance(0.02)) return [];
      if (seen.has(key)) this.traits.push("a key twice");
      seen.add(key);
      return [
        ...(random.chance(0.08)
          ? this.trait("comments and blank lines", [
              random.pick(["", "# kept by hand", "  # indented", "#", "   "]),
            ])
          : []),
        ...block,
      ];
    });
    if (random.chance(0.01)) lines.push(this.trait("tabs", "\tindented: by tab"));
    return indent === "" ? lines : lines.map((line) => (line === "" ? line : indent + line));
  }

  private shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    const out: T[] = [];
    while (left.length > 0) out.push(...left.splice(this.random.int(0, left.length - 1), 1));
    return out;
  }

  private gap(): string {
    return this.random.weighted({ one: 90, more: 8, tab: 1 }) === "one" ? " " : "   ";
  }

  private comment(share = 0.06): string {
    return this.random.chance(share)
      ? this.trait(
          "comments and blank lines",
          this.random.pick(["  # so", " # see #12", " #", "\t# tab before"]),
        )
      : "";
  }

  /** Returns a key with one value on its line, in any style. */
  private line(key: string, value: string): string[] {
    const { random } = this;
    const name = random.weighted({ bare: 96, double: 2, single: 2 });
    const written =
      name === "bare" ? key : this.trait("quoted keys", name === "double" ? `"${key}"` : `'${key}'`);
    const style = random.weighted({ bare: 80, double: 8, single: 8, anchored: 2, tagged: 1, below: 1 });
    const put =
      style === "double"
        ? JSON.stringify(value)
        : style === "single"
          ? `'${value.replaceAll("'", "''")}'`
          : style === "anchored"
            ? this.trait("anchors and tags", `&${key.replace(/\W/g, "")} ${value}`)
            : style === "tagged"
              ? this.trait("anchors and tags", `!!str ${value}`)
              : value;
    if (style === "below") return [`${written}:${this.comment()}`, `  ${value}`];
    return [`${written}:${this.gap()}${put}${this.comment()}`];
  }

  private own(): string[][] {
    const { random } = this;
    const day = () => dateBefore(random, "2026-12-31");
    const keys: [number, () => string[]][] = [
      [
        0.7,
        () =>
          this.line("name", random.pick(["Dana Whitfield", "Łukasz Żółć", "李小龍", "O'Neil", "Dr. A: B"])),
      ],
      [
        0.3,
        () =>
          this.line(
            "organization",
            random.pick(["Acme", '"[[Acme]]"', "[[Acme]]", "Smith & Sons", "[Acme, Beta]"]),
          ),
      ],
      [0.3, () => this.line("phone", random.pick(["+49123456", "0049151", "555-0100", "'555 0100'"]))],
      [0.4, () => this.line("playbook", random.pick(["job-ad", "networking", "friend", "job-add"]))],
      [
        0.3,
        () =>
          this.line(
            "status",
            random.pick(["active", "paused - on leave", "closed", "moved-on", "pausd", ""]),
          ),
      ],
      [0.2, () => this.line("every", random.pick(["3 weeks", "friday", "2 months", "now and then"]))],
      [
        0.15,
        () =>
          this.line(
            random.pick(["follow_up", "next_contact"]),
            `${day()}${random.pick(["", " 10:00", " call"])}`,
          ),
      ],
      [0.15, () => this.line(random.pick(["snooze", "snooze_until"]), random.pick([day(), "next week"]))],
      [0.1, () => this.line("hold", day())],
      [0.1, () => this.line("known", random.pick(["true", "false", "yes"]))],
      [0.1, () => this.line("prefers", random.pick(["email", "call", "linkedin"]))],
      [0.1, () => this.line("last_contacted", day())],
      [
        0.25,
        () =>
          this.list("mention", [
            "the book",
            "congratulate on the talk",
            'her "new" job',
            "ask: when",
            "[[Luis]]",
          ]),
      ],
      [
        0.2,
        () => this.list("ignore", ["too-soon", "move-on - agreed otherwise", "no-such-rule", "thank-you"]),
      ],
      [0.3, () => this.list("tags", ["contact", "people", "#contact", "work/acme"])],
      [0.1, () => this.line("type", "contact")],
    ];
    return keys.flatMap(([share, make]) => (random.chance(share) ? [make()] : []));
  }

  /** Returns a key with a list, in any of its forms. */
  private list(key: string, items: readonly string[]): string[] {
    const { random } = this;
    const chosen = Array.from({ length: random.int(0, 3) }, () => random.pick(items));
    const plain = (item: string) => (/[:#"[]/.test(item) ? JSON.stringify(item) : item);
    switch (random.weighted({ block: 50, column: 15, flow: 20, single: 10, lines: 5 })) {
      case "block":
        return [
          `${key}:${this.comment()}`,
          ...chosen.map((item) => `${random.chance(0.5) ? "  " : "  "}- ${plain(item)}${this.comment()}`),
        ];
      case "column":
        return this.trait("dashes in the first column", [
          `${key}:`,
          ...chosen.map((item) => `- ${plain(item)}`),
        ]);
      case "flow":
        return this.trait("flow lists", [
          `${key}: [${chosen.map(plain).join(random.pick([", ", ",", " , "]))}${chosen.length > 0 && random.chance(0.1) ? "," : ""}]${this.comment()}`,
        ]);
      case "single":
        return [`${key}: ${plain(chosen[0] ?? "")}`];
      case "lines":
        return this.trait("flow lists", [`${key}: [`, ...chosen.map((item) => `  ${plain(item)},`), "]"]);
    }
  }

  private log(): string[] {
    const { random } = this;
    const count = random.weighted({ none: 12, few: 70, many: 18 });
    const length = count === "none" ? 0 : count === "few" ? random.int(1, 5) : random.int(6, 14);
    const dates = Array.from({ length }, () => dateBefore(random, "2026-11-20"));
    if (random.chance(0.7)) dates.sort();
    if (length === 0) return this.emptyLog();
    switch (random.weighted({ block: 84, flow: 7, lines: 4, single: 1, alias: 1, nested: 1, map: 2 })) {
      case "block":
        return this.blockLog(dates);
      case "flow":
        return this.trait("flow lists", [
          `touches: [${dates.map((date) => this.flowItem(date)).join(", ")}]${this.comment()}`,
        ]);
      case "lines":
        return this.trait("flow lists", [
          "touches: [",
          ...dates.map((date) => `  ${this.flowItem(date)},${this.comment()}`),
          "  ]",
        ]);
      case "single":
        return [`touches: ${dates[0]} call`];
      case "alias":
        return this.trait("anchors and tags", ["base: &base", `  - ${dates[0]} call`, "touches: *base"]);
      case "nested":
        return ["touches:", `  - - ${dates[0]} call`, `    - ${dates.at(-1)} email`];
      case "map":
        return ["touches:", `  ${dates[0]}: call`];
    }
  }

  private emptyLog(): string[] {
    const written = [
      "touches:",
      "touches: []",
      "touches: [ ]",
      "touches: ~",
      "touches: null",
      "touches:  # none yet",
      "touches: []  # none",
      "touches: ''",
    ];
    return [this.random.pick(written)];
  }

  private flowItem(date: string): string {
    const { random } = this;
    const line = touchLine(random, date, false);
    return random.chance(0.3)
      ? `{date: ${date}, channel: call}`
      : /[,:#[\]{}"]/.test(line)
        ? JSON.stringify(line)
        : line;
  }

  private blockLog(dates: readonly string[]): string[] {
    const { random } = this;
    const indent = " ".repeat(random.pick([2, 2, 2, 2, 0, 0, 1, 4, 6]));
    if (indent === "") this.traits.push("dashes in the first column");
    if (indent.length === 1 || indent.length > 2) this.traits.push("odd indents");
    const gap = random.weighted({ one: 88, more: 12 }) === "one" ? " " : this.trait("odd indents", "   ");
    const lines = [`touches:${this.comment()}`];
    for (const date of dates) {
      if (random.chance(0.05))
        lines.push(
          this.trait(
            "comments and blank lines",
            random.pick(["", `${indent}# ${date} was a long day`, "# at the edge", "        # deep"]),
          ),
        );
      lines.push(...this.item(indent, gap, date));
    }
    return lines;
  }

  private item(indent: string, gap: string, date: string): string[] {
    const { random } = this;
    const dash = `${indent}-${gap}`;
    const deeper = " ".repeat(dash.length);
    const line = touchLine(random, date, true);
    switch (
      random.weighted({
        line: 60,
        double: 10,
        single: 6,
        map: 10,
        flowMap: 2,
        pair: 4,
        folded: 2,
        literal: 1,
        wrapped: 2,
        anchor: 1,
        below: 1,
        broken: 1,
        foreign: 2,
      })
    ) {
      case "line":
        return [`${dash}${line}${this.comment()}`];
      case "double":
        return [`${dash}${JSON.stringify(line)}${this.comment()}`];
      case "single":
        return [`${dash}'${line.replaceAll("'", "''")}'`];
      case "map":
        return this.trait("touches as maps", this.mapItem(dash, deeper, date));
      case "flowMap":
        return this.trait("touches as maps", [`${dash}{ date: ${date}, channel: call, note: "a, b" }`]);
      case "pair":
        return [`${dash}${date} call voicemail: left my number`];
      case "folded":
        return this.trait("folded and literal texts", [
          `${dash}>-`,
          `${deeper}${date} call voicemail`,
          `${deeper}- asked about it`,
        ]);
      case "literal":
        return this.trait("folded and literal texts", [`${dash}|-`, `${deeper}${date} email - so # and so`]);
      case "wrapped":
        return this.trait("folded and literal texts", [
          `${dash}${date} call reached - asked where`,
          `${deeper}  they stand`,
        ]);
      case "anchor":
        return this.trait("anchors and tags", [`${dash}&a${random.int(1, 9)} ${date} call`]);
      case "below":
        return [`${indent}-`, `${deeper}${date} text`];
      case "broken":
        return this.trait("lines that YAML refuses", [`${dash}${date} call: "ok" he said: so`]);
      case "foreign":
        return [
          `${dash}${random.pick(["rang, nobody there", "null", "2026-02-31 call", `${date} cal voicemail`, "42", "[a, b]"])}`,
        ];
    }
  }

  private mapItem(dash: string, deeper: string, date: string): string[] {
    const { random } = this;
    const fields: [number, string][] = [
      [0.3, `time: "10:15"`],
      [0.9, `channel: ${random.pick(["call", "email", "meeting"])}`],
      [0.4, `outcome: ${random.pick(["voicemail", "reached", "no-answer"])}`],
      [0.15, "direction: in"],
      [0.2, `with: ${random.pick(["Dana", "[Dana, Luis]", "Dana and Luis"])}`],
      [0.1, `next: ${random.pick(["call 2026-12-01", "2026-12-01", "{channel: call, date: 2026-12-01}"])}`],
      [0.1, "reply_by: 2026-12-03"],
      [0.4, `note: ${random.pick(["panel on site", '"see: #12"', "so  # why", ">-"])}`],
      [0.05, "weather: fine"],
    ];
    const chosen = fields.flatMap(([share, field]) => (random.chance(share) ? [field] : []));
    const lines = [`date: ${random.chance(0.2) ? JSON.stringify(date) : date}`, ...chosen];
    const out = lines.map((field, at) => (at === 0 ? dash : deeper) + field);
    if (chosen.at(-1) === "note: >-") out.push(`${deeper}  a long story,`, `${deeper}  told in lines`);
    return out;
  }

  /** Returns keys of other programs, which edits must not touch. */
  private foreign(): string[] {
    const [first = "", ...others] = this.random.pick(FOREIGN_KEYS);
    if (/[&*]|!/.test(first)) this.traits.push("anchors and tags");
    else if (/[>|][-+]?$/.test(first)) this.traits.push("folded and literal texts");
    else this.traits.push("keys of Obsidian, Hugo and others");
    return [first, ...others];
  }
}
