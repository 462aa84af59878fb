import type { Config } from "../config/resolve";
import { type HolidaysModule, withHolidaysFrom } from "../config/withHolidays";

/** Adds the holidays of the configured country, if one is set. */
export function withHolidays(config: Config): Promise<Config> {
  return withHolidaysFrom(load, config);
}

async function load(): Promise<HolidaysModule> {
  // `.js`, because in the product it is a file next to this bundle.
  const module: HolidaysModule & { readonly default?: HolidaysModule } = await import("./holidays.js");
  // That file is also a script for workers, so Node sees its exports as one default export.
  return module.default ?? module;
}
