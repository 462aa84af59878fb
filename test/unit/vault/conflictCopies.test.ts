import assert from "node:assert/strict";
import { plainPathsOf } from "../../../src/vault/copyNames";
import { folderFixtures, formatFolder, update, vaultOf } from "../support/folderFixture";

describe("plainPathsOf", () => {
  for (const [tool, path] of [
    ["Syncthing", "People/Mia Berg.sync-conflict-20261128-101112-ABCDEFG.md"],
    ["Syncthing before 1.0", "People/Mia Berg.sync-conflict-20261128-101112.md"],
    ["Dropbox", "People/Mia Berg (Mia's conflicted copy 2026-11-28).md"],
    ["Dropbox, the second one", "People/Mia Berg (Mia's conflicted copy 2026-11-28 (1)).md"],
    ["Dropbox for a case conflict", "People/Mia Berg (laptop's conflicted copy).md"],
    ["Dropbox in German", "People/Mia Berg (In Konflikt stehende Kopie von Mia 2026-11-28).md"],
    ["Dropbox in French", "People/Mia Berg (Copie en conflit de Mia 2026-11-28).md"],
    ["Nextcloud", "People/Mia Berg (conflicted copy 2026-11-28 101112).md"],
    ["ownCloud before 2.5", "People/Mia Berg_conflict-20261128-101112.md"],
    ["Obsidian Sync", "People/Mia Berg (Conflicted copy iPhone 202611281011).md"],
    ["Seafile", "People/Mia Berg (SFConflict mia@example.com 2026-11-28-10-11-12).md"],
    ["Synology Drive", "People/Mia Berg_Mia-PC_Nov-28-1011-2026_Conflict.md"],
    ["Resilio Sync", "People/Mia Berg.Conflict.md"],
    ["pCloud", "People/Mia Berg [conflicted].md"],
    ["OneDrive on Windows", "People/Mia Berg-DESKTOP-4F5G6H.md"],
    ["OneDrive on a Mac", "People/Mia Berg-Mias-MacBook-Pro.md"],
    ["iCloud", "People/Mia Berg 2.md"],
    ["Google Drive", "People/Mia Berg (1).md"],
    ["a tool in a copied copy", "People/Mia Berg (1) (conflicted copy 2026-11-28 101112).md"],
  ] as const)
    it(`finds the note of a copy by ${tool}`, () => {
      assert.ok(plainPathsOf(path).includes("People/Mia Berg.md"), plainPathsOf(path).join());
    });

  for (const path of [
    "Mia Berg.md",
    "People/Mia Berg (Acme).md",
    "Mia Berg (conflicted).md",
    "Conflict.md",
    "Resolving a conflict.md",
    "Mia Berg 1.md",
    "Mia Berg 2026.md",
    "Mia Berg 2026-11-28.md",
    "Mia-Sophie.md",
    "Mia Berg-Acme.md",
    "Mia Berg - acme.md",
    "2.md",
    "(1).md",
    "Plan (2026).md",
    "sync-conflict-20261128-101112.md",
    "Mia Berg.sync-conflict.md",
  ])
    it(`finds no note for ${path}`, () => assert.deepEqual(plainPathsOf(path), []));
});

describe("conflict copies", () => {
  for (const fixture of folderFixtures("copies")) {
    it(`of ${fixture.name} are distinguished from contacts`, () => {
      if (process.env.UPDATE_FIXTURES === "1") update(fixture);
      else assert.equal(formatFolder(fixture), fixture.expected);
    });

    it(`of ${fixture.name} are found in any order, and after any change`, () => {
      const expected = formatFolder(fixture);
      const notes = new Map([...fixture.notes].reverse());
      assert.deepEqual(
        formatFolder({ ...fixture, notes })
          .split("\n")
          .sort(),
        expected.split("\n").sort(),
      );
      const vault = vaultOf(fixture);
      const paths = () => vault.contacts().map(({ path }) => path);
      const before = paths();
      for (const [path, text] of fixture.notes) {
        vault.remove(path);
        const others = new Map([...fixture.notes].filter(([other]) => other !== path));
        assert.deepEqual(
          paths(),
          vaultOf({ ...fixture, notes: others })
            .contacts()
            .map((it) => it.path),
        );
        vault.set(path, text);
        assert.deepEqual(paths(), before);
      }
    });
  }
});
