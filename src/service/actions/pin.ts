import { dayInWords } from "../logTouch/dateSummary";
import { type Plan, setKey } from "./action";
import { appointmentAhead, appointmentText } from "./day";

/** Sets the next follow-up: `follow_up: 2026-11-27 10:00 call`. */
export const pin: Plan = (note, _contact, [phrase = ""]) => {
  const read = appointmentAhead(phrase, note.today);
  if (!read.ok) return read;
  const value = appointmentText(read.value);
  const plan = setKey(note, "follow_up", value, ({ followUp }) => {
    return followUp !== undefined && appointmentText(followUp.value) === value;
  });
  return plan.ok ? { ...plan, day: dayInWords(read.value.date, read.value.time, note.today) } : plan;
};
