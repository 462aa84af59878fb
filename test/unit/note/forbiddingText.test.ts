import assert from "node:assert/strict";
import fc from "fast-check";
import { readContact } from "../../../src/note/contact";
import { planFix } from "../../../src/note/edits/fixes";
import {
  type ForbiddenKind,
  forbiddenByProse,
  forbiddenByText,
  SIGN,
  WHOLE_PATTERNS,
} from "../../../src/note/forbiddingText";
import { contactOf } from "../support/problems";

/** A sentence, and what it asks for: as the prose of an entry, and as the text of a touch. */
const SENTENCES: [string, ForbiddenKind | "", ForbiddenKind | ""][] = [
  ["asked us not to contact her again", "stop", "stop"],
  ["do not call", "stop", "stop"],
  ["please stop", "stop", "stop"],
  ["please stop emailing me", "stop", "stop"],
  ["they asked me to stop calling", "stop", "stop"],
  ["she said please don't call me again, we'll be in touch", "stop", "stop"],
  ["lunch. Asked me to please not contact her at work", "stop", "stop"],
  ["said I should not call anymore", "stop", "stop"],
  ["not interested, don't call again", "stop", "stop"],
  ["told me never to write again", "stop", "stop"],
  ["doesn't want to be contacted", "stop", "stop"],
  ["prefers not to be contacted", "stop", ""],
  ["they do not want any recruiters", "stop", ""],
  ["she wants to be left alone", "stop", ""],
  ["leave me alone", "stop", "stop"],
  ["no more emails", "stop", "stop"],
  ["no calls please", "stop", "stop"],
  ["requested no further contact", "stop", "stop"],
  ["unsubscribe me", "stop", "stop"],
  ["unsubscribed from my emails", "stop", "stop"],
  ["opted out", "stop", "stop"],
  ["blocked me on LinkedIn", "stop", ""],
  ["lose my number", "stop", "stop"],
  ["Please remove me from your mailing list.", "stop", "stop"],
  ["take me off your list", "stop", "stop"],
  ["GDPR request: delete my data", "stop", "stop"],
  ["bat darum, nicht mehr anzurufen", "stop", "stop"],
  ["Bitte keine Mails mehr", "stop", "stop"],
  ["requested to be left alone", "stop", "stop"],
  ["asked that I not call again", "stop", "stop"],
  ["said she'd rather I didn't call", "stop", "stop"],
  ["please refrain from contacting me", "stop", "stop"],
  ["told me to back off", "stop", "stop"],
  ["no contact until further notice", "stop", ""],
  ["not interested in further contact", "stop", "stop"],
  ["threatened legal action", "stop", "stop"],
  ["revoked consent", "stop", "stop"],
  ["möchte nicht mehr kontaktiert werden", "stop", ""],

  ["said not to call before January", "hold", "hold"],
  ["don't call until January 4", "hold", "hold"],
  ["hold till 2026-12-05", "hold", "hold"],
  ["on hold until January", "hold", "hold"],
  ["hold off for now", "hold", "hold"],
  ["asked me to wait until spring", "hold", "hold"],
  ["wants me to wait until the budget is approved", "hold", "hold"],
  ["away until December 20", "hold", ""],
  ["not before spring", "hold", "hold"],
  ["asked for some space", "hold", ""],
  ["said not now, maybe next year", "hold", ""],

  ["told her we never call clients", "", ""],
  ["said I did well", "", ""],
  ["asked whether I could make a complaint", "", ""],
  ["the office space is small", "", ""],
  ["they said they will never call", "", ""],
  ["I will not call again before they reply", "", ""],
  ["they don't call back", "", ""],
  ["don't forget to call her mother", "", ""],
  ["stopped by the office", "", ""],
  ["wants me to stop by on Friday", "", ""],
  ["bus stop chat about the do not disturb sign", "", ""],
  ["we stopped to write the docs together", "", ""],
  ["no email yet, no answer, no contact since May", "", ""],
  ["removed from the shortlist", "", ""],
  ["he didn't want to talk about the salary", "", ""],
  ["she put me on hold for 20 minutes", "", ""],
  ["the coffee shop was closed, we took the next step", "", ""],
  ["hat noch nicht geschrieben, nicht angerufen", "", ""],
];

describe("a sentence that may forbid contact", () => {
  for (const [sentence, inProse, inText] of SENTENCES) {
    it(`${sentence}: ${inProse || "nothing"} in prose, ${inText || "nothing"} in a text`, () =>
      assert.deepEqual(
        [forbiddenByProse(sentence) ?? "", forbiddenByText(sentence) ?? ""],
        [inProse, inText],
      ));
  }

  it("has a mark that most texts lack", () => {
    for (const pattern of WHOLE_PATTERNS) {
      const plain = pattern
        .replace(/\(\?<?[!=](?:\((?:\((?:[^()])*\)|[^()])*\)|[^()])*\)|\\b/g, "")
        .replace(/\^/g, "");
      const text = fc.stringMatching(new RegExp(`^(?:${plain})$`));
      fc.assert(
        fc.property(text, (words) => {
          assert.match(words.toLowerCase(), SIGN);
          assert.match(`_${words}_`.toLowerCase(), SIGN);
        }),
        { numRuns: 100 },
      );
    }
  });

  it("is found in linear time", () => {
    for (const part of ["please ", "asked me to ", "do not ", "stop, ", "no more ", "delete ", "a", " "]) {
      const text = part.repeat(100_000);
      assert.ok(forbiddenByProse(text) !== "hold" && forbiddenByText(text) !== "hold");
    }
  });
});

