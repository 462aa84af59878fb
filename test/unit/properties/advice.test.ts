import assert from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "../../../src/cadence/analyze";
import type { Step } from "../../../src/cadence/model";
import type { Finding } from "../../../src/cadence/rule";
import { RULES } from "../../../src/cadence/rules";
import { planFix } from "../../../src/note/edits/fixes";
import { CHANNELS, OUTCOMES } from "../../../src/note/vocabulary";
import { attemptCountOf } from "../../../src/service/followUps/attempts";
import { addDays, type CivilDate } from "../../../src/time/civilDate";
import { render } from "../../../src/words/render";
import { anyNote, anyPast, asText, runs, type WrittenNote } from "../support/arbitraries";
import { day, judge } from "../support/engine";

/** Statements 7, 8 and 9 of cadence.md section 6, over logs that are walked day by day. */
describe("on every day of every log", () => {
  it("7: at the limit no rule speaks of a next try", () => {
    walk(({ analysis }) => {
      if (!analysis.standing?.step?.moveOn) return;
      const said = analysis.findings.filter(({ rule }) => ABOUT_NEXT_TRY.has(rule));
      assert.deepEqual(said.map(words(analysis)), []);
    });
  });

  it("7: m - n is the number of tries that are left in the plan", () => {
    walk(({ analysis }) => {
      const { standing, plan } = analysis;
      const steps = [standing?.step, ...plan].filter((step) => step !== undefined);
      for (const [at, step] of steps.entries()) {
        if (!step.count) continue;
        const left = steps.slice(at + 1).filter(isTry).length;
        assert.equal(step.count.of - step.count.n, left, `${step.step}: ${JSON.stringify(step.count)}`);
        assert.ok(steps.at(-1)?.moveOn);
      }
    });
  });

  it("7: the count of the last try agrees with that of the next step", () => {
    walk(({ analysis }) => {
      const { entries, standing, position } = analysis;
      const last = entries.findLast(({ attempt, sameTry }) => attempt && !sameTry);
      const count = standing?.step?.count;
      if (!last || !count || last.after.lastAttempt !== position.lastAttempt) return;
      const { n, of } = attemptCountOf(last, analysis);
      if (n > 0 && of !== undefined) assert.deepEqual([n + 1, of], [count.n, count.of]);
    });
  });

  it("7: no sentence names another channel than the step", () => {
    walk(({ analysis }) => {
      const step = analysis.standing?.step;
      if (!step || step.moveOn) return;
      const told = [step.reason, ...analysis.findings.filter(tellsChannel).map(({ message }) => message)];
      for (const message of told) {
        const [, advice = ""] = render(message, analysis).split(/: (.*)/s);
        for (const channel of Object.keys(CHANNELS)) {
          if (new RegExp(`\\b${channel}\\b`).test(advice.toLowerCase().replace("video call", "video"))) {
            assert.ok(
              step.channels.includes(channel as never),
              `${step.step} by ${step.channels}: ${advice}`,
            );
          }
        }
      }
    });
  });

  it("7: a fix that is applied makes no new warning", () => {
    walk(({ analysis, text, it }) => {
      const known = new Set(analysis.findings.filter(isWarning).map(({ rule }) => rule));
      for (const finding of analysis.findings) {
        for (const fix of finding.fixes) {
          if (fix.kind === "action") continue;
          const edits = planFix(text, fix, { fileName: "Somebody" });
          if (!edits.ok) continue;
          const after = judge(edits.newText, analysis.today, it.settings);
          const isNew = ({ rule }: Finding) => !known.has(rule);
          const isExpected = (caused: Finding) =>
            EXPECTED.some(({ applies }) => applies({ finding, fix, caused, analysis }));
          const unexpected = after.findings.filter(isWarning).filter((it) => isNew(it) && !isExpected(it));
          assert.deepEqual(unexpected.map(words(after)), [], `by ${render(fix.title)} for ${finding.rule}`);
        }
      }
    });
  });

  it("8: what might forbid contact and cannot be read lets no step appear", () => {
    const spoiled = fc.constantFrom("status", "do_not_contact", "hold", "snooze");
    fc.assert(
      fc.property(
        anyNote,
        spoiled,
        fc.constantFrom("pausd?", "soonish", "[a, b]", "2026-02-30"),
        (it, key, value) => {
          const { standing, plan } = judge(
            asText({ ...it, keys: { ...it.keys, [key]: value } }),
            it.today,
            it.settings,
          );
          assert.deepEqual([standing, plan], [undefined, []]);
        },
      ),
      runs(200),
    );
  });

  it("8: a second outcome next to `stop` lets no step appear", () => {
    const outcome = fc.constantFrom(...Object.keys(OUTCOMES), "maybe");
    fc.assert(
      fc.property(anyPast, outcome, fc.boolean(), (it, word, isFirst) => {
        const stopped = {
          date: it.today,
          channel: "call",
          outcome: isFirst ? `${word} stop` : `stop ${word}`,
        };
        const { standing, plan } = judge(
          asText({ ...it, touches: [...it.touches, stopped] }),
          it.today,
          it.settings,
        );
        assert.deepEqual([standing?.step, plan], [undefined, []]);
      }),
      runs(200),
    );
  });

  it("9: what should have been done on a day was proposed on that day", () => {
    walk(({ analysis, on }) => {
      for (const finding of analysis.findings) {
        const promised = SAID_BEFORE[finding.rule]?.(analysis, finding);
        if (!promised) continue;
        const { days, isSaid } = promised;
        const then = days.map(on);
        assert.ok(
          then.some((it) => isStill(it) || isSaid(it)),
          `${finding.rule}: ${words(analysis)(finding)}`,
        );
      }
    });
  });
});

