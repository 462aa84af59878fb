import type { Analysis } from "../cadence/analyse";
import { addDays } from "../time/civilDate";

/** How it goes, of all contacts together: numbers, and nobody's name. */
export interface Momentum {
  /** Your touches of today and the six days before it. */
  readonly touches: number;
  /** Their answers in the same days; a talk counts as one. */
  readonly responses: number;
  /** Contacts that a step is proposed for. */
  readonly active: number;
}

const DAYS = 7;

export function momentumOf(contacts: readonly Analysis[]): Momentum {
  let [touches, responses, active] = [0, 0, 0];
  for (const { entries, standing, today } of contacts) {
    if (standing?.step) active++;
    const since = addDays(today, 1 - DAYS);
    for (let at = entries.length - 1; at >= 0; at--) {
      const entry = entries[at];
      if (!entry || entry.touch.date < since) break;
      if (entry.touch.date > today) continue;
      if (entry.response) responses++;
      if (!entry.response || entry.live) touches++;
    }
  }
  return { touches, responses, active };
}
