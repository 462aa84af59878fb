import { addDays, type CivilDate, later } from "../../time/civilDate";
import { message } from "../../words/message";
import { finishStep } from "../finishStep";
import type { Position, Step, StepContext } from "../model";

/** After this many days without a touch by either side, a search is over. */
export const STALE_DAYS = 60;
/** The number of days for which a contact may stay open before closing it is overdue. */
const DAYS_TO_FILE = 7;
const SEARCHES: ReadonlySet<string> = new Set(["job-ad", "after-interview"]);

/** Proposes to move on from a search in which nothing has happened. `first` is the step that would apply otherwise. */
export function goneStale(
  first: Step | undefined,
  position: Position,
  today: CivilDate,
  context: StepContext,
): Step | undefined {
  const { lastTouch, playbook, holdUntil } = position;
  const { contact, days } = context;
  if (!lastTouch || !SEARCHES.has(playbook?.method ?? "") || first?.moveOn) return undefined;
  if (contact.every?.value.kind === "weekday") return undefined;
  const dated = first?.step.startsWith("row ") ? first.from : lastTouch.date;
  const waits = [lastTouch.date, dated, holdUntil, contact.hold?.value, contact.snooze?.value];
  const last = waits.filter((date) => date !== undefined).reduce(later);
  const from = addDays(last, STALE_DAYS);
  if (today < from) return undefined;
  return finishStep(
    {
      step: `${playbook?.method} stale`,
      from: days.exactly(from),
      to: days.exactly(addDays(from, DAYS_TO_FILE)),
      channels: [],
      counted: false,
      moveOn: true,
      reason: message("step.stale", { date: lastTouch.date }),
      source: ["S1", "S4"],
    },
    position,
    today,
    context,
  );
}
