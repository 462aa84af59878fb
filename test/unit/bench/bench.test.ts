import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { race, rowsOf, timesOf } from "../../../scripts/evidence/bench/figures";
import { atMost } from "../../../scripts/evidence/bench/part";
import { notesOf } from "../../../scripts/evidence/bench/vaults";
import { asText, writeInto } from "../../../scripts/evidence/reliability/report";
import { readContact } from "../../../src/note/contact";

describe("the benchmark", () => {
  const PLAN = { notes: 300, contacts: 30, seed: 3 };

  it("makes the same vault of the same seed, with as many notes and contacts as it says", () => {
    const [one, two] = [new Map(notesOf(PLAN)), new Map(notesOf(PLAN))];
    assert.deepEqual(one, two);
    assert.notDeepEqual(one, new Map(notesOf({ ...PLAN, seed: 4 })));
    const notes = [...one].filter(([path]) => /^[A-Z].*\.md$/.test(path) && !path.startsWith("Exports/"));
    assert.equal(notes.length, PLAN.notes);
    const contacts = notes.filter(([, text]) => readContact(text, { fileName: "" }));
    assert.equal(contacts.length, PLAN.contacts);
    assert.ok(contacts.every(([, text]) => readContact(text, { fileName: "" })?.problems.length === 0));
  });

  it("holds each figure against those of its own round", async () => {
    const slow = [1, 10, 1, 1];
    let round = 0;
    const samples = await race(
      [
        { name: "reference", run: () => ({ ms: 10 * (slow[round] ?? 1), mb: 50 }) },
        { name: "ours", run: () => ({ ms: 20 * (slow[round++] ?? 1), mb: 60 }) },
      ],
      3,
      () => {},
    );
    // The first round is not counted; one in which the machine was slow changes nothing.
    assert.equal(samples.get("ours")?.length, 3);
    assert.equal(timesOf(samples, "ours", "reference") >= 2, true);
    assert.deepEqual(rowsOf(samples, ["reference"])[0]?.[0], "reference");
  });

  it("writes goals with their figures between the marks of the page", () => {
    const folder = mkdtempSync(join(tmpdir(), "touchbase-bench-"));
    try {
      const file = join(folder, "page.md");
      writeFileSync(file, "Before\n<!-- size: written by npm run bench -->\nold\n<!-- /size -->\nAfter\n");
      const shown = (figure: number) => `${figure} KB`;
      const goals = [atMost("small", 600, 700, shown), atMost("large", 800, 700, shown)];
      const table = { head: ["what", "how much"], rows: [["a", "1 KB"]] };
      const report = { name: "size", title: "Size", command: "so", seconds: 1, tables: [table], goals };
      assert.ok(writeInto(file, report, "2026-11-22", "npm run bench"));
      const text = readFileSync(file, "utf8");
      assert.match(text, /^Before\n[\s\S]*\| a \| 1 KB \|[\s\S]*\nAfter\n$/);
      assert.match(
        text,
        /- small: at most 700 KB: \*\*600 KB\*\*\n- large: at most 700 KB: \*\*800 KB, missed\*\*/,
      );
      assert.match(
        asText(report),
        /✓ small: at most 700 KB: 600 KB\n {2}✗ large: at most 700 KB: 800 KB, missed/,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
