import { TIMELINE_TITLE } from "../../src/extension/manifest";
import { termsGerman, uiGerman } from "../../src/extension/words/de";
import { type UiKey, ui } from "../../src/extension/words/en";
import { GROUP_TITLES } from "../../src/service/followUps/followUps";
import { germanHelp } from "../../src/words/languages/germanHelp";
import { germanTerms } from "../../src/words/languages/germanTerms";
import { json, type Output } from "./output";
import { termsSpoken } from "./terms";

/** The keys of the contributions whose values users see, at any depth. */
const SHOWN = new Set([
  "title",
  "description",
  "markdownDescription",
  "name",
  "contextualTitle",
  "contents",
  "category",
  "enumDescriptions",
  "markdownEnumDescriptions",
  "patternErrorMessage",
  "label",
  "altText",
]);

export interface LocalizedTexts {
  /** The contributions with `%key%` in place of every text that users see. */
  readonly value: unknown;
  /** The texts by their keys. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Moves the texts out of the contributions. A key is the path of its text, and equal texts share the first key. */
export function localize(contributes: unknown): LocalizedTexts {
  const texts: Record<string, string> = {};
  const keys = new Map<string, string>();
  const walk = (value: unknown, path: readonly string[], shown: boolean): unknown => {
    if (Array.isArray(value))
      return value.map((item, at) => walk(item, [...path, nameOf(item) ?? String(at)], shown));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, walk(inner, [...path, key], SHOWN.has(key))]),
      );
    }
    if (!shown || typeof value !== "string") return value;
    const known = keys.get(value) ?? path.join(".").replaceAll(/[^\w.-]/g, "");
    keys.set(value, known);
    texts[known] = value;
    return `%${known}%`;
  };
  return { value: walk(contributes, [], false), texts };
}

/** Returns the name of an entry of a list. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { id, command } = item as { id?: unknown; command?: unknown };
  const name = id ?? command;
  return typeof name === "string" ? name.replace(/^touchbase\./, "") : undefined;
}

/** Catalogues of another language for the manifest and the extension's sentences: package.nls.*.json and l10n/. */
export interface Translation {
  /** Translates a text of package.json from English; undefined if there is no translation. */
  readonly term: (text: string) => string | undefined;
  readonly ui: Readonly<Record<UiKey, string>>;
}

const GERMAN: Translation = { term: germanOf, ui: uiGerman };

/** Returns the files with the English texts of package.json, and with these and the extension's sentences in German. */
export function localization(texts: Readonly<Record<string, string>>): Output[] {
  return [{ path: "package.nls.json", text: json(texts) }, ...translated("de", texts, GERMAN)];
}

/** Returns the two files of a language. A text without a translation is left out, and shown in English. */
export function translated(
  tag: string,
  texts: Readonly<Record<string, string>>,
  { term, ui: spoken }: Translation,
): Output[] {
  const pairs = (list: readonly (readonly [string, string])[]) =>
    json(
      Object.fromEntries(
        list.flatMap(([key, text]) => {
          const said = term(text);
          return said === undefined ? [] : [[key, said]];
        }),
      ),
    );
  const sentences = Object.fromEntries((Object.keys(ui) as UiKey[]).map((key) => [ui[key], spoken[key]]));
  const terms = JSON.parse(pairs(SAID_TERMS.map((text) => [text, text])));
  return [
    { path: `package.nls.${tag}.json`, text: pairs(Object.entries(texts)) },
    { path: `l10n/bundle.l10n.${tag}.json`, text: json({ ...terms, ...sentences }) },
  ];
}

/** The texts that the extension shows with `sayTerm`. */
const SAID_TERMS: readonly string[] = [...Object.values(GROUP_TITLES), TIMELINE_TITLE];

/** The German of the texts of the manifest. */
const MANIFEST_TERMS: Readonly<Record<string, string>> = { ...germanTerms, ...termsGerman };

/** Translates a text of the manifest into German. The text about a rule is its summary with a period. */
function germanOf(text: string): string | undefined {
  if (Object.hasOwn(MANIFEST_TERMS, text)) return MANIFEST_TERMS[text];
  const bare = text.replace(/\.$/, "");
  return Object.hasOwn(germanTerms, bare) && bare !== text ? `${germanTerms[bare]}.` : undefined;
}

/** The German of the texts in data that `term` shows. */
const SPOKEN_TERMS = { ...germanTerms, ...germanHelp };

/** Returns a line for each German term that is missing or unused. */
export function germanFaults(texts: Readonly<Record<string, string>>): string[] {
  const shown = [...new Set([...Object.values(texts), ...SAID_TERMS])];
  const spoken = termsSpoken();
  const used = new Set([...shown, ...spoken]);
  const isUsed = (text: string) => used.has(text) || used.has(`${text}.`);
  const twice = Object.values(ui).filter((text, at, all) => {
    const first = all.indexOf(text);
    const keys = Object.keys(ui) as UiKey[];
    return first !== at && uiGerman[keys[first] as UiKey] !== uiGerman[keys[at] as UiKey];
  });
  return [
    ...shown.filter((text) => germanOf(text) === undefined).map((text) => `no German in ${UI}: ${text}`),
    ...spoken
      .filter((text) => !Object.hasOwn(SPOKEN_TERMS, text))
      .map((text) => `no German in ${TERMS}: ${text}`),
    ...Object.keys(termsGerman)
      .filter((text) => !shown.includes(text))
      .map((text) => `nothing shows this of ${UI} any more: ${text}`),
    ...Object.keys(SPOKEN_TERMS)
      .filter((text) => !isUsed(text))
      .map((text) => `nothing shows this of ${TERMS} any more: ${text}`),
    // VS Code finds a translation by the English sentence.
    ...twice.map((text) => `one English text, two German ones in ${UI}: ${text}`),
  ];
}

const UI = "src/extension/words/de.ts";
const TERMS = "src/words/languages/germanTerms.ts";
