import assert from "node:assert/strict";
import { contactTimeline } from "../../../../src/service/timeline/contactTimeline";
import type { AnyMark, ContactTimeline } from "../../../../src/service/timeline/model";
import { note } from "../../support/engine";
import { contactsOf } from "./support";

/** A Wednesday. */
const TODAY = "2026-11-25";

function timeline(text: string, today = TODAY): ContactTimeline {
  const [placed] = contactsOf(today, { Dana: text });
  assert.ok(placed);
  return contactTimeline(placed.uri, placed.analysis, placed.lines);
}

/** Formats a mark as one line: row, kind or status, days, and the line of the note, counted from 1. */
function formatMark(mark: AnyMark): string {
  const days =
    mark.mark === "touch" ? mark.date : mark.from === mark.to ? mark.to : `${mark.from}..${mark.to}`;
  const kind = mark.mark === "touch" ? mark.kind : mark.status;
  return `${mark.row} ${kind} ${days}${mark.range ? ` @${mark.range.start.line + 1}` : ""}`;
}

const marks = (text: string, today?: string) => timeline(text, today).marks.map(formatMark);

describe("contactTimeline", () => {
  it("returns each touch in the row of its channel, and the plan", () => {
    const text = note(
      ["name: Dana", "playbook: job-ad"],
      [
        "2026-11-02 email resume",
        "2026-11-05 call voicemail",
        "2026-11-09 email in - call next week",
        "2026-11-16 call no-answer",
        "2026-11-23 call no-answer",
        "2026-12-01 call",
      ],
    );
    assert.deepEqual(marks(text), [
      "email other 2026-11-02 @5",
      "call answered 2026-11-05 @6",
      "email response 2026-11-09 @7",
      "call other 2026-11-16 @8",
      "call unanswered 2026-11-23 @9",
      "plan next 2026-11-26",
      "plan later 2026-11-30",
      "call ahead 2026-12-01 @10",
      "plan later 2026-12-03",
    ]);
    const { rows, from, to, state, next } = timeline(text);
    assert.deepEqual(
      rows.map(({ title }) => title),
      ["Plan", "Call", "Email"],
    );
    assert.deepEqual([from, to, state], ["2026-11-02", "2026-12-03", "Upcoming"]);
    assert.match(next, /^Call · due tomorrow · try 2 of 3$/);
  });

  it("labels each mark with the words of the log", () => {
    const { marks } = timeline(
      note(["playbook: job-ad"], ["2026-11-06 email in - call next week", "2026-11-23 call busy"]),
    );
    assert.deepEqual(
      marks.slice(0, 2).map(({ label }) => label),
      [
        "Friday 6 November: email, from them. They responded. “call next week”",
        "Monday 23 November: call, busy. A try, not answered yet.",
      ],
    );
    assert.match(marks[2]?.label ?? "", /^Next: Call, tomorrow\. 1 try without an answer/);
  });

  it("has only certain facts about later steps", () => {
    const { marks } = timeline(note(["playbook: job-ad"], ["2026-11-23 call busy"]));
    const labels = marks.filter(({ mark }) => mark === "step").map(({ label }) => label);
    assert.match(labels[1] ?? "", /^Then, if they don't answer: [^.]+\.$/);
  });

  it("distinguishes kept, broken, open, and replaced dates", () => {
    const text = note(
      ["playbook: friend"],
      [
        "2026-11-02 call voicemail, next call 2026-11-05",
        "2026-11-05 call voicemail, next call 2026-11-09",
        "2026-11-11 call voicemail, next call 2026-11-18",
        "2026-11-12 card thanks, next call 2026-11-20",
        "2026-11-20 call voicemail, next call 2026-11-30",
      ],
    );
    const agreed = marks(text).filter((mark) => mark.startsWith("agreed"));
    assert.deepEqual(agreed, [
      "agreed kept 2026-11-02..2026-11-05 @4",
      "agreed broken 2026-11-05..2026-11-09 @5",
      "agreed moved 2026-11-11..2026-11-18 @6",
      "agreed kept 2026-11-12..2026-11-20 @7",
      "agreed open 2026-11-20..2026-11-30 @8",
    ]);
  });

  it("distinguishes kept and broken promises", () => {
    const text = note(
      ["playbook: after-interview"],
      [
        "2026-11-02 interview, reply by 2026-11-06",
        "2026-11-05 email in, reply by 2026-11-12",
        "2026-11-17 email in, reply by 2026-11-27",
      ],
    );
    assert.deepEqual(
      marks(text).filter((mark) => mark.startsWith("promised")),
      [
        "promised kept 2026-11-02..2026-11-06 @4",
        "promised broken 2026-11-05..2026-11-12 @5",
        "promised open 2026-11-17..2026-11-27 @6",
      ],
    );
    const lapsed = note(["playbook: job-ad"], ["2026-11-16 call reached, reply by 2026-11-20"]);
    assert.deepEqual(marks(lapsed)[1], "promised broken 2026-11-16..2026-11-20 @4");
  });

  it("returns pins, holds, and snoozes with their positions", () => {
    const text = note(
      ["playbook: friend", "follow_up: 2026-12-01 call", "snooze: 2026-11-27", "hold: 2026-11-10"],
      ["2026-11-16 email in, hold until 2026-11-20"],
    );
    assert.deepEqual(marks(text), [
      "away kept 2026-11-10 @5",
      "email response 2026-11-16 @7",
      "away kept 2026-11-16..2026-11-20 @7",
      "away open 2026-11-25..2026-11-27 @4",
      "plan next 2026-12-01",
      "agreed open 2026-12-01 @3",
      "plan later 2026-12-04",
      "plan later 2026-12-07",
      "plan later 2026-12-10",
    ]);
  });

  it("marks refusals and plans nothing after a stop", () => {
    assert.deepEqual(marks(note(["playbook: friend"], ["2026-11-16 email in stop"])), [
      "email refused 2026-11-16 @4",
    ]);
  });

  it("accepts an empty log, a log without channels, and an unreadable note", () => {
    const empty = timeline("---\nname: Kim\nplaybook: job-ad\n---\n");
    assert.deepEqual([empty.from, empty.to, empty.marks.length], [TODAY, "2026-12-07", 4]);
    assert.deepEqual(
      marks("---\ntype: contact\nlast_contacted: 2026-11-20\n---\n")[0],
      "unknown unanswered 2026-11-20 @3",
    );
    const broken = timeline("---\nplaybook: job-ad\ntouches:\n  - 2026-11-20 call\nno key\n---\n");
    assert.equal(broken.state, "Cannot be read");
    assert.equal(broken.readable, false);
    assert.ok(broken.marks.every(({ mark }) => mark !== "step"));
  });

  it("returns the latest 400 of 5,000 touches and counts the rest", () => {
    const lines = Array.from({ length: 5000 }, (_, i) => {
      const month = String((Math.floor(i / 28) % 12) + 1).padStart(2, "0");
      return `${2008 + Math.floor(i / 336)}-${month}-${String((i % 28) + 1).padStart(2, "0")} email`;
    });
    const { marks, left } = timeline(note(["playbook: networking"], lines));
    assert.equal(marks.filter(({ mark }) => mark === "touch").length, 400);
    assert.equal(left, 4600);
  });
});
