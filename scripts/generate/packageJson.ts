import { contributions } from "./contributions";
import { type Localised, localised, localization } from "./localization";
import { json, type Output, type ReadFile } from "./output";

const PATH = "package.json";

/** package.json with the keys that are made from the sources put in their places, and the texts that it shows. */
export function packageJson(read: ReadFile): Output[] {
  const text = read(PATH);
  if (text === undefined) throw new Error(`There is no ${PATH} to write the contributions to.`);
  const { activationEvents } = contributions();
  const { value, texts } = manifestTexts();
  const { description, capabilities, ...contributes } = value as Record<string, unknown>;
  const made = { description, activationEvents, capabilities, l10n: "./l10n", contributes };
  const whole = { ...JSON.parse(text), ...made };
  return [{ path: PATH, text: json(whole) }, ...localization(texts)];
}

/** What package.json shows to people, with `%key%` in its place, and the texts by their keys. */
export function manifestTexts(): Localised {
  const { contributes, capabilities, description } = contributions();
  return localised({ description, ...contributes, capabilities });
}
