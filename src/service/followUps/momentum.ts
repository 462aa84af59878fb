import type { Analysis } from "../../cadence/analyze";
import { isLive, isResponse } from "../../cadence/touchKind";
import { addDays } from "../../time/civilDate";

/** Numbers about all contacts together, without any name. */
export interface Momentum {
  /** The user's touches of today and the six days before. */
  readonly touches: number;
  /** The contacts' answers in the same days; a live conversation counts as one. */
  readonly responses: number;
  /** The number of contacts with a next step. */
  readonly active: number;
}

export const COUNTED_DAYS = 7;

export function momentumOf(contacts: readonly Analysis[]): Momentum {
  let [touches, responses, active] = [0, 0, 0];
  for (const { contact, standing, today } of contacts) {
    if (standing?.step) active++;
    const since = addDays(today, 1 - COUNTED_DAYS);
    for (const touch of contact.touches) {
      if (touch.date < since || touch.date > today) continue;
      const isTheirs = isResponse(touch);
      if (isTheirs) responses++;
      if (!isTheirs || isLive(touch)) touches++;
    }
  }
  return { touches, responses, active };
}

/** Adds up the numbers of several lists. */
export function sumOf(parts: readonly Momentum[]): Momentum {
  let [touches, responses, active] = [0, 0, 0];
  for (const part of parts) {
    touches += part.touches;
    responses += part.responses;
    active += part.active;
  }
  return { touches, responses, active };
}
