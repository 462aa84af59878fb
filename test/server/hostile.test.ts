import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import type { LogResult } from "../../src/server/logProtocol";
import { type Content, hostileVault } from "../cli/hostileVault";
import { skipBecause } from "../unit/support/skipBecause";
import { NO_LIMIT, TestClient } from "./client";

const HEAD = "---\nplaybook: job-ad\n";
const DEEP = `${HEAD}a: ${"[".repeat(1000)}\n---\n`;
const KEYS = `${HEAD}${"? ".repeat(1000)}\n---\n`;
const DASHES = `${HEAD}touches:\n  ${"- ".repeat(3000)}x\n---\n`;
/** Just below the limit of the length, above which the finding is another one. */
const BRACKETS = `${HEAD}a: ${"[".repeat(300_000)}\n---\n`;

const FILES: Readonly<Record<string, Content>> = {
  ".gitignore": { kind: "fifo" },
  "a/.gitignore": `${"**/".repeat(20)}b\n`,
  [`a/${"a/".repeat(20)}Kim.md`]: `${HEAD}name: Kim\n---\n`,
  ".touchbase.json": JSON.stringify({ contacts: [`${"*a".repeat(40)}*b`] }),
  ".touchbase.yaml": { kind: "link", to: "/dev/zero" },
  "Deep.md": DEEP,
  "Keys.md": KEYS,
  "Dashes.md": DASHES,
  "Brackets.md": BRACKETS,
  "Pipe.md": { kind: "fifo" },
  "Zero.md": { kind: "link", to: "/dev/zero" },
  [`${"a".repeat(200)}.md`]: "# nobody\n",
  "Huge.md": { kind: "sparse", head: `${HEAD}---\n`, bytes: 3e9 },
};

describe("the server in a hostile vault", function () {
  this.timeout(NO_LIMIT);
  let client: TestClient | undefined;
  let vault: Awaited<ReturnType<typeof hostileVault>> | undefined;
  before(function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no pipes and devices in folders");
  });
  afterEach(async () => {
    const code = await client?.stop();
    await vault?.remove();
    if (client) assert.equal(code, 0);
    client = undefined;
  });

  it("lists the contacts that can be read, and answers about those that cannot", async () => {
    vault = await hostileVault(FILES);
    const root = pathToFileURL(vault.root).toString();
    client = await new TestClient({ root }).start();
    const { items, complete } = await client.list();
    assert.equal(complete, true);
    assert.deepEqual(
      items.map(({ name }) => name),
      ["Robin Ashe", "Kim"],
    );
    for (const [name, text] of Object.entries({
      Deep: DEEP,
      Keys: KEYS,
      Dashes: DASHES,
      Brackets: BRACKETS,
    })) {
      const uri = `${root}/${name}.md`;
      await client.open(uri, text);
      const found = await client.pushed(uri, (now) => now.length > 0);
      assert.deepEqual(
        found.map(({ message }) => message),
        ["This is nested more than 64 levels deep, so the frontmatter is not read: use fewer levels."],
      );
      // The document is typed in, and requests are answered.
      await client.type(uri, "job-ad", "friend");
      for (const method of ["documentSymbol", "foldingRange", "codeLens"])
        await client.request(`textDocument/${method}`, { textDocument: { uri } });
      const position = { line: 2, character: 1 };
      for (const method of ["hover", "completion"])
        await client.request(`textDocument/${method}`, { textDocument: { uri }, position });
      const logged: LogResult = await client.execute("touchbase.log", uri, "call busy");
      assert.equal(logged.ok, false, name);
    }
  });
});
