import assert from "node:assert/strict";
import fc from "fast-check";
import type { Touch } from "../../../src/note/model";
import { anyNote, asLine, asMap, asText, runs } from "../support/arbitraries";
import { contactIn, note } from "../support/engine";
import { contactOf, problemsIn, withFix } from "../support/problems";

const log = (...lines: string[]) => note(["playbook: job-ad"], lines);
const texts = (text: string) => contactOf(text).touches.map(({ text: words }) => words);

/** Removes the positions from touches. */
function bare(touches: readonly Touch[]) {
  return touches.map(
    ({ span, dateSpan, channelSpan, outcomeSpan, clauseAt, form, next, replyBy, holdUntil, ...rest }) => {
      return { ...rest, next: next?.value, replyBy: replyBy?.value, holdUntil: holdUntil?.value };
    },
  );
}

describe("readTouches, with a line that YAML misreads", () => {
  // The line, the problem and its part of the line, and the text of the touch after the fix.
  const lines: [string, string, string][] = [
    ["2026-11-10 call reached - see issue #12", "cut-off: #12", "see issue #12"],
    ["2026-11-10 call reached - a: b: c", "refused: 2026-11-10 call reached - a: b: c", "a: b: c"],
    ["2026-11-10 call reached: he said: no", "refused: 2026-11-10 call reached: he said: no", "he said: no"],
    [
      '2026-11-10 call reached: "ok" he said',
      'refused: 2026-11-10 call reached: "ok" he said',
      '"ok" he said',
    ],
    ["2026-11-10 call reached: @dana knows", "refused: 2026-11-10 call reached: @dana knows", "@dana knows"],
    ["2026-11-10 call reached: `code`", "refused: 2026-11-10 call reached: `code`", "`code`"],
    ["2026-11-10 call reached: %done", "refused: 2026-11-10 call reached: %done", "%done"],
    [
      "2026-11-10 call reached: [[Bob]] joined",
      "refused: 2026-11-10 call reached: [[Bob]] joined",
      "[[Bob]] joined",
    ],
    ["2026-11-10 call reached: *bold* move", "refused: 2026-11-10 call reached: *bold* move", "*bold* move"],
    ["2026-11-10 call reached: 'tis so", "refused: 2026-11-10 call reached: 'tis so", "'tis so"],
    ["2026-11-10 call reached: | piped", "refused: 2026-11-10 call reached: | piped", "| piped"],
    ["2026-11-10 call reached #12", "cut-off: #12", "#12"],
  ];
  for (const [line, problem, text] of lines) {
    it(line, () => {
      const source = log("2026-11-02 email resume", line, "2026-11-12 email in");
      assert.deepEqual(problemsIn(source), [`touch-syntax.${problem}`]);
      const contact = contactOf(source);
      assert.deepEqual(
        contact.touches.map(({ date }) => date),
        ["2026-11-02", "2026-11-10", "2026-11-12"],
      );
      assert.equal(contact.readable, true);
      const fixed = withFix(source, contact.problems[0] ?? assert.fail());
      assert.deepEqual(problemsIn(fixed), []);
      assert.deepEqual(texts(fixed), ["", text, ""]);
    });
  }

  for (const [line, text] of [
    ["2026-11-10 call reached: left my number", "left my number"],
    ["2026-11-10 call reached: >", ">"],
    ["2026-11-10 call reached - it's #1 to me", "it's #1 to me"],
    ["2026-11-10 call reached - @dana [[Bob]] > *x* & y! %", "@dana [[Bob]] > *x* & y! %"],
    ['2026-11-10 call reached: "quoted # all"', "quoted # all"],
    ['"2026-11-10 call reached - see #12: yes: \\"no\\""', 'see #12: yes: "no"'],
    ["'2026-11-10 call reached - it''s #12'", "it's #12"],
    ["2026-11-10 call reached: ~", "~"],
    ["2026-11-10 call reached - so#so", "so#so"],
  ] as const) {
    it(`reads in full: ${line}`, () => {
      const source = log(line);
      const found = problemsIn(source);
      if (line.includes(" #1 ")) assert.deepEqual(found, ["touch-syntax.cut-off: #1 to me"]);
      else assert.deepEqual([found, texts(source)], [[], [text]]);
    });
  }

  it("reads a plain comment as a comment", () => {
    const source = log("2026-11-10 call no-answer # so", "2026-11-11 email   # so as well");
    assert.deepEqual([problemsIn(source), texts(source)], [[], ["", ""]]);
  });
});

