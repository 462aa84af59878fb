import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resolveConfig } from "../../../src/config/resolve";
import { planFix } from "../../../src/note/edits/fixes";
import type { Fix } from "../../../src/note/model";
import { baseName } from "../../../src/vault";
import { createNoteVault, type NoteVault } from "../../../src/vault/noteVault";
import { day } from "./engine";
import { shortened } from "./fixture";
import { formatFinding, formatNext } from "./fixtureFormat";

/** Several notes of a folder with the results of Touchbase; test/fixtures/README.md describes the format. */
export interface FolderFixture {
  readonly name: string;
  readonly file: string;
  readonly today: string;
  readonly notes: ReadonlyMap<string, string>;
  readonly expected: string;
}

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const MARK = /^=== (?:note )?(.*)\n/gm;

/** Returns the fixtures of notes that affect each other: conflict copies, or notes with one `uid`. */
export function folderFixtures(kind: "copies" | "uids"): FolderFixture[] {
  const folder = join(FIXTURES, kind);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((name) => readFixture(name.replace(/\.md$/, ""), join(folder, name)));
}

function readFixture(name: string, file: string): FolderFixture {
  const [, ...parts] = readFileSync(file, "utf8").split(MARK);
  const notes = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2) notes.set(parts[at] as string, parts[at + 1] as string);
  const expected = notes.get("expected") ?? "";
  notes.delete("expected");
  const today = /^today: (\S+)$/m.exec(expected)?.[1];
  if (!today) throw new Error(`${name} does not say what day it is`);
  return { name, file, today, notes, expected };
}

export function vaultOf({ notes, today }: FolderFixture): NoteVault {
  const config = resolveConfig([{ origin: "test", values: {} }]);
  const vault = createNoteVault({ today: day(today), config });
  for (const [path, text] of notes) vault.set(path, text);
  return vault;
}

/** Formats the results of a fixture: the contacts with their next steps, every finding, and the note after the fix. */
export function formatFolder(fixture: FolderFixture): string {
  const vault = vaultOf(fixture);
  const lines = [`today: ${fixture.today}`];
  for (const contact of vault.contacts())
    lines.push(`contact: ${contact.path}: ${formatNext(contact.load().analysis)}`);
  for (const [path, text] of fixture.notes) {
    const loaded = vault.get(path)?.load();
    if (!loaded) continue;
    const { analysis } = loaded;
    for (const finding of analysis.findings) {
      const line = `${path}: ${formatFinding(text, finding, analysis)}`;
      lines.push(["conflict", "same-uid"].includes(finding.rule) ? line : shortened(line));
      for (const fix of finding.fixes) lines.push(...formatFix(fix, path, fixture.notes));
    }
  }
  return `${lines.join("\n")}\n`;
}

function formatFix(fix: Fix, path: string, notes: ReadonlyMap<string, string>): string[] {
  if (fix.kind !== "add-touches" && fix.kind !== "set-status" && fix.kind !== "remove-key") return [];
  const { note = path, ...own } = fix.kind === "add-touches" ? fix : { ...fix, note: path };
  const before = notes.get(note) ?? "";
  const plan = planFix(before, own, { fileName: baseName(note) });
  if (!plan.ok) return [`fix in ${note}: refused`];
  const removed = addedLines(plan.newText, before).map((line) => `fix in ${note} removes: ${line}`);
  return [...removed, ...addedLines(before, plan.newText).map((line) => `fix in ${note}: ${line}`)];
}

function addedLines(before: string, after: string): string[] {
  const known = before.split("\n");
  return after.split("\n").filter((line) => {
    const at = known.indexOf(line);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

export function update(fixture: FolderFixture): void {
  const notes = [...fixture.notes].map(([path, text]) => `=== note ${path}\n${text}`);
  writeFileSync(fixture.file, `${notes.join("")}=== expected\n${formatFolder(fixture)}`);
}
