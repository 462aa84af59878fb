import assert from "node:assert/strict";
import { resolveConfig } from "../../../src/config/resolve";
import type { NoteFiles } from "../../../src/files/files";
import { nodeFiles } from "../../../src/node/noteFiles";
import { civilDate } from "../../../src/time/civilDate";
import { loadVault } from "../../../src/vault/load";
import { createNoteVault } from "../../../src/vault/noteVault";
import { folderOf, removeFolders } from "./folder";
import { MemoryFiles } from "./memoryFiles";

const today = civilDate("2026-11-22");
const contact = "---\nplaybook: friend\n---\n";

function vaultFor(settings: Record<string, unknown> = {}) {
  return createNoteVault({ today, config: resolveConfig([{ origin: "settings", values: settings }]) });
}

async function load(files: MemoryFiles, settings: Record<string, unknown> = {}) {
  const vault = vaultFor(settings);
  const problems = await loadVault(vault, files);
  return { paths: vault.contacts().map(({ path }) => path), notes: vault.noteCount, problems, vault };
}

describe("loadVault", () => {
  afterEach(removeFolders);

  it("finds the contacts among the notes", async () => {
    const files = new MemoryFiles({
      "b/Dana.md": contact,
      "a.markdown": contact,
      "soup.md": "# Soup",
      "picture.png": "",
    });
    const { paths, notes, problems } = await load(files);
    assert.deepEqual(
      { paths, notes, problems },
      { paths: ["a.markdown", "b/Dana.md"], notes: 3, problems: [] },
    );
  });

  it("does not read long prose whole", async () => {
    const prose = "All work and no play.\n".repeat(500_000);
    const files = new MemoryFiles({ "prose.md": prose, "tagged.md": `---\ntags: [a]\n---\n${prose}` });
    assert.deepEqual((await load(files)).paths, []);
    assert.ok(files.bytesRead <= 2 * 4096, `${files.bytesRead} bytes were read`);
  });

  it("reads long frontmatter to its end", async () => {
    const touches = "  - 2026-11-03 call voicemail - asked for Dana\n";
    const long = (count: number) => `---\ntitle: x\nlog:\n${touches.repeat(count)}type: person\n---\n`;
    const files = new MemoryFiles({ "a.md": long(200), "b.md": long(3000) });
    assert.deepEqual((await load(files)).paths, ["a.md", "b.md"]);
  });

  it("loads declared notes as contacts, whatever they contain", async () => {
    const files = new MemoryFiles({ "People/Dana.md": "# Dana W", "Daily/x.md": "# x" });
    const { vault } = await load(files, { contacts: ["People/**/*.md"] });
    assert.deepEqual(
      vault.contacts().map((contact) => contact.load().analysis.contact.name),
      ["Dana W"],
    );
  });

  it("reports a file that is not text only when it would be a contact", async () => {
    const latin = Buffer.from("---\nplaybook: friend\nname: Zoë\n---\n", "latin1");
    const files = new MemoryFiles({
      "latin.md": latin,
      "nul.md": Buffer.concat([Buffer.from(contact), Buffer.from([0])]),
      "prose.md": Buffer.from("Zoë", "latin1"),
      "maybe.md": Buffer.from("---\ntype: soup\nfor: people\n---\nZoë", "latin1"),
    });
    const { paths, notes, problems } = await load(files);
    assert.deepEqual(paths, []);
    assert.equal(notes, 4);
    assert.deepEqual(problems, [
      { path: "latin.md", text: "is not UTF-8: save it in that encoding" },
      { path: "nul.md", text: "is not a text file: it contains NUL bytes" },
    ]);
  });

  it("continues with concurrent reads on a slow disk, and reads each note once", async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`${at}.md`, at % 3 ? "# x" : contact]),
    );
    const files = nodeFiles(folderOf(notes));
    const { sync } = files;
    let [syncReads, asyncReads] = [0, 0];
    const slow: NoteFiles = {
      walk: (signal) => files.walk(signal),
      readHead: (path, bytes) => {
        asyncReads++;
        return files.readHead(path, bytes);
      },
      read: (path) => files.read(path),
      stat: (path) => files.stat(path),
      sync: {
        walk: () => sync.walk(),
        readHead: (path, bytes, withStat) => {
          syncReads++;
          return sync.readHead(path, bytes, withStat);
        },
        read: (path) => sync.read(path),
        stat: (path) => sync.stat(path),
        isSlow: () => syncReads >= 50,
      },
    };
    const vault = vaultFor();
    assert.deepEqual(await loadVault(vault, slow), []);
    assert.deepEqual([vault.noteCount, vault.contactCount, syncReads, asyncReads], [300, 100, 50, 250]);
  });

  it("yields after each step and stops there when it is aborted", async () => {
    const files = nodeFiles(folderOf({ "a/a.md": contact, "b/b.md": contact, "c.md": contact }));
    const controller = new AbortController();
    let yields = 0;
    const yieldIfDue = () => {
      if (++yields === 3) controller.abort(new Error("enough"));
      return Promise.resolve();
    };
    await assert.rejects(loadVault(vaultFor(), files, { signal: controller.signal, yieldIfDue }), /enough/);
    assert.equal(yields, 3);
  });

  it("rejects when the signal is aborted", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await assert.rejects(loadVault(vaultFor(), new MemoryFiles({ "a.md": contact }), { signal }), /enough/);
  });
});
