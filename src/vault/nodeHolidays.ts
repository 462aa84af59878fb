import { type Config, withCalendar } from "../config/resolve";

/** The configuration with the holidays of its country, where one is set: the library is loaded only then. */
export async function withHolidays(config: Config): Promise<Config> {
  const { country } = config.values;
  if (country === "") return config;
  try {
    // `.js`, for in the product it is a file beside this one's bundle.
    const { nationalCalendar } = await import("./holidays.js");
    return withCalendar(config, nationalCalendar(country));
  } catch {
    const text = `the holidays of ${country} could not be loaded, so waits roll past weekends only`;
    return { ...config, problems: [...config.problems, { origin: "country", text }] };
  }
}
