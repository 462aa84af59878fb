import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resolveConfig } from "../../../src/config/resolve";
import { nodeFiles } from "../../../src/node/noteFiles";
import { rewriteNote } from "../../../src/node/writeNotes";
import type { Runtime } from "../../../src/server/runtime";
import { Workspace } from "../../../src/server/workspace";
import { civilDate } from "../../../src/time/civilDate";
import { loadVault } from "../../../src/vault/load";
import { createNoteVault } from "../../../src/vault/noteVault";
import { skipBecause } from "../support/skipBecause";
import { folderOf, removeFolders } from "./folder";

const TODAY = civilDate("2026-11-20");
const NOTE = "---\nplaybook: friend\ntouches:\n  - 2026-11-19 call\n---\n";

/** Names that people, languages and other tools give to notes. Each is one note, and none is another. */
const NAMES = [
  "C# people",
  "50% of Ann",
  "a%20b",
  "a b",
  " leading and trailing ",
  "two  blanks",
  "Who? Bob",
  "A & B",
  "[[Ann]]",
  'Ann\'s "note"',
  "`Ann`",
  "trailing dots..",
  "two.dots.here",
  "M\u00fcller",
  "Mu\u0308nster",
  "李雷",
  "دانا",
  "🧑\u200d💼 Kim",
  "a;b,c=d",
  "~Ann~",
  "-dash",
  "$(whoami)",
  "back\\slash",
  "x".repeat(250),
  "é".repeat(120),
] as const;

const files = () => Object.fromEntries(NAMES.map((name) => [`People/${name}.md`, NOTE]));

describe("notes with odd names", () => {
  before(function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no such names");
  });
  afterEach(removeFolders);

  it("are each one contact", async () => {
    const root = folderOf(files());
    const vault = createNoteVault({ today: TODAY, config: resolveConfig([]) });
    const problems = await loadVault(vault, nodeFiles(root));
    assert.deepEqual(
      [vault.contacts().map(({ path }) => path), problems],
      [Object.keys(files()).sort((a, b) => (a < b ? -1 : 1)), []],
    );
  });

  it("are excluded by a glob in either normal form", async () => {
    const root = folderOf(files());
    const config = resolveConfig([
      { origin: "test", values: { exclude: ["**/Mu\u0308ller.md", "**/M\u00fcnster.md", "**/C# *"] } },
    ]);
    const vault = createNoteVault({ today: TODAY, config });
    await loadVault(vault, nodeFiles(root));
    const left = vault.contacts().map(({ path }) => path);
    const isOut = (name: string) => !left.includes(`People/${name}.md`);
    assert.deepEqual(NAMES.filter(isOut), ["C# people", "M\u00fcller", "Mu\u0308nster"]);
  });

  it("are written without leaving other files", async () => {
    const root = folderOf(files());
    for (const path of Object.keys(files())) {
      await rewriteNote(join(root, path), (text) => ({ write: true, text: `${text}x\n`, result: "" }));
      assert.equal(readFileSync(join(root, path), "utf8"), `${NOTE}x\n`, path);
    }
    assert.deepEqual(readdirSync(join(root, "People")).sort(), NAMES.map((name) => `${name}.md`).sort());
  });

  it("are the same note by path and by URI", () => {
    const runtime = {
      today: () => TODAY,
      withHolidays: async (config: unknown) => config,
      openFolder: () => undefined,
    } as unknown as Runtime;
    for (const path of Object.keys(files())) {
      const workspace = new Workspace(runtime);
      workspace.addFolder("file:///home/dana/notes");
      const uri = `file:///home/dana/notes/${path.split("/").map(encodeURIComponent).join("/")}`;
      const place = workspace.placeOf(uri);
      assert.equal(place.path, path);
      place.folder.setDocument(path, NOTE);
      const uris = workspace.followUps(true).items.map((item) => item.uri);
      assert.deepEqual(
        uris.map((own) => workspace.placeOf(own).path),
        [path],
      );
    }
  });
});
