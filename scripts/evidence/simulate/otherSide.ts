import { addDays, type CivilDate, weekdayOf } from "../../../src/time/civilDate";
import type { Temper } from "./people";
import type { Random } from "./random";

/** A statement of the contact: words for the touch line, and the facts for the witness. */
export interface Statement {
  /** An outcome, if there is a word for it. The caller adds `reached`. */
  readonly outcome: "declined" | "stop" | "scheduled" | "offer" | "cancelled" | "moved" | undefined;
  /** `ack` for a courtesy that asks for nothing. */
  readonly purpose?: "ack";
  /** Clauses with the comma before each. */
  readonly clauses: string;
  readonly promise: CivilDate | undefined;
  readonly text: string;
}

/** Texts that people write. YAML would misread some of them. */
const TEXTS = [
  "",
  "",
  "asked about the role: they decide soon",
  'said "try me again"',
  "see note #4",
  "likes sailing, two kids",
  "[[Acme]] is hiring",
  "20% chance, perhaps",
];

/** Texts that ask for an answer. */
const QUESTIONS = [
  "can you send two references?",
  "when could you start?",
  "free on Friday?",
  "please call me back",
];

/** Returns an answer. A talk ends with an agreement on the next step. */
export function answer(
  { saysStop, saysNo }: Temper,
  random: Random,
  today: CivilDate,
  occasion: "talk" | "message",
): Statement {
  const text = random.pick(TEXTS);
  const plain = { outcome: undefined, clauses: "", promise: undefined, text };
  if (random.chance(saysStop)) return { ...plain, outcome: "stop" };
  if (random.chance(saysNo)) return { ...plain, outcome: "declined" };
  const how = random.weighted({
    promise: 4,
    call: 3,
    date: 2,
    hold: 1,
    offer: 0.3,
    word: occasion === "message" ? 2 : 0,
    question: occasion === "message" ? 3 : 0,
    courtesy: occasion === "message" ? 2 : 0,
  });
  const soon = workingDay(addDays(today, random.int(1, 15)));
  switch (how) {
    case "promise":
      return { ...plain, clauses: `, reply by ${soon}`, promise: soon };
    case "call":
      return {
        ...plain,
        clauses: `, next ${random.pick(["call ", "call ", "email ", ""])}${time(soon, random)}`,
      };
    case "date": {
      const live = random.pick(["interview", "meeting", "video"]);
      return { ...plain, outcome: "scheduled", clauses: `, next ${live} ${soon} 10:00` };
    }
    case "question":
      return { ...plain, text: random.pick(QUESTIONS) };
    case "courtesy":
      return { ...plain, purpose: "ack", text: "you are welcome" };
    case "offer":
      return { ...plain, outcome: "offer", clauses: random.chance(0.5) ? `, next email ${soon}` : "" };
    case "hold":
      return { ...plain, clauses: `, hold until ${soon}, next call ${addDays(soon, random.int(0, 3))}` };
    default:
      return plain;
  }
}

function time(date: CivilDate, random: Random): string {
  return random.chance(0.4) ? `${date} ${random.pick(["09:30", "15:00"])}` : date;
}

/** Returns a working day for most dates; sometimes a Saturday stays. */
function workingDay(date: CivilDate): CivilDate {
  const weekday = weekdayOf(date);
  return weekday === 7 ? addDays(date, 1) : date;
}

/** Returns the statement that cancels a meeting on its day, or moves it. */
export function calledOff(random: Random, channel: string, today: CivilDate): Statement {
  const another = `, next ${channel} ${addDays(today, random.int(2, 9))} 10:00`;
  const moved = random.chance(0.5);
  const clauses = moved || random.chance(0.3) ? another : "";
  return { outcome: moved ? "moved" : "cancelled", clauses, promise: undefined, text: "something came up" };
}

/** Returns the touch line of a statement. `head` is its beginning: `2026-03-02 call`. */
export function lineOf(head: string, { outcome, purpose, clauses, text }: Statement): string {
  const words = [head, outcome, purpose].filter(Boolean).join(" ");
  return `${words}${clauses}${text ? ` - ${text}` : ""}`;
}
