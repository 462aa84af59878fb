import assert from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "../../../src/cadence/analyze";
import type { Step } from "../../../src/cadence/model";
import { addDays, daysBetween, later } from "../../../src/time/civilDate";
import { anyPast, asText, inOrder, runs, type WrittenNote, type WrittenTouch } from "../support/arbitraries";
import { judge } from "../support/engine";

/** Statement 3 of cadence.md section 6: a user who follows every proposal in time gets no finding. */
const NEVER: ReadonlySet<string> = new Set([
  "too-soon",
  "before-promise",
  "before-agreed",
  "switch-it-up",
  "talk-too-often",
]);

/** One turn: the day of the window, the channel, and the outcome. */
interface Turn {
  readonly day: number;
  readonly channel: number;
  readonly beside: boolean;
  readonly outcome: "nothing" | "voicemail" | "reached" | "answered" | "promised" | "agreed";
  readonly delay: number;
}

const turns = fc.array(
  fc.record({
    day: fc.nat({ max: 30 }),
    channel: fc.nat({ max: 5 }),
    beside: fc.boolean(),
    outcome: fc.constantFrom<Turn["outcome"]>(
      ...([
        "nothing",
        "nothing",
        "nothing",
        "nothing",
        "voicemail",
        "reached",
        "answered",
        "promised",
        "agreed",
      ] as const),
    ),
    delay: fc.nat({ max: 12 }),
  }),
  { minLength: 1, maxLength: 12 },
);

it("a user who follows the proposals gets no finding", () => {
  fc.assert(
    fc.property(anyPast, turns, (it, happenings) => {
      const told: string[] = [];
      let note = it;
      for (const turn of happenings) {
        const { standing } = analysisOf(note);
        const step = standing?.step;
        if (!step || step.moveOn) break;
        const first = note.touches.length;
        note = doStep(note, step, turn);
        told.push(...faults(analysisOf(note), first, step));
        note = addAnswer(note, turn);
      }
      assert.deepEqual(told, []);
    }),
    runs(400),
  );
});

it("a user who follows the plan on its days gets no finding", () => {
  fc.assert(
    fc.property(anyPast, (it) => {
      const { standing, plan } = analysisOf(it);
      if (!standing?.step) return;
      let note = it;
      for (const step of [standing.step, ...plan]) {
        if (step.moveOn || isLive(step.channels[0])) break;
        const first = note.touches.length;
        note = doStep(note, step, { day: 0, channel: 0, beside: false, outcome: "nothing", delay: 0 });
        assert.deepEqual(faults(analysisOf(note), first, step), []);
      }
    }),
    runs(400),
  );
});

const analysisOf = (it: WrittenNote) => judge(asText(it), it.today, it.settings);

const isLive = (channel: string | undefined) => /^(interview|meeting|video|event)$/.test(channel ?? "");

function doStep(it: WrittenNote, step: Step, turn: Turn): WrittenNote {
  const start = later(it.today, step.on);
  const width = Math.max(0, daysBetween(start, step.to));
  const date = step.logOn ?? addDays(start, width === 0 ? 0 : turn.day % (width + 1));
  const channel = step.channels[turn.channel % step.channels.length];
  const to = step.people.length > 0 ? step.people.join(" and ") : undefined;
  const done: WrittenTouch[] = [
    { date, channel, purpose: step.purpose, to, outcome: outcomeOf(turn, channel, step) },
  ];
  for (const { channel: other, purpose } of turn.beside ? step.extras : []) {
    // The extras of a step that is logged on an earlier day are done today.
    done.push({ date: later(date, start), channel: other ?? "email", purpose });
  }
  return {
    ...it,
    touches: inOrder([...it.touches, ...done]),
    today: later(it.today, done.at(-1)?.date ?? date),
  };
}

function outcomeOf({ outcome }: Turn, channel: string | undefined, step: Step): string | undefined {
  if (channel !== "call" || step.purpose) return undefined;
  return { voicemail: "voicemail", reached: "reached" }[outcome as string] ?? "no-answer";
}

/** Adds an answer some days later, with a promise or with a date for the next call. */
function addAnswer(it: WrittenNote, { outcome, delay }: Turn): WrittenNote {
  const date = addDays(it.today, delay);
  if (!["answered", "promised", "agreed"].includes(outcome)) return { ...it, today: date };
  const answer: WrittenTouch = {
    date,
    channel: "email",
    direction: "in",
    replyBy: outcome === "promised" ? addDays(date, 7) : undefined,
    next: outcome === "agreed" ? `call ${addDays(date, 5)}` : undefined,
  };
  return { ...it, touches: [...it.touches, answer], today: date };
}

/** Returns the findings about the touches from the `first` on. */
function faults(analysis: Analysis, first: number, step: Step): string[] {
  const from = analysis.contact.touches[first]?.span.start ?? assert.fail();
  return analysis.findings
    .filter(({ rule, severity, span }) => {
      const never = NEVER.has(rule) || (rule === "move-on" && severity === "error");
      return never && span.start >= from;
    })
    .map(({ rule }) => `${rule} for following ${step.step}`);
}
