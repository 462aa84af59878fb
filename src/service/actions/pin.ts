import { formatDay } from "../logTouch/dateSummary";
import { type ActionPlanner, setKey } from "./action";
import { appointmentText, parseFutureAppointment } from "./day";

/** Sets the next follow-up: `follow_up: 2026-11-27 10:00 call`. */
export const pin: ActionPlanner = (note, _contact, [phrase = ""]) => {
  const reading = parseFutureAppointment(phrase, note.today);
  if (!reading.ok) return reading;
  const value = appointmentText(reading.value);
  const plan = setKey(note, "follow_up", value, ({ followUp }) => {
    return followUp !== undefined && appointmentText(followUp.value) === value;
  });
  return plan.ok ? { ...plan, day: formatDay(reading.value.date, reading.value.time, note.today) } : plan;
};
