import { Random } from "../../simulate/random";
import { ACTS, act } from "./acts";
import { judge } from "./judge";
import { Notes } from "./layouts";

/** Counts that can be added up and stored to continue later. */
export interface Tally {
  /** The number of notes so far; the next one has this number. */
  notes: number;
  asked: Record<string, number>;
  done: Record<string, number>;
  /** By edit and by reason. */
  refused: Record<string, Record<string, number>>;
  /** Notes with a trait of layout. */
  traits: Record<string, number>;
  /** Edits of notes that the second parser could not read before, which are checked by their bytes alone. */
  unread: number;
  disagreements: number;
  examples: string[];
}

export function noTally(): Tally {
  return {
    notes: 0,
    asked: {},
    done: {},
    refused: {},
    traits: {},
    unread: 0,
    disagreements: 0,
    examples: [],
  };
}

const MOST_EDITS = 8;
const MOST_EXAMPLES = 20;

/** Makes the note with a number, and edits it a few times, each time from the result of the last edit. */
export function editNote(seed: number, number: number, tally: Tally): void {
  const random = new Random((Math.imul(seed, 0x9e3779b1) ^ number) >>> 0);
  const note = new Notes(random).next();
  for (const trait of new Set(note.traits)) count(tally.traits, trait);
  let { text } = note;
  for (let left = random.int(1, MOST_EDITS); left > 0; left--) {
    const asked = act(random, text);
    if (!asked) continue;
    const { name, plan, aim } = asked;
    count(tally.asked, name);
    if (!plan.ok) {
      const reasons = tally.refused[name] ?? {};
      count(reasons, plan.reason.key);
      tally.refused[name] = reasons;
      continue;
    }
    if (plan.edits.length === 0) {
      const reasons = tally.refused[name] ?? {};
      count(reasons, "nothing to do");
      tally.refused[name] = reasons;
      continue;
    }
    count(tally.done, name);
    const { faults, compared } = judge(text, plan.edits, plan.newText, aim);
    if (!compared) tally.unread++;
    if (faults.length > 0) {
      tally.disagreements++;
      if (tally.examples.length < MOST_EXAMPLES) {
        const shown = (it: string) => JSON.stringify(it);
        tally.examples.push(
          `note ${number} of seed ${seed}, ${name} (${asked.asked}): ${faults.join("; ")}\n${shown(text)}\n→ ${shown(plan.newText)}`,
        );
      }
      return;
    }
    text = plan.newText;
  }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

/** Adds a tally to another. */
export function addTo(sum: Tally, more: Tally): void {
  const add = (to: Record<string, number>, from: Readonly<Record<string, number>>) => {
    for (const [key, n] of Object.entries(from)) to[key] = (to[key] ?? 0) + n;
  };
  add(sum.asked, more.asked);
  add(sum.done, more.done);
  add(sum.traits, more.traits);
  for (const name of ACTS) {
    const from = more.refused[name];
    if (!from) continue;
    const to = sum.refused[name] ?? {};
    add(to, from);
    sum.refused[name] = to;
  }
  sum.notes += more.notes;
  sum.unread += more.unread;
  sum.disagreements += more.disagreements;
  sum.examples.push(...more.examples);
}
