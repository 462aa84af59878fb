import type { CivilDate } from "../time/civilDate";
import type { ContactText, ImportOptions, ImportPlan, PlannedNote, ShownRecord } from "./importPlan";
import type { SourceFile } from "./model";
import { planSteps } from "./planImport";
import type { Steps } from "./steps";

/** A file of an import, with the user's choices about its records. */
export interface SourceWithChoices extends Pick<ImportOptions, "choices" | "shown"> {
  readonly source: SourceFile;
}

/** Plans an import of several files, each on the notes as the previous file leaves them. */
export function* planImports(
  sources: readonly SourceWithChoices[],
  notes: readonly ContactText[],
  today: CivilDate,
  options: Omit<ImportOptions, "choices" | "shown">,
): Steps<ImportPlan[]> {
  let current = notes;
  let { paths } = options;
  const plans: ImportPlan[] = [];
  for (const { source, ...decided } of sources) {
    const plan = yield* planSteps(source, current, today, { ...options, paths, ...decided });
    plans.push(plan);
    if (plans.length === sources.length) break;
    const after = new Map<string, string>();
    for (const { path, after: text } of plan.notes) {
      after.set(path, text);
      yield;
    }
    const knownPaths = new Set(current.map(({ path }) => path));
    current = current.map(({ path, text }) => ({ path, text: after.get(path) ?? text }));
    const created = [...after].filter(([path]) => !knownPaths.has(path));
    current = [...current, ...created.map(([path, text]) => ({ path, text }))];
    paths = [...paths, ...created.map(([path]) => path)];
  }
  return plans;
}

/** Returns the notes that several plans make or change, each as it was before the first and is after the last. */
export function notesOf(plans: readonly ImportPlan[]): PlannedNote[] {
  const notes = new Map<string, PlannedNote>();
  for (const note of plans.flatMap((plan) => plan.notes)) {
    const earlier = notes.get(note.path);
    notes.set(note.path, earlier ? { path: note.path, before: earlier.before, after: note.after } : note);
  }
  return [...notes.values()];
}

/** Returns a text that differs if a plan treats a record differently. */
export function planFingerprint({ records }: ImportPlan): string {
  return records
    .map(({ bucket, path, day, added, candidates }) => JSON.stringify([bucket, path, day, added, candidates]))
    .join("\n");
}

/** Returns a text that differs if a contact differs. `hash` shortens the text of each. */
export function notesFingerprint(notes: readonly ContactText[], hash: (text: string) => string): string {
  return notes
    .map(({ path, text }) => `${hash(text)} ${path}`)
    .sort()
    .join("\n");
}

/** Returns the records of a plan as the user is shown them, by index. */
export function shownOf({ records }: ImportPlan): ReadonlyMap<number, ShownRecord> {
  return new Map(records.map(({ index, path, day }) => [index, { path, day }]));
}
