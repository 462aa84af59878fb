import { closestMatch } from "../note/closestMatch";
import { type Message, message } from "../words/message";
import { KNOWN } from "./knownCountries";
import { didYouMean, type SettingSchema, takesMessage } from "./schema";

const TAKES = message("takes.country");

let codes: ReadonlyMap<string, string> | undefined;

/** Returns all codes by their lowercase form. Made when a country is set, because there are 2,000. */
function codesByLowercase(): ReadonlyMap<string, string> {
  codes ??= new Map(allCodes().map((code) => [code.toLowerCase(), code]));
  return codes;
}

/** The setting `country`: the code of a country whose holidays are known, in any letter case. */
export const country: SettingSchema<string> = {
  schema: { type: "string", pattern: "^([A-Za-z]{2}(-[A-Za-z0-9]+){0,2})?$", examples: ["US", "DE-BY"] },
  takes: TAKES,
  read(value, path, report) {
    if (value === "") return value;
    const code = typeof value === "string" ? codesByLowercase().get(value.toLowerCase()) : undefined;
    if (code !== undefined) return code;
    report({
      path,
      on: "value",
      reason: typeof value === "string" ? unknownCode(value) : takesMessage(path, TAKES),
    });
    return undefined;
  },
};

function unknownCode(value: string): Message {
  const byLowercase = codesByLowercase();
  const [head = ""] = value.split("-");
  const countryCode = byLowercase.get(head.toLowerCase());
  if (countryCode === undefined) return message("fault.no-country", { word: value });
  const regions = [...byLowercase.values()].filter((code) => code.startsWith(`${countryCode}-`));
  if (regions.length === 0) return message("fault.no-regions", { land: countryCode });
  const near = closestMatch(
    value,
    regions.map((code) => code.toLowerCase()),
  );
  const suggestion = near && byLowercase.get(near);
  return suggestion
    ? didYouMean("region", value, suggestion)
    : message("fault.no-known", { what: "region", word: value, known: regions });
}

function allCodes(): string[] {
  return Object.entries(KNOWN).flatMap(([country, states]) => [
    country,
    ...states.split(" ").flatMap((entry) => {
      const [state = "", regions = ""] = entry.split(":");
      const codes = regions ? regions.split(",").map((region) => `${country}-${state}-${region}`) : [];
      return state ? [`${country}-${state}`, ...codes] : [];
    }),
  ]);
}
