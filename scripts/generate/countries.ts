import Holidays from "date-holidays";
import { notice, type Output } from "./output";

/**
 * Returns the countries and regions whose holidays are known: `DE` with `BY`, and within that `BY:A`. The settings are
 * checked against it, so that the library itself is loaded only if a country is set.
 */
export function countries(): Output {
  const library = new Holidays();
  const lines = Object.keys(library.getCountries())
    .sort()
    .map((country) => {
      const states = Object.keys(library.getStates(country) ?? {});
      return `  ${country}: "${states.map((state) => withRegions(library, country, state)).join(" ")}",`;
    });
  const text = [
    `// ${notice("the library date-holidays")}`,
    "",
    "/** Countries with their regions; the codes after a colon are those within a region. */",
    "export const KNOWN: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ];
  return { path: "src/config/knownCountries.ts", text: text.join("\n") };
}

function withRegions(library: Holidays, country: string, state: string): string {
  const regions = Object.keys(library.getRegions(country, state) ?? {});
  return regions.length > 0 ? `${state}:${regions.join(",")}` : state;
}
