import assert from "node:assert/strict";
import fc from "fast-check";
import { type Analysis, analyze } from "../../../src/cadence/analyze";
import { resolveConfig } from "../../../src/config/resolve";
import { readContact } from "../../../src/note/contact";
import { applyEdits } from "../../../src/note/edits/plan";
import { moveWindowOf } from "../../../src/service/timeline/moveWindow";
import { planRebalance, type RebalancePlan } from "../../../src/service/timeline/rebalance";
import { moveEdits } from "../../../src/service/timeline/rebalanceEdits";
import { type DatedEntry, dayOf, daysShown } from "../../../src/service/timeline/weeks";
import { addDays, type CivilDate } from "../../../src/time/civilDate";
import { createNoteVault } from "../../../src/vault/noteVault";
import { anyNote, asText, runs } from "../support/arbitraries";
import { day } from "../support/engine";

/** Many contacts, analyzed on one day with the same settings. Most of them can be moved. */
const crowd = fc.record({
  notes: fc.array(
    fc.oneof(
      anyNote.map((it) => asText({ ...it, keys: { ...it.keys, status: "active" } })),
      fc
        .record({ playbook: fc.constantFrom("networking", "job-ad"), ago: fc.integer({ min: 0, max: 20 }) })
        .map(({ playbook, ago }) => {
          const touch = `${addDays(day("2026-03-01"), -ago)} ${playbook === "job-ad" ? "call no-answer" : "card"}`;
          return `---\nplaybook: ${playbook}\ntouches:\n  - ${touch}\n---\n`;
        }),
    ),
    { minLength: 1, maxLength: 24 },
  ),
  today: fc.integer({ min: -10, max: 20 }).map((n) => addDays(day("2026-03-01"), n)),
  limit: fc.integer({ min: 1, max: 4 }),
  weeks: fc.integer({ min: 1, max: 5 }),
  holidays: fc.array(
    fc.integer({ min: 0, max: 30 }).map((n) => addDays(day("2026-03-01"), n)),
    { maxLength: 3 },
  ),
});

/** Identifies findings by rule and the words around them, because the positions after the new line have moved. */
const rulesOf = ({ findings, contact }: Analysis) =>
  findings.map(
    ({ rule, span }) => `${rule} ${contact.touches.findIndex((touch) => touch.span.start === span.start)}`,
  );

interface Case {
  readonly contacts: readonly DatedEntry[];
  readonly texts: readonly string[];
  readonly today: CivilDate;
  readonly limit: number;
  readonly weeks: number;
  readonly plan: RebalancePlan;
}

function always(check: (it: Case) => void): void {
  fc.assert(
    fc.property(crowd, ({ notes, today, limit, weeks, holidays }) => {
      const config = resolveConfig([{ origin: "test", values: { holidays } }]);
      const vault = createNoteVault({ today, config });
      const contacts = notes.flatMap((text, i) => {
        const path = `${i}.md`;
        const contact = vault.set(path, text);
        const { cadence } = config;
        return contact
          ? [{ uri: path, path, analysis: contact.analysis, lines: contact.extra, cadence }]
          : [];
      });
      const isWorkingDay = (date: CivilDate) => config.cadence.days.isWorkingDay(date);
      const plan = planRebalance(contacts, { today, limit, weeks, isWorkingDay });
      check({ contacts, texts: notes, today, limit, weeks, plan });
    }),
    runs(60),
  );
}

