import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import { parseConfigFile } from "../../../src/config/configFile";
import { jsonFaultAt } from "../../../src/config/jsonFault";
import { rootOfNote } from "../../../src/node/findVaultRoot";
import { findConfig, readConfigFile } from "../../../src/node/loadConfig";
import { folderOf, removeFolders } from "../vault/folder";

const values = (name: string, text: string) => {
  const reading = parseConfigFile(name, text);
  return reading.ok ? reading.layer.values : reading.fault;
};

describe("a settings file", () => {
  const cases: readonly (readonly [string, string, unknown])[] = [
    ["x.json", '\uFEFF{ "defaultPlaybook": "friend" }', { defaultPlaybook: "friend" }],
    ["x.json", " ", {}],
    ["x.json", '{\n  "a": 1,\n}', "is not JSON at line 3, column 1: unexpected }"],
    ["x.json", '{\r\n  "a": 1\r\n  "b": 2 }', 'is not JSON at line 3, column 3: unexpected "b"'],
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
    it(`${name} ${JSON.stringify(text)}`, () => {
      const found = values(name, text);
      if (expected instanceof RegExp) assert.match(String(found), expected);
      else assert.deepEqual(found, expected);
    });
  }

  it("is faulty where JSON is, and nowhere else", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "x", '"', "\u0001"))
      .map(
        ([json, at, put]) =>
          json.slice(0, at % (json.length + 1)) + put + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
        assert.equal(jsonFaultAt(text) === undefined, parses(text), text);
      }),
      { numRuns: 2000 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the settings of a folder", () => {
  afterEach(removeFolders);

  it("stand in .touchbase.json or .touchbase.yaml; the former wins, and that is said", async () => {
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

  it("are a fault where they cannot be read, or a problem for who goes on without", async () => {
    const root = folderOf({ ".touchbase.json": "{" });
    await assert.rejects(findConfig(root), /^FileFault: \.touchbase\.json is not JSON at line 1, column 2/);
    const { layer, problems } = await readConfigFile(root);
    assert.equal(layer, undefined);
    assert.equal(problems[0]?.origin, ".touchbase.json");
    await assert.rejects(
      findConfig(root, join(root, "none.json")),
      /none\.json cannot be read: there is no such/,
    );
  });

  it("are those of the nearest folder above a note that looks like a root", async () => {
    const root = folderOf({
      ".obsidian/app.json": "",
      "a/b/c.md": "",
      "x/.touchbase.yaml": "",
      "x/y/z.md": "",
    });
    assert.equal(await rootOfNote(join(root, "a/b/c.md")), root);
    assert.equal(await rootOfNote(join(root, "x/y/z.md")), join(root, "x"));
  });
});
