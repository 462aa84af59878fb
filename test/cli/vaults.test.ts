import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbaseHere as touchbase } from "./run";

const ROOT = join(__dirname, "../fixtures/vaults");
const TODAY = ["--today", "2026-11-25"];

/** Returns the output about a vault: the list, the findings, and the explanation of every note. */
async function saidOf(name: string): Promise<string> {
  const root = folderOf({});
  cpSync(join(ROOT, name), root, { recursive: true });
  // Marks the folder as a vault, as an editor does.
  mkdirSync(join(root, ".obsidian"));
  const notes = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  const commands = [["due", "--all"], ["check"], ...notes.map((note) => ["explain", note])];
  const said: string[] = [];
  for (const command of commands) {
    const { out, err } = await touchbase(root, ...command, ...TODAY);
    said.push(`$ touchbase ${command.join(" ")}\n${out}${err}`);
  }
  return said.join("\n").replaceAll(root, "VAULT");
}

describe("the output of touchbase about a vault", () => {
  afterEach(removeFolders);

  for (const name of readdirSync(ROOT).filter((entry) => !entry.endsWith(".txt"))) {
    it(name, async () => {
      const golden = join(ROOT, `${name}.txt`);
      const said = await saidOf(name);
      if (process.env.UPDATE_FIXTURES) writeFileSync(golden, said);
      assert.equal(said, existsSync(golden) ? readFileSync(golden, "utf8") : "");
    });
  }
});