describe("evening out heavy days, for any notes", () => {
  it("moves only later, to a working day in sight that is not too late, and each contact once", () => {
    always(({ contacts, plan, today, weeks }) => {
      const last = daysShown(today, weeks).at(-1) as CivilDate;
      assert.equal(new Set(plan.moves.map(({ uri }) => uri)).size, plan.moves.length);
      for (const { contact, from, to } of plan.moves) {
        const freedom = moveWindowOf(contact.analysis, contact.cadence);
        assert.ok(freedom && contacts.includes(contact));
        assert.ok(to > from && from === freedom.day && to <= freedom.lastDay && to <= last);
        assert.ok(from >= (contact.analysis.standing?.step?.from ?? ""));
        assert.ok(contact.cadence.days.isWorkingDay(to));
      }
    });
  });

  it("loses nothing, and makes no day heavy", () => {
    always(({ plan, limit, contacts, today }) => {
      const sum = (of: "before" | "after") => plan.days.reduce((total, it) => total + it[of], 0);
      assert.equal(sum("after"), sum("before"));
      for (const { date, before, after } of plan.days) {
        assert.ok(after <= Math.max(limit, before), `${date}: ${after}`);
        const falling = contacts.filter(
          ({ analysis }) => dayOf(analysis) === date && !analysis.standing?.step?.moveOn,
        );
        assert.equal(before, falling.length);
        const gone = plan.moves.filter(({ from }) => from === date).length;
        assert.equal(after, before - gone + plan.moves.filter(({ to }) => to === date).length, today);
      }
    });
  });

  it("leaves a day above the limit only if no quieter day is free for any of its follow-ups", () => {
    always(({ plan, limit, contacts }) => {
      const moved = new Map(plan.moves.map(({ uri, to }) => [uri, to]));
      const room = plan.days.filter(({ after }) => after < limit).map(({ date }) => date);
      for (const { date, after } of plan.days) {
        if (after <= limit) continue;
        for (const { uri, analysis, cadence } of contacts) {
          if ((moved.get(uri) ?? dayOf(analysis)) !== date) continue;
          const freedom = moveWindowOf(analysis, cadence);
          const free = room.filter(
            (to) => freedom && to > freedom.day && to <= freedom.lastDay && cadence.days.isWorkingDay(to),
          );
          assert.deepEqual(free, []);
        }
      }
    });
  });

  it("causes no finding on any day until the new one, and the step stays", () => {
    always(({ plan, texts, today }) => {
      for (const move of plan.moves) {
        const text = texts[Number.parseInt(move.contact.path, 10)] ?? "";
        const result = moveEdits(text, move, today);
        assert.ok(result.ok, text);
        const after = readContact(applyEdits(text, result.edits), { fileName: "x" });
        assert.ok(after);
        const { analysis, cadence } = move.contact;
        for (let date = today; date <= move.to; date = addDays(date, 1)) {
          const unmoved = analyze(analysis.contact, date, cadence);
          const moved = analyze(after, date, cadence);
          assert.ok(
            rulesOf(moved).every((rule) => rulesOf(unmoved).includes(rule)),
            `${date}\n${text}`,
          );
          assert.equal(moved.standing?.step?.step, analyze(after, move.to, cadence).standing?.step?.step);
          assert.equal(moved.standing?.step?.from, move.to);
        }
      }
    });
  });

  it("moves nothing the second time", () => {
    always(({ plan, texts, contacts, today, limit, weeks }) => {
      const config = contacts[0]?.cadence;
      if (!config) return;
      const moved = new Map(plan.moves.map((move) => [move.uri, move]));
      const again = contacts.map((contact) => {
        const move = moved.get(contact.uri);
        if (!move) return contact;
        const text = texts[Number.parseInt(contact.path, 10)] ?? "";
        const result = moveEdits(text, move, today);
        assert.ok(result.ok);
        const read = readContact(applyEdits(text, result.edits), { fileName: "x" });
        assert.ok(read);
        return { ...contact, analysis: analyze(read, today, contact.cadence) };
      });
      const isWorkingDay = (date: CivilDate) => config.days.isWorkingDay(date);
      const next = planRebalance(again, { today, limit, weeks, isWorkingDay });
      assert.deepEqual(next.moves, []);
      assert.deepEqual(
        next.days.map(({ before }) => before),
        plan.days.map(({ after }) => after),
      );
    });
  });
});
