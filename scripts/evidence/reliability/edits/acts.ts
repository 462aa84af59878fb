import { analyze } from "../../../../src/cadence/analyze";
import { resolveConfig } from "../../../../src/config/resolve";
import { planRemoval, planSort } from "../../../../src/note/edits/entries";
import { planFix, planFixes } from "../../../../src/note/edits/fixes";
import { planForm } from "../../../../src/note/edits/form";
import { planKey, planKeyRemoval } from "../../../../src/note/edits/key";
import { planListItem } from "../../../../src/note/edits/listItem";
import type { EditPlan } from "../../../../src/note/edits/plan";
import { planQuote } from "../../../../src/note/edits/quote";
import { readForEdit } from "../../../../src/note/edits/readings";
import { planSection } from "../../../../src/note/edits/section";
import { planSequence } from "../../../../src/note/edits/sequence";
import { planTouch } from "../../../../src/note/edits/touch";
import type { Contact, TextFix } from "../../../../src/note/model";
import { parseCivilDate } from "../../../../src/time/civilDate";
import type { Random } from "../../simulate/random";
import type { Aim } from "./judge";
import { dateBefore, touchLine } from "./words";

/** A random edit, its plan, and its required result. */
export interface Act {
  readonly name: string;
  /** A description that reproduces the act. */
  readonly asked: string;
  readonly plan: EditPlan;
  readonly aim: Aim;
}

const OPTIONS = { fileName: "Dana" } as const;
const TODAY = parseCivilDate("2026-11-25") ?? raise();
const { cadence: SETTINGS } = resolveConfig([]);

function raise(): never {
  throw new Error("The day of the edits is none.");
}

/** The weight of each edit. */
const WEIGHTS = {
  ...{ touch: 40, key: 14, "key removal": 6, "list item": 8, sort: 6, removal: 5, form: 6, quote: 4 },
  ...{ section: 3, fix: 4, "all fixes": 2, "touch and key": 2 },
};

export const ACTS = Object.keys(WEIGHTS);

/** Plans one random edit; undefined if the note has no place for it. */
export function act(random: Random, text: string): Act | undefined {
  const name = random.weighted(WEIGHTS);
  switch (name) {
    case "touch": {
      const line = anyTouch(random);
      return { name, asked: line, plan: planTouch(text, line, OPTIONS), aim: { kind: name, line } };
    }
    case "key": {
      const [key, value] = anyKey(random);
      return {
        name,
        asked: `${key}: ${value}`,
        plan: planKey(text, key, value, OPTIONS),
        aim: { kind: name, key, value },
      };
    }
    case "key removal": {
      const key = random.pick([
        "snooze",
        "hold",
        "follow_up",
        "every",
        "mention",
        "ignore",
        "status",
        "touches",
      ] as const);
      return { name, asked: key, plan: planKeyRemoval(text, key, OPTIONS), aim: { kind: name, key } };
    }
    case "list item": {
      const [key, item] = anyItem(random);
      return {
        name,
        asked: `${key}: ${item}`,
        plan: planListItem(text, key, item, OPTIONS),
        aim: { kind: name, key, item },
      };
    }
    case "sort": {
      const contact = read(text);
      const whole = contact !== undefined && inFront(contact).length === contact.log.entries.length;
      return { name, asked: "", plan: planSort(text, OPTIONS), aim: { kind: name, whole } };
    }
    case "section": {
      const heading = random.pick(["Draft voicemail", "Notes", "### Deeper"]);
      const lines = ["", random.pick(["Hello, this is Ann.", "- one", "ünï 🎈"])];
      return {
        name,
        asked: heading,
        plan: planSection(text, heading, lines, OPTIONS),
        aim: { kind: name, heading, lines },
      };
    }
    case "touch and key": {
      const line = anyTouch(random);
      const [key, value] = anyKey(random);
      const plan = planSequence(text, [
        (now) => planTouch(now, line, OPTIONS),
        (now) => planKey(now, key, value, OPTIONS),
      ]);
      return { name, asked: `${line}; ${key}: ${value}`, plan, aim: { kind: name, line, key, value } };
    }
    default:
      return aboutWhatIsThere(random, text, name);
  }
}

function aboutWhatIsThere(
  random: Random,
  text: string,
  name: "removal" | "form" | "quote" | "fix" | "all fixes",
): Act | undefined {
  const contact = read(text);
  if (!contact) return undefined;
  if (name === "fix" || name === "all fixes") {
    const { findings } = analyze(contact, TODAY, SETTINGS);
    const fixes = [...contact.problems, ...findings].flatMap((found) =>
      found.fixes.filter((fix): fix is TextFix => fix.kind !== "action"),
    );
    if (fixes.length === 0) return undefined;
    const chosen = name === "fix" ? [random.pick(fixes)] : fixes;
    const plan =
      name === "fix" ? planFix(text, chosen[0] as TextFix, OPTIONS) : planFixes(text, chosen, OPTIONS);
    return { name, asked: chosen.map(({ kind }) => kind).join(", "), plan, aim: { kind: "fixes" } };
  }
  const { entries } = contact.log;
  if (entries.length === 0) return undefined;
  const at = random.int(0, entries.length - 1);
  const entry = entries[at] as (typeof entries)[number];
  const asked = text.slice(entry.start, entry.end);
  const place = { index: at, inBody: contact.log.layout === "body" };
  if (name === "removal")
    return { name, asked, plan: planRemoval(text, entry, OPTIONS), aim: { kind: name, ...place } };
  if (name === "quote")
    return { name, asked, plan: planQuote(text, entry, OPTIONS), aim: { kind: name, ...place } };
  const form = random.pick(["line", "map"] as const);
  const plan = planForm(text, entry, form, OPTIONS);
  return { name, asked: `${form} of ${asked}`, plan, aim: { kind: name, form, ...place } };
}

function read(text: string): Contact | undefined {
  return readForEdit(text, OPTIONS);
}

function inFront({ touches }: Contact): readonly unknown[] {
  return touches.filter(({ form }) => form === "line" || form === "map");
}

function anyTouch(random: Random): string {
  return touchLine(random, dateBefore(random, "2026-11-25"), true);
}

function anyKey(random: Random): [string, string] {
  const day = dateBefore(random, "2027-03-01");
  return random.pick<[string, string]>([
    ["status", "moved-on"],
    [
      "status",
      random.pick(["closed - they hired: somebody else", "paused - #2", 'do-not-contact - asked "so"']),
    ],
    ["snooze", day],
    ["hold", day],
    ["follow_up", `${day}${random.pick(["", " 10:00", " call", " 09:30 email"])}`],
    ["every", random.pick(["3 weeks", "friday"])],
    ["playbook", "networking"],
    ["known", "true"],
    ["prefers", "email"],
  ]);
}

function anyItem(random: Random): ["ignore" | "mention", string] {
  return random.chance(0.5)
    ? ["ignore", random.pick(["switch-it-up", "too-soon - agreed", "move-on", "voicemail-next - no: never"])]
    : [
        "mention",
        random.pick([
          "the new office",
          "ask: when?",
          "a, b and c",
          "# 1 fan",
          '"quoted"',
          "[draft]",
          "it's fine",
        ]),
      ];
}
