import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { addDays, type CivilDate, civilDate } from "../../../src/time/civilDate";
import { Random } from "../simulate/random";
import { mixedLog, type PlannedTouch, plainLog } from "./logForms";

/** The day of all analyses. */
export const TODAY = civilDate("2026-11-22");

/** A folder of notes as a user might have it, generated from a seed. */
export interface VaultPlan {
  readonly notes: number;
  readonly contacts: number;
  readonly seed: number;
  /** `plain`, the default, has each log in touch lines; `mixed` has it in the other forms, see {@link mixedLog}. */
  readonly logs?: "plain" | "mixed";
}

/** A part of the folder's name, because another version of this code generates other notes. */
const EDITION = 2;

/** Returns the folder of a vault. Generates it unless an earlier run has completed it. */
export function vaultFor(plan: VaultPlan, base: string, tell: (text: string) => void): string {
  const kind = plan.logs === "mixed" ? "-mixed" : "";
  const root = join(
    base,
    `notes-${plan.notes}-contacts-${plan.contacts}-seed-${plan.seed}${kind}-${EDITION}`,
  );
  const done = `${root}.made`;
  if (existsSync(done)) return root;
  rmSync(root, { recursive: true, force: true });
  tell(`making ${plan.notes} notes, ${plan.contacts} of them contacts${kind} …`);
  const made = new Set<string>();
  for (const [path, text] of notesOf(plan)) {
    const file = join(root, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text);
  }
  writeFileSync(done, `${JSON.stringify(plan)}\n`);
  return root;
}

/** Yields the files of a vault. Contacts are among the other notes. */
export function* notesOf({ notes, contacts, seed, logs }: VaultPlan): Generator<readonly [string, string]> {
  const random = new Random(seed);
  // Files of other programs, and files that must not be read.
  yield [".git/HEAD", "ref: refs/heads/main\n"];
  yield [".obsidian/workspace.json", "{}\n"];
  yield [".gitignore", "Exports/\n*.tmp.md\n"];
  yield ["Exports/Old list.md", contactNote(random, "Nobody Atall", 5)];
  yield ["node_modules/package/README.md", "# A package\n"];
  let left = contacts;
  for (let at = 0; at < notes; at++) {
    const isContact = random.chance(left / (notes - at));
    if (isContact) left--;
    const folder = folderOf(random, at, isContact);
    yield isContact
      ? [`${folder}/${nameOf(at)}.md`, contactNote(random, nameOf(at), touchesOf(random), logs)]
      : [`${folder}/${random.pick(WORDS)} ${random.pick(WORDS)} ${at}.md`, plainNote(random, at)];
  }
}

/** Returns a contact note with a log of that many touches, all before {@link TODAY}. */
export function contactNote(
  random: Random,
  name: string,
  touches: number,
  logs: VaultPlan["logs"] = "plain",
): string {
  const lines = ["---", `name: ${name}`];
  if (random.chance(0.6))
    lines.push(`organization: "[[${capital(random.pick(WORDS))} ${random.pick(SORTS)}]]"`);
  if (random.chance(0.5)) lines.push(`email: someone.${touches}@example.org`);
  if (random.chance(0.4)) lines.push(`phone: "+1 555 01${random.int(10, 99)}"`);
  lines.push(`playbook: ${random.pick(PLAYBOOKS)}`);
  if (random.chance(0.2)) lines.push(`status: ${random.pick(["moved-on", "paused", "closed - hired"])}`);
  if (random.chance(0.1)) lines.push("every: 6 weeks");
  const planned = plannedTouches(random, touches);
  const log = logs === "mixed" ? mixedLog(random, planned) : plainLog(planned);
  lines.push("tags: [person, work]", ...log.front);
  lines.push("---", "", `# ${name}`, "", prose(random, random.int(20, 300)), "", ...log.body);
  if (random.chance(0.1)) lines.push("## Mention", "", "- [ ] the paper mill story", "");
  return lines.join("\n");
}

/** Returns that many touches in the order of their dates. */
export function plannedTouches(random: Random, count: number): PlannedTouch[] {
  const gap = Math.max(1, Math.min(40, Math.floor(4000 / Math.max(1, count))));
  let date: CivilDate = addDays(TODAY, -count * gap - random.int(0, 20));
  return Array.from({ length: count }, () => {
    date = addDays(date, random.int(0, 2 * gap - 1));
    if (date > TODAY) date = TODAY;
    const touch = random.pick(TOUCHES);
    return { date, words: touch, text: random.chance(0.7) ? words(random, random.int(2, 9)) : "" };
  });
}

const PLAYBOOKS = ["job-ad", "networking", "informational", "after-interview", "friend"];
const TOUCHES = [
  "call no-answer",
  "call voicemail",
  "call reached",
  "email",
  "email follow-up",
  "email in",
  "email replied",
  "text",
  "card thanks",
  "social",
  "meeting, with Dana and Luis",
  "10:30 video reached",
  "email intro",
];

function touchesOf(random: Random): number {
  // A tenth has a frontmatter of more than 4 KB.
  return random.chance(0.1) ? random.int(90, 150) : random.int(2, 40);
}

function folderOf(random: Random, at: number, isContact: boolean): string {
  if (isContact && random.chance(0.6)) return `People/${capital(random.pick(WORDS))}`;
  const [area, year] = [Math.floor(at / 2000), 2012 + (Math.floor(at / 40) % 14)];
  const areas = ["Journal", "Projects", "Reading", "Work", "Clippings"];
  return `${areas[area % areas.length]}/${area}/${year}/${Math.floor(at / 40) % 50}`;
}

function nameOf(at: number): string {
  return `${nth(FIRST, at)} ${nth(LAST, Math.floor(at / FIRST.length))} ${at}`;
}

function plainNote(random: Random, at: number): string {
  const lines: string[] = [];
  if (random.chance(0.6)) {
    lines.push("---", `title: ${words(random, 4)}`, `created: ${addDays(TODAY, -(at % 3000))}`);
    if (random.chance(0.5)) lines.push("tags:", `  - ${random.pick(WORDS)}`, `  - ${random.pick(WORDS)}`);
    if (random.chance(0.1)) lines.push("type: meeting notes", `aliases: [${words(random, 2)}]`);
    lines.push("---", "");
  }
  lines.push(`# ${words(random, 3)}`, "");
  // A few notes are long, and some only mention touches.
  const paragraphs = random.chance(0.03) ? random.int(30, 120) : random.int(1, 8);
  for (let i = 0; i < paragraphs; i++) lines.push(prose(random, random.int(10, 120)), "");
  if (random.chance(0.01)) lines.push("```yaml", "touches:", "  - 2026-01-01 call", "```", "");
  return lines.join("\n");
}

function prose(random: Random, count: number): string {
  return `${capital(words(random, count))}.`;
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nth(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

const SORTS = ["Papers", "Studio", "Works", "& Daughters", "Institute"];
const FIRST = "Dana Luis Grace Robin Mira Tomas Aiko Noor Pavel Ines Ken Zoe Omar Lena Jiro".split(" ");
const LAST = "Whitfield Ferreira Okafor Ashe Lindqvist Novak Tanaka Haddad Petrov Costa Mori".split(" ");
const WORDS =
  `paper river window letter garden engine winter market bridge summer stone copper candle forest harbour
  pencil carpet mirror orchard valley meadow kitchen library station quarter evening morning colour figure number
  question answer promise journey traveller painter builder teacher doctor writer listener notebook drawing printing
  folding binding cutting pressing melting growing reading speaking waiting asking telling Schlüssel Straße café naïve`.split(
    /\s+/,
  );
