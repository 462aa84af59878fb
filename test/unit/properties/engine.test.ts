import assert from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "../../../src/cadence/analyse";
import type { Entry, State, Step } from "../../../src/cadence/model";
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

/** What must always hold: the numbered statements of cadence.md section 6. (3) has a file of its own. */
describe("for every log, settings and day", () => {
  it("1: it returns, and says the same again", () => {
    always((it) => assert.equal(told(judged(it)), told(judged(it))));
  });

  it("1: it stands where the last entry of the log leaves it", () => {
    always((it) => {
      const { entries, position } = judged(it);
      if (entries.length > 0) assert.deepEqual(position, entries.at(-1)?.after);
    });
  });

  it("2: it proposes nothing after a stop", () => {
    always((it) => {
      const analysis = judged(it);
      if (!analysis.entries.some(({ touch }) => touch.outcome === "stop")) return;
      assert.deepEqual([analysis.standing?.step, analysis.plan], [undefined, []]);
    });
  });

  it("2: it proposes nothing before an open promise's check-in, but what was agreed", () => {
    always((it) => {
      const analysis = judged(it);
      const promise = openPromise(analysis.entries);
      assert.equal(analysis.position.promise?.date, promise);
      if (!promise) return;
      for (const step of proposed(analysis)) {
        if (step.purpose === "thanks" || step.step === "row 4") continue;
        const { checkIn } = analysis.position.promise ?? assert.fail();
        assert.ok(checkIn.date >= promise && step.from >= checkIn.date, `${step.step} on ${step.from}`);
      }
    });
  });

  it("2: it proposes no call past the limit", () => {
    always((it) => {
      const analysis = judged(it);
      const limit = analysis.position.playbook?.limit;
      if (!limit || analysis.contact.every?.value.kind === "weekday") return;
      let { calls, tries } = unanswered(analysis);
      let last = analysis.position.lastAttempt?.date;
      for (const step of proposed(analysis)) {
        if (step.purpose === "thanks" || step.moveOn) continue;
        assert.ok(calls < limit.calls && tries < limit.attempts, `${step.step} after ${calls} calls`);
        const done = later(later(step.from, it.today), last ?? it.today);
        // The introduction is no try itself, and tries are counted behind it.
        tries = step.purpose === "intro" ? 0 : tries + (done === last ? 0 : 1);
        last = done;
        if (step.purpose === "intro") continue;
        if (step.channels[0] === (it.keys.prefers ?? "call")) calls++;
      }
    });
  });

  it("2: it proposes nothing before the end of a hold", () => {
    always((it) => {
      const analysis = judged(it);
      const run = analysis.entries.slice(
        Math.max(
          0,
          analysis.entries.findLastIndex(({ response }) => response),
        ),
      );
      const said = run.findLast(({ touch }) => touch.holdUntil)?.touch.holdUntil?.value;
      for (const { from, to } of proposed(analysis)) {
        for (const hold of [it.keys.hold, said]) assert.ok(!hold || (from >= hold && to >= hold));
        assert.ok(from <= to);
      }
    });
  });

  it("4: a response resets the count", () => {
    always((it) => {
      const answer = { date: it.today, channel: "email", direction: "in" };
      const { position, standing } = judged({ ...it, touches: [...it.touches, answer] });
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
        const [before, after] = [judged(it), judged({ ...it, touches })];
        const others = (analysis: Analysis) => findings(analysis, (rule) => rule !== "touch-future");
        assert.deepEqual(others(after), others(before));
        assert.equal(steps(after), steps(before));
        assert.equal(findings(after, () => true).length, findings(before, () => true).length + 1);
      }),
      runs(300),
    );
  });

  it("5: sorting changes no advice and no step", () => {
    always((it) => same(judged(it), judged({ ...it, touches: inOrder(it.touches) }), isAdvice));
  });

  it("5: comments and line endings change nothing", () => {
    always((it) => {
      const text = asText(it);
      const commented = text.replace(/^ {2}- /gm, "  # a comment: with a colon\n\n  - ");
      const before = judged(it);
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
        same(judged(it), judge(text, it.today, it.settings));
      }),
      runs(300),
    );
  });

  it("6: every contact is in exactly one state, and the state fits the step", () => {
    always((it) => {
      const { standing, contact } = judged(it);
      assert.ok(standing);
      const { state, step } = standing;
      assert.ok(
        (
          [
            "overdue",
            "due",
            "upcoming",
            "waiting",
            "held",
            "snoozed",
            "paused",
            "settled",
            "closed",
          ] satisfies State[]
        ).includes(state),
      );
      assert.equal(step === undefined, ["paused", "settled", "closed"].includes(state));
      if (state === "paused") assert.equal(contact.status, "paused");
      if (!step || state === "held" || state === "snoozed") return;
      const expected = it.today > step.to ? "overdue" : it.today >= step.from ? "due" : "ahead";
      assert.equal(state === "upcoming" || state === "waiting" ? "ahead" : state, expected);
    });
  });

  it("says every finding and reason in words", () => {
    always((it) => {
      const { findings: found, standing, plan, today } = judged(it);
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

const judged = (it: WrittenNote) => judge(asText(it), it.today, it.settings);

const proposed = ({ standing, plan }: Analysis): Step[] => (standing?.step ? [standing.step, ...plan] : []);

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

function told(analysis: Analysis): string {
  return JSON.stringify([analysis.findings, analysis.standing, analysis.plan]);
}

function same(a: Analysis, b: Analysis, wanted = (_: string) => true): void {
  assert.deepEqual(findings(b, wanted), findings(a, wanted));
  assert.equal(steps(b), steps(a));
}

/** The date of the last `reply by` with no response behind it, counted anew. */
function openPromise(entries: readonly Entry[]): string | undefined {
  const run = entries.slice(
    Math.max(
      0,
      entries.findLastIndex(({ response }) => response),
    ),
  );
  return run.findLast(({ touch }) => touch.replyBy)?.touch.replyBy?.value;
}

/** The calls (or what they prefer) and the days of trying behind the last response, counted anew. */
function unanswered({ entries, contact }: Analysis): { calls: number; tries: number } {
  const run = entries.slice(entries.findLastIndex(({ response }) => response) + 1);
  const attempts = run.filter(({ attempt }) => attempt).map(({ touch }) => touch);
  const { introduction, playbook } = entries.at(-1)?.after ?? {};
  const opening = playbook?.opensWithIntroduction ? introduction : undefined;
  const counted = attempts.filter((touch) => touch !== opening);
  const calls = counted.filter(({ channel }) => channel === (contact.prefers?.value ?? "call")).length;
  const opens = opening ? attempts.indexOf(opening) + 1 : 0;
  return { calls, tries: new Set(attempts.slice(opens).map(({ date }) => date)).size };
}
