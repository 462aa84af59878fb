import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { applyImport, changedSince, type NoteChange } from "../../../src/node/applyImport";
import { lastReceipt, undoImport } from "../../../src/node/importReceipts";
import type { PauseOptions } from "../../../src/node/pause";
import { skipBecause } from "../support/skipBecause";
import { folderOf, removeFolders } from "../vault/folder";

const TIME = new Date("2026-11-25T10:15:30Z");
const apply = (root: string, notes: readonly NoteChange[]) =>
  applyImport(root, notes, { time: TIME, sources: [] });

describe("undoImport", () => {
  afterEach(removeFolders);

  it("undoes imports one by one, the last one first, also two of one instant", async () => {
    const root = folderOf({ "Bo.md": "one\r\n" });
    await apply(root, [{ path: "Bo.md", before: "one\r\n", after: "two\r\n" }]);
    await apply(root, [
      { path: "Bo.md", before: "two\r\n", after: "three\r\n" },
      { path: "New/Deep/Ann.md", before: undefined, after: "Ann\n" },
    ]);
    const undo = async () => {
      const { restored, removed, kept } = await undoImport(root, (await lastReceipt(root)) ?? "");
      return { restored, removed, kept, now: readFileSync(join(root, "Bo.md"), "utf8") };
    };
    assert.deepEqual(await undo(), {
      restored: ["Bo.md"],
      removed: ["New/Deep/Ann.md"],
      kept: [],
      now: "two\r\n",
    });
    assert.deepEqual(readdirSync(root).sort(), [".touchbase", "Bo.md"]);
    assert.deepEqual(await undo(), { restored: ["Bo.md"], removed: [], kept: [], now: "one\r\n" });
    assert.equal(await lastReceipt(root), undefined);
  });

  it("accepts names with colons and backslashes where the system has such names", async function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no such names");
    const root = folderOf();
    await apply(root, [{ path: "Work: people/A\\nn.md", before: undefined, after: "Ann\n" }]);
    const { removed, kept } = await undoImport(root, (await lastReceipt(root)) ?? "");
    assert.deepEqual([removed, kept], [["Work: people/A\\nn.md"], []]);
  });

  it("rejects a receipt that others can have written, or that is in another folder", async function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no such permissions");
    const root = folderOf({ "Bo.md": "one\n" });
    await apply(root, [{ path: "Bo.md", before: "one\n", after: "two\n" }]);
    const receipt = (await lastReceipt(root)) ?? "";
    const undo = () => undoImport(root, receipt);
    for (const mode of [0o620, 0o602]) {
      chmodSync(receipt, mode);
      await assert.rejects(undo(), /may have been written by another user, so nothing was undone$/);
    }
    chmodSync(receipt, 0o600);
    // Only root can give a file away.
    if (process.getuid?.() === 0) {
      chownSync(receipt, 65534, 65534);
      await assert.rejects(undo(), /may have been written by another user, so nothing was undone$/);
    }
    const elsewhere = folderOf({ "Bo.md": "two\n" });
    symlinkSync(join(root, ".touchbase"), join(elsewhere, ".touchbase"));
    const linked = (await lastReceipt(elsewhere)) ?? "";
    await assert.rejects(undoImport(elsewhere, linked), /is outside of the folder of notes$/);
    assert.deepEqual(
      [root, elsewhere].map((folder) => readFileSync(join(folder, "Bo.md"), "utf8")),
      ["two\n", "two\n"],
    );
  });

  it("refuses a receipt of any other shape in one sentence", async () => {
    const root = folderOf();
    await apply(root, [{ path: "Ann.md", before: undefined, after: "Ann\n" }]);
    const receipt = (await lastReceipt(root)) ?? "";
    const valid = JSON.parse(readFileSync(receipt, "utf8"));
    const shapes = [
      { sources: [null] },
      { sources: [{ name: 1 }] },
      { notes: [null] },
      { folders: [".git"] },
    ];
    for (const shape of [null, 1, [], ...shapes.map((change) => ({ ...valid, ...change }))]) {
      writeFileSync(receipt, JSON.stringify(shape));
      await assert.rejects(undoImport(root, receipt), /is not the receipt of an import$/);
    }
    assert.deepEqual(readdirSync(root).sort(), [".touchbase", "Ann.md"]);
  });

  it("removes no link and no folder that has replaced a note", async function () {
    const root = folderOf({ "Other.md": "Ann\n" });
    await apply(root, [
      { path: "Ann.md", before: undefined, after: "Ann\n" },
      { path: "Bo.md", before: undefined, after: "Bo\n" },
    ]);
    const { unlinkSync } = await import("node:fs");
    for (const name of ["Ann.md", "Bo.md"]) unlinkSync(join(root, name));
    mkdirSync(join(root, "Bo.md"));
    try {
      symlinkSync(join(root, "Other.md"), join(root, "Ann.md"));
    } catch {
      skipBecause(this, "this system does not let this user make links");
    }
    const { removed, kept } = await undoImport(root, (await lastReceipt(root)) ?? "");
    assert.deepEqual([removed, kept], [[], ["Ann.md", "Bo.md"]]);
  });
});

