import assert from "node:assert/strict";
import { analyze } from "../../../src/cadence/analyze";
import { dateAt, timeAt } from "../../../src/note/dateNotation";
import { readFastYaml } from "../../../src/note/fastYaml";
import { readFullYaml } from "../../../src/note/fullYaml";
import { assertQuick } from "../support/assertQuick";
import { cadence, contactIn, day, note } from "../support/engine";
import { problemsIn, withFix } from "../support/problems";

/** Returns what a date means: its days, with `?` for a date that is not one, and its length in the text. */
function dateIn(text: string): string {
  const date = dateAt(text, 0);
  if (!date) return "none";
  const days = date.days.map(({ month, day: of }) => `${month}/${of}`);
  return `${[...date.readings, ...days].join(" or ") || "?"} of ${date.end}`;
}

function timeIn(text: string, isIso = false): string {
  const time = timeAt(text, 0, isIso);
  if (!time) return "none";
  const zone = time.zone ? ` in ${text.slice(time.zone.start, time.zone.end)}` : "";
  return (time.readings.join(" or ") || "?") + zone;
}

describe("dateAt", () => {
  const dates: [string, string][] = [
    ["2026-11-25 call", "2026-11-25 of 10"],
    ["2026-11-25T10:00:00", "2026-11-25 of 10"],
    ["2026-1-5", "2026-01-05 of 8"],
    ["2026/11/25", "2026-11-25 of 10"],
    ["2026.11.25", "2026-11-25 of 10"],
    ["25.11.2026", "2026-11-25 of 10"],
    ["10.11.2026", "2026-11-10 of 10"],
    ["5.1.26: x", "2026-01-05 of 6"],
    ["11.25.2026", "2026-11-25 of 10"],
    ["25/11/2026", "2026-11-25 of 10"],
    ["11/25/2026", "2026-11-25 of 10"],
    ["11/11/2026", "2026-11-11 of 10"],
    ["11/10/2026", "2026-10-11 or 2026-11-10 of 10"],
    ["1/2/26", "2026-02-01 or 2026-01-02 of 6"],
    ["03-04-2026", "2026-04-03 or 2026-03-04 of 10"],
    ["25 Nov 2026", "2026-11-25 of 11"],
    ["25. November 2026", "2026-11-25 of 17"],
    ["25th of Nov, 2026", "2026-11-25 of 17"],
    ["25-Nov-2026", "2026-11-25 of 11"],
    ["Nov 25, 2026", "2026-11-25 of 12"],
    ["Nov. 25th 2026", "2026-11-25 of 14"],
    ["Sept 5 2026", "2026-09-05 of 11"],
    ["Wed, Nov 25, 2026", "2026-11-25 of 17"],
    ["Wednesday 25 Nov 2026", "2026-11-25 of 21"],
    ["Mi., 25. Nov 2026", "2026-11-25 of 17"],
    ["5. März 2026", "2026-03-05 of 12"],
    ["Nov 12", "11/12 of 6"],
    ["12 Nov 10:30", "11/12 of 6"],
    ["May 5 call", "5/5 of 5"],
    ["24.12. call", "12/24 of 6"],
    ["11/12 call", "11/12 or 12/11 of 5"],
    ["11/25 call", "11/25 of 5"],
    ["[[2026-11-25]]", "2026-11-25 of 14"],
    ["[[2026-11-25|Wed]]", "2026-11-25 of 18"],
    ["[[daily/2026-11-25#Call]]", "2026-11-25 of 25"],
    ["[[2026/11/25]]", "2026-11-25 of 14"],
    ["[[Nov 25th, 2026]]", "2026-11-25 of 18"],
    ["2026-02-30", "? of 10"],
    ["31/02/2026", "? of 10"],
    ["Feb 30, 2026", "? of 12"],
    ["2026-11-100", "none"],
    ["2026-11-10th", "none"],
    ["1-2-26", "none"],
    ["10.30", "none"],
    ["Marching 5", "none"],
    ["May", "none"],
    ["Maybe 5", "none"],
    ["5 people", "none"],
    ["[[Dana]]", "none"],
    ["[2026-11-25]", "none"],
    ["", "none"],
  ];
  for (const [text, meaning] of dates) {
    it(`${text || "nothing"}: ${meaning}`, () => assert.equal(dateIn(text), meaning));
  }

  it("takes little time for a long text without a date", () => {
    for (const unit of ["1", "Nov ", "[[", "1/", "a1", "25 "]) {
      const text = unit.repeat(100_000);
      assertQuick(150, () => dateAt(text, 0), JSON.stringify(unit));
    }
  });
});