describe("the fix that writes `stop`", () => {
  const fixes: [string, string][] = [
    ["- 2026-11-09 she said please don't call again", "- 2026-11-09 stop - she said please don't call again"],
    ["- **2026-11-09**: lose my number", "- 2026-11-09 stop - lose my number"],
    ["- 9 Nov 2026 14:30 - delete my data", "- 2026-11-09 14:30 stop - delete my data"],
    ["> - 2026-11-09 | requested to be left alone", "> - 2026-11-09 stop - requested to be left alone"],
    ["### 2026-11-09: do not ring", "### 2026-11-09 stop - do not ring"],
    ["- 2026-11-09 call - please stop calling", "- 2026-11-09 call stop - please stop calling"],
    ["- 2026-11-09 emailed me: please stop", "- 2026-11-09 stop - emailed me: please stop"],
  ];
  for (const [line, fixed] of fixes) {
    it(`${line} becomes ${fixed}`, () => {
      const note = (entry: string) => `---\ntype: contact\n---\n## Log\n\n- 2026-11-01 call\n${entry}\n`;
      const fix = contactOf(note(line)).problems.flatMap((problem) => problem.fixes)[0];
      assert.ok(fix?.kind === "replace" && fix.isChoice);
      const plan = planFix(note(line), fix, { fileName: "Somebody" });
      assert.ok(plan.ok, JSON.stringify(plan));
      assert.equal(plan.newText, note(fixed));
      assert.equal(contactOf(plan.newText).touches.at(-1)?.outcome, "stop");
      assert.equal(contactOf(plan.newText).failsClosed, undefined);
    });
  }

  it("writes it into the frontmatter", () => {
    const note = (line: string) => `---\ntouches:\n  - ${line}\n---\n`;
    const line = "2026-11-09 email in, with Luis - please stop writing";
    const [fix] = contactOf(note(line)).problems.flatMap((problem) => problem.fixes);
    assert.ok(fix?.kind === "replace");
    const plan = planFix(note(line), fix, { fileName: "Somebody" });
    assert.ok(plan.ok);
    assert.equal(plan.newText, note("2026-11-09 email stop in, with Luis - please stop writing"));
  });
});

describe("the fix that moves a clause", () => {
  const body = (line: string) => `---\ntype: contact\n---\n## Log\n\n${line}\n- 2026-11-12 email\n`;
  const front = (entry: string) => `---\ntouches:\n  - ${entry}\n  - 2026-11-12 email\n---\n`;
  const fixes: [(entry: string) => string, string, string][] = [
    [
      body,
      "- 2026-11-09 call reached - went well, reply by 2026-12-02",
      "- 2026-11-09 call reached, reply by 2026-12-02 - went well",
    ],
    [
      body,
      "- **2026-11-09**: email in: next call 2026-11-30, she asked for it",
      "- **2026-11-09**: email in, next call 2026-11-30 - she asked for it",
    ],
    [body, "- 2026-11-09 call | reply by 2026-12-02", "- 2026-11-09 call | reply by 2026-12-02"],
    [
      body,
      "- 2026-11-09 email in, nice words, reply by 2026-12-02",
      "- 2026-11-09 email in, reply by 2026-12-02 - nice words",
    ],
    [
      front,
      "date: 2026-11-09\n    note: went well, reply by 2026-12-02\n    channel: call",
      "date: 2026-11-09\n    note: went well\n    reply_by: 2026-12-02\n    channel: call",
    ],
    [front, "note: reply by 2026-12-02\n    date: 2026-11-09", "reply_by: 2026-12-02\n    date: 2026-11-09"],
    [
      front,
      "{date: 2026-11-09, note: 'next call 2026-11-30, a: b'}",
      '{date: 2026-11-09, note: "a: b", next: call 2026-11-30}',
    ],
    [front, "{date: 2026-11-09, note: stop}", "{date: 2026-11-09, outcome: stop}"],
  ];
  for (const [note, entry, fixed] of fixes) {
    it(`${entry.replace(/\s+/g, " ")} becomes ${fixed.replace(/\s+/g, " ")}`, () => {
      const contact = readContact(note(entry), { fileName: "Somebody" });
      const [fix] = contact?.problems.flatMap((problem) => problem.fixes) ?? [];
      if (entry === fixed) {
        assert.equal(fix, undefined);
        return;
      }
      assert.ok(fix?.kind === "replace", JSON.stringify(contact?.problems));
      const plan = planFix(note(entry), fix, { fileName: "Somebody" });
      assert.ok(plan.ok, JSON.stringify(plan));
      assert.equal(plan.newText, note(fixed));
      assert.deepEqual(contactOf(plan.newText).problems, []);
    });
  }
});
