import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { race, rowsOf, timesOf } from "../../../scripts/evidence/bench/figures";
import { LOG_FORMS, plainLog } from "../../../scripts/evidence/bench/logForms";
import { atMost, goalTable } from "../../../scripts/evidence/bench/part";
import { notesOf, plannedTouches } from "../../../scripts/evidence/bench/vaults";
import { asText, writeInto } from "../../../scripts/evidence/reliability/report";
import { Random } from "../../../scripts/evidence/simulate/random";
import { readContact } from "../../../src/note/contact";

describe("the benchmark", () => {
  const PLAN = { notes: 300, contacts: 30, seed: 3 };

  it("makes the same vault from the same seed, with the stated numbers of notes and contacts", () => {
    const [one, two] = [new Map(notesOf(PLAN)), new Map(notesOf(PLAN))];
    assert.deepEqual(one, two);
    assert.notDeepEqual(one, new Map(notesOf({ ...PLAN, seed: 4 })));
    const notes = [...one].filter(([path]) => /^[A-Z].*\.md$/.test(path) && !path.startsWith("Exports/"));
    assert.equal(notes.length, PLAN.notes);
    const contacts = notes.filter(([, text]) => readContact(text, { fileName: "" }));
    assert.equal(contacts.length, PLAN.contacts);
    assert.ok(contacts.every(([, text]) => readContact(text, { fileName: "" })?.problems.length === 0));
  });

  it("makes a vault with logs of all forms that read as the same touches", () => {
    const plan = { ...PLAN, contacts: 90, logs: "mixed" } as const;
    const contacts = [...notesOf(plan)].flatMap(([path, text]) => {
      const contact = path.startsWith("Exports/") ? undefined : readContact(text, { fileName: "" });
      return contact ? [{ text, contact }] : [];
    });
    assert.equal(contacts.length, plan.contacts);
    assert.deepEqual(
      contacts.flatMap(({ contact }) => contact.problems),
      [],
    );
    const forms = [/^ {2}- \{ date: /m, /^ {2}- "\d/m, /^ {2}- date: /m, /^- \d/m, /^\| \d/m];
    for (const form of forms) assert.ok(contacts.some(({ text }) => form.test(text)));
    assert.ok(contacts.every(({ text }) => forms.filter((form) => form.test(text)).length === 1));
    const planned = plannedTouches(new Random(5), 60);
    const [expected, ...others] = [plainLog, ...LOG_FORMS].map((form) => {
      const { front, body } = form(planned);
      const text = ["---", "playbook: friend", ...front, "---", "", ...body].join("\n");
      return readContact(text, { fileName: "" })?.touches.map(
        ({ date, time, channel, outcome, direction, purpose, with: people, text }) => ({
          ...{ date, time, channel, outcome, direction, purpose, people, text },
        }),
      );
    });
    for (const touches of others) assert.deepEqual(touches, expected);
  });

  it("shows the goals with a number in their order, with their limits", () => {
    const shown = (figure: number) => `${figure} ms`;
    const goals = [atMost("b", 7, 6, shown, 5), atMost("watched", 7, 6, shown), atMost("a", 1, 6, shown, 1)];
    assert.deepEqual(goalTable(goals).rows, [
      ["1", "a", "6 ms", "1 ms", "reached"],
      ["5", "b", "6 ms", "7 ms", "**missed**"],
    ]);
  });

  it("compares each figure with those of its own round", async () => {
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
    // The first round is not counted, and a round on a slow machine changes nothing.
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
