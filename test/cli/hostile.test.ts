import assert from "node:assert/strict";
import { skipBecause } from "../unit/support/skipBecause";
import { type Content, hostileVault } from "./hostileVault";
import { touchbase } from "./run";

const GITIGNORE_LINK = "it is a symbolic link, which Git does not follow either";
const NOT_A_FILE = "it is not a regular file";

/**
 * Files that are neither notes nor regular files: the message of `due` about each on standard error, and its exit code.
 */
const NO_FILES: readonly [string, Content, string, number][] = [
  [".gitignore", { kind: "fifo" }, `.gitignore cannot be read: ${NOT_A_FILE}`, 0],
  [".gitignore", { kind: "folder" }, ".gitignore cannot be read: it is a folder", 0],
  [".gitignore", { kind: "link", to: "/dev/zero" }, `.gitignore cannot be read: ${GITIGNORE_LINK}`, 0],
  [".gitignore", { kind: "link", to: "Robin.md" }, `.gitignore cannot be read: ${GITIGNORE_LINK}`, 0],
  [".gitignore", { kind: "sparse", head: "*", bytes: 5e9 }, ".gitignore cannot be read: it is too large", 0],
  ["a/.gitignore", { kind: "fifo" }, `a/.gitignore cannot be read: ${NOT_A_FILE}`, 0],
  [".touchbase.json", { kind: "fifo" }, `.touchbase.json cannot be read: ${NOT_A_FILE}`, 2],
  [".touchbase.yaml", { kind: "folder" }, ".touchbase.yaml cannot be read: it is a folder", 2],
  [".touchbase.json", { kind: "link", to: "/dev/zero" }, `.touchbase.json cannot be read: ${NOT_A_FILE}`, 2],
  [
    ".touchbase.json",
    { kind: "sparse", head: "{}", bytes: 5e9 },
    ".touchbase.json cannot be read: it is too large",
    2,
  ],
];

describe("the command line in a hostile vault", () => {
  before(function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no pipes and devices in folders");
  });

  for (const [path, content, said, code] of NO_FILES) {
    const kind =
      typeof content === "string" ? "text" : "to" in content ? `link to ${content.to}` : content.kind;
    it(`does not wait for ${path} that is a ${kind}`, async () => {
      const { root, remove } = await hostileVault({ [path]: content });
      const ran = await touchbase(root, "due", "--all", "--no-cache", "--today", "2026-11-25");
      await remove();
      assert.equal(ran.err, `touchbase: ${said}\n`);
      assert.equal(ran.code, code);
      if (code === 0) assert.match(ran.out, /Robin Ashe/);
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
    for (const args of [
      ["due", "--all", "--no-cache"],
      ["check"],
      ["explain", "Robin.md"],
      ["due", "--json"],
      ["check", "--json"],
    ]) {
      const { out, err } = await touchbase(root, ...args, ...today);
      for (const text of [out, err]) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not occur.
        assert.doesNotMatch(text, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/, args.join(" "));
      }
      if (args.includes("--json")) assert.equal(JSON.stringify(JSON.parse(out)).includes("\u202e"), true);
    }
    await remove();
  });
});
