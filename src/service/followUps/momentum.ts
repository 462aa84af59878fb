import type { Analysis } from "../../cadence/analyse";
import { isLive, isResponse } from "../../cadence/touchKind";
import { addDays } from "../../time/civilDate";

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
  for (const { contact, standing, today } of contacts) {
    if (standing?.step) active++;
    const since = addDays(today, 1 - DAYS);
    for (const touch of contact.touches) {
      if (touch.date < since || touch.date > today) continue;
      const isTheirs = isResponse(touch);
      if (isTheirs) responses++;
      if (!isTheirs || isLive(touch)) touches++;
    }
  }
  return { touches, responses, active };
}

/** The numbers of several lists together. */
export function sumOf(parts: readonly Momentum[]): Momentum {
  let [touches, responses, active] = [0, 0, 0];
  for (const part of parts) {
    touches += part.touches;
    responses += part.responses;
    active += part.active;
  }
  return { touches, responses, active };
}
