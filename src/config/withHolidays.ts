import type { WorkCalendar } from "../time/workdays";
import { message } from "../words/message";
import { render } from "../words/render";
import { type Config, withCalendar } from "./resolve";

/** What the bundle with the holidays of all the world exports. */
export interface HolidaysModule {
  nationalCalendar(code: string): WorkCalendar;
}

/** The configuration with the holidays of its country, where one is set: they are loaded only then. Does not reject. */
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
