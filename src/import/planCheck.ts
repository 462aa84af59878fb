import type { CivilDate } from "../time/civilDate";
import { type Message, message } from "../words/message";
import type { Choice, ContactText, ImportPlan } from "./importPlan";
import type { SourceFile } from "./model";
import type { PlanHeader } from "./planDocument";
import { notesFingerprint, planFingerprint } from "./planImports";
import { choicesOf, type PlanSection } from "./readPlan";

/** A file of an import, read. */
export interface HashedSource {
  /** As the user named it. */
  readonly path: string;
  /** The SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  readonly source: SourceFile;
}

/** The inputs of a plan. */
export interface PlannedImport {
  readonly plans: readonly ImportPlan[];
  readonly sources: readonly HashedSource[];
  readonly notes: readonly ContactText[];
  /** Returns the SHA-256 of a text, in hexadecimal digits. */
  readonly hash: (text: string) => string;
}

/** Returns the facts that must be the same when the plan of a source is applied. */
export function planHeader(
  { plans, sources, notes, hash }: PlannedImport,
  at: number,
  today: CivilDate,
  options: PlanHeader["options"],
): PlanHeader {
  const [plan, source] = [plans[at], sources[at]];
  if (!plan || !source) throw new RangeError(`There is no source ${at}`);
  const changes = plan.notes.flatMap(({ path, before }) =>
    before === undefined ? [] : [[path, hash(before)] as const],
  );
  return {
    version: 1,
    source: source.path,
    hash: source.hash,
    today,
    notes: hash(notesFingerprint(notes, hash)),
    plan: hash(planFingerprint(plan)),
    changes: Object.fromEntries(changes),
    options,
  };
}

export type PlanCheck =
  | { readonly ok: true; readonly choices: readonly ReadonlyMap<number, Choice>[] }
  | { readonly ok: false; readonly reason: Message };

/** Compares a plan with the current files and notes, and returns the user's choices. */
export function checkPlan(
  sections: readonly PlanSection[],
  { plans, sources, notes, hash }: PlannedImport,
  today: CivilDate,
): PlanCheck {
  const refused = (reason: Message): PlanCheck => ({ ok: false, reason });
  const choices: ReadonlyMap<number, Choice>[] = [];
  const texts = new Map(notes.map(({ path, text }) => [path, text]));
  const notesNow = hash(notesFingerprint(notes, hash));
  for (const [at, section] of sections.entries()) {
    const { header } = section;
    const [plan, source] = [plans[at], sources[at]];
    if (!plan || source?.hash !== header.hash) {
      return refused(message("import.plan.source", { name: source?.path ?? header.source }));
    }
    if (notesNow !== header.notes) {
      const names = Object.entries(header.changes).flatMap(([path, before]) => {
        return hash(texts.get(path) ?? "") === before ? [] : [path];
      });
      return refused(
        names.length > 0 ? message("import.plan.notes", { names }) : message("import.plan.other-notes"),
      );
    }
    if (hash(planFingerprint(plan)) !== header.plan) return refused(message("import.plan.other-notes"));
    const [first] = plan.records.flatMap(({ day }) => day ?? []).sort();
    if (first !== undefined && first < today) return refused(message("import.plan.day", { date: first }));
    const chosen = choicesOf(plan, section);
    if (!chosen.ok) return refused(chosen.reason);
    choices.push(chosen.choices);
  }
  return { ok: true, choices };
}