describe("timeAt", () => {
  const times: [string, string][] = [
    ["14:30", "14:30"],
    ["14:30:59", "14:30"],
    ["9:30", "09:30"],
    ["2:30", "02:30 or 14:30"],
    ["2:30 PM", "14:30"],
    ["2:30pm", "14:30"],
    ["12:05 a.m.", "00:05"],
    ["9am", "09:00"],
    ["10h", "10:00"],
    ["10h30", "10:30"],
    ["10.30", "10:30"],
    ["14 Uhr", "14:00"],
    ["10:00 CET", "10:00 in CET"],
    ["10:00Z", "10:00 in Z"],
    ["9am PT", "09:00 in PT"],
    ["10:00 UTC+2", "10:00 in UTC+2"],
    ["25:00", "?"],
    ["13pm", "?"],
    ["10", "none"],
    ["10.30.2026", "none"],
    ["10:00-11:00", "none"],
    ["2 people", "none"],
    ["10:00 Ed", "10:00"],
  ];
  for (const [text, meaning] of times) it(`${text}: ${meaning}`, () => assert.equal(timeIn(text), meaning));

  it("reads an offset after the T of a datetime only", () => {
    assert.equal(timeIn("10:00:00+02:00", true), "10:00 in +02:00");
    assert.equal(timeIn("10:00:00.000Z", true), "10:00 in Z");
  });
});

describe("a key with a date", () => {
  const keys: [string, string][] = [
    ["follow_up: 2026-11-25T10:00:00", "2026-11-25 10:00"],
    ["follow_up: 2026-11-25 2:30 PM", "2026-11-25 14:30"],
    ["follow_up: 25.11.2026 call", "2026-11-25 call"],
    ["follow_up: Nov 25, 2026", "2026-11-25"],
    ["follow_up: [[2026-11-25]]", "2026-11-25"],
    ['follow_up: "[[2026-11-25|Wed]]"', "2026-11-25"],
    ["next_contact: call 2026/11/25 10h", "2026-11-25 10:00 call"],
    ["snooze: 2026-11-25T10:00", "snooze 2026-11-25"],
    ["snooze: [[daily/2026-11-25|Wed]]", "snooze 2026-11-25"],
    ["hold: 25/11/2026", "hold 2026-11-25"],
    ["hold: 25 Nov 2026", "hold 2026-11-25"],
    ["last_contacted: 2026/11/05", "last 2026-11-05"],
    ["last_contacted: 2026-11-05T18:22:11", "last 2026-11-05"],
    ["last_contacted: [[2026-11-05]]", "last 2026-11-05"],
  ];
  for (const [line, meaning] of keys) {
    it(line, () => {
      const text = note([line, "type: contact"]);
      const { followUp, snooze, hold, touches } = contactIn(text);
      const pin = followUp?.value;
      const told = [
        [pin?.date, pin?.time, pin?.channel].filter(Boolean).join(" "),
        snooze && `snooze ${snooze.value}`,
        hold && `hold ${hold.value}`,
        touches[0] && `last ${touches[0].date}`,
      ];
      assert.equal(told.filter(Boolean).join(), meaning);
      assert.deepEqual(problemsIn(text), []);
    });
  }

  const unclear: [string, string, string[]][] = [
    ["hold: 11/10/2026", "date-two-meanings: 11/10/2026", ["hold: 2026-10-11", "hold: 2026-11-10"]],
    ["snooze: 1/2/2027", "date-two-meanings: 1/2/2027", ["snooze: 2027-02-01", "snooze: 2027-01-02"]],
    ["snooze: Dec 24", "date-without-year: Dec 24", ["snooze: 2026-12-24", "snooze: 2025-12-24"]],
    ["hold: 24.12.", "date-without-year: 24.12.", ["hold: 2026-12-24", "hold: 2025-12-24"]],
    ["hold: 2026-02-30", "impossible-date: 2026-02-30", []],
    [
      "last_contacted: Nov 12",
      "date-without-year: Nov 12",
      ["last_contacted: 2026-11-12", "last_contacted: 2025-11-12"],
    ],
  ];
  for (const [line, problem, fixed] of unclear) {
    it(`offers fixes for ${line}`, () => {
      const text = note([line, "type: contact"]);
      assert.deepEqual(problemsIn(text), [`touch-syntax.${problem}`]);
      const contact = contactIn(text);
      const [finding] = analyze(contact, day("2026-11-20"), cadence()).findings;
      const offered = finding?.fixes.map((_, n) => withFix(text, finding, n).split("\n")[1]);
      assert.deepEqual([finding?.rule, finding?.severity, offered], ["unknown-key", "warning", fixed]);
      assert.equal(contact.failsClosed !== undefined, !line.startsWith("last"));
    });
  }
});

