import { nearest } from "../note/nearest";
import { KNOWN } from "./knownCountries";
import { nameOf, type Shape } from "./shape";

const TAKES = "a country, or a country with a region, such as `US` or `DE-BY`";

/** Every code by its small letters. */
const CODES = new Map(allCodes().map((code) => [code.toLowerCase(), code]));

/** The setting `country`: the code of a country whose holidays are known, in capital letters or small. */
export const country: Shape<string> = {
  schema: { type: "string", pattern: "^([A-Za-z]{2}(-[A-Za-z0-9]+){0,2})?$", examples: ["US", "DE-BY"] },
  takes: TAKES,
  read(value, path, report) {
    if (value === "") return value;
    const code = typeof value === "string" ? CODES.get(value.toLowerCase()) : undefined;
    if (code !== undefined) return code;
    report({ path, on: "value", text: typeof value === "string" ? noSuch(value) : takes(path) });
    return undefined;
  },
};

function takes(path: Parameters<typeof nameOf>[0]): string {
  return `${nameOf(path)} takes ${TAKES}`;
}

function noSuch(value: string): string {
  const [head = ""] = value.split("-");
  const land = CODES.get(head.toLowerCase());
  if (land === undefined)
    return `there is no country \`${value}\`: write its code, such as \`US\` or \`DE-BY\``;
  const regions = [...CODES.values()].filter((code) => code.startsWith(`${land}-`));
  if (regions.length === 0) return `no regions of \`${land}\` are known: write \`${land}\``;
  const near = nearest(
    value,
    regions.map((code) => code.toLowerCase()),
  );
  const meant = near && `. Did you mean \`${CODES.get(near)}\`?`;
  return `there is no region \`${value}\`${meant ?? `; there are ${regions.join(", ")}`}`;
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
