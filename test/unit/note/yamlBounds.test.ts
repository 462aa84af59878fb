import assert from "node:assert/strict";
import fc from "fast-check";
import { Lexer, parseDocument } from "yaml";
import { parseYaml } from "../../../src/config/configYaml";
import { resolveConfig } from "../../../src/config/resolve";
import { readContact } from "../../../src/note/contact";
import { MAX_YAML_DEPTH, mostTokens, yamlExcess } from "../../../src/note/yamlBounds";
import { planLog } from "../../../src/service/logTouch/planLog";
import { civilDate } from "../../../src/time/civilDate";
import { render } from "../../../src/words/render";

/** Frontmatter that once aborted the process on Node 20, or ran out of memory. */
const DEEP: Readonly<Record<string, (n: number) => string>> = {
  "open lists": (n) => `a: ${"[".repeat(n)}`,
  "open maps": (n) => `a: ${"{".repeat(n)}`,
  "open maps with keys": (n) => `a: ${"{a: ".repeat(n)}`,
  "closed lists": (n) => `a: ${"[".repeat(n)}${"]".repeat(n)}`,
  "lists over lines": (n) => `a:\n${" [\n".repeat(n)}`,
  "lists hidden by quoted brackets": (n) => `a: ${'["]", '.repeat(n)}`,
  "lists hidden by comments": (n) => `a: \n${" [ # ]\n".repeat(n)}`,
  "lists hidden by tags": (n) => `a: ${"[!<]> ".repeat(n)}`,
  "explicit keys": (n) => "? ".repeat(n),
  "dashes in a line": (n) => "- ".repeat(n),
  "dashes below touches": (n) => `touches:\n  ${"- ".repeat(n)}`,
  "keys in a line": (n) => "a: ".repeat(n),
  "quoted keys in brackets": (n) => `a: [${'"a":'.repeat(n)}`,
  "colons in a line": (n) => ": ".repeat(n),
  "explicit keys in brackets": (n) => `a: [${"? ".repeat(n)}`,
  "keys over lines": (n) =>
    Array.from({ length: Math.min(n, 750) }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
};

const textOf = (yaml: string) => `---\nplaybook: networking\n${yaml}\n---\n\n# Dana Ito\n`;
const read = (text: string, exact = false) => readContact(text, { fileName: "dana", exact });
const TOO_DEEP = `This is nested more than ${MAX_YAML_DEPTH} levels deep, so the frontmatter is not read: use fewer levels.`;

describe("readContact on deep YAML", () => {
  for (const [name, make] of Object.entries(DEEP)) {
    for (const size of [200, 1000, 5000]) {
      it(`reports ${size} levels of ${name} as a problem of the note, with both readers`, () => {
        for (const exact of [false, true]) {
          const contact = read(textOf(make(size)), exact);
          assert.ok(contact);
          assert.equal(contact.readable, false);
          assert.deepEqual(
            contact.problems.map((problem) => render(problem.message)),
            [TOO_DEEP],
          );
          assert.equal(contact.name, "Dana Ito");
        }
      });
    }
  }

  for (const [length, problem] of [
    [300_000, TOO_DEEP],
    [
      1_000_000,
      "This frontmatter is longer than 320 KB and is not read: move older touches to another note.",
    ],
  ] as const) {
    it(`reads ${length} brackets without exhausting memory`, () => {
      const contact = read(textOf(`a: ${"[".repeat(length)}`));
      assert.deepEqual(
        contact?.problems.map(({ message }) => render(message)),
        [problem],
      );
    });
  }

  it("collects a limited number of errors", () => {
    for (const yaml of [
      `a: ${"]".repeat(200_000)}`,
      `a: [${",".repeat(100_000)}`,
      "a:\n\t- b\n".repeat(9000),
    ]) {
      assert.equal(read(textOf(yaml))?.readable, false);
    }
  });

  it("has the same depth limit for the reader and for a command", () => {
    const today = civilDate("2026-11-24");
    const config = resolveConfig([]);
    const isRead = (text: string) => read(text)?.readable === true;
    const isLogged = (text: string) =>
      planLog(text, { fileName: "dana", input: "call voicemail", today, config }).ok;
    for (let depth = MAX_YAML_DEPTH - 6; depth < MAX_YAML_DEPTH + 6; depth++) {
      for (const yaml of [
        `a: ${"[".repeat(depth)}${"]".repeat(depth)}`,
        `a: ${"{a: ".repeat(depth)}1${"}".repeat(depth)}`,
        `a:\n  ${"- ".repeat(depth)}x`,
      ]) {
        const text = textOf(`${yaml}\ntouches:\n  - 2026-11-02 call`);
        assert.equal(isLogged(text), isRead(text), `${depth}: ${yaml}`);
      }
    }
    assert.equal(isRead(textOf(`a: ${"[".repeat(50)}${"]".repeat(50)}`)), true);
  });

  it("rejects more values than it can parse in time", () => {
    const contact = read(textOf(`a: [${"1,".repeat(100_000)}1]`));
    assert.deepEqual(
      contact?.problems.map((problem) => render(problem.message)),
      ["This frontmatter has too many values to be read: move older touches to another note."],
    );
  });

  it("reports a note of more than 8 MB, and reads none that is not a contact", () => {
    const prose = "word ".repeat(1_800_000);
    const contact = read(textOf("status: active") + prose);
    assert.equal(contact?.readable, false);
    assert.deepEqual(
      contact.problems.map((problem) => render(problem.message)),
      ["This note is longer than 8 MB or 150,000 lines and is not read: move a part of it to another note."],
    );
    assert.equal(read(`---\ntitle: x\n---\n${prose}`), undefined);
  });

  it("accepts what real notes contain", () => {
    const accepted = [
      `note: "${"a: b, [[c]] ".repeat(500)}"`,
      `text: |\n${`${" ".repeat(90)}deep: [[\n`.repeat(100)}`,
      Array.from({ length: 300 }, (_, i) => `k${i}: "[[Acme ${i}]]"`).join("\n"),
      `mention:\n${"  - [[Acme]] # ]\n".repeat(300)}`,
      `touches:\n${"  - 2026-11-02 call - a: b [x\n".repeat(300)}`,
      `a: ${"[".repeat(60)}${"]".repeat(60)}`,
    ];
    for (const yaml of accepted) assert.equal(yamlExcess(yaml), undefined, yaml.slice(0, 60));
  });

  it("rejects a deep document in any notation", () => {
    const pieces = [
      "[",
      "{",
      "]",
      "}",
      "- ",
      "? ",
      ": ",
      "a: ",
      ",",
      '"',
      "'",
      "#",
      "\n",
      " ",
      "  ",
      "a",
      "!<]>",
      "&a ",
      "*a ",
      "|\n",
      "---\n",
      "\t",
      '"]"',
      '"a":',
      "]]]]",
    ];
    const repeated = fc.tuple(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 150 }),
    );
    const property = fc.property(fc.array(repeated, { minLength: 1, maxLength: 4 }), (parts) => {
      const yaml = parts.map(([chars, times]) => chars.join("").repeat(times)).join("");
      if (yamlExcess(yaml)) return;
      const { contents } = parseDocument(yaml, {
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: "silent",
      });
      assert.ok(depthOf(contents) <= 4 * MAX_YAML_DEPTH, JSON.stringify(yaml));
    });
    fc.assert(property, { numRuns: process.env.TOUCHBASE_TESTS === "brief" ? 100 : 250 });
  });
});

describe("parseYaml of settings", () => {
  it("reports nesting that is too deep", () => {
    assert.deepEqual(parseYaml(`playbooks: ${"[".repeat(1000)}`), {
      at: 75,
      detail: { key: "fault.yaml-too-deep", args: {} },
    });
  });
});

function depthOf(node: unknown): number {
  let [depth, level] = [0, [node]];
  while (level.length > 0) {
    depth++;
    level = level
      .flatMap((one) => {
        const { items, key, value } = (one ?? {}) as { items?: unknown[]; key?: unknown; value?: unknown };
        return [
          ...(items ?? []),
          ...(typeof key === "object" ? [key] : []),
          ...(typeof value === "object" ? [value] : []),
        ];
      })
      .filter((one) => one !== null && one !== undefined);
  }
  // A pair counts as a level, too.
  return depth / 2;
}

describe("mostTokens", () => {
  const count = (source: string) => [...new Lexer().lex(source)].length;

  it("is not less than the number of tokens of any text", () => {
    const marks = fc.constantFrom(
      ..."-:?,[]{}#&*!|>'\"%@`./_~ \t\n\r\\=<+0aZé\u2028".split(""),
      ...[
        "- ",
        ": ",
        "? ",
        "---",
        "...",
        "\n  ",
        "\n- ",
        "key: ",
        "|2-\n",
        ">+ #x\n",
        "!!str ",
        "!<a> ",
        "&a ",
        "*a ",
        "<<: ",
      ],
      ...[
        "%YAML 1.2\n",
        "2026-11-02",
        "10:00",
        '"a":1',
        "'a'",
        '"\\x41"',
        "# c\n",
        "\r\n",
        "\ufeff",
        "word of words",
      ],
    );
    const text = fc.array(marks, { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (source) => {
        assert.ok(mostTokens(source) >= count(source), JSON.stringify(source));
      }),
      { numRuns: 5000 },
    );
  });

  it("is low enough for the longest log of touches", () => {
    const line = "  - 2026-11-02 10:00 call no-answer, with Dana - the fair and/or the day\n";
    assert.ok(mostTokens(line.repeat((320 * 1024) / line.length)) < 100_000);
  });
});
