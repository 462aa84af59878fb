import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbase } from "./run";
import { TODAY, VAULT } from "./vault";

describe("the arguments of the command line", () => {
  afterEach(removeFolders);

  const faults: readonly (readonly [string, RegExp])[] = [
    ["chekc", /^touchbase: unknown command `chekc`\. Did you mean `check`\?$/],
    ["frobnicate", /^touchbase: unknown command `frobnicate`\. See `touchbase --help`\.$/],
    ["check --jsno", /^touchbase: unknown option `--jsno`\. Did you mean `--json`\?$/],
    ["due --max-severity error", /`--max-severity` is an option of `check`, not of `due`$/],
    ["check --max-severity eror", /`--max-severity` takes error, .* or none\. Did you mean `error`\?$/],
    ["check --today 2026-02-31", /`--today` takes a date, YYYY-MM-DD, and 2026-02-31 is none$/],
    ["check --today", /`--today` takes a date/],
    ["check --today --json", /`--today` takes a date/],
    ["check --json=1", /`--json` takes no value$/],
    ["check nowhere", /^touchbase: there is no file or folder nowhere$/],
    ["due People nowhere/a.md", /^touchbase: there is no file or folder nowhere\/a\.md$/],
    ["check picture.png", /^touchbase: picture\.png is not a note: notes end in \.md or \.markdown$/],
    ["explain", /expected exactly one note: touchbase explain NOTE$/],
    ["explain nowhere.md", /there is no file or folder nowhere\.md$/],
    ["explain People", /People is a folder: name one note$/],
    ["explain Ideas.md", /Ideas\.md is not a contact note: /],
    ["log People/Tom.md", /expected a note and a touch: touchbase log NOTE/],
    ["log nowhere.md call", /there is no file or folder nowhere\.md$/],
    ["check --config none.json", /none\.json cannot be read: the file does not exist$/],
    ["check broken", /^touchbase: \.touchbase\.json is not JSON at line 2, column 1: it ends too early$/],
    ["lsp People", /`lsp` takes no path/],
  ];
  for (const [words, message] of faults) {
    it(`touchbase ${words}: exits with 2 and prints the reason in one line`, async () => {
      const root = folderOf({ ...VAULT, "picture.png": "", "broken/.touchbase.json": "{\n" });
      const { code, out, err } = await touchbase(root, ...words.split(" "));
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err.trimEnd(), message);
      assert.equal(err.split("\n").length, 2);
    });
  }

  it("print the help without a command", async () => {
    const none = await touchbase(folderOf());
    assert.equal(none.code, 0);
    assert.match(none.out, /^Touchbase: .*\n\nUsage: touchbase COMMAND/);
    assert.deepEqual(await touchbase(folderOf(), "due", "--help"), none);
  });

  it("print the version of the package with --version", async () => {
    const { version } = JSON.parse(readFileSync(resolve(__dirname, "../../package.json"), "utf8")) as {
      version: string;
    };
    assert.deepEqual(await touchbase(folderOf(), "--version"), { code: 0, out: `${version}\n`, err: "" });
  });

  it("use the settings of the vault for a folder inside it", async () => {
    const settings = JSON.stringify({
      rules: { "move-on": "off", "touch-syntax": "off" },
      contacts: ["People/Eve.md"],
    });
    const root = folderOf({ ...VAULT, "People/Eve.md": "# Eve\n", ".touchbase.json": settings });
    const { code, out } = await touchbase(root, "check", "People", "--json", ...TODAY);
    const { contacts, findings } = JSON.parse(out) as {
      contacts: number;
      findings: { rule: string; path: string }[];
    };
    assert.deepEqual([code, contacts], [1, 4]);
    assert.deepEqual(
      findings.map(({ path, rule }) => `${path} ${rule}`),
      ["Dana.md promise-lapsed"],
    );
  });

  it("use the settings file at the root or the given one, and report invalid settings", async () => {
    const rules = {
      "move-on": "off",
      "touch-syntax": "hint",
      "promise-lapsed": "off",
      "keep-momentum": "off",
    };
    const settings = JSON.stringify({ rules });
    const root = folderOf({ ...VAULT, ".touchbase.json": settings, "other.json": '{ "ruls": {} }' });
    const own = await touchbase(root, "check", ...TODAY);
    assert.deepEqual([own.code, own.out.split("\n").at(-2)], [0, "1 hint in 1 of 3 contacts"]);
    const other = await touchbase(root, "check", "--config", join(root, "other.json"), ...TODAY);
    assert.equal(other.code, 1);
    const told = `touchbase: ${join(root, "other.json")}:1:3: unknown setting \`ruls\`. Did you mean \`rules\`?\n`;
    assert.equal(other.err, told);
    // A single note uses the settings of the folder that it belongs to.
    assert.equal((await touchbase(root, "check", "People/Robin.md", ...TODAY)).out, "");
  });
});
