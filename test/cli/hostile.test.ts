import assert from "node:assert/strict";
import { skipBecause } from "../unit/support/skipBecause";
import { CONTACT, type Content, hostileVault } from "./hostileVault";
import { touchbase, touchbaseHere } from "./run";

const GITIGNORE_LINK = "it is a symbolic link, which Git does not follow either";
const NOT_A_FILE = "it is not a regular file";

/** Files that are neither notes nor regular files, each in a folder of its own: the message of `due` about each. */
const GITIGNORES: readonly [folder: string, Content, string][] = [
  ["", { kind: "fifo" }, NOT_A_FILE],
  ["a/", { kind: "folder" }, "it is a folder"],
  ["b/", { kind: "link", to: "/dev/zero" }, GITIGNORE_LINK],
  ["c/", { kind: "link", to: "Robin.md" }, GITIGNORE_LINK],
  ["d/", { kind: "sparse", head: "*", bytes: 5e9 }, "it is too large"],
  ["e/", { kind: "fifo" }, NOT_A_FILE],
];

/** The same for settings files, of which a vault has one. */
const SETTINGS: readonly [string, Content, string][] = [
  [".touchbase.json", { kind: "fifo" }, NOT_A_FILE],
  [".touchbase.yaml", { kind: "folder" }, "it is a folder"],
  [".touchbase.json", { kind: "link", to: "/dev/zero" }, NOT_A_FILE],
  [".touchbase.json", { kind: "sparse", head: "{}", bytes: 5e9 }, "it is too large"],
];

describe("the command line in a hostile vault", () => {
  before(function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no pipes and devices in folders");
  });

  it("does not wait for a .gitignore that is not a regular file", async () => {
    const files = GITIGNORES.flatMap(([folder, content]) => [
      [`${folder}.gitignore`, content],
      [`${folder}Robin.md`, CONTACT],
    ]);
    const { root, remove } = await hostileVault(Object.fromEntries(files));
    const ran = await touchbase(root, "due", "--all", "--no-cache", "--today", "2026-11-25");
    await remove();
    assert.deepEqual(
      ran.err.trimEnd().split("\n").sort(),
      GITIGNORES.map(([folder, , why]) => `touchbase: ${folder}.gitignore cannot be read: ${why}`).sort(),
    );
    assert.equal(ran.code, 0);
    assert.equal(ran.out.match(/Robin Ashe/g)?.length, GITIGNORES.length);
  });

  for (const [path, content, why] of SETTINGS) {
    const kind =
      typeof content === "string" ? "text" : "to" in content ? `link to ${content.to}` : content.kind;
    it(`does not wait for ${path} that is a ${kind}`, async () => {
      const { root, remove } = await hostileVault({ [path]: content });
      const ran = await touchbase(root, "due", "--all", "--no-cache", "--today", "2026-11-25");
      await remove();
      assert.equal(ran.err, `touchbase: ${path} cannot be read: ${why}\n`);
      assert.equal(ran.code, 2);
    });
  }

  it("lists the other contacts next to notes that cannot be read", async () => {
    const head = "---\nplaybook: job-ad\n---\n";
    const { root, remove } = await hostileVault({
      "Deep.md": `---\ntouches: ${"[".repeat(3000)}\n---\n`,
      "Dashes.md": `---\ntouches:\n  ${"- ".repeat(3000)}x\n---\n`,
      "Huge.md": { kind: "sparse", head, bytes: 3e9 },
      "Pipe.md": { kind: "fifo" },
      "Zero.md": { kind: "link", to: "/dev/zero" },
    });
    const ran = await touchbase(root, "due", "--all", "--no-cache", "--today", "2026-11-25");
    const checked = await touchbase(root, "check", "--today", "2026-11-25");
    await remove();
    assert.equal(ran.err, "touchbase: Huge.md cannot be read: it is too large\n");
    assert.equal(ran.code, 0);
    assert.match(ran.out, /Robin Ashe/);
    assert.equal(checked.code, 1);
    for (const name of ["Deep", "Dashes"])
      assert.match(checked.out, new RegExp(`${name}\\.md:\\d+:\\d+.*nested more than 64 levels deep`, "s"));
  });

  it("matches globs and ignore rules with which a backtracking matcher would not end", async () => {
    const name = `${"a".repeat(200)}.md`;
    const folder = "a/".repeat(30);
    const { root, remove } = await hostileVault({
      ".touchbase.json": JSON.stringify({ contacts: [`${"*a".repeat(60)}*b`, "{a,aa}".repeat(40)] }),
      ".gitignore": `${"**/".repeat(40)}b\n${"*a".repeat(60)}b\n`,
      [name]: "# nobody\n",
      [`${folder}${name}`]: "# nobody\n",
    });
    const ran = await touchbase(root, "due", "--all", "--no-cache", "--today", "2026-11-25");
    await remove();
    assert.equal(ran.err, "");
    assert.equal(ran.code, 0);
    assert.match(ran.out, /Robin Ashe/);
  });

  it("writes no control sequence of a note, a file name or a setting to the terminal", async () => {
    const evil = "\u001b]52;c;ZXZpbA==\u0007\u001b]8;;http://e\u001b\\\u009b31m\u202e\rx\u0008";
    const { root, remove } = await hostileVault({
      "Evil\u001b]0;x\u0007\u202e.md": `---\nname: ${JSON.stringify(evil)}\nplaybook: job-ad\ntouches:\n  - 2026-11-02 emai ${evil.replace("\r", "")}\n---\n`,
      ".touchbase.json": JSON.stringify({ [evil]: 1, contacts: [evil] }),
    });
    const today = ["--today", "2026-11-25"];
    const all = ["due", "--all", "--no-cache"];
    const outputs = [
      // A process writes through the same filter, to its own streams.
      { args: all, run: touchbase },
      ...[all, ["check"], ["explain", "Robin.md"], ["due", "--json"], ["check", "--json"]].map((args) => ({
        args,
        run: touchbaseHere,
      })),
    ];
    for (const { args, run } of outputs) {
      const { out, err } = await run(root, ...args, ...today);
      for (const text of [out, err]) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not occur.
        assert.doesNotMatch(text, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/, args.join(" "));
      }
      if (args.includes("--json")) assert.equal(JSON.stringify(JSON.parse(out)).includes("\u202e"), true);
    }
    await remove();
  });
});
