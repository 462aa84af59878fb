import Holidays from "date-holidays";
import { PLAYBOOKS } from "../../src/cadence/playbooks";
import { KNOWN } from "../../src/config/knownCountries";
import type { SettingKey } from "../../src/config/settings";

/** The values of a setting that the settings page offers in a list, each with its label. */
interface Choices {
  readonly enum: readonly string[];
  /** In the language of the library, because there are hundreds of places. */
  readonly enumItemLabels?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

/**
 * Lists for the settings page of settings that accept more values than can be listed, such as custom playbooks. VS Code
 * underlines other values in settings.json, but they work.
 */
export const SETTING_CHOICES: Readonly<Partial<Record<SettingKey, Choices>>> = {
  defaultPlaybook: {
    enum: PLAYBOOKS.map(({ id }) => id),
    enumDescriptions: PLAYBOOKS.map(({ summary }) => summary),
  },
  country: countryChoices(),
};

function countryChoices(): Choices {
  const places = countryNames();
  return { enum: ["", ...places.keys()], enumItemLabels: ["–", ...places.values()] };
}

/** The countries and regions by code: `Germany (DE)`, `Germany, Bavaria (DE-BY)`. */
function countryNames(): Map<string, string> {
  const library = new Holidays();
  const countries = library.getCountries("en");
  const names = new Map<string, string>();
  const addPlaces = (code: string, name: string, places: unknown, next?: (part: string) => unknown) => {
    for (const [part, partName] of Object.entries((places ?? {}) as Record<string, string>)) {
      const [placeCode, placeName] = [`${code}-${part}`, `${name}, ${partName}`];
      names.set(placeCode, `${placeName} (${placeCode})`);
      if (next) addPlaces(placeCode, placeName, next(part));
    }
  };
  for (const code of Object.keys(KNOWN)) {
    const name = countries[code] ?? code;
    names.set(code, `${name} (${code})`);
    addPlaces(code, name, library.getStates(code, "en"), (state) => library.getRegions(code, state, "en"));
  }
  return names;
}
