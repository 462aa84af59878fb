import assert from "node:assert/strict";
import fc from "fast-check";
import { NoteCache } from "../../../src/vault/noteCache";
import { bytesOf, replaced } from "../support/cacheBytes";

const STAT = { size: 10, changed: 1000, touched: 1000.25 };

/** A cache with a plain note and a contact. */
function newCache(): NoteCache<string> {
  const cache = new NoteCache<string>("key", "today", 5000);
  cache.put("a.md", STAT, undefined);
  cache.put("b ü.md", STAT, "Dana\t\n");
  return cache;
}

const reopen = (bytes: Uint8Array | undefined, key = "key", day = "today") =>
  new NoteCache<string>(key, day, 5000, bytes);

describe("NoteCache", () => {
  it("returns an entry while path, size and times are the same", () => {
    const cache = reopen(bytesOf(newCache()));
    assert.equal(cache.get("a.md", STAT), null);
    assert.equal(cache.get("b ü.md", STAT), "Dana\t\n");
    assert.equal(cache.get("c.md", STAT), undefined);
    for (const change of [
      { size: 11 },
      { size: 1 },
      { changed: 1001 },
      { changed: 100 },
      { touched: 1000 },
      { touched: 1000.255 },
    ])
      for (const path of ["a.md", "b ü.md"]) assert.equal(cache.get(path, { ...STAT, ...change }), undefined);
  });

  it("returns nothing for another key, and only plain notes for another day", () => {
    const bytes = bytesOf(newCache());
    assert.equal(reopen(bytes, "others").get("a.md", STAT), undefined);
    assert.equal(reopen(bytes, "key", "tomorrow").get("a.md", STAT), null);
    assert.equal(reopen(bytes, "key", "tomorrow").get("b ü.md", STAT), undefined);
  });

  it("is empty when the bytes are truncated or of another version", () => {
    const bytes = bytesOf(newCache()) ?? Buffer.alloc(0);
    for (let end = 0; end < bytes.length; end++) {
      const cache = reopen(bytes.subarray(0, end));
      assert.deepEqual(
        [cache.get("a.md", STAT), cache.get("b ü.md", STAT)],
        [undefined, undefined],
        `${end} of ${bytes.length} bytes`,
      );
    }
    assert.equal(reopen(replaced(bytes, "cache 3", "cache 2")).get("a.md", STAT), undefined);
    assert.equal(reopen(replaced(bytes, '"Dana', "xDana")).get("b ü.md", STAT), undefined);
  });

  it("does not cache a file that was changed within the granularity of its time", () => {
    const cache = new NoteCache<string>("key", "today", 5000);
    cache.put("a.md", { size: 1, changed: 5001 }, undefined);
    cache.put("b.md", { size: 1, changed: 1, touched: 5001 }, undefined);
    assert.equal(reopen(bytesOf(cache)).has("a.md"), false);
    assert.equal(reopen(bytesOf(cache)).has("b.md"), false);
  });

  it("returns bytes only when something has changed", () => {
    const bytes = bytesOf(newCache());
    const unchanged = reopen(bytes);
    unchanged.get("a.md", STAT);
    unchanged.get("b ü.md", STAT);
    assert.equal(bytesOf(unchanged), undefined);
    const fewer = reopen(bytes);
    fewer.get("a.md", STAT);
    assert.notEqual(bytesOf(fewer), undefined);
  });
});

describe("NoteCache in another order", () => {
  const PATHS = ["a.md", "b/a.md", "b/b.md", "b.md", "c.md", "c.md.md", "\uFEFFd.md"];
  const note = fc.record({
    path: fc.constantFrom(...PATHS),
    size: fc.integer({ min: 1, max: 2 }),
    entry: fc.constantFrom(undefined, "Dana", "Luis\t"),
  });
  const notes = fc.uniqueArray(note, { selector: ({ path }) => path });
  type Note = { readonly path: string; readonly size: number; readonly entry: string | undefined };
  const statOf = ({ size }: Note) => ({ size, changed: 1, touched: 1 });
  const recordsOf = (all: readonly Note[]) =>
    new Map(all.map(({ path, size, entry }) => [path, { size, entry }]));

  /** Reads notes with a cache, as a folder is read. Returns the paths of those whose files were read. */
  function readWith(cache: NoteCache<string>, all: readonly Note[]): string[] {
    const read = all.filter((it) => {
      const entry = cache.has(it.path) ? cache.get(it.path, statOf(it)) : undefined;
      if (entry === undefined) cache.put(it.path, statOf(it), it.entry);
      return entry === undefined;
    });
    return read.map(({ path }) => path);
  }

  it("reads what has changed, and is written unless nothing has", () => {
    fc.assert(
      fc.property(notes, notes, (before, after) => {
        const first = new NoteCache<string>("key", "today", 5000);
        readWith(first, before);
        const bytes = bytesOf(first);
        const second = reopen(bytes);
        const known = recordsOf(before);
        const isKnown = ({ path, size }: Note) => known.get(path)?.size === size;
        const changed = after.filter((it) => !isKnown(it)).map(({ path }) => path);
        assert.deepEqual(readWith(second, after), changed);
        assert.equal(second.size, after.length);
        const written = bytesOf(second);
        assert.equal(written === undefined, after.length === before.length && after.every(isKnown));
        const third = reopen(written ?? bytes);
        for (const it of after) {
          const { entry } = isKnown(it) ? (known.get(it.path) as Note) : it;
          assert.equal(third.get(it.path, statOf(it)), entry ?? null);
        }
        for (const path of PATHS)
          assert.equal(reopen(written ?? bytes).has(path), recordsOf(after).has(path));
      }),
    );
  });
});
