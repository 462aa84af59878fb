import assert from "node:assert/strict";
import { chownSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseConfigFile } from "../../../src/config/configFile";
import { parseJson } from "../../../src/config/configJson";
import type { Path } from "../../../src/config/schema";
import { rootOfNote, settingsRootOf } from "../../../src/node/findVaultRoot";
import { findConfig, readConfigFile } from "../../../src/node/loadConfig";
import { skipBecause } from "../support/skipBecause";
import { folderOf, removeFolders } from "../vault/folder";

const values = (name: string, text: string) => {
  const reading = parseConfigFile(name, text);
  return reading.ok ? reading.layer.values : reading.fault;
};

describe("parseConfigFile", () => {
  const cases: readonly (readonly [string, string, unknown])[] = [
    ["x.json", '\uFEFF{ "defaultPlaybook": "friend" }', { defaultPlaybook: "friend" }],
    ["x.json", " ", {}],
    ["x.json", "// nothing yet\n", {}],
    ["x.json", '{ // why\n  "a": 1, /* and */ "b": [1, 2,],\n}', { a: 1, b: [1, 2] }],
    [
      "x.json",
      '{ "a": "// no comment", "__proto__": 1 }',
      JSON.parse('{ "a": "// no comment", "__proto__": 1 }'),
    ],
    [
      "x.json",
      '{\n  "a": 1,,\n}',
      "is not JSON at line 2, column 10: expected a key in double quotes, not ,",
    ],
    [
      "x.json",
      '{\r\n  "a": 1\r\n  "b": 2 }',
      'is not JSON at line 3, column 3: a comma is missing before "b"',
    ],
    ["x.json", '{ "a" 1 }', "is not JSON at line 1, column 7: a colon is missing before 1"],
    ["x.json", "{ a: 1 }", "is not JSON at line 1, column 3: expected a key in double quotes, not a"],
    [
      "x.json",
      '{ "a": "C:\\data" }',
      'is not JSON at line 1, column 8: a backslash in "C:\\data" means nothing in JSON',
    ],
    ["x.json", '{ "a": "b\n}', 'is not JSON at line 1, column 8: the closing quote of "b is missing'],
    ["x.json", '{ /* "a": 1 }', "is not JSON at line 1, column 3: the end of a comment is missing"],
    ["x.json", "[".repeat(50_000), "is not JSON at line 1, column 201: the brackets are nested too deeply"],
    ["x.json", "{} {}", "is not JSON at line 1, column 4: unexpected {"],
    ["x.json", '{ "a": tru }', "is not JSON at line 1, column 8: unexpected tru"],
    ["x.json", '{ "a": [1, 2', "is not JSON at line 1, column 13: it ends too early"],
    ["x.json", "[]", 'has no settings: write keys with values, such as "defaultPlaybook"'],
    [
      "x.yaml",
      "defaultPlaybook: friend\nholidays: [2026-12-24]\n",
      { defaultPlaybook: "friend", holidays: ["2026-12-24"] },
    ],
    ["x.yaml", "", {}],
    ["x.yaml", "a: 1\nb: [1\n", /^is not YAML at line 3, column 1: /],
    ["x.yaml", "just a text", 'has no settings: write keys with values, such as "defaultPlaybook"'],
  ];
  for (const [name, text, expected] of cases) {
    it(`parses ${name} with ${JSON.stringify(text)}`, () => {
      const found = values(name, text);
      if (expected instanceof RegExp) assert.match(String(found), expected);
      else assert.deepEqual(found, expected);
    });
  }

  it("agrees with JSON.parse about values and faults", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", "}", "x", '"', "\u0001"))
      .map(
        ([json, at, put]) =>
          json.slice(0, at % (json.length + 1)) + put + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
        const [found, meant] = [parseJson(text), jsonOf(text)];
        if (!("detail" in found)) assert.deepEqual(found, meant ?? onlyInComments(text), text);
        else assert.equal(meant, undefined, text);
      }),
      { numRuns: 2000 },
    );
  });

  it("locates keys and values between comments", () => {
    const text =
      '\uFEFF{ /* a */ "rules": { "b": [1, /* two */ 2] }, "rules": { "c": "d" }, // e\n "list": [1, /* two */ 2,] }';
    const reading = parseConfigFile("x.json", text);
    assert.ok(reading.ok && reading.layer.locate);
    const { locate } = reading.layer;
    const at = (path: Path, on: "key" | "value") => {
      const { start, end } = locate(path, on);
      return text.slice(start, end);
    };
    assert.deepEqual(
      [
        at(["rules"], "key"),
        at(["rules"], "value"),
        at(["rules", "c"], "key"),
        at(["rules", "c"], "value"),
        at(["rules", "none"], "value"),
        at(["list", 1], "value"),
        at(["none"], "key"),
      ],
      ['"rules"', '{ "c": "d" }', '"c"', '"d"', '"rules"', "2", ""],
    );
  });
});

