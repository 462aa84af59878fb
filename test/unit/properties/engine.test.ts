import assert from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "../../../src/cadence/analyze";
import { countsTowardLimit } from "../../../src/cadence/limit";
import { STATES, type Step } from "../../../src/cadence/model";
import { asDone } from "../../../src/cadence/plan";
import { isMeetingChannel, touchKindOf } from "../../../src/cadence/touchKind";
import { addDays, later } from "../../../src/time/civilDate";
import { render } from "../../../src/words/render";
import {
  anyNote,
  anyTouch,
  asLine,
  asMap,
  asText,
  inOrder,
  runs,
  type WrittenNote,
} from "../support/arbitraries";
import { judge } from "../support/engine";

/** The invariants: the numbered statements of cadence.md section 6. (3) has a file of its own. */
describe("for every log, settings and day", () => {
  it("1: it returns, and says the same again", () => {
    always((it) => assert.equal(allAdvice(analysisOf(it)), allAdvice(analysisOf(it))));
  });

  it("1: the position is that after the last entry of the log", () => {
    always((it) => {
      const { entries, position } = analysisOf(it);
      if (entries.length > 0) assert.deepEqual(position, entries.at(-1)?.after);
    });
  });

  it("2: it proposes nothing after a stop", () => {
    always((it) => {
      const analysis = analysisOf(it);
      if (!analysis.entries.some(({ touch }) => touch.outcome === "stop")) return;
      // Thanks for the meeting in which they said it are still owed.
      assert.ok(proposedSteps(analysis).every(({ purpose }) => purpose === "thanks"));
    });
  });

  it("2: it proposes only what was agreed before an open promise's check-in", () => {
    always((it) => {
      const analysis = analysisOf(it);
      const { promise } = analysis.position;
      if (!promise) return;
      for (const step of proposedSteps(analysis)) {
        // A later promise replaces this one, and an offer or an answer has no day to wait for.
        if (["thanks", "answer"].includes(step.purpose ?? "") || step.step === "row 5") continue;
        assert.ok(promise.checkIn.date >= promise.date && step.from >= promise.checkIn.date, step.step);
      }
    });
  });

  it("2: it proposes no call past the limit", () => {
    always((it) => {
      const analysis = analysisOf(it);
      const limit = analysis.position.playbook?.limit;
      if (!limit || analysis.contact.every?.value.kind === "weekday") return;
      const { playbook } = analysis.position;
      const isCounted = playbook && countsTowardLimit(analysis.position, playbook, analysis.contact.known);
      let { calls, tries } = isCounted ? analysis.position : { calls: 0, tries: 0 };
      let last = analysis.position.lastAttempt?.date;
      for (const step of proposedSteps(analysis)) {
        const isTry = step.purpose === undefined && step.step !== "row 6" && step.logOn === undefined;
        if (step.purpose === "intro") [calls, tries] = [0, 0];
        if (!isTry || step.moveOn || isMeetingChannel(step.channels[0]) || step.step === "informational 2")
          continue;
        // An answer to their last message is not a try.
        const done = later(later(step.on, it.today), last ?? it.today);
        if (!last && touchKindOf(asDone(step, done), analysis.position.unanswered) === "answer") continue;
        // A meeting that they agreed to is not a try, even if it is a call.
        if (step.step === "row 5" && step.count === undefined) continue;
        assert.ok(calls < limit.calls && tries < limit.attempts, `${step.step} after ${calls} calls`);
        if (done !== last) tries++;
        if (done !== last && step.channels[0] === (it.keys.prefers ?? "call")) calls++;
        last = done;
      }
    });
  });

  it("2: it proposes nothing before the end of a hold", () => {
    always((it) => {
      const analysis = analysisOf(it);
      const run = analysis.entries.slice(
        Math.max(
          0,
          analysis.entries.findLastIndex(({ response }) => response),
        ),
      );
      const said = run.findLast(({ touch }) => touch.holdUntil)?.touch.holdUntil?.value;
      for (const { from, to } of proposedSteps(analysis)) {
        for (const hold of [it.keys.hold, said]) assert.ok(!hold || (from >= hold && to >= hold));
        assert.ok(from <= to);
      }
    });
  });

  it("4: a response resets the count", () => {
    always((it) => {
      const answer = { date: it.today, channel: "email", direction: "in" };
      const { position, standing } = analysisOf({ ...it, touches: [...it.touches, answer] });
      assert.deepEqual([position.tries, position.calls, position.lastAttempt], [0, 0, undefined]);
      assert.ok((standing?.step?.count?.n ?? 1) === 1);
    });
  });

  it("4: a touch dated after today changes no other finding than touch-future", () => {
    const later = fc.tuple(anyNote, anyTouch, fc.integer({ min: 1, max: 400 }), fc.nat());
    fc.assert(
      fc.property(later, ([it, touch, ahead, at]) => {
        const touches = it.touches.toSpliced(at % (it.touches.length + 1), 0, {
          ...touch,
          date: addDays(it.today, ahead),
        });
        const [before, after] = [analysisOf(it), analysisOf({ ...it, touches })];
        const others = (analysis: Analysis) => findings(analysis, (rule) => rule !== "touch-future");
        assert.deepEqual(others(after), others(before));
        assert.equal(steps(after), steps(before));
        assert.equal(findings(after, () => true).length, findings(before, () => true).length + 1);
      }),
      runs(300),
    );
  });

  it("5: sorting changes no advice and no step", () => {
    always((it) => same(analysisOf(it), analysisOf({ ...it, touches: inOrder(it.touches) }), isAdvice));
  });

  it("5: comments and line endings change nothing", () => {
    always((it) => {
      const text = asText(it);
      const commented = text.replace(/^ {2}- /gm, "  # a comment: with a colon\n\n  - ");
      const before = analysisOf(it);
      same(before, judge(commented, it.today, it.settings));
      same(before, judge(text.replaceAll("\n", "\r\n"), it.today, it.settings));
      same(before, judge(`\uFEFF${text}`, it.today, it.settings));
    });
  });

  it("5: a line says what its map says", () => {
    const mixed = fc.tuple(anyNote, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }));
    fc.assert(
      fc.property(mixed, ([it, maps]) => {
        const text = asText(it, (touch, i) => (maps[i] ? asMap(touch) : asLine(touch)));
        same(analysisOf(it), judge(text, it.today, it.settings));
      }),
      runs(300),
    );
  });

  it("6: every contact is in exactly one state, and the state fits the step", () => {
    always((it) => {
      const { standing, contact } = analysisOf(it);
      assert.ok(standing);
      const { state, step } = standing;
      assert.ok(STATES.includes(state));
      assert.equal(step === undefined, ["paused", "settled", "closed"].includes(state));
      if (state === "paused") assert.equal(contact.status, "paused");
      if (!step || state === "held" || state === "snoozed") return;
      const expected = it.today > step.to ? "overdue" : it.today >= step.from ? "due" : "ahead";
      assert.equal(state === "upcoming" || state === "waiting" ? "ahead" : state, expected);
    });
  });

  it("renders every finding and reason as text", () => {
    always((it) => {
      const { findings: found, standing, plan, today } = analysisOf(it);
      const reasons = [standing?.step, ...plan].flatMap((step) =>
        step ? [step.reason, ...step.how, ...step.extras.map(({ reason }) => reason)] : [],
      );
      for (const message of [...found.map((finding) => finding.message), ...reasons]) {
        const words = render(message, { today });
        assert.ok(!/[{}]|undefined|NaN|Invalid| {2}|^\s|\s$| [.,:]/.test(words), words);
      }
    });
  });
});

