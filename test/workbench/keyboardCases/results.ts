import { resolveConfig } from "../../../src/config/resolve";
import { planAction } from "../../../src/service/actions";
import type { ActionId } from "../../../src/service/actions/table";
import { WEEKS_BY_DEFAULT } from "../../../src/service/timeline/model";
import { planRebalance } from "../../../src/service/timeline/rebalance";
import { contactsOf } from "../../unit/service/timeline/support";
import { NOTES, today } from "./notes";

const DEFAULTS = resolveConfig([{ origin: "settings", values: {} }]);

/** Returns a note after an action. The tests of the actions check that result. */
function noteAfter(name: string, action: ActionId, ...args: string[]): string {
  const note = { text: NOTES[name] ?? "", fileName: name, today, config: DEFAULTS };
  const outcome = planAction(action, note, args);
  return outcome.ok ? outcome.newText : outcome.reason;
}
export const noteWithDraft = (name: string, kind: string) => noteAfter(name, "touchbase.draft", kind);
export const snoozedNote = (name: string, to: string) => noteAfter(name, "touchbase.snooze", to);

/** The maximum number of follow-ups on a day, and the moves that it needs. */
export const SPREAD_LIMIT = 3;
export const SPREAD = planRebalance(contactsOf(today, NOTES), {
  today,
  weeks: WEEKS_BY_DEFAULT,
  limit: SPREAD_LIMIT,
  isWorkingDay: (date) => DEFAULTS.cadence.days.isWorkingDay(date),
}).moves;
