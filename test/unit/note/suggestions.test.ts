import { strict as assert } from "node:assert";
import { resolveConfig } from "../../../src/config/resolve";
import { planFix } from "../../../src/note/edits/fixes";
import { fixAll } from "../../../src/service/actions/fixAll";
import { contactIn, day, note } from "../support/engine";

const TODAY = day("2026-11-20");

/** The line after the first fix of its first finding; undefined without a fix. */
function afterFirstFix(line: string): string | undefined {
  const text = note(["playbook: friend"], [line]);
  const fix = contactIn(text).problems.flatMap(({ fixes }) => fixes)[0];
  if (!fix || fix.kind === "action") return undefined;
  const plan = planFix(text, fix, { fileName: "Dana" });
  return plan.ok ? touchLine(plan.newText) : "refused";
}

/** The line after *Fix all*. */
function afterFixAll(line: string): string {
  const text = note(["playbook: friend"], [line]);
  const config = resolveConfig([]);
  const plan = fixAll({ text, fileName: "Dana", today: TODAY, config } as never, contactIn(text), []);
  return plan.ok ? touchLine(plan.newText) : line;
}

function touchLine(text: string): string {
  return /^ {2}- (.*)$/m.exec(text)?.[1] ?? "";
}

describe("the first fix of a touch line", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["2026-11-12 call voicemail stop", "2026-11-12 call stop"],
    ["2026-11-12 call stop voicemail", "2026-11-12 call stop"],
    ["2026-11-12 call scheduled declined", "2026-11-12 call declined"],
    ["2026-11-12 interview moved cancelled", "2026-11-12 interview cancelled"],
    ["2026-11-12 email offer declined", "2026-11-12 email declined"],
    ["2026-11-12 call reached stop", undefined],
    ["2026-11-12 call reached, stop", "2026-11-12 call reached stop"],
    ["2026-11-12 call reached, sotp", "2026-11-12 call reached stop"],
    ["2026-11-12 call unanswerd", "2026-11-12 call unanswered"],
    ["2026-11-12 call not answered", undefined],
    ["2026-11-12 call no answr", "2026-11-12 call no-answer"],
    ["2026-11-12 call un answered", "2026-11-12 call unanswered"],
    ["2026-11-12 call answering", undefined],
    ["2026-11-12 text on Signal", undefined],
    ["2026-11-12 email no", undefined],
    ["2026-11-12 call an", undefined],
    ["2026-11-12 2:30 PM call", "2026-11-12 14:30 call"],
    ["2026-11-12 9:05 am call", "2026-11-12 09:05 call"],
    ["2026-11-12 email in, reply 2026-11-20", "2026-11-12 email in, reply by 2026-11-20"],
    ["2026-11-12 email in, reply until 2026-11-20", "2026-11-12 email in, reply by 2026-11-20"],
    ["2026-11-12 email in, hold 2026-12-05", "2026-11-12 email in, hold until 2026-12-05"],
    ["2026-11-12 email in, hold till 2026-12-05", "2026-11-12 email in, hold until 2026-12-05"],
    ["2026-11-12 email in, hodl until 2026-12-05", "2026-11-12 email in, hold until 2026-12-05"],
    ["2026-11-12 email in, stopp writing", undefined],
    [
      "2026-11-12 interview - went well, reply by 2026-12-02",
      "2026-11-12 interview, reply by 2026-12-02 - went well",
    ],
    ["2026-11-12 call voicemail: next call 2026-11-16", "2026-11-12 call voicemail, next call 2026-11-16"],
    ["2026-11-12 call reached - stop", "2026-11-12 call reached stop"],
  ];
  for (const [line, expected] of cases) {
    it(`of \`${line}\` is ${expected ?? "none"}`, () => assert.equal(afterFirstFix(line), expected));
  }
});

describe("Fix all", () => {
  const kept = [
    "2026-11-12 call voicemail stop",
    "2026-11-12 call not answered",
    "2026-11-12 call, spke with her",
    "2026-11-12 text on Signal",
    "2026-11-12 call reached, please stop",
    "2026-11-12 call answering machine",
    "2026-11-12 call un reached",
  ];
  for (const line of kept) {
    it(`leaves \`${line}\` as it is`, () => assert.equal(afterFixAll(line), line));
  }

  it("changes words with a single meaning", () => {
    assert.equal(
      afterFixAll("2026-11-12 cal unanswerd, nxt call 2026-11-16"),
      "2026-11-12 call unanswered, next call 2026-11-16",
    );
  });
});

describe("a status", () => {
  for (const status of ["inactive", "unpaused", "reopened", "not closed", "opened"]) {
    it(`\`${status}\` has no suggestion`, () => {
      const problems = contactIn(note([`playbook: friend`, `status: ${status}`])).problems;
      assert.deepEqual(
        problems.map(({ rule, fixes }) => [rule, fixes.length]),
        [["unknown-key", 0]],
      );
    });
  }
});