interface CausedFinding {
  readonly finding: Finding;
  readonly fix: Finding["fixes"][number];
  readonly caused: Finding;
  readonly analysis: Analysis;
}

/** The warnings that a fix may cause, each with the answer to the user's question "why do I see this now?". */
const EXPECTED: readonly { readonly why: string; readonly applies: (it: CausedFinding) => boolean }[] = [
  {
    why: "The finding says: log how the meeting went, and thank them. The first half is done.",
    applies: ({ finding, caused }) =>
      finding.message.key === "commitment-missed.meeting" && caused.rule === "thank-you",
  },
  {
    why: "You took up again what you had filed away, so its advice is back.",
    applies: ({ finding }) => finding.rule === "came-back",
  },
  {
    why: "You said that their message was a courtesy. It answered nothing, so the advice from before it is back.",
    applies: ({ fix }) => fix.title.key === "fix.no-answer-needed",
  },
  {
    why: "You logged what was agreed on, which came first, so a day that passed after it is in sight, one thing at a time.",
    applies: ({ finding, caused }) =>
      finding.rule === "commitment-missed" &&
      ["promise-lapsed", "commitment-missed", "going-cold"].includes(caused.rule),
  },
  {
    why: "You logged the last try that the playbook allows, and the plan said so: it goes on with moving on.",
    applies: ({ caused }) => caused.message.key === "move-on.at",
  },
  {
    why: "The step that you logged was for Monday, or was an answer, and the one after it has been due for long.",
    applies: ({ caused, analysis: { standing, today } }) =>
      caused.rule === "going-cold" &&
      (standing?.step?.step === "row 4" || (standing?.step?.on ?? today) > today),
  },
];

const ABOUT_NEXT_TRY: ReadonlySet<string> = new Set(
  RULES.filter(({ isAboutNextTry }) => isAboutNextTry).map(({ id }) => id),
);

/** Findings that name the channel of the step. */
const tellsChannel = ({ rule }: Finding) => rule === "promise-lapsed" || rule === "answer-owed";
const isWarning = ({ severity }: Finding) => severity === "warning" || severity === "error";
const words =
  ({ today }: Analysis) =>
  ({ rule, message }: Finding) =>
    `${rule}: ${render(message, { today })}`;

function isTry({ purpose, step, moveOn }: Step): boolean {
  return purpose === undefined && !moveOn && step !== "row 6";
}

interface PromisedStep {
  /** It must be proposed on one of these days. */
  readonly days: readonly CivilDate[];
  readonly isSaid: (then: Analysis) => boolean;
}

/** When and how the advice of each rule must come in time. */
const SAID_BEFORE: Readonly<Record<string, (now: Analysis, finding: Finding) => PromisedStep | undefined>> = {
  "thank-you": (_, { message }) => {
    if (!message.key.startsWith("thank-you.missing")) return undefined;
    const date = day(String(message.args.date));
    return { days: [date, addDays(date, 1)], isSaid: (then) => says(then, "thanks") };
  },
  "commitment-missed": (_, { message }) => {
    if (message.key === "commitment-missed.weekday") return undefined;
    const date = day(String(message.args.date));
    return { days: [date], isSaid: ({ standing }) => isDatedOn(standing?.step, date) };
  },
  "promise-lapsed": ({ today }) => ({
    days: [today],
    isSaid: ({ standing }) => standing?.step?.step === "row 7" || standing?.step?.step === "row 5",
  }),
  "answer-owed": (_, { message }) => {
    const date = day(String(message.args.date));
    return { days: [date, addDays(date, 1)], isSaid: (then) => says(then, "answer") };
  },
  "change-approach": ({ today }) => ({ days: [today], isSaid: (then) => says(then, "invite") }),
  "also-email": ({ today }) => ({
    days: [today],
    isSaid: ({ standing }) => standing?.step?.step === "row 6",
  }),
};

function says({ standing }: Analysis, purpose: string): boolean {
  const step = standing?.step;
  return step?.purpose === purpose || (step?.extras ?? []).some((extra) => extra.purpose === purpose);
}

/** Whether the agreed day is the step, or an extra of the step that comes first. */
function isDatedOn(step: Step | undefined, date: CivilDate): boolean {
  if (!step) return false;
  // One touch keeps a pin and an agreed date of the same day.
  return (step.step === "row 5" && step.from <= date) || step.extras.length > 0;
}

/** Whether the contact is held, snoozed, paused or closed, so that nothing is proposed. */
function isStill({ standing }: Analysis): boolean {
  return !standing || ["held", "snoozed", "paused", "closed"].includes(standing.state);
}

interface Morning {
  readonly it: WrittenNote;
  readonly text: string;
  readonly analysis: Analysis;
  /** The same log as it was on the evening of another day. */
  readonly on: (date: CivilDate) => Analysis;
}

/** Checks every day from the first touch on. */
function walk(check: (morning: Morning) => void): void {
  fc.assert(
    fc.property(anyPast, (it) => {
      const first = it.touches[0]?.date ?? it.today;
      const on = (date: CivilDate) => judge(textOn(it, date), date, it.settings);
      for (let date = first; date <= it.today; date = addDays(date, 1)) {
        check({ it, text: textOn(it, date), analysis: on(date), on });
      }
    }),
    runs(60),
  );
}

function textOn(it: WrittenNote, date: CivilDate): string {
  return asText({ ...it, touches: it.touches.filter((touch) => touch.date <= date) });
}
