import { english } from "./languages/english";
import type { Language } from "./languages/language";
import { pseudo } from "./languages/pseudo";

/**
 * The languages by the primary subtag: `de-AT` selects German. Languages other than English are loaded by `require`
 * when they are selected, because the selection is synchronous.
 */
export const LANGUAGES: Readonly<Record<string, () => Language>> = {
  en: () => english,
  de: () => (require("./languages/german") as typeof import("./languages/german")).german,
  qps: pseudo,
};

let spoken: Language = english;

/**
 * Sets the language of the program when it starts. It is not an argument, because a program has one user. An unknown
 * tag selects English.
 */
export function speak(tag: string | undefined): void {
  const [primary = ""] = (tag ?? "").toLowerCase().split(/[-_]/);
  spoken = LANGUAGES[primary]?.() ?? english;
}

export function language(): Language {
  return spoken;
}

/** Translates a text in data into the current language. */
export function term(text: string): string {
  return spoken.term(text);
}
