import { addDays, type CivilDate } from "../../../src/time/civilDate";
import type { Random } from "./random";

/** How a contact reacts to follow-ups. The note does not contain it. */
export interface Temper {
  /** How often they pick up the phone, and how often they write back. */
  readonly picksUp: number;
  readonly writesBack: number;
  /** The maximum number of days until an answer. */
  readonly slowness: number;
  /** How often they keep a day that they promised or agreed on. */
  readonly keepsWord: number;
  readonly saysStop: number;
  readonly saysNo: number;
}

/** A contact at the beginning: the note and the temper. */
export interface Person {
  readonly fileName: string;
  readonly text: string;
  readonly temper: Temper;
  /** The channel whose tries are limited: calls, or what they asked for. */
  readonly limited: string;
  /** "Call us back every Friday": a contact who asks for that has lifted the limit. */
  readonly asksForCalls: boolean;
}

const FIRST = [
  "Amara",
  "Ben",
  "Chloé",
  "Dana",
  "Esra",
  "Femi",
  "Grace",
  "Hugo",
  "Ines",
  "Jonas",
  "Luis",
  "Mei",
];
const LAST = ["Whitfield", "Okafor", "Brandt", "Silva", "Novak", "O'Neill", "Haddad", "Lindqvist", "Tanaka"];
export const INTERVIEWERS = ["Dana", "Luis", "Ann Lee", "Dr. Brandt"];

export function someone(random: Random, index: number, today: CivilDate): Person {
  const name = `${random.pick(FIRST)} ${random.pick(LAST)}`;
  const playbook = random.weighted({
    "job-ad": 5,
    "after-interview": 4,
    informational: 4,
    networking: 4,
    friend: 3,
    none: 1,
  });
  const prefers = random.chance(0.12) ? random.pick(["email", "text", "call"]) : undefined;
  const every = random.chance(0.12) ? random.pick(["friday", "tuesday", "3 weeks", "2 months"]) : undefined;
  const keys = [
    "type: contact",
    `name: ${name}`,
    ...(playbook === "none" ? [] : [`playbook: ${playbook}`]),
    ...(prefers ? [`prefers: ${prefers}`] : []),
    ...(every ? [`every: ${every}`] : []),
    ...(playbook === "informational" && random.chance(0.3) ? ["known: true"] : []),
  ];
  const log = beginning(playbook, random, today).map((line) => `  - ${line}`);
  const lines = ["---", ...keys, ...(log.length > 0 ? ["touches:", ...log] : []), "---", "", `# ${name}`, ""];
  // Some notes were first saved on Windows.
  const text = lines.join(random.chance(0.1) ? "\r\n" : "\n");
  const temper: Temper = {
    picksUp: random.pick([0.03, 0.15, 0.3, 0.6]),
    writesBack: random.pick([0, 0.1, 0.3, 0.7]),
    slowness: random.pick([2, 6, 15, 40]),
    keepsWord: random.pick([0, 0.3, 0.7, 1]),
    saysStop: random.pick([0, 0, 0.02, 0.1]),
    saysNo: random.pick([0, 0.1, 0.3]),
  };
  const asksForCalls = every === "friday" || every === "tuesday";
  return { fileName: `Person ${index}`, text, temper, limited: prefers ?? "call", asksForCalls };
}

/** Returns the touches before the start. */
function beginning(playbook: string, random: Random, today: CivilDate): string[] {
  const names = `with ${random.pick(INTERVIEWERS)}`;
  switch (playbook) {
    case "job-ad":
      return random.chance(0.5) ? [`${today} email resume`] : [];
    case "after-interview":
      return random.chance(0.9) ? [`${today} 14:00 interview, ${names}, reply by ${addDays(today, 7)}`] : [];
    case "networking":
      return random.chance(0.7)
        ? [`${today} ${random.pick(["event", "meeting", "email in"])} - we got talking`]
        : [];
    case "none":
      return [`${today} event - we got talking`];
    default:
      return [];
  }
}
