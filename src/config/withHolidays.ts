import type { WorkCalendar } from "../time/workdays";
import { message } from "../words/message";
import { render } from "../words/render";
import { type Config, withCalendar } from "./resolve";

/** The exports of the bundle with the holidays of all countries. */
export interface HolidaysModule {
  nationalCalendar(code: string): WorkCalendar;
}

/** Adds the holidays of the configured country. Loads the bundle only if a country is set. Does not reject. */
export async function withHolidaysFrom(load: () => Promise<HolidaysModule>, config: Config): Promise<Config> {
  const { country } = config.values;
  if (country === "") return config;
  try {
    const { nationalCalendar } = await load();
    return withCalendar(config, nationalCalendar(country));
  } catch {
    const text = render(message("fault.no-holidays", { country }));
    return { ...config, problems: [...config.problems, { origin: "country", text }] };
  }
}