describe("readTouches", () => {
  it("reads flow lists, anchors, folded and quoted text", () => {
    const source = note([
      "playbook: job-ad",
      "touches: [2026-11-02 email resume, '2026-11-03 email in - Luis: yes']",
    ]);
    assert.deepEqual(
      bare(contactOf(source).touches).map(({ channel, text }) => [channel, text]),
      [
        ["email", ""],
        ["email", "Luis: yes"],
      ],
    );
    const folded = log(
      "2026-11-02 call no-answer -\n    and then some",
      ">-\n    2026-11-03 email\n    in",
      "&a 2026-11-04 email",
    );
    assert.deepEqual(
      contactOf(folded).touches.map(({ date, text }) => [date, text]),
      [
        ["2026-11-02", "and then some"],
        ["2026-11-03", ""],
        ["2026-11-04", ""],
      ],
    );
    assert.deepEqual(problemsIn(folded), []);
  });

  for (const [name, lines, problems] of [
    ["an empty entry", ["", "2026-11-02 email"], ["touch-syntax.empty", "touch-syntax.no-touch"]],
    ["a list in the list", ["[a, b]"], ["touch-syntax.no-touch"]],
    ["a number", ["42"], ["touch-syntax.no-date"]],
    ["a map without a date", ["channel: call"], ["touch-syntax.no-date-field"]],
    [
      "a template",
      ["2026-11-02 call", "{{date}} call"],
      ["frontmatter-yaml.value-braces", "touch-syntax.no-date"],
    ],
  ] as const) {
    it(`reports ${name} at its place`, () => {
      const found = contactOf(log(...lines)).problems.map(({ message }) => message.key as string);
      assert.ok(
        found.length > 0 && found.every((key) => (problems as readonly string[]).includes(key)),
        found.join(),
      );
    });
  }

  it("reports a log that is not a list", () => {
    assert.deepEqual(problemsIn(note(["touches: 2026-11-02 email"])), [
      "touch-syntax.not-a-list: 2026-11-02 email",
    ]);
    for (const nothing of ["touches:", "touches: []", "touches: ~"])
      assert.deepEqual(problemsIn(note([nothing])), []);
  });

  it("reads a map like the equivalent line", () => {
    fc.assert(
      fc.property(anyNote, (it) => {
        const [lines, maps] = [contactIn(asText(it, asLine)), contactIn(asText(it, asMap))];
        assert.deepEqual([lines.problems, maps.problems], [[], []]);
        assert.deepEqual(bare(maps.touches), bare(lines.touches));
      }),
      runs(100),
    );
  });

  it("reads the fields of a map and reports each problem at its position", () => {
    const map = [
      "date: 2026-11-10",
      "time: 9:30",
      "channel: cal",
      "outcome: email",
      "purpse: thanks",
      "next: { channel: call, date: 2026-11-16, time: '10:00' }",
      "reply_by: friday",
      "weather: fine",
      "with: [Dana, '[[Luis]]']",
      "note: 'a: b # c'",
    ].join("\n    ");
    const source = log(map);
    assert.deepEqual(problemsIn(source), [
      "touch-syntax.time-form: 9:30",
      "touch-syntax.unknown-word-near: cal",
      "touch-syntax.wrong-list: email",
      "unknown-key.field: purpse",
      "touch-syntax.clause-date: friday",
    ]);
    const [touch] = bare(contactOf(source).touches);
    assert.deepEqual(touch?.next, { date: "2026-11-16", time: "10:00", channel: "call" });
    assert.deepEqual([touch?.with, touch?.text], [["Dana", "Luis"], "a: b # c"]);
  });
});
