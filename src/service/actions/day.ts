import { parseDateTime } from "../../note/entry/dateTime";
import type { Appointment } from "../../note/model";
import { CHANNELS, wordOf } from "../../note/vocabulary";
import type { CivilDate } from "../../time/civilDate";
import type { Message } from "../../words/message";
import { type ParsedArguments, reject } from "./action";

/** Parses a day after today. Rejects a phrase that is not fully understood or not in the future. */
export function parseFutureDay(phrase: string, today: CivilDate): ParsedArguments<CivilDate> {
  const reading = parseDateTime(phrase, today, "ahead");
  if (!reading || "reason" in reading) return rejectDay(phrase, today, reading);
  const { moment } = reading;
  if (moment.time) return reject("refused.day-only", { text: phrase });
  if (moment.date <= today) return reject("refused.not-ahead", { date: moment.date });
  return { ok: true, value: moment.date };
}

/** Parses a day from today on, with a time and a channel in any order: `friday 10am call`, `call tomorrow`. */
export function parseFutureAppointment(phrase: string, today: CivilDate): ParsedArguments<Appointment> {
  const words = phrase.split(/[\s,]+/).filter(Boolean);
  const named = [words[0], words.at(-1)].map((word) => wordOf(CHANNELS, word ?? ""));
  const rest = words.slice(named[0] ? 1 : 0, named[1] && words.length > 1 ? -1 : undefined);
  if (named[0] && named[1] && words.length > 1) return reject("refused.two-channels", { text: phrase });
  const when = rest.join(" ");
  const reading = parseDateTime(when, today, "ahead");
  if (!reading || "reason" in reading) return rejectDay(when || phrase, today, reading);
  const { moment } = reading;
  if (moment.date < today) return reject("refused.past", { date: moment.date });
  return { ok: true, value: { ...moment, channel: named[0] ?? named[1] } };
}

export function appointmentText({ date, time, channel }: Appointment): string {
  return [date, time, channel].filter(Boolean).join(" ");
}

function rejectDay(text: string, today: CivilDate, why?: { reason: Message }): ReturnType<typeof reject> {
  // `nov 20` on the 24th: this year's or next year's.
  if (why?.reason.key === "log.date-two-readings") return { ok: false, reason: why.reason };
  const back = parseDateTime(text, today, "back");
  if (back && "moment" in back && back.moment.date <= today)
    return reject("refused.past", { date: back.moment.date });
  return why ? { ok: false, reason: why.reason } : reject("refused.no-day", { text });
}
