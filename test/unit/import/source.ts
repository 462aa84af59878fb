import { resolveConfig } from "../../../src/config/resolve";
import type { ContactText, ImportOptions, ImportPlan } from "../../../src/import/importPlan";
import type { ImportedFields, SourceFile, SourceKind, SourceRecord } from "../../../src/import/model";
import { planImport } from "../../../src/import/planImport";
import { civilDate } from "../../../src/time/civilDate";

/** A Wednesday. */
export const TODAY = civilDate("2026-11-25");
export const CONFIG = resolveConfig([]);

export type RecordFields = Partial<ImportedFields>;

export function record(fields: RecordFields, line = 1, leftBehind: readonly string[] = []): SourceRecord {
  const whole: ImportedFields = { emails: [], phones: [], links: [], tags: [], ...fields };
  return { kind: "read", line, raw: JSON.stringify(fields), fields: whole, leftBehind };
}

export function sourceOf(
  records: readonly (RecordFields | SourceRecord)[],
  kind: SourceKind = "contacts",
): SourceFile {
  const all = records.map((it, at) =>
    "kind" in it ? (it as SourceRecord) : record(it as RecordFields, at + 1),
  );
  return {
    name: kind === "jobs" ? "jobs.csv" : "contacts.csv",
    kind,
    encoding: "UTF-8",
    records: all,
    remarks: [],
  };
}

export function contact(path: string, ...lines: readonly string[]): ContactText {
  return { path, text: `---\n${lines.join("\n")}\n---\n` };
}

export function plan(
  source: SourceFile,
  notes: readonly ContactText[] = [],
  options: Partial<ImportOptions> = {},
): ImportPlan {
  const paths = notes.map(({ path }) => path);
  return planImport(source, notes, TODAY, { config: CONFIG, paths, ...options });
}

/** The notes of a folder after a plan was applied. */
export function notesAfter({ notes }: ImportPlan, before: readonly ContactText[] = []): ContactText[] {
  const after = new Map(notes.map(({ path, after: text }) => [path, text]));
  const known = new Set(before.map(({ path }) => path));
  return [
    ...before.map(({ path, text }) => ({ path, text: after.get(path) ?? text })),
    ...notes.filter(({ path }) => !known.has(path)).map(({ path, after: text }) => ({ path, text })),
  ];
}

/** Returns each record with its bucket and note. */
export function outcomes({ records }: ImportPlan): string[] {
  return records.map(({ title, bucket, path }) => [title, bucket, ...(path ? [path] : [])].join(" | "));
}
