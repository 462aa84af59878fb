import type { Analysis } from "../../../src/cadence/analyze";
import type { State } from "../../../src/cadence/model";
import type { Finding } from "../../../src/cadence/rule";
import { addDays, type CivilDate } from "../../../src/time/civilDate";
import { render } from "../../../src/words/render";
import type { Life } from "./life";
import type { Breaches } from "./witness";

/** The figures of a group of contacts. */
export interface Figures {
  people: number;
  touches: number;
  /** Contacts who answered at least once, and those who were moved on from at least once. */
  answered: number;
  movedOn: number;
  stopped: number;
  readonly breaches: Breaches;
  /** Days on which an active contact had an open step after its window, or no state. */
  forgotten: number;
  readonly states: Map<State, number>;
  /** The number of different findings by rule. One that is shown for a week counts once. */
  readonly findings: Map<string, number>;
  readonly allowed: Map<string, number>;
  /** The first unexpected one of each kind, as an example. */
  readonly examples: Map<string, string>;
}

/**
 * Findings that repeat the plan and do not criticize a person who follows it: at the last call that is allowed
 * the rule says what the plan says next, and it is silent as soon as the contact is marked as moved on.
 */
export const ALLOWED: Readonly<Record<string, string>> = {
  "also-email": "it announces the plan's next step: the email that belongs to the call",
  "commitment-missed": "the weekday that they asked for passed while the user had paused the contact",
  "move-on": "at the limit, it announces the plan's last step: move on",
  "never-arrived": "it says that a message came back, until the step is done by another way",
  "no-next-step": "not every talk ends with a date, and it says so for a week",
  "promise-lapsed":
    "the day to ask passed while the contact was put aside, and the next one is after the weekend",
  "thank-you": "the thanks had to wait for the end of a hold, and the note says so no longer",
};

export function noFigures(): Figures {
  return {
    people: 0,
    touches: 0,
    answered: 0,
    movedOn: 0,
    stopped: 0,
    breaches: { callsPastTheLimit: 0, beforeAPromise: 0, afterStop: 0 },
    forgotten: 0,
    states: new Map(),
    findings: new Map(),
    allowed: new Map(),
    examples: new Map(),
  };
}

/** Records one contact's days, each in the evening. */
export class Diary {
  private readonly seen = new Set<string>();
  /** The days on which the contact was paused, snoozed or held; the note does not say so afterwards. */
  private readonly asideOn = new Set<CivilDate>();

  constructor(
    private readonly figures: Figures,
    private readonly life: Life,
  ) {}

  evening(today: CivilDate): void {
    const { figures, life } = this;
    const analysis = life.notebook.judged(today);
    const state = analysis.standing?.state;
    if (state === "paused" || state === "snoozed" || state === "held") this.asideOn.add(today);
    if (state) figures.states.set(state, (figures.states.get(state) ?? 0) + 1);
    const forgotten = isForgotten(analysis);
    if (forgotten) figures.forgotten++;
    if (forgotten)
      this.example(today, `forgotten (${state ?? "no state"}, ${analysis.standing?.step?.step})`);
    for (const finding of analysis.findings) this.take(finding, analysis);
  }

  end(): void {
    const { figures, life } = this;
    const { witness, notebook, movedOn } = life;
    figures.people++;
    figures.touches += notebook.touches;
    if (witness.answers > 0) figures.answered++;
    if (movedOn > 0) figures.movedOn++;
    if (witness.stopped) figures.stopped++;
    for (const key of Object.keys(figures.breaches) as (keyof Breaches)[]) {
      figures.breaches[key] += witness.breaches[key];
    }
  }

  private take(finding: Finding, analysis: Analysis): void {
    const { figures, life } = this;
    const text = life.notebook.text.slice(finding.span.start, finding.span.end);
    const key = `${finding.rule} ${finding.message.key} ${text}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const counts = this.isAllowed(finding, analysis) ? figures.allowed : figures.findings;
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    if (counts === figures.findings) {
      const { today } = analysis;
      this.example(today, `${finding.rule} at "${text}": ${render(finding.message, { today })}`);
    }
  }

  private isAllowed({ rule, message }: Finding, { standing, today }: Analysis): boolean {
    switch (rule) {
      case "move-on":
        return message.key === "move-on.at";
      case "commitment-missed":
        return message.key === "commitment-missed.weekday" && this.wasAside(message.args.date);
      case "promise-lapsed": {
        const isForAnotherDay = standing?.step !== undefined && standing.step.on > today;
        return isForAnotherDay && this.wasAside(message.args.checkIn);
      }
      case "thank-you":
        return message.key === "thank-you.late" && this.wasAside(addDays(message.args.date as CivilDate, 1));
      default:
        return rule in ALLOWED;
    }
  }

  private wasAside(date: unknown): boolean {
    return this.asideOn.has(date as CivilDate);
  }

  private example(today: CivilDate, what: string): void {
    const { examples } = this.figures;
    // One example of each kind is enough.
    const kind = what.split(" ")[0] ?? what;
    if (!examples.has(kind)) examples.set(kind, `${today} ${what}\n${this.life.notebook.text}`);
  }
}

/** Whether a step is left at the end of its last day, or an active contact has no next step. */
function isForgotten({ contact, standing, position, today }: Analysis): boolean {
  if (contact.status !== "active" || position.stop) return false;
  if (!standing) return true;
  const { state, step } = standing;
  // A date was made without its day, or a friend has one.
  if (state === "settled") return position.playbook?.id !== "friend" && standing.reason === undefined;
  if (step && step.on > today) return false;
  return state === "overdue" || (state === "due" && step !== undefined && step.to <= today);
}
