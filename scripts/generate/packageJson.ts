import { contributions } from "./contributions";
import { type LocalizedTexts, localization, localize } from "./localization";
import { json, type Output, type ReadFile } from "./output";

const PATH = "package.json";

/** Returns package.json with the generated keys, and the files with its texts. */
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

/** Returns the contributions with `%key%` for each text that users see, and the texts by their keys. */
export function manifestTexts(): LocalizedTexts {
  const { contributes, capabilities, description } = contributions();
  return localize({ description, ...contributes, capabilities });
}
