import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resolveConfig } from "../../../src/config/resolve";
import { planLog } from "../../../src/service/logTouch/planLog";
import { day } from "./engine";
import { shortened } from "./fixture";

/** A note, a typed entry, and the preview of Log Touch; test/fixtures/README.md describes the format. */
export interface LogFixture {
  readonly name: string;
  readonly file: string;
  readonly note: string;
  readonly today: string;
  readonly typed: string;
  readonly expected: string;
}

const ROOT = join(import.meta.dirname, "../../fixtures/logging");
const MARK = "=== expected\n";

export function logFixtures(): LogFixture[] {
  return readdirSync(ROOT)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => readFixture(file.replace(/\.md$/, ""), join(ROOT, file)));
}

function readFixture(name: string, file: string): LogFixture {
  const [note = "", expected = ""] = readFileSync(file, "utf8").split(MARK);
  const [today, typed] = ["today", "typed"].map(
    (key) => new RegExp(`^${key}: (.*)$`, "m").exec(expected)?.[1],
  );
  if (!today || !typed) throw new Error(`${name} does not say what is typed on which day`);
  return { name, file, note, today, typed, expected };
}

/** Formats the line, what it counts as, and every finding that it would cause, as Log Touch shows them. */
export function formatLogPlan({ note, today, typed }: LogFixture): string {
  const plan = planLog(note, {
    fileName: "Somebody",
    input: typed,
    today: day(today),
    config: resolveConfig([]),
  });
  const lines = [`today: ${today}`, `typed: ${typed}`];
  if (!plan.ok) return [...lines, `refused: ${plan.reason}`, ""].join("\n");
  const { sentence, findings } = plan.meaning;
  lines.push(`line: ${plan.line}`, `means: ${sentence}`);
  for (const { severity, rule, message } of findings)
    lines.push(shortened(`${severity} ${rule} "${message}"`));
  return [...lines, ""].join("\n");
}

export function update(fixture: LogFixture): void {
  writeFileSync(fixture.file, `${fixture.note}${MARK}${formatLogPlan(fixture)}`);
}
