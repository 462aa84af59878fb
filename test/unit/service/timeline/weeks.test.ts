import assert from "node:assert/strict";
import { weeksOf } from "../../../../src/service/timeline/weeks";
import { cadence, day, note } from "../../support/engine";
import { contactsOf, entriesOf } from "./support";

/** A Wednesday. */
const TODAY = "2026-11-25";

const NOTES = {
  Ann: note(["playbook: job-ad"], ["2026-11-16 call no-answer"]),
  Ben: note(["playbook: job-ad"]),
  Cleo: note(["playbook: networking"], ["2026-11-16 email share"]),
  Dan: note(["playbook: friend", "follow_up: 2026-11-28 call"], ["2026-11-20 call"]),
  Eva: note(["playbook: job-ad"], ["2026-11-03 call", "2026-11-06 call", "2026-11-10 call"]),
  Far: note(["every: 6 months"], ["2026-11-16 call reached"]),
  Gone: note(["playbook: job-ad", "status: closed"]),
};

function weeks(count: number, settings: Record<string, unknown> = {}) {
  const calendar = cadence(settings).days;
  return weeksOf(entriesOf(contactsOf(TODAY, NOTES, settings)), day(TODAY), count, calendar, true);
}

describe("weeksOf", () => {
  it("returns whole weeks with each follow-up on its day and overdue ones today", () => {
    const { days, later } = weeks(2);
    assert.deepEqual([days.length, days[0]?.date, days.at(-1)?.date], [14, "2026-11-23", "2026-12-06"]);
    const filled = days.filter(({ items }) => items.length > 0);
    assert.deepEqual(
      filled.map(({ date, load, items }) => [date, load, items.map(({ name }) => name).join(" ")]),
      [
        ["2026-11-25", 2, "Eva Ann Ben"],
        ["2026-11-28", 1, "Dan"],
        ["2026-11-30", 1, "Cleo"],
      ],
    );
    assert.deepEqual(
      days[2]?.items.map(({ overdue, moveOn }) => [overdue, moveOn]),
      [
        [true, true],
        [true, false],
        [false, false],
      ],
    );
    assert.equal(days[2]?.items[1]?.label, "Ann: Call, 6 days late");
    assert.equal(later, 1);
  });

  it("puts an overdue call to an office on Monday if today is Saturday, and a call to a friend on today", () => {
    const notes = { Ann: NOTES.Ann, Fay: note(["playbook: friend"], ["2026-11-16 call no-answer"]) };
    const { days } = weeksOf(
      entriesOf(contactsOf("2026-11-28", notes)),
      day("2026-11-28"),
      2,
      cadence({}).days,
      true,
    );
    assert.deepEqual(
      days.flatMap(({ date, items }) => items.map(({ name, overdue }) => [date, name, overdue])),
      [
        ["2026-11-28", "Fay", true],
        ["2026-11-30", "Ann", true],
      ],
    );
  });

  it("marks the days off", () => {
    const { days } = weeks(1, { holidays: ["2026-11-26"] });
    assert.deepEqual(
      days.map(({ worked, off }) => (worked ? "" : off)),
      ["", "", "", "Day off", "", "Weekend", "Weekend"],
    );
    const away = weeks(2, { away: ["2026-11-27..2026-11-30"] }).days;
    assert.deepEqual(
      away.slice(3, 9).map(({ off }) => off),
      ["", "Away", "Away", "Away", "Away", ""],
    );
    const us = weeks(1).days.map(({ off }) => off);
    assert.deepEqual(us, ["", "", "", "", "", "Weekend", "Weekend"]);
  });
});
