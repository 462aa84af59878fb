import { dayInWords } from "../logTouch/dateSummary";
import { type Plan, setKey } from "./action";
import { dayAhead } from "./day";

/** Hides the follow-up until a day. */
export const snooze: Plan = (note, _contact, [phrase = ""]) => until("snooze", note, phrase);

/** Records that the contact is away or deciding until a day. */
export const hold: Plan = (note, _contact, [phrase = ""]) => until("hold", note, phrase);

function until(key: "snooze" | "hold", note: Parameters<Plan>[0], phrase: string): ReturnType<Plan> {
  const day = dayAhead(phrase, note.today);
  if (!day.ok) return day;
  const plan = setKey(note, key, day.value, (after) => after[key]?.value === day.value);
  return plan.ok ? { ...plan, day: dayInWords(day.value, undefined, note.today) } : plan;
}
