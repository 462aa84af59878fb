import assert from "node:assert/strict";
import { analyze } from "../../../../src/cadence/analyze";
import { readContact } from "../../../../src/note/contact";
import { applyEdits } from "../../../../src/note/edits/plan";
import { planRebalance, type RebalanceOptions } from "../../../../src/service/timeline/rebalance";
import { moveEdits } from "../../../../src/service/timeline/rebalanceEdits";
import { assertQuick } from "../../support/assertQuick";
import { day, note } from "../../support/engine";
import { contactsOf } from "./support";

/** A Monday. */
const TODAY = "2026-11-23";
const WORKED = {
  isWorkingDay: (date: string) => ![6, 0].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
};
const terms = (limit: number, weeks = 4): RebalanceOptions => ({
  today: day(TODAY),
  weeks,
  limit,
  ...WORKED,
});

/** Due today, within a window of two weeks. */
const networking = note(["playbook: networking"], ["2026-11-09 email share"]);
/** Due today, on one day. */
const job = note(["playbook: job-ad"], ["2026-11-20 call no-answer"]);
const agreed = note(["playbook: job-ad"], ["2026-11-20 call voicemail, next call 2026-11-23"]);

function spread(notes: Readonly<Record<string, string>>, limit: number, weeks = 4) {
  const plan = planRebalance(contactsOf(TODAY, notes), terms(limit, weeks));
  const { moves, days, kept } = plan;
  return {
    plan,
    moves: moves.map(({ name, from, to }) => `${name}: ${from} > ${to}`),
    days: days
      .filter(({ before, after }) => before + after > 0)
      .map((at) => `${at.date}: ${at.before} > ${at.after}`),
    kept,
  };
}

const named = (text: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, text]));

