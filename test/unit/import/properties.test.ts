import assert from "node:assert/strict";
import fc from "fast-check";
import { BUCKETS } from "../../../src/import/importPlan";
import type { ImportedFields, SourceKind } from "../../../src/import/model";
import { noteDataOf, readNote } from "../../../src/import/noteData";
import { shownOf } from "../../../src/import/planImports";
import { addDays, weekdayOf } from "../../../src/time/civilDate";
import { contact, notesAfter, plan, record, sourceOf, TODAY } from "./source";

const NAMES = [
  "Ann Lee",
  "Lee, Ann",
  "A. Lee",
  "Bo",
  "BO",
  "Cy Young",
  "no",
  "- x",
  "a: b",
  "=1+1",
  "CON",
  "../x",
  "",
  "{{name}}",
];
const text = fc.oneof(
  fc.constantFrom(
    ...NAMES,
    "Acme",
    "Acme Inc.",
    "1e5",
    '"q"',
    "'",
    "#x",
    "x # y",
    "[[Ann]]",
    "do not contact",
    "\u202eevil",
    "\u0000",
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ maxLength: 12, unit: "binary" }),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const list = (arbitrary: fc.Arbitrary<string>) => fc.array(arbitrary, { maxLength: 2 });
const body = fc.oneof(
  fc.constantFrom(
    "",
    "Met in May",
    "## Log\n- 2026-11-03 call",
    "every:: 2 weeks",
    "---\nstatus: closed\n---",
    "````\n```",
    "Please do not call me.",
  ),
  fc.string({ maxLength: 40, unit: "binary" }),
);
const fields: fc.Arbitrary<Partial<ImportedFields>> = fc
  .record({
    uid: optional(fc.constantFrom("urn:1", "urn:2", "a b: c")),
    name: optional(text),
    organization: optional(text),
    role: optional(text),
    emails: list(fc.oneof(fc.constantFrom("ann@x.example", "Ann@X.example", "bo@x.example"), text)),
    phones: list(fc.oneof(fc.constantFrom("+1 212 555 0100", "(212) 555-0100", "12"), text)),
    links: list(fc.oneof(fc.constantFrom("https://www.linkedin.com/in/ann", "https://x.example/"), text)),
    birthday: optional(fc.constantFrom("1990-03-07", "03-07", "soon")),
    tags: list(text),
    text: optional(body),
    applied: optional(fc.integer({ min: -60, max: 10 }).map((days) => addDays(TODAY, days))),
    status: optional(
      fc.oneof(fc.constantFrom("Applied", "Rejected", "Interview", "Ghosted", "Do not contact"), text),
    ),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
const NOTES = [
  contact(
    "People/Ann.md",
    "name: Ann Lee",
    "organization: Acme",
    "email: ann@x.example",
    "status: do-not-contact",
    "touches:",
  ),
  contact(
    "People/Bo.md",
    "name: Bo",
    "role:",
    "phone: +1 212 555 0100",
    "mine: [1]",
    "touches:",
    "  - 2026-11-03 email resume",
  ),
  contact(
    "Jobs/Acme.md",
    "name: Acme, Bo",
    "organization: Acme",
    "role: Bo",
    "playbook: job-ad",
    "touches:",
    "  - 2026-11-03 email resume",
  ),
  contact("Broken.md", 'name: "Cy', "type: contact"),
];
const sources = fc.record({
  rows: fc.array(fields, { maxLength: 8 }),
  kind: fc.constantFrom<SourceKind>("contacts", "jobs"),
});

describe("every import", () => {
  it("puts each record into one bucket, changes no key of the user, and plans nothing the second time", () => {
    fc.assert(
      fc.property(sources, ({ rows, kind }) => {
        const source = sourceOf(
          rows.map((row, at) => record(row, at + 1)),
          kind,
        );
        const result = plan(source, NOTES);
        const sum = BUCKETS.reduce((total, bucket) => total + result.counts[bucket], 0);
        assert.equal(sum, rows.length);
        for (const { bucket, reason } of result.records) {
          assert.equal(reason !== undefined, bucket === "ambiguous" || bucket === "refused");
        }
        const paths = result.notes.map(({ path }) => path.toLowerCase());
        assert.equal(new Set(paths).size, paths.length);
        for (const { path, before, after } of result.notes) {
          assert.ok(!path.split("/").some((part) => part === ".." || part === ""), path);
          const now = readNote(path, after);
          assert.deepEqual([now.readable, now.problems, now.failsClosed], [true, [], undefined], after);
          if (before === undefined) {
            const on = now.followUp?.value.date ?? now.snooze?.value;
            if (on) assert.ok(on > TODAY && (weekdayOf(on) < 6 || kind === "jobs"), on);
            continue;
          }
          const old = readNote(path, before);
          const lines = (all: string) => all.split("\n");
          const kept = lines(before).filter((line) => line !== "role:");
          const rest = lines(after);
          // Nothing is removed and nothing moves: the old lines remain in their order.
          for (const line of kept)
            assert.ok(rest.splice(0, rest.indexOf(line) + 1).length > 0, `${line}\n${after}`);
          assert.ok(!noteDataOf(old, before).forbids || noteDataOf(now, after).forbids);
          assert.ok(now.status !== "active" || old.status === "active");
        }
        const second = plan(source, notesAfter(result, NOTES));
        assert.deepEqual(second.notes, []);
        for (const [at, { bucket }] of second.records.entries()) {
          const first = result.records[at]?.bucket;
          // Records that contradict each other can only be distinguished when all of them are in the notes.
          assert.ok(bucket === "same" || bucket === "ambiguous" || bucket === first, `${first} ${bucket}`);
        }
      }),
    );
  });

  it("leaves out what the user leaves out, and writes the rest on the days that the plan showed", () => {
    fc.assert(
      fc.property(sources, fc.infiniteStream(fc.boolean()), ({ rows, kind }, ticks) => {
        const source = sourceOf(
          rows.map((row, at) => record(row, at + 1)),
          kind,
        );
        const whole = plan(source, NOTES);
        const choices = new Map(
          whole.records.flatMap(({ index, bucket }) => {
            const isLeftOut = (bucket !== "new" && bucket !== "merge") || ticks.next().value;
            return isLeftOut ? [[index, { kind: "leave-out" as const }] as const] : [];
          }),
        );
        const result = plan(source, NOTES, { choices, shown: shownOf(whole) });
        const shown = new Set(whole.records.map(({ path }) => path));
        for (const { index, isLeftOut } of result.records)
          assert.equal(isLeftOut === true, choices.has(index));
        for (const { path, before } of result.notes) assert.ok(before === undefined || shown.has(path), path);
        if (choices.size === rows.length) assert.deepEqual(result.notes, []);
      }),
    );
  });
});