/** Parses a text by JSON.parse; an empty text has no settings. */
function jsonOf(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Removes what JSON does not allow: comments and trailing commas. */
function onlyInComments(text: string): { value: unknown } | undefined {
  const plain = text.replace(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g, "").replace(/,(?=\s*[\]}])/g, "");
  return plain.trim() === "" ? { value: null } : jsonOf(plain);
}

describe("findConfig", () => {
  afterEach(removeFolders);

  it("reads .touchbase.json or .touchbase.yaml; prefers the former and reports the latter", async () => {
    assert.deepEqual(await findConfig(folderOf()), { layer: undefined, problems: [] });
    const yaml = folderOf({ ".touchbase.yaml": "midMorning: 09:00-10:00" });
    assert.equal((await findConfig(yaml)).layer?.origin, ".touchbase.yaml");
    const both = await findConfig(folderOf({ ".touchbase.yaml": "{", ".touchbase.json": "{}" }));
    assert.equal(both.layer?.origin, ".touchbase.json");
    assert.deepEqual(
      both.problems.map(({ origin }) => origin),
      [".touchbase.yaml"],
    );
  });

  it("rejects for a file that cannot be parsed; readConfigFile returns a problem", async () => {
    const root = folderOf({ ".touchbase.json": "{" });
    await assert.rejects(findConfig(root), /^FileError: \.touchbase\.json is not JSON at line 1, column 2/);
    const { layer, problems } = await readConfigFile(root);
    assert.equal(layer, undefined);
    assert.equal(problems[0]?.origin, ".touchbase.json");
    await assert.rejects(
      findConfig(root, join(root, "none.json")),
      /none\.json cannot be read: the file does not exist/,
    );
  });

  it("uses the nearest parent of a note that looks like a root", async () => {
    const root = folderOf({
      ".obsidian/app.json": "",
      "a/b/c.md": "",
      "x/.touchbase.yaml": "",
      "x/y/z.md": "",
    });
    assert.equal(await rootOfNote(join(root, "a/b/c.md")), root);
    assert.equal(await rootOfNote(join(root, "x/y/z.md")), join(root, "x"));
  });

  it("does not use a parent of another user, but the folder itself and one of the administrator", async function () {
    if (process.getuid?.() !== 0) skipBecause(this, "only the administrator can give files away");
    const root = folderOf({ ".touchbase.json": "{}", "a/b/c.md": "", "a/.obsidian/app.json": "" });
    const settings = join(root, ".touchbase.json");
    const inside = join(root, "a", "b");
    assert.deepEqual(await settingsRootOf(inside), { folder: root, foreign: undefined });
    chownSync(settings, 65534, 65534);
    assert.deepEqual(await settingsRootOf(inside), { folder: inside, foreign: settings });
    assert.deepEqual(await settingsRootOf(root), { folder: root, foreign: undefined });
    chownSync(settings, 0, 0);
    chownSync(root, 65534, 65534);
    assert.deepEqual(await settingsRootOf(inside), { folder: inside, foreign: settings });
    assert.equal(await rootOfNote(join(inside, "c.md")), join(root, "a"));
    chownSync(join(root, "a"), 65534, 65534);
    assert.equal(await rootOfNote(join(inside, "c.md")), inside);
  });
});
