import { formatDay } from "../logTouch/dateSummary";
import { type ActionPlanner, setKey } from "./action";
import { parseFutureDay } from "./day";

/** Hides the follow-up until a day. */
export const snooze: ActionPlanner = (note, _contact, [phrase = ""]) => setDay("snooze", note, phrase);

/** Records that the contact is away or deciding until a day. */
export const hold: ActionPlanner = (note, _contact, [phrase = ""]) => setDay("hold", note, phrase);

function setDay(
  key: "snooze" | "hold",
  note: Parameters<ActionPlanner>[0],
  phrase: string,
): ReturnType<ActionPlanner> {
  const day = parseFutureDay(phrase, note.today);
  if (!day.ok) return day;
  const plan = setKey(note, key, day.value, (after) => after[key]?.value === day.value);
  return plan.ok ? { ...plan, day: formatDay(day.value, undefined, note.today) } : plan;
}
