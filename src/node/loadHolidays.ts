import type { Config } from "../config/resolve";
import { type HolidaysModule, withHolidaysFrom } from "../config/withHolidays";

/** The configuration with the holidays of its country, where one is set. */
export function withHolidays(config: Config): Promise<Config> {
  return withHolidaysFrom(load, config);
}

async function load(): Promise<HolidaysModule> {
  // `.js`, for in the product it is a file beside this one's bundle.
  const found: HolidaysModule & { readonly default?: HolidaysModule } = await import("./holidays.js");
  // That file is a script for workers as well: it hands Node all that it exports in one piece.
  return found.default ?? found;
}
