import assert from "node:assert/strict";
import type { Problem, Touch } from "../../../src/note/model";
import { readTouchLine } from "../../../src/note/touchLine";
import { CHANNELS, DIRECTIONS, OUTCOMES, PURPOSES } from "../../../src/note/vocabulary";
import { placed } from "../../../src/note/yaml";
import { withFix } from "../support/problems";

const D = "2026-11-10";

/** Returns the fields of a line, without empty ones. */
function fieldsIn(line: string) {
  const { touch, problems } = readTouchLine(placed(line, 0));
  assert.deepEqual(
    problems.map(({ message }) => message.key),
    [],
  );
  assert.ok(touch);
  return fieldsOf(touch);
}

function fieldsOf({
  date,
  time,
  channel,
  outcome,
  direction,
  purpose,
  to,
  next,
  replyBy,
  holdUntil,
  text,
  ...rest
}: Touch) {
  const { date: on, time: at, channel: by } = next?.value ?? {};
  const fields = {
    date,
    time,
    channel,
    outcome,
    purpose,
    text,
    to: to.join("+"),
    with: rest.with.join("+"),
    in: direction === "in" || undefined,
    next: next && [by, on, at].filter(Boolean).join(" "),
    replyBy: replyBy?.value,
    holdUntil: holdUntil?.value,
  };
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => key !== "date" && value));
}

describe("readTouchLine", () => {
  const lines: [string, Record<string, unknown>][] = [
    ["", {}],
    [
      " 10:15 call voicemail, next call 2026-11-16 - asked where they stand",
      {
        time: "10:15",
        channel: "call",
        outcome: "voicemail",
        next: "call 2026-11-16",
        text: "asked where they stand",
      },
    ],
    [
      " 14:00 interview, with Dana and Luis, reply by 2026-11-17 - panel on site",
      {
        time: "14:00",
        channel: "interview",
        with: "Dana+Luis",
        replyBy: "2026-11-17",
        text: "panel on site",
      },
    ],
    [" email thanks, to Dana", { channel: "email", purpose: "thanks", to: "Dana" }],
    [
      " email in - Luis: decision slipped a week",
      { channel: "email", in: true, text: "Luis: decision slipped a week" },
    ],
    [" call voicemail: left my number", { channel: "call", outcome: "voicemail", text: "left my number" }],
    [": met Bob", { text: "met Bob" }],
    [" voicemail", { channel: "call", outcome: "voicemail" }],
    [" no-answer", { channel: "call", outcome: "no-answer" }],
    [" busy", { channel: "call", outcome: "busy" }],
    [" bounced", { outcome: "bounced" }],
    [" left-message", { outcome: "left-message" }],
    [" email - a - b", { channel: "email", text: "a - b" }],
    [" email – a dash", { channel: "email", text: "a dash" }],
    [" email — a longer one", { channel: "email", text: "a longer one" }],
    [" email - 10:30 works for them: good", { channel: "email", text: "10:30 works for them: good" }],
    [" email -", { channel: "email" }],
    [" EMAIL In", { channel: "email", in: true }],
    ["   call    reached ", { channel: "call", outcome: "reached" }],
    [" call, next 2026-11-16", { channel: "call", next: "2026-11-16" }],
    [" call, next 2026-11-16 09:30", { channel: "call", next: "2026-11-16 09:30" }],
    [" call, next phone 2026-11-16 09:30", { channel: "call", next: "call 2026-11-16 09:30" }],
    [" call, hold until 2026-12-01", { channel: "call", holdUntil: "2026-12-01" }],
    [" call, Reply By 2026-12-01", { channel: "call", replyBy: "2026-12-01" }],
    [" lunch, with Dana & Ann Lee", { channel: "meeting", with: "Dana+Ann Lee" }],
    [
      " lunch, with [[People/Dana Whitfield|Dana]] and [[Ann Lee]]",
      { channel: "meeting", with: "Dana+Ann Lee" },
    ],
    [" lunch, with Dana, with Ann", { channel: "meeting", with: "Dana+Ann" }],
    [" call, ", { channel: "call" }],
    [
      " call reached, with Anderson and Sandy",
      { channel: "call", outcome: "reached", with: "Anderson+Sandy" },
    ],
    [" email - fine, with me, to you", { channel: "email", text: "fine, with me, to you" }],
  ];
  for (const [rest, fields] of lines) {
    it(`reads "DATE${rest}"`, () => assert.deepEqual(fieldsIn(D + rest), fields));
  }

  for (const [list, words] of Object.entries({
    channel: CHANNELS,
    outcome: OUTCOMES,
    direction: DIRECTIONS,
    purpose: PURPOSES,
  })) {
    for (const [word, { aliases }] of Object.entries(words)) {
      it(`knows the ${list} ${[word, ...aliases].join(", ")}`, () => {
        for (const spelling of [word, ...aliases, word.toUpperCase()]) {
          const { touch, problems } = readTouchLine(placed(`${D} ${spelling}`, 0));
          assert.deepEqual([touch?.[list as "channel"], problems], [word, []]);
        }
      });
    }
  }

  it("returns the position of each part", () => {
    const line = "2026-11-10 10:15 call voicemail, next call 2026-11-16 - text";
    const { touch } = readTouchLine(placed(line, 100));
    const at = (place: { start: number; end: number } | undefined) =>
      place && line.slice(place.start - 100, place.end - 100);
    assert.deepEqual(
      [touch?.span, touch?.dateSpan, touch?.channelSpan, touch?.outcomeSpan, touch?.next?.span].map(at),
      [line, "2026-11-10", "call", "voicemail", "next call 2026-11-16"],
    );
  });
});

