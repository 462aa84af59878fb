import type { Playbook } from "./model";

/** Defines a playbook, so that the compiler checks the names of its waits. */
export function definePlaybook<Wait extends string>(
  playbook: Omit<Playbook<Wait>, "method">,
): Playbook<Wait> {
  return { ...playbook, method: playbook.id };
}

/** Returns the minimum number of days between two attempts, which is never more than the playbook itself proposes. */
export function minDaysBetween({ minGapDays, wait, gapWaits }: Playbook): number {
  return Math.min(minGapDays, ...gapWaits.map((name) => wait[name] ?? minGapDays));
}
