import { english } from "./languages/english";
import { german } from "./languages/german";
import type { Language } from "./languages/language";
import { pseudo } from "./languages/pseudo";

/** By the language of their tags: a `de-AT` is spoken to in German. */
export const LANGUAGES: Readonly<Record<string, () => Language>> = {
  en: () => english,
  de: () => german,
  qps: pseudo,
};

let spoken: Language = english;

/**
 * Sets the language for all that is said from now on: once, when a program starts and knows its user. A program has
 * one user, so this is no argument that every function hands on. An unknown language is answered in English.
 */
export function speak(tag: string | undefined): void {
  const [primary = ""] = (tag ?? "").toLowerCase().split(/[-_]/);
  spoken = LANGUAGES[primary]?.() ?? english;
}

export function language(): Language {
  return spoken;
}

/** A text that stands in data, in the language that is spoken. */
export function term(text: string): string {
  return spoken.term(text);
}
