import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { addDays, type CivilDate, civilDate } from "../../../src/time/civilDate";
import { Random } from "../simulate/random";

/** The day by which everything is judged here. */
export const TODAY = civilDate("2026-11-22");

/** A folder of notes as a person might have it, made up from a seed. */
export interface VaultPlan {
  readonly notes: number;
  readonly contacts: number;
  readonly seed: number;
}

/** Goes into the name of the folder: another way of making notes makes another vault. */
const EDITION = 2;

/** The folder of such a vault; it is made unless an earlier run has made it wholly. */
export function vaultFor(plan: VaultPlan, base: string, tell: (text: string) => void): string {
  const root = join(base, `notes-${plan.notes}-contacts-${plan.contacts}-seed-${plan.seed}-${EDITION}`);
  const done = `${root}.made`;
  if (existsSync(done)) return root;
  rmSync(root, { recursive: true, force: true });
  tell(`making ${plan.notes} notes, ${plan.contacts} of them contacts …`);
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

/** The files of a vault; contacts stand among the other notes, for that is where people have them. */
export function* notesOf({ notes, contacts, seed }: VaultPlan): Generator<readonly [string, string]> {
  const random = new Random(seed);
  // What other programs leave there, and what is not to be read.
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
      ? [`${folder}/${nameOf(at)}.md`, contactNote(random, nameOf(at), touchesOf(random))]
      : [`${folder}/${random.pick(WORDS)} ${random.pick(WORDS)} ${at}.md`, plainNote(random, at)];
  }
}

/** A contact note with a log of so many touches, the last of them before {@link TODAY}. */
export function contactNote(random: Random, name: string, touches: number): string {
  const lines = ["---", `name: ${name}`];
  if (random.chance(0.6))
    lines.push(`organization: "[[${capital(random.pick(WORDS))} ${random.pick(SORTS)}]]"`);
  if (random.chance(0.5)) lines.push(`email: someone.${touches}@example.org`);
  if (random.chance(0.4)) lines.push(`phone: "+1 555 01${random.int(10, 99)}"`);
  lines.push(`playbook: ${random.pick(PLAYBOOKS)}`);
  if (random.chance(0.2)) lines.push(`status: ${random.pick(["moved-on", "paused", "closed - hired"])}`);
  if (random.chance(0.1)) lines.push("every: 6 weeks");
  lines.push("tags: [person, work]", "touches:", ...touchLines(random, touches).map((line) => `  - ${line}`));
  lines.push("---", "", `# ${name}`, "", prose(random, random.int(20, 300)), "");
  if (random.chance(0.1)) lines.push("## Mention", "", "- [ ] the paper mill story", "");
  return lines.join("\n");
}

/** So many touch lines in the order of their dates. */
export function touchLines(random: Random, count: number): string[] {
  const gap = Math.max(1, Math.min(40, Math.floor(4000 / Math.max(1, count))));
  let date: CivilDate = addDays(TODAY, -count * gap - random.int(0, 20));
  return Array.from({ length: count }, () => {
    date = addDays(date, random.int(0, 2 * gap - 1));
    if (date > TODAY) date = TODAY;
    return `${date} ${random.pick(TOUCHES)}${random.chance(0.7) ? ` - ${words(random, random.int(2, 9))}` : ""}`;
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
  // A few notes are long, and some only speak of touches.
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
