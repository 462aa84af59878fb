import fc from "fast-check";
import { CHANNELS, DIRECTIONS, OUTCOMES, PURPOSES } from "../../../src/note/vocabulary";
import { addDays, type CivilDate } from "../../../src/time/civilDate";
import { day } from "./engine";
import { anyPlaybooks, OWN } from "./overrides";

/**
 * How often a property is tried: FC_RUNS asks for more, such as 20000 over a night; `npm run check`, which is run
 * before each commit, tries a sixteenth of `count`, and `npm test` a quarter. scripts/tests/prepareNode.cjs sets the
 * seed.
 */
export const runs = (count: number) => ({
  numRuns: Number(process.env.FC_RUNS ?? Math.ceil(count / (IN_BRIEF ? 16 : 4))),
});

/** True for the short run of `npm run check`. */
export const IN_BRIEF = process.env.TOUCHBASE_TESTS === "brief";

/** A touch as data, to be written as a line or as a map. */
export interface WrittenTouch {
  readonly date: CivilDate;
  readonly time?: string | undefined;
  readonly channel?: string | undefined;
  readonly outcome?: string | undefined;
  readonly direction?: string | undefined;
  readonly purpose?: string | undefined;
  readonly with?: string | undefined;
  readonly to?: string | undefined;
  readonly next?: string | undefined;
  readonly replyBy?: CivilDate | undefined;
  readonly holdUntil?: CivilDate | undefined;
  readonly text?: string | undefined;
}

/** A whole note as data. */
export interface WrittenNote {
  readonly keys: Readonly<Record<string, string>>;
  readonly touches: readonly WrittenTouch[];
  readonly today: CivilDate;
  readonly settings: Readonly<Record<string, unknown>>;
}

const START = day("2026-01-01");
/** The number of days with touches; small, so that touches are close together. */
const SPAN = 60;

const dateIn = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => addDays(START, n));
/** Generates a value once in `every` times, else undefined. */
const once = <T>(every: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: every - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const wordOf = (list: object) => fc.constantFrom(...Object.keys(list));
const NAMES = ["Dana", "Luis", "Dana and Luis", "Ann Lee"];

/** Most touches are typical; the rest is any combination of words. */
const words: fc.Arbitrary<Partial<WrittenTouch>> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      channel: fc.constant("call"),
      outcome: fc.constantFrom("no-answer", "voicemail", "reached"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ channel: fc.constantFrom("email", "text", "card", "letter", "social") }),
  },
  { weight: 2, arbitrary: fc.record({ channel: fc.constant("email"), direction: fc.constant("in") }) },
  { weight: 1, arbitrary: fc.record({ channel: fc.constantFrom("interview", "meeting", "video", "event") }) },
  {
    weight: 1,
    arbitrary: fc.record({ channel: fc.constantFrom("email", "letter"), purpose: wordOf(PURPOSES) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      channel: once(2, wordOf(CHANNELS)),
      outcome: once(
        3,
        wordOf(OUTCOMES).filter((outcome) => outcome !== "stop"),
      ),
      direction: once(3, wordOf(DIRECTIONS)),
      purpose: once(3, wordOf(PURPOSES)),
    }),
  },
);

function touchOn(dates: fc.Arbitrary<CivilDate>): fc.Arbitrary<WrittenTouch> {
  const clauses = fc.record({
    date: dates,
    time: once(5, fc.constantFrom("09:00", "14:30")),
    with: once(5, fc.constantFrom(...NAMES)),
    to: once(5, fc.constantFrom(...NAMES)),
    nextIn: once(5, fc.integer({ min: 0, max: 20 })),
    nextBy: fc.constantFrom("", "call ", "email ", "meeting "),
    replyIn: once(5, fc.integer({ min: 0, max: 15 })),
    holdIn: once(5, fc.integer({ min: 0, max: 15 })),
    text: once(5, fc.constantFrom("asked for Dana", "back: soon", 'she said "no"', "x")),
    stop: fc.integer({ min: 0, max: 40 }),
  });
  return fc.tuple(words, clauses).map(([said, { nextIn, nextBy, replyIn, holdIn, stop, ...rest }]) => ({
    ...said,
    ...rest,
    outcome: stop === 0 ? "stop" : said.outcome,
    next: nextIn === undefined ? undefined : `${nextBy}${addDays(rest.date, nextIn)}`,
    replyBy: replyIn === undefined ? undefined : addDays(rest.date, replyIn),
    holdUntil: holdIn === undefined ? undefined : addDays(rest.date, holdIn),
  }));
}

