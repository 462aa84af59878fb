import { closestMatch } from "../note/closestMatch";
import { type Message, message } from "../words/message";
import { KNOWN } from "./knownCountries";
import { didYouMean, type SettingSchema, takesMessage } from "./schema";

const TAKES = message("takes.country");

/** Every code by its small letters. */
const CODES = new Map(allCodes().map((code) => [code.toLowerCase(), code]));

/** The setting `country`: the code of a country whose holidays are known, in capital letters or small. */
export const country: SettingSchema<string> = {
  schema: { type: "string", pattern: "^([A-Za-z]{2}(-[A-Za-z0-9]+){0,2})?$", examples: ["US", "DE-BY"] },
  takes: TAKES,
  read(value, path, report) {
    if (value === "") return value;
    const code = typeof value === "string" ? CODES.get(value.toLowerCase()) : undefined;
    if (code !== undefined) return code;
    report({
      path,
      on: "value",
      reason: typeof value === "string" ? noSuch(value) : takesMessage(path, TAKES),
    });
    return undefined;
  },
};

function noSuch(value: string): Message {
  const [head = ""] = value.split("-");
  const land = CODES.get(head.toLowerCase());
  if (land === undefined) return message("fault.no-country", { word: value });
  const regions = [...CODES.values()].filter((code) => code.startsWith(`${land}-`));
  if (regions.length === 0) return message("fault.no-regions", { land });
  const near = closestMatch(
    value,
    regions.map((code) => code.toLowerCase()),
  );
  const meant = near && CODES.get(near);
  return meant
    ? didYouMean("region", value, meant)
    : message("fault.no-known", { what: "region", word: value, known: regions });
}

function allCodes(): string[] {
  return Object.entries(KNOWN).flatMap(([land, states]) => [
    land,
    ...states.split(" ").flatMap((entry) => {
      const [state = "", regions = ""] = entry.split(":");
      const within = regions ? regions.split(",").map((region) => `${land}-${state}-${region}`) : [];
      return state ? [`${land}-${state}`, ...within] : [];
    }),
  ]);
}