describe("applyImport", () => {
  afterEach(removeFolders);

  it("names the notes that are not as planned, and overwrites no file", async () => {
    const root = folderOf({ "Ann.md": "mine\n", "Bo.md": "changed\n" });
    const notes = [
      { path: "Ann.md", before: undefined, after: "Ann\n" },
      { path: "Bo.md", before: "Bo\n", after: "Bo 2\n" },
      { path: "Cy.md", before: undefined, after: "Cy\n" },
      { path: "Gone.md", before: "Gone\n", after: "Gone 2\n" },
    ];
    assert.deepEqual(await changedSince(root, notes), ["Ann.md", "Bo.md", "Gone.md"]);
    const { failure, changed } = await apply(root, notes.slice(0, 2));
    assert.match(failure?.message ?? "", /Ann\.md cannot be written: there is a file of this name$/);
    assert.deepEqual([changed, readFileSync(join(root, "Ann.md"), "utf8")], [[], "mine\n"]);
    writeFileSync(join(root, "Ann.md"), "mine\n");
    assert.deepEqual((await apply(root, notes.slice(1, 2))).changed, ["Bo.md"]);
    assert.equal(readFileSync(join(root, "Bo.md"), "utf8"), "changed\n");
    assert.equal((await apply(root, [])).receipt, undefined);
  });

  const NOTES: NoteChange[] = [
    { path: "Bo.md", before: "Bo\n", after: "Bo 2\n" },
    ...Array.from({ length: 40 }, (_, at) => ({ path: `New/${at}.md`, before: undefined, after: `${at}\n` })),
  ];
  const contents = (root: string) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => !path.startsWith(".touchbase"))
      .sort();

  it("writes nothing when it is canceled before the receipt is whole", async () => {
    for (const last of [1, 2, NOTES.length]) {
      const root = folderOf({ "Bo.md": "Bo\n" });
      const { signal, yieldIfDue } = abortAfter(last);
      const work = applyImport(root, NOTES, { time: TIME, sources: [], signal, yieldIfDue });
      await assert.rejects(work, (error) => error === signal.reason);
      assert.deepEqual(readdirSync(root, { recursive: true }), ["Bo.md"]);
    }
  });

  it("keeps the receipt of an earlier import when it is canceled", async () => {
    const root = folderOf({ "Bo.md": "one\n" });
    const { receipt } = await apply(root, [{ path: "Bo.md", before: "one\n", after: "Bo\n" }]);
    const { signal, yieldIfDue } = abortAfter(3);
    const work = applyImport(root, NOTES, { time: TIME, sources: [], signal, yieldIfDue });
    await assert.rejects(work, (error) => error === signal.reason);
    assert.equal(await lastReceipt(root), receipt);
    assert.deepEqual(readdirSync(join(root, ".touchbase/imports")).length, 1);
  });

  it("ends between two notes when it is canceled later, and what is written can be undone", async () => {
    const root = folderOf({ "Bo.md": "Bo\n" });
    const controller = new AbortController();
    const onWritten = (count: number) => {
      if (count === 5) controller.abort();
    };
    const { signal } = controller;
    const { written, receipt, failure } = await applyImport(root, NOTES, {
      time: TIME,
      sources: [],
      signal,
      onWritten,
    });
    const created = contents(root).filter((path) => path.startsWith("New/") || path.startsWith("New\\"));
    assert.deepEqual([written < NOTES.length, created.length, failure], [true, written, undefined]);
    assert.equal(readFileSync(join(root, "Bo.md"), "utf8"), "Bo\n");
    const { removed, kept } = await undoImport(root, receipt ?? "");
    assert.deepEqual([removed.length, kept, contents(root)], [written, [], ["Bo.md"]]);
  });

  it("continues where an undo was stopped", async () => {
    const root = folderOf({ "Bo.md": "Bo\n" });
    const { receipt = "" } = await apply(root, NOTES);
    const { signal, yieldIfDue } = abortAfter(7);
    const first = await undoImport(root, receipt, { signal, yieldIfDue });
    assert.deepEqual(
      [first.isStopped, first.restored.length + first.removed.length, await lastReceipt(root)],
      [true, 7, receipt],
    );
    const second = await undoImport(root, receipt);
    assert.deepEqual([second.isStopped, second.removed.length, second.kept], [false, 34, []]);
    assert.deepEqual([contents(root), await lastReceipt(root)], [["Bo.md"], undefined]);
  });
});

/** A signal that is aborted after a number of notes. */
function abortAfter(last: number): Required<PauseOptions> {
  const controller = new AbortController();
  let count = 0;
  const yieldIfDue = () => {
    if (++count === last) controller.abort();
    return undefined;
  };
  return { signal: controller.signal, yieldIfDue };
}