function always(check: (it: WrittenNote) => void): void {
  fc.assert(fc.property(anyNote, check), runs(300));
}

const analysisOf = (it: WrittenNote) => judge(asText(it), it.today, it.settings);

const proposedSteps = ({ standing, plan }: Analysis): Step[] =>
  standing?.step ? [standing.step, ...plan] : [];

const FORM = new Set([
  "frontmatter-yaml",
  "touch-syntax",
  "touch-order",
  "touch-future",
  "touch-duplicate",
  "unknown-key",
]);
const isAdvice = (rule: string) => !FORM.has(rule);

function findings(analysis: Analysis, wanted: (rule: string) => boolean): string[] {
  return analysis.findings
    .filter(({ rule }) => wanted(rule))
    .map(({ rule, severity, message }) => `${severity} ${rule} ${render(message, analysis)}`)
    .sort();
}

function steps(analysis: Analysis): string {
  return JSON.stringify([analysis.standing, analysis.plan]);
}

function allAdvice(analysis: Analysis): string {
  return JSON.stringify([analysis.findings, analysis.standing, analysis.plan]);
}

function same(a: Analysis, b: Analysis, wanted = (_: string) => true): void {
  assert.deepEqual(findings(b, wanted), findings(a, wanted));
  assert.equal(steps(b), steps(a));
}
