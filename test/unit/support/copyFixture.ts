import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resolveConfig } from "../../../src/config/resolve";
import { planFix } from "../../../src/note/edits/fixes";
import type { Fix } from "../../../src/note/model";
import { baseName } from "../../../src/vault";
import { createNoteVault, type NoteVault } from "../../../src/vault/noteVault";
import { day } from "./engine";
import { shortened } from "./fixture";
import { writtenFinding, writtenNext } from "./written";

/** Several notes of a folder with what Touchbase says of them; test/fixtures/README.md describes the format. */
export interface CopyFixture {
  readonly name: string;
  readonly file: string;
  readonly today: string;
  readonly notes: ReadonlyMap<string, string>;
  readonly expected: string;
}

const ROOT = join(import.meta.dirname, "../../fixtures/copies");
const MARK = /^=== (?:note )?(.*)\n/gm;

export function copyFixtures(): CopyFixture[] {
  return readdirSync(ROOT)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((name) => readFixture(name.replace(/\.md$/, ""), join(ROOT, name)));
}

function readFixture(name: string, file: string): CopyFixture {
  const [, ...parts] = readFileSync(file, "utf8").split(MARK);
  const notes = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2) notes.set(parts[at] as string, parts[at + 1] as string);
  const expected = notes.get("expected") ?? "";
  notes.delete("expected");
  const today = /^today: (\S+)$/m.exec(expected)?.[1];
  if (!today) throw new Error(`${name} does not say what day it is`);
  return { name, file, today, notes, expected };
}

export function vaultOf({ notes, today }: CopyFixture): NoteVault {
  const config = resolveConfig([{ origin: "test", values: {} }]);
  const vault = createNoteVault({ today: day(today), config });
  for (const [path, text] of notes) vault.set(path, text);
  return vault;
}

/** Writes what a fixture shows: the contacts with their next steps, every finding, and the note after the fix. */
export function written(fixture: CopyFixture): string {
  const vault = vaultOf(fixture);
  const lines = [`today: ${fixture.today}`];
  for (const contact of vault.contacts())
    lines.push(`contact: ${contact.path}: ${writtenNext(contact.load().analysis)}`);
  for (const [path, text] of fixture.notes) {
    const loaded = vault.get(path)?.load();
    if (!loaded) continue;
    const { analysis } = loaded;
    for (const finding of analysis.findings) {
      const line = `${path}: ${writtenFinding(text, finding, analysis)}`;
      lines.push(finding.rule === "conflict" ? line : shortened(line));
      for (const fix of finding.fixes) lines.push(...fixed(fix, path, fixture.notes));
    }
  }
  return `${lines.join("\n")}\n`;
}

function fixed(fix: Fix, path: string, notes: ReadonlyMap<string, string>): string[] {
  if (fix.kind !== "add-touches" && fix.kind !== "set-status") return [];
  const { note = path, ...own } = fix.kind === "add-touches" ? fix : { ...fix, note: path };
  const before = notes.get(note) ?? "";
  const plan = planFix(before, own, { fileName: baseName(note) });
  const added = plan.ok ? addedLines(before, plan.newText) : ["refused"];
  return added.map((line) => `fix in ${note}: ${line}`);
}

function addedLines(before: string, after: string): string[] {
  const known = before.split("\n");
  return after.split("\n").filter((line) => {
    const at = known.indexOf(line);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

export function update(fixture: CopyFixture): void {
  const notes = [...fixture.notes].map(([path, text]) => `=== note ${path}\n${text}`);
  writeFileSync(fixture.file, `${notes.join("")}=== expected\n${written(fixture)}`);
}