describe("a touch with a date in another notation", () => {
  // The line, its touches, its problems, and the lines that its fixes write.
  const lines: [string, string, string, string[]][] = [
    ["2026/11/05: emailed cv", "2026-11-05", "date-form", ["2026-11-05: emailed cv"]],
    ["25.10.2026 call voicemail", "2026-10-25 call voicemail", "date-form", ["2026-10-25 call voicemail"]],
    ["Nov 5, 2026 call voicemail", "2026-11-05 call voicemail", "date-form", ["2026-11-05 call voicemail"]],
    ["5 Nov 2026: call: busy", "2026-11-05", "date-form", ["2026-11-05: call: busy"]],
    ["2026-11-05T10:00:00 call", "2026-11-05 10:00 call", "time-form", ["2026-11-05 10:00 call"]],
    ["11/10/2026 call", "", "date-two-meanings", ["2026-10-11 call", "2026-11-10 call"]],
    ["Nov 12 call", "", "date-without-year", ["2026-11-12 call", "2025-11-12 call"]],
    ["Dec 12 call", "", "date-without-year", ["2025-12-12 call", "2024-12-12 call"]],
    ["11/12 call", "", "date-without-year", ["2026-11-12 call", "2025-12-11 call"]],
    [
      "2026-11-05 2:30 call",
      "2026-11-05 call",
      "time-two-meanings",
      ["2026-11-05 02:30 call", "2026-11-05 14:30 call"],
    ],
    [
      "2026-11-05 10:00 EST call",
      "2026-11-05 10:00 call",
      "time-zone",
      ["2026-11-05 10:00 call", "2026-11-05 call"],
    ],
  ];
  for (const [line, touch, key, fixed] of lines) {
    it(line, () => {
      const text = note(["type: contact"], [line]);
      const contact = contactIn(text);
      const told = contact.touches.map(({ date, time, channel, outcome }) =>
        [date, time, channel, outcome].filter(Boolean).join(" "),
      );
      assert.equal(told.join(), touch);
      const finding = analyze(contact, day("2026-11-20"), cadence()).findings.find(
        ({ rule }) => rule === "touch-syntax",
      );
      assert.equal(finding?.message.key, `touch-syntax.${key}`);
      const offered = finding?.fixes.map((_, n) => /- (.*)/.exec(withFix(text, finding, n))?.[1]);
      assert.deepEqual(offered, fixed);
    });
  }

  it("keeps a link that YAML rejects, and offers to quote it", () => {
    const text = note(["type: contact"], ["[[2026-11-05]] call voicemail", "2026-11-09 email"]);
    const contact = contactIn(text);
    assert.deepEqual(
      contact.touches.map(({ date, outcome }) => [date, outcome]),
      [
        ["2026-11-05", "voicemail"],
        ["2026-11-09", undefined],
      ],
    );
    assert.equal(contact.readable, true);
    assert.deepEqual(
      contact.problems.map(({ message }) => message.key),
      ["touch-syntax.date-form", "touch-syntax.refused"],
    );
  });

  it("is read alike by both YAML parsers", () => {
    for (const [line] of lines) {
      const source = `touches:\n  - ${line}\n`;
      const fast = readFastYaml({ source, base: 0 });
      if (typeof fast !== "number") assert.deepEqual(fast, readFullYaml({ source, base: 0 }));
    }
  });
});
