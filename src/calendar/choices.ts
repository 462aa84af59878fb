import { parseClockTime } from "../time/civilDate";
import { CALENDAR_FORMS, type CalendarChoices, CHOICES_BY_DEFAULT, MAX_DAYS, PRIVACIES } from "./model";

/** The value of the option for no alarm, also in a file. */
export const NO_ALARM = "none";

/** Writes the choices into a file: `form events days 90 plan no alarm 09:00 privacy full`. */
export function choicesText({ form, days, plan, alarm, privacy }: CalendarChoices): string {
  const words = { form, days, plan: plan ? "yes" : "no", alarm: alarm ?? NO_ALARM, privacy };
  return Object.entries(words).flat().join(" ");
}

/** Reads the choices from a file. Missing choices have their default. */
export function readChoices(text: string): CalendarChoices {
  const words = text.split(" ");
  const after = (name: string) => {
    const at = words.indexOf(name);
    return at < 0 ? undefined : words[at + 1];
  };
  const alarm = after("alarm");
  return {
    form: CALENDAR_FORMS.find((form) => form === after("form")) ?? CHOICES_BY_DEFAULT.form,
    days: parseDays(after("days") ?? "") ?? CHOICES_BY_DEFAULT.days,
    plan: after("plan") === "yes",
    alarm: alarm === NO_ALARM ? undefined : (parseClockTime(alarm ?? "") ?? CHOICES_BY_DEFAULT.alarm),
    privacy: PRIVACIES.find((privacy) => privacy === after("privacy")) ?? CHOICES_BY_DEFAULT.privacy,
  };
}

/** Parses a number of days; undefined for what is not one from 1 to {@link MAX_DAYS}. */
export function parseDays(text: string): number | undefined {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MAX_DAYS ? days : undefined;
}
