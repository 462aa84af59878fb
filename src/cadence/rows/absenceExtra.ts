import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import type { Days } from "../days";
import type { ExtraAction } from "../model";

/** Warns that the user is away on a date, which stays where it is. `theirs` is whether they agreed to it. */
export function absenceExtra(date: CivilDate, theirs: boolean, days: Days): ExtraAction[] {
  const absence = days.absenceOn(date);
  if (!absence) return [];
  const reason = message(theirs ? "away.agreed" : "away.set", absence);
  return [{ channel: undefined, purpose: undefined, reason, source: [] }];
}
