import assert from "node:assert/strict";
import { analyze } from "../../../src/cadence/analyze";
import { readNote } from "../../../src/import/noteData";
import { addDays, civilDate, weekdayOf } from "../../../src/time/civilDate";
import { CONFIG, contact, notesAfter, outcomes, plan, type RecordFields, sourceOf, TODAY } from "./source";

const COMPANIES = Array.from(
  { length: 30 },
  (_, at) => `Company ${String.fromCharCode(65 + (at % 26))}${at}`,
);

/** Sixty applications of the last ten weeks: two at each company. */
const SIXTY: readonly RecordFields[] = Array.from({ length: 60 }, (_, at) => ({
  organization: COMPANIES[at % 30] as string,
  role: at < 30 ? "Engineer" : "Analyst",
  applied: addDays(TODAY, -at - 1),
  status: ["Applied", "In review", "Rejected", "Interview", "Applied", "Ghosted"][at % 6] as string,
}));

describe("planImport of a job sheet", () => {
  it("makes sixty notes from sixty rows, each with playbook, log and day, and not all due at once", () => {
    const result = plan(sourceOf(SIXTY, "jobs"));
    assert.deepEqual(result.counts, { new: 60, merge: 0, same: 0, ambiguous: 0, refused: 0 });
    assert.equal(new Set(result.notes.map(({ path }) => path)).size, 60);
    const perDay = new Map<string, number>();
    const perCompanyDay = new Set<string>();
    for (const [at, { path, after }] of result.notes.entries()) {
      const note = readNote(path, after);
      const row = SIXTY[at] as RecordFields;
      assert.deepEqual(
        [
          note.name,
          note.playbook?.value,
          note.touches.map(({ date, channel, purpose }) => `${date} ${channel} ${purpose}`),
        ],
        [`${row.organization}, ${row.role}`, "job-ad", [`${row.applied} email resume`]],
      );
      const { standing, findings } = analyze(note, TODAY, CONFIG.cadence);
      assert.deepEqual(findings, [], path);
      const isOver = row.status === "Rejected" || row.status === "Ghosted";
      const { on } = standing?.step ?? {};
      assert.equal(on === undefined, isOver, `${path}: ${row.status}`);
      assert.equal(note.status, isOver ? (row.status === "Ghosted" ? "moved-on" : "closed") : "active");
      if (on === undefined) continue;
      assert.ok(on > TODAY && weekdayOf(on) < 6, `${path}: ${on}`);
      perDay.set(on, (perDay.get(on) ?? 0) + 1);
      assert.ok(!perCompanyDay.has(`${on} ${row.organization}`), `${row.organization} twice on ${on}`);
      perCompanyDay.add(`${on} ${row.organization}`);
      if (row.status === "Applied" || row.status === "In review") {
        assert.ok(standing?.step?.step.startsWith("job-ad 1") || note.followUp, path);
        assert.deepEqual(standing?.step?.channels, ["call"], path);
      }
    }
    assert.ok(Math.max(...perDay.values()) <= 5, JSON.stringify([...perDay]));
  });

  it("keeps the day of the next step, three days after the application, if it has room", () => {
    const result = plan(
      sourceOf([{ organization: "Acme", role: "Engineer", applied: civilDate("2026-11-24") }], "jobs"),
    );
    assert.deepEqual(
      [result.records[0]?.day, result.notes[0]?.after],
      [
        "2026-11-27",
        "---\nname: Acme, Engineer\norganization: Acme\nrole: Engineer\nplaybook: job-ad\ntouches:\n  - 2026-11-24 email resume\n---\n\n# Acme, Engineer\n",
      ],
    );
  });

  it("invents no touch for a row without a day, with a later one, or with a status that the log does not explain", () => {
    const result = plan(
      sourceOf(
        [
          { organization: "A", role: "R", status: "Wishlist" },
          { organization: "B", role: "R", applied: civilDate("2026-12-15") },
          { organization: "C", role: "R", applied: civilDate("2026-11-24"), status: "Interview" },
          { organization: "D", role: "R", applied: civilDate("2026-11-24"), status: "Blue" },
        ],
        "jobs",
      ),
    );
    const lines = result.notes.map(({ after }) =>
      after.match(/^(?:follow_up|snooze|status|Status| {2}- ).*$/gm)?.map((line) => line.trim()),
    );
    assert.deepEqual(lines, [
      ["follow_up: 2026-11-26"],
      ["follow_up: 2026-12-15"],
      ["follow_up: 2026-11-26", "- 2026-11-24 email resume", "Status: Interview"],
      ["follow_up: 2026-11-26", "- 2026-11-24 email resume", "Status: Blue"],
    ]);
  });

  it("keeps the contact person of an application as another name, and two applications with one person apart", () => {
    const rows = [
      {
        name: "Dana Reyes",
        organization: "Acme",
        role: "Engineer",
        emails: ["dana@acme.example"],
        applied: civilDate("2026-11-24"),
      },
      {
        name: "Dana Reyes",
        organization: "Acme",
        role: "Analyst",
        emails: ["dana@acme.example"],
        applied: civilDate("2026-11-24"),
      },
    ];
    const person = contact(
      "Dana.md",
      "name: Dana Reyes",
      "email: dana@acme.example",
      "organization: Acme",
      "touches:",
    );
    const result = plan(sourceOf(rows, "jobs"), [person]);
    assert.deepEqual(outcomes(result), [
      "Acme, Engineer | new | Acme, Engineer.md",
      "Acme, Analyst | new | Acme, Analyst.md",
    ]);
    assert.match(result.notes[0]?.after ?? "", /^aliases:\n {2}- Dana Reyes$/m);
    const again = plan(sourceOf(rows, "jobs"), notesAfter(result, [person]));
    assert.deepEqual([again.counts.same, again.notes], [2, []]);
  });

  it("asks about the same role on another day, and about a row without a role", () => {
    const note = contact(
      "Acme.md",
      "name: Acme",
      "organization: Acme",
      "role: Engineer",
      "playbook: job-ad",
      "touches:",
      "  - 2026-11-03 email resume",
    );
    const rows = [
      { organization: "Acme", role: "Engineer", applied: civilDate("2026-11-03") },
      { organization: "Acme", role: "Engineer", applied: civilDate("2026-11-10") },
      { organization: "Acme", applied: civilDate("2026-11-10") },
    ];
    const result = plan(sourceOf(rows, "jobs"), [note]);
    assert.deepEqual(
      result.records.map(({ bucket, reason }) => [bucket, reason?.key]),
      [
        ["same", undefined],
        ["ambiguous", "import.doubt.application"],
        ["ambiguous", "import.doubt.application"],
      ],
    );
    const chosen = plan(sourceOf(rows, "jobs"), [note], {
      choices: new Map([[1, { kind: "into", path: "Acme.md" }]]),
    });
    assert.deepEqual(chosen.records[1]?.added, ["applied"]);
    assert.match(
      chosen.notes[0]?.after ?? "",
      / {2}- 2026-11-03 email resume\n {2}- 2026-11-10 email resume\n/,
    );
  });
});
