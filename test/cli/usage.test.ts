import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { OPTIONS } from "../../src/cli/commandTable";
import { runCli } from "../unit/cli/terminal";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbaseHere as touchbase } from "./run";
import { TODAY, VAULT } from "./vault";

describe("the arguments of the command line", () => {
  afterEach(removeFolders);

  it("names every value of an option with a fixed set of them", () => {
    for (const [name, { takes = "", values = [] }] of Object.entries(OPTIONS))
      for (const value of values) assert.ok(takes.split(/[ ,]+/).includes(value), `--${name}: ${value}`);
  });

  const faults: readonly (readonly [string, string])[] = [
    ["chekc", "unknown command chekc. Did you mean check?"],
    ["help chekc", "unknown command chekc. Did you mean check?"],
    ["frobnicate", "unknown command frobnicate. See touchbase --help."],
    ["check --jsno", "unknown option --jsno. Did you mean --json?"],
    ["due --frobnicate", "unknown option --frobnicate. See touchbase due --help."],
    ["due --max-severity error", "--max-severity is an option of check, not of due"],
    [
      "check --max-severity eror",
      "--max-severity takes error, warning, information, hint or none. Did you mean error?",
    ],
    [
      "check --max-severity foo",
      "--max-severity takes error, warning, information, hint or none; foo is not one",
    ],
    ["check --format xml", "--format takes grouped or lines; xml is not one"],
    ["calendar --privacy some", "--privacy takes full, initials or none; some is not one"],
    ["calendar --alarm noon", "--alarm takes a time of day, HH:MM, or none; noon is not one"],
    ["calendar --days many", "--days takes a number of days from 1 to 3660; many is not one"],
    ["import --as people", "--as takes contacts or jobs; people is not one"],
    ["import --dates iso", "--dates takes dmy, mdy or ymd; iso is not one"],
    ["import --dates dmyy", "--dates takes dmy, mdy or ymd. Did you mean dmy?"],
    ["check --format groupd", "--format takes grouped or lines. Did you mean grouped?"],
    ["check --today 2026-02-31", "--today takes a date, YYYY-MM-DD; 2026-02-31 is not one"],
    ["check --today", "--today takes a date, YYYY-MM-DD"],
    ["check --today --json", "--today takes a date, YYYY-MM-DD"],
    ["check --json=1", "--json takes no value"],
    ["check nowhere", "there is no file or folder nowhere"],
    ["check Peple", "there is no file or folder Peple. Did you mean People?"],
    ["due People nowhere/a.md", "there is no file or folder nowhere/a.md"],
    ["due People/Rubin.md", "there is no file or folder People/Rubin.md. Did you mean People/Robin.md?"],
    ["check picture.png", "picture.png is not a note: notes end in .md or .markdown"],
    ["explain", "expected one contact: touchbase explain NAME. See touchbase explain --help."],
    [
      "explain Ideas.md People/Tom.md",
      "expected one contact: touchbase explain NAME. See touchbase explain --help.",
    ],
    ["explain nowhere.md", "there is no file or folder nowhere.md"],
    ["explain People", "People is a folder: name a contact in it, as in touchbase explain People NAME"],
    [
      "explain Ideas.md",
      "Ideas.md is not a contact note: it has no frontmatter. Give it a “touches” or a “playbook” key, or put these three lines at its top: “---”, “type: contact”, “---”.",
    ],
    [
      "log People/Tom.md",
      'expected a contact and a text: touchbase log NAME "TEXT". See touchbase log --help.',
    ],
    ["log nowhere.md call", "there is no file or folder nowhere.md"],
    ["check --config none.json", "ROOT/none.json cannot be read: the file does not exist"],
    ["check broken", ".touchbase.json is not JSON at line 2, column 1: it ends too early"],
    ["lsp People", "lsp takes no path, because the editor names the folders"],
  ];
  for (const [words, reason] of faults) {
    it(`touchbase ${words}: exits with 2 and prints the reason in one line`, async () => {
      const root = folderOf({ ...VAULT, "picture.png": "", "broken/.touchbase.json": "{\n" });
      const { code, out, err } = await runCli(root, words.split(" "));
      assert.deepEqual([code, out, err.replace(root, "ROOT")], [2, "", `touchbase: ${reason}\n`]);
    });
  }

  it("print the help without a command, and that of a command with help or --help", async () => {
    const root = folderOf();
    const none = await runCli(root, []);
    assert.match(none.out, /^Touchbase: .*\n\nUsage: touchbase COMMAND/);
    const own = await runCli(root, ["due", "--help"]);
    assert.match(
      own.out,
      /^touchbase due: what to do today, soonest first\n\nUsage: touchbase due \[PATH…\]\n/,
    );
    assert.deepEqual([none.code, own.code], [0, 0]);
    assert.deepEqual([await runCli(root, ["--help"]), await runCli(root, ["help"])], [none, none]);
    assert.deepEqual(await runCli(root, ["help", "due"]), own);
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
    assert.deepEqual([own.code, own.out.split("\n").at(-2)], [0, "1 problem in 1 note: 1 hint"]);
    const other = await touchbase(root, "check", "--config", join(root, "other.json"), ...TODAY);
    assert.equal(other.code, 1);
    const told = `touchbase: ${join(root, "other.json")}:1:3: unknown setting “ruls”. Did you mean “rules”?\n`;
    assert.equal(other.err, told);
    // A single note uses the settings of the folder that it belongs to.
    assert.equal((await touchbase(root, "check", "People/Robin.md", ...TODAY)).out, "");
  });
});
