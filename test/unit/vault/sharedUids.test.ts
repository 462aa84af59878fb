import assert from "node:assert/strict";
import fc from "fast-check";
import { SharedUids } from "../../../src/vault/sharedUids";
import { folderFixtures, formatFolder, update, vaultOf } from "../support/folderFixture";

describe("notes with the same uid", () => {
  for (const fixture of folderFixtures("uids")) {
    it(`are found: ${fixture.name}`, () => {
      if (process.env.UPDATE_FIXTURES === "1") update(fixture);
      else assert.equal(formatFolder(fixture), fixture.expected);
    });

    it(`are found in any order: ${fixture.name}`, () => {
      const notes = new Map([...fixture.notes].reverse());
      const lines = (text: string) => text.split("\n").sort();
      assert.deepEqual(lines(formatFolder({ ...fixture, notes })), lines(fixture.expected));
    });

    it(`are found while most of them are not in memory: ${fixture.name}`, () => {
      const vault = vaultOf(fixture);
      const found = () =>
        [...fixture.notes.keys()].map((path) => vault.get(path)?.load().analysis.findings ?? []);
      const before = found();
      for (const path of fixture.notes.keys()) {
        const { name, contact } = vault.get(path)?.loadAlone() ?? assert.fail(path);
        const uid = contact.readable ? contact.uid : undefined;
        vault.evict(path, { name, uid }, (evicted) => fixture.notes.get(evicted));
      }
      assert.deepEqual(found(), before);
    });
  }

  it("have the finding until one of them has another uid, or is gone", () => {
    const [fixture] = folderFixtures("uids").filter(({ name }) => name === "a-copied-note");
    assert.ok(fixture);
    const vault = vaultOf(fixture);
    const found = () =>
      vault.contacts().flatMap(({ path, load: _ }) => {
        const findings = vault.get(path)?.load().analysis.findings ?? [];
        return findings.some(({ rule }) => rule === "same-uid") ? [path] : [];
      });
    const [mia, jonas] = ["Mia Berg.md", "People/Jonas Weiß.md"];
    const text = fixture.notes.get(mia) ?? "";
    assert.deepEqual(found(), [mia, jonas]);
    vault.set(mia, text.replace("uid: 6f", "uid: 7f"));
    assert.deepEqual(found(), []);
    vault.set(mia, text);
    assert.deepEqual(found(), [mia, jonas]);
    vault.remove(jonas);
    assert.deepEqual(found(), []);
    vault.set("Jonas.md", fixture.notes.get(jonas) ?? "");
    assert.deepEqual(found(), ["Jonas.md", mia]);
    vault.setPlain(mia);
    assert.deepEqual(found(), []);
  });
});

describe("SharedUids", () => {
  it("has the notes that a search of all notes would find, after any changes", () => {
    const path = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
    const uid = fc.option(fc.constantFrom("1", "2", "__proto__"), { nil: undefined });
    const copies = fc.subarray(["a", "c"]);
    fc.assert(
      fc.property(fc.array(fc.tuple(path, uid, fc.boolean())), copies, (changes, copied) => {
        const known = new Map<string, string>();
        const shared = new SharedUids((path) => copied.includes(path));
        for (const [path, uid, isGone] of changes) {
          known.delete(path);
          if (isGone) shared.delete(path);
          else {
            shared.set(path, uid);
            if (uid !== undefined) known.set(path, uid);
          }
          const paths = [...known.keys()].sort();
          for (const path of ["a", "b", "c", "d", "e", "f", "g"]) {
            const same = paths.filter((other) => known.has(path) && known.get(other) === known.get(path));
            const others = same.filter((other) => other !== path && !copied.includes(other));
            assert.deepEqual(shared.othersOf(path), others.slice(0, 4));
          }
          assert.equal(shared.any, new Set(known.values()).size < known.size);
        }
      }),
    );
  });
});