describe("planRebalance", () => {
  it("moves nothing if no day is above the limit", () => {
    assert.deepEqual(spread(named(job, "A", "B"), 2).moves, []);
    assert.deepEqual(spread({}, 2).moves, []);
  });

  it("counts calls to offices that are overdue on a Saturday on Monday", () => {
    const contacts = contactsOf("2026-11-28", named(job, "A", "B", "C"));
    const { moves } = planRebalance(contacts, { ...terms(1), today: day("2026-11-28") });
    assert.deepEqual(
      moves.map(({ name, from, to }) => `${name}: ${from} > ${to}`),
      ["A: 2026-11-30 > 2026-12-01", "B: 2026-11-30 > 2026-12-02"],
    );
  });

  it("counts an item on the day that is planned for it after an absence", () => {
    const planned = { A: "2026-11-25", B: "2026-11-25" } as Record<string, string>;
    const contacts = contactsOf(TODAY, named(networking, "A", "B", "C")).map((contact) => {
      const of = planned[contact.analysis.contact.name];
      return of ? { ...contact, day: day(of) } : contact;
    });
    const { moves, days } = planRebalance(contacts, terms(1));
    assert.deepEqual(
      moves.map(({ name, from, to }) => `${name}: ${from} > ${to}`),
      ["A: 2026-11-25 > 2026-11-26"],
    );
    assert.deepEqual(
      days.filter(({ before }) => before > 0).map(({ date, before }) => `${date}: ${before}`),
      ["2026-11-23: 1", "2026-11-25: 2"],
    );
  });

  it("moves items within their window and keeps those due on one day", () => {
    const { moves, days, plan } = spread({ ...named(networking, "N", "O", "P"), ...named(job, "J") }, 2);
    assert.deepEqual(moves, ["N: 2026-11-23 > 2026-11-24", "O: 2026-11-23 > 2026-11-24"]);
    assert.deepEqual(days, ["2026-11-23: 4 > 2", "2026-11-24: 0 > 2"]);
    assert.equal(plan.moves[0]?.reason, "Still within its window, which ends on Mon 7 Dec.");
  });

  it("moves past a window if needed, before the contact goes cold", () => {
    const { moves, plan } = spread(named(job, "A", "B", "C"), 1);
    assert.deepEqual(moves, ["A: 2026-11-23 > 2026-11-24", "B: 2026-11-23 > 2026-11-25"]);
    assert.equal(plan.moves[1]?.reason, "2 days after its window, which is still soon enough.");
  });

  it("skips weekends and days after the shown weeks", () => {
    const { days, kept } = spread(named(job, ..."ABCDEFG"), 1, 1);
    assert.deepEqual(days, [
      "2026-11-23: 7 > 3",
      "2026-11-24: 0 > 1",
      "2026-11-25: 0 > 1",
      "2026-11-26: 0 > 1",
      "2026-11-27: 0 > 1",
    ]);
    assert.deepEqual(kept, ["Monday 23 November still has 3 follow-ups: no quieter day is free for them."]);
    assert.equal(spread(named(job, ..."ABCDEFG"), 1).moves.at(-1), "F: 2026-11-23 > 2026-12-01");
  });

  it("never moves a date that the contact expects", () => {
    const notes = {
      Agreed: agreed,
      Pinned: note(["playbook: friend", "follow_up: 2026-11-23"], ["2026-11-16 call"]),
      Promise: note(
        ["playbook: after-interview"],
        ["2026-11-16 interview, reply by 2026-11-20", "2026-11-16 email thanks"],
      ),
      Thanks: note(["playbook: networking"], ["2026-11-22 meeting"]),
      Weekly: note(["playbook: job-ad", "every: monday"], ["2026-11-16 call"]),
      Cold: note(["playbook: job-ad"], ["2026-10-20 call no-answer"]),
    };
    const { moves, kept } = spread(notes, 1);
    assert.deepEqual(moves, []);
    assert.deepEqual(kept, ["Monday 23 November still has 6 follow-ups, all of them on fixed dates."]);
  });

  it("neither counts nor moves steps to move on", () => {
    const over = note(["playbook: job-ad"], ["2026-11-13 call", "2026-11-16 call", "2026-11-19 call"]);
    assert.deepEqual(spread({ ...named(over, "X", "Y", "Z"), ...named(job, "J") }, 1).moves, []);
  });

  it("never moves a snoozed item or beyond the original window", () => {
    const snoozed = networking.replace("touches:", "snooze: 2026-11-24\ntouches:");
    assert.deepEqual(spread(named(snoozed, "A", "B"), 1).moves, []);
    const before = note(["playbook: job-ad", "snooze: 2026-11-20"], ["2026-11-06 call no-answer"]);
    // Due since the 9th of November, cold from the 23rd on.
    assert.deepEqual(spread(named(before, "A", "B"), 1).moves, []);
  });

  it("moves a chain if the near days are full", () => {
    const soon = note(["playbook: networking"], ["2026-11-10 email share"]);
    const { moves, days } = spread({ ...named(job, "J"), ...named(agreed, "K"), ...named(soon, "S") }, 1);
    assert.deepEqual(days, ["2026-11-23: 2 > 1", "2026-11-24: 1 > 1", "2026-11-25: 0 > 1"]);
    assert.equal(moves.length, 1);
  });

  it("writes only snooze into each note", () => {
    const alias = networking.replace("touches:", "snooze_until: 2026-11-01\ntouches:");
    const notes = { A: networking, B: alias, C: networking };
    const { plan } = spread(notes, 1);
    const written = plan.moves.map((move) => {
      const text = notes[move.name as "A"];
      const result = moveEdits(text, move, day(TODAY));
      assert.ok(result.ok);
      const after = applyEdits(text, result.edits);
      const contact = readContact(after, { fileName: "x" });
      assert.ok(contact);
      assert.equal(analyze(contact, day(TODAY), move.contact.cadence).standing?.step?.from, move.to);
      return after
        .split("\n")
        .filter((line) => !text.includes(line))
        .join();
    });
    assert.deepEqual(written, ["snooze: 2026-11-24", "snooze: 2026-11-25"]);
  });

  it("rejects a note that changed since the plan", () => {
    const { plan } = spread(named(networking, "A", "B"), 1);
    const [move] = plan.moves;
    assert.ok(move);
    for (const text of [
      networking.replace("---\n", "---\nstatus: closed\n"),
      networking.replace("email share", "email share, next call 2026-11-23"),
      "no frontmatter",
      networking.replace("playbook", '"playbook'),
    ]) {
      assert.equal(moveEdits(text, move, day(TODAY)).ok, false, text);
    }
  });

  it("plans 5,000 contacts on one day quickly", () => {
    const names = Array.from({ length: 5000 }, (_, i) => `N${i}`);
    const contacts = contactsOf(TODAY, named(networking, ...names));
    // The 19 working days after today.
    assertQuick(4000, () => assert.equal(planRebalance(contacts, terms(5)).moves.length, 95));
  });
});
