import { type Message, message } from "../words/message";
import type { Choice, ImportPlan } from "./importPlan";
import { letterOf, type PlanHeader } from "./planDocument";
import { HEADER_END, HEADER_START } from "./planMarker";

/** The plan of one source after the user has edited it. */
export interface PlanSection {
  readonly header: PlanHeader;
  /** The line of each record with a checkbox, from 1, and whether it is ticked, by the index of the record. */
  readonly boxes: ReadonlyMap<number, { readonly line: number; readonly isTicked: boolean }>;
  /** The letters of the ticked answers, by the index of the record. */
  readonly answers: ReadonlyMap<number, { readonly line: number; readonly letters: readonly string[] }>;
}

export type PlanReading =
  | { readonly ok: true; readonly sections: readonly PlanSection[] }
  | { readonly ok: false; readonly reason: Message };

const RECORD = /^[-*+] \[([ xX])\] (\d{1,9})\. /;
const ANSWER = /^\s+[-*+] \[([ xX])\] (\d{1,9})([a-z])\. /;

/** Parses the plan of an import that the user has checked. Lines without a checkbox are text for the user. */
export function readPlan(text: string): PlanReading {
  const sections: {
    end: number;
    header: PlanHeader;
    boxes: Map<number, { line: number; isTicked: boolean }>;
    answers: Map<number, { line: number; letters: string[] }>;
  }[] = [];
  const lines = text.split(/\r\n?|\n/);
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith(HEADER_START) || !line.trimEnd().endsWith(HEADER_END)) continue;
    const header = parseHeader(line.trimEnd().slice(HEADER_START.length, -HEADER_END.length));
    if (!header) return { ok: false, reason: message("import.plan.none") };
    sections.push({ end: at, header, boxes: new Map(), answers: new Map() });
  }
  let current = 0;
  for (const [at, line] of lines.entries()) {
    // A line after the last header may have been moved there.
    if (at > (sections[current]?.end ?? 0) && current < sections.length - 1) current++;
    const section = sections[current];
    const record = RECORD.exec(line);
    const answer = record ? undefined : ANSWER.exec(line);
    const [, mark = " ", number = "", letter = ""] = record ?? answer ?? [];
    if (!section || number === "") continue;
    const index = Number(number) - 1;
    const isTicked = mark !== " ";
    if (record) {
      if (section.boxes.has(index))
        return { ok: false, reason: message("import.plan.twice", { line: at + 1 }) };
      section.boxes.set(index, { line: at + 1, isTicked });
    } else {
      const known = section.answers.get(index) ?? { line: at + 1, letters: [] };
      if (isTicked) known.letters.push(letter);
      section.answers.set(index, known);
    }
  }
  return sections.length > 0 ? { ok: true, sections } : { ok: false, reason: message("import.plan.none") };
}

function parseHeader(json: string): PlanHeader | undefined {
  try {
    const header = JSON.parse(json) as Partial<PlanHeader> | null;
    const texts = [header?.source, header?.hash, header?.today, header?.notes, header?.plan];
    const maps = [header?.changes, header?.options];
    const isValid =
      header?.version === 1 &&
      texts.every((text) => typeof text === "string") &&
      maps.every((map) => typeof map === "object" && map !== null) &&
      maps.every((map) => Object.values(map ?? {}).every((value) => typeof value === "string"));
    return isValid ? (header as PlanHeader) : undefined;
  } catch {
    return undefined;
  }
}

export type ChoicesReading =
  | { readonly ok: true; readonly choices: ReadonlyMap<number, Choice> }
  | { readonly ok: false; readonly reason: Message };

/**
 * Returns the user's choices about the records of a plan. A removed line leaves its record out. A record without a
 * checkbox or an answer is not written, whether or not the others are.
 */
export function choicesOf(plan: ImportPlan, { boxes, answers }: PlanSection): ChoicesReading {
  const choices = new Map<number, Choice>();
  const isWritten = (index: number) => ["new", "merge"].includes(plan.records[index]?.bucket ?? "");
  for (const [index, { line }] of boxes) {
    if (!isWritten(index)) return { ok: false, reason: message("import.plan.line", { line }) };
  }
  for (const { index } of plan.records) {
    if (!isWritten(index) || !boxes.get(index)?.isTicked) choices.set(index, { kind: "leave-out" });
  }
  for (const [index, { line, letters }] of answers) {
    const { candidates } = plan.records[index] ?? {};
    if (!candidates) return { ok: false, reason: message("import.plan.line", { line }) };
    const [letter, another] = letters;
    if (another !== undefined)
      return { ok: false, reason: message("import.plan.answers", { record: index + 1 }) };
    if (letter === undefined) continue;
    const candidate = candidates.find((_, at) => letterOf(at) === letter);
    if (!candidate) return { ok: false, reason: message("import.plan.line", { line }) };
    choices.set(index, candidate);
  }
  return { ok: true, choices };
}
