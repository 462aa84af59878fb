import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { analyze } from "../../../src/cadence/analyze";
import type { CadenceSettings } from "../../../src/cadence/settings";
import type { Contact } from "../../../src/note/model";
import { render } from "../../../src/words/render";
import { cadence, contactIn, day } from "./engine";
import { formatFinding, formatNext, formatStep } from "./fixtureFormat";

/** A note with the expected results; test/fixtures/README.md describes the format. */
export interface Fixture {
  /** `rules/move-on/at-the-limit` */
  readonly name: string;
  readonly file: string;
  readonly note: string;
  readonly today: string;
  readonly settings: Record<string, unknown>;
  readonly expected: ExpectedResult;
}

export interface ExpectedResult {
  readonly findings: readonly string[];
  /** Undefined if the fixture does not specify it. */
  readonly next: string | undefined;
  readonly plan: readonly string[] | undefined;
  /** The day to act. */
  readonly on: string | undefined;
  /** What to say, one line each. */
  readonly say: readonly string[] | undefined;
}

const ROOT = join(import.meta.dirname, "../../fixtures");
const MARK = "=== expected\n";

export function fixturesIn(folder: "rules" | "steps"): Fixture[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => readFixture(join(ROOT, folder, file)));
}

function readFixture(file: string): Fixture {
  const name = relative(ROOT, file).replaceAll("\\", "/").replace(/\.md$/, "");
  const text = readFileSync(file, "utf8");
  const at = text.indexOf(MARK);
  if (at < 0) throw new Error(`${name} has no line "=== expected"`);
  const lines = text
    .slice(at + MARK.length)
    .split("\n")
    .filter((line) => line !== "");
  const all = (key: string) =>
    lines.filter((l) => l.startsWith(`${key}: `)).map((l) => l.slice(key.length + 2));
  const today = all("today")[0];
  if (!today) throw new Error(`${name} does not say what day it is`);
  const plan = all("plan");
  const say = all("say");
  return {
    name,
    file,
    note: text.slice(0, at),
    today,
    settings: JSON.parse(all("settings")[0] ?? "{}"),
    expected: {
      findings: lines.filter((line) => /^\d/.test(line)),
      next: all("next")[0],
      plan: plan.length > 0 ? plan.filter((line) => line !== "none") : undefined,
      on: all("on")[0],
      say: say.length > 0 ? say.filter((line) => line !== "none") : undefined,
    },
  };
}

/** The contact of each fixture, because many tests analyze all fixtures again with other settings. */
const contacts = new WeakMap<Fixture, Contact>();

function contactOf(fixture: Fixture): Contact {
  const contact = contacts.get(fixture) ?? contactIn(fixture.note);
  contacts.set(fixture, contact);
  return contact;
}

/** Returns the actual results for the parts that the fixture specifies. */
export function actual(
  fixture: Fixture,
  settings: CadenceSettings = cadence(fixture.settings),
): ExpectedResult {
  const analysis = analyze(contactOf(fixture), day(fixture.today), settings);
  return {
    findings: analysis.findings.map((finding) => formatFinding(fixture.note, finding, analysis)),
    next: fixture.expected.next === undefined ? undefined : formatNext(analysis),
    plan: fixture.expected.plan && analysis.plan.map(formatStep),
    on: fixture.expected.on && (analysis.standing?.step?.on ?? "none"),
    say: fixture.expected.say && analysis.say.map((line) => render(line, analysis)),
  };
}

/** Returns whether results match; a message may be abbreviated: `"3rd unanswered call…"`. */
export function agrees(expected: ExpectedResult, found: ExpectedResult): boolean {
  const same = (a: readonly string[] = [], b: readonly string[] = []) =>
    a.length === b.length && a.every((line, i) => line === b[i]);
  const findings =
    expected.findings.length === found.findings.length &&
    expected.findings.every((line, i) => {
      const start = line.endsWith('…"') ? line.slice(0, -2) : line;
      return start === line ? line === found.findings[i] : found.findings[i]?.startsWith(start);
    });
  const step = expected.next === found.next && expected.on === found.on;
  return findings && step && same(expected.plan, found.plan) && same(expected.say, found.say);
}

/** Writes the actual results into the fixture for UPDATE_FIXTURES=1, to be reviewed line by line. */
export function update(fixture: Fixture, found: ExpectedResult): void {
  const lines = [`today: ${fixture.today}`];
  if (Object.keys(fixture.settings).length > 0) lines.push(`settings: ${JSON.stringify(fixture.settings)}`);
  for (const line of found.findings) lines.push(shortened(line));
  if (found.next !== undefined) lines.push(`next: ${found.next}`);
  if (found.plan)
    lines.push(...(found.plan.length > 0 ? found.plan : ["none"]).map((step) => `plan: ${step}`));
  if (found.on) lines.push(`on: ${found.on}`);
  if (found.say) lines.push(...(found.say.length > 0 ? found.say : ["none"]).map((line) => `say: ${line}`));
  writeFileSync(fixture.file, `${fixture.note}${MARK}${lines.join("\n")}\n`);
}

/** Shortens a message to its first words, which identify it even if the rest is reworded. */
export function shortened(line: string): string {
  const quote = line.indexOf('"');
  const words = line.slice(quote + 1, -1).split(" ");
  return words.length <= 6 ? line : `${line.slice(0, quote + 1)}${words.slice(0, 6).join(" ")}…"`;
}
