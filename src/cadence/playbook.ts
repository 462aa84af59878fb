import type { Playbook } from "./model";

/** Keeps the names of a playbook's waits checked where it is written. */
export function definePlaybook<Wait extends string>(
  playbook: Omit<Playbook<Wait>, "method">,
): Playbook<Wait> {
  return { ...playbook, method: playbook.id };
}

/** The fewest days between two attempts that are not too few: no more than the playbook itself proposes. */
export function minDaysBetween({ minGapDays, wait, gapWaits }: Playbook): number {
  return Math.min(minGapDays, ...gapWaits.map((name) => wait[name] ?? minGapDays));
}