export const anyTouch = touchOn(dateIn(0, SPAN));

const keys = fc
  .record({
    playbook: fc.option(
      fc.constantFrom("job-ad", "after-interview", "informational", "networking", "friend", OWN),
      {
        nil: undefined,
        freq: 8,
      },
    ),
    every: once(5, fc.constantFrom("friday", "3 weeks", "1 month", "2 days", "sunday")),
    prefers: once(5, wordOf(CHANNELS)),
    known: once(5, fc.constantFrom("true", "false")),
    status: once(5, fc.constantFrom("active", "active", "active", "paused", "closed", "moved-on - done")),
    follow_up: once(
      5,
      dateIn(SPAN / 3, SPAN + 40).chain((d) => fc.constantFrom(`${d}`, `${d} 10:00`, `${d} email`)),
    ),
    hold: once(5, dateIn(SPAN / 3, SPAN + 40)),
    snooze: once(5, dateIn(SPAN / 3, SPAN + 40)),
  })
  .map((all) => {
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return Object.fromEntries(given.length > 0 ? given : [["playbook", "networking"]]);
  });

const settings = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record({
      holidays: fc.array(dateIn(0, SPAN + 60), { maxLength: 12 }),
      defaultPlaybook: fc.constantFrom("networking", "friend", "job-ad"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ playbooks: anyPlaybooks }) },
);

/** Any note on any day; touches may be in the future. */
export const anyNote: fc.Arbitrary<WrittenNote> = fc.record({
  keys,
  touches: fc.array(anyTouch, { maxLength: 12 }),
  today: dateIn(SPAN / 2, SPAN + 60),
  settings,
});

/** A note whose touches are all past and in order. */
export const anyPast: fc.Arbitrary<WrittenNote> = anyNote.map((it) => ({
  ...it,
  touches: inOrder(it.touches.filter(({ date }) => date <= it.today)),
}));

export function inOrder(touches: readonly WrittenTouch[]): WrittenTouch[] {
  return [...touches].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function asLine(touch: WrittenTouch): string {
  const { time, channel, outcome, direction, purpose } = touch;
  const head = [touch.date, time, channel, outcome, direction, purpose].filter(Boolean).join(" ");
  const clauses = [
    touch.with && `with ${touch.with}`,
    touch.to && `to ${touch.to}`,
    touch.next && `next ${touch.next}`,
    touch.replyBy && `reply by ${touch.replyBy}`,
    touch.holdUntil && `hold until ${touch.holdUntil}`,
  ].filter(Boolean);
  const line = [head, ...clauses].join(", ");
  return touch.text ? `${line} - ${touch.text}` : line;
}

export function asMap(touch: WrittenTouch): string {
  const { date, time, channel, outcome, direction, purpose, to, next } = touch;
  const fields = { date, time, channel, outcome, direction, purpose, with: touch.with, to, next };
  const rest = { reply_by: touch.replyBy, hold_until: touch.holdUntil, note: touch.text };
  return Object.entries({ ...fields, ...rest })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${JSON.stringify(value)}`)
    .join("\n    ");
}

/** Writes the note as text; `how` writes a touch, by default as a line. */
export function asText(
  it: WrittenNote,
  how: (touch: WrittenTouch, index: number) => string = asLine,
): string {
  const head = Object.entries(it.keys).map(([key, value]) => `${key}: ${value}`);
  const log = it.touches.map((touch, index) => {
    const text = how(touch, index);
    // Text that YAML would misread is quoted, as the product does.
    return `  - ${/^date: /.test(text) || !/: |"/.test(text) ? text : JSON.stringify(text)}`;
  });
  return ["---", "type: contact", ...head, ...(log.length > 0 ? ["touches:", ...log] : []), "---", ""].join(
    "\n",
  );
}