describe("readTouchLine, with a problem", () => {
  /** The line, the problem with its text, and the line after the first fix if there is one. */
  const faults: [string, string, string | undefined][] = [
    ["call voicemail", "no-date: call voicemail", undefined],
    ["10.11.2026 call", "date-form: 10.11.2026", "2026-11-10 call"],
    ["[[2026-11-10|Tue]] call", "date-form: [[2026-11-10|Tue]]", "2026-11-10 call"],
    ["Nov 10, 2026 call", "date-form: Nov 10, 2026", "2026-11-10 call"],
    ["25/11/2026 call", "date-form: 25/11/2026", "2026-11-25 call"],
    ["11/10/2026 call", "date-two-meanings: 11/10/2026", "2026-10-11 call"],
    ["Nov 12 call", "date-without-year: Nov 12", undefined],
    ["31.02.2026 call", "impossible-date: 31.02.2026", undefined],
    ["2026-02-31 call", "impossible-date: 2026-02-31", undefined],
    ["2026/11/10 call", "date-form: 2026/11/10", "2026-11-10 call"],
    ["2026-11-1 call", "date-form: 2026-11-1", "2026-11-01 call"],
    ["2026-11-10T10:15 call", "time-form: T10:15", "2026-11-10 10:15 call"],
    ["2026-11-10T10:15:00.000 call", "time-form: T10:15:00.000", "2026-11-10 10:15 call"],
    ["2026-11-10T10:15Z call", "time-zone: Z", "2026-11-10 10:15 call"],
    ["2026-11-10call", "date-runs-on: 2026-11-10call", undefined],
    [`${D} 9:30 call`, "time-form: 9:30", `${D} 09:30 call`],
    [`${D} 2:30 PM call`, "time-form: 2:30 PM", `${D} 14:30 call`],
    [`${D} 9am call`, "time-form: 9am", `${D} 09:00 call`],
    [`${D} 10h call`, "time-form: 10h", `${D} 10:00 call`],
    [`${D} 10.30 call`, "time-form: 10.30", `${D} 10:30 call`],
    [`${D} 2:30 call`, "time-two-meanings: 2:30", `${D} 02:30 call`],
    [`${D} 10:00 CET call`, "time-zone: CET", `${D} 10:00 call`],
    [`${D} call, reply by Nov 20`, "date-form: Nov 20", `${D} call, reply by 2026-11-20`],
    [`${D} 25:00 call`, "time: 25:00", undefined],
    [`${D} cal`, "unknown-word-near: cal", `${D} call`],
    [`${D} call voicemial`, "unknown-word-near: voicemial", `${D} call voicemail`],
    [`${D} call no answer`, "unknown-word-near: no answer", `${D} call no-answer`],
    [`${D} call xylophone`, "unknown-word: xylophone", undefined],
    [`${D} call email`, "two-words: email", `${D} call`],
    [`${D} call, voicemail`, "words-after-comma: voicemail", `${D} call voicemail`],
    [`${D} lunch, with Dana, Luis`, "names-by-comma: Luis", `${D} lunch, with Dana and Luis`],
    [`${D} call, asked for Dana`, "unknown-clause: asked for Dana", `${D} call - asked for Dana`],
    [
      `${D} call, nxt call 2026-11-16`,
      "unknown-clause: nxt call 2026-11-16",
      `${D} call, next call 2026-11-16`,
    ],
    [`${D} call, next call`, "clause-date: call", undefined],
    [`${D} call, next cal 2026-11-16`, "next-word-near: cal", `${D} call, next call 2026-11-16`],
    [`${D} call, next xylophone 2026-11-16`, "next-word: xylophone", undefined],
    [`${D} call, next call 2026-11-31`, "impossible-date: 2026-11-31", undefined],
    [`${D} call, next call 2026/11/30`, "date-form: 2026/11/30", `${D} call, next call 2026-11-30`],
    [`${D} call, reply by friday`, "clause-date: friday", undefined],
    [`${D} call, reply by`, "clause-date: reply by", undefined],
    [`${D} call, reply by 2026-11-20 maybe`, "clause-runs-on: maybe", undefined],
    [
      `${D} call, next call 2026-11-16, next email 2026-11-20`,
      "clause-twice: next email 2026-11-20",
      undefined,
    ],
    [`${D} lunch, with`, "no-names: with", undefined],
  ];
  for (const [line, problem, fixed] of faults) {
    it(`"${line}": ${problem}`, () => {
      const { problems } = readTouchLine(placed(line, 0));
      assert.deepEqual(
        problems.map(
          (p) => `${p.message.key.replace("touch-syntax.", "")}: ${line.slice(p.span.start, p.span.end)}`,
        ),
        [problem],
      );
      const [first] = problems as [Problem];
      if (fixed === undefined) return assert.equal(first.fixes.length, 0);
      assert.equal(withFix(line, first), fixed);
      assert.deepEqual(readTouchLine(placed(fixed, 0)).problems, []);
    });
  }

  it("returns the parts that could be read", () => {
    const { touch } = readTouchLine(
      placed(`${D} call vocemail xyz, reply by 2026-11-31, next 2026-11-16 - text`, 0),
    );
    assert.ok(touch);
    assert.deepEqual(fieldsOf(touch), { channel: "call", next: "2026-11-16", text: "text" });
  });

  it("offers to keep either of two words of one list", () => {
    const line = `${D} call email - text`;
    const [problem] = readTouchLine(placed(line, 0)).problems as [Problem];
    assert.deepEqual(
      [withFix(line, problem), withFix(line, problem, 1)],
      [`${D} call - text`, `${D} email - text`],
    );
  });
});
