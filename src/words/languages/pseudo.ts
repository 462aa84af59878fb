import { en } from "../en";
import type { Language } from "./language";

/**
 * A pseudo-locale for tests, under the tag `qps-ploc`: English with accents and brackets. Plain text on the screen does
 * not come from the catalogue, and clipped text has too little room.
 */
export function pseudo(): Language {
  const words = Object.fromEntries(
    Object.entries(en).map(([key, text]) => [key, AS_IT_IS.test(key) ? text : disguised(text)]),
  ) as Language["words"];
  return { tag: "en", words, term: disguised, ordinal: (n) => `${n}º` };
}

/** A draft is recognized by its heading, which is the same in all languages. */
const AS_IT_IS = /^draft\.heading\./;

const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  A: "Á",
  E: "É",
  I: "Í",
  O: "Ó",
  U: "Ú",
  c: "ç",
  n: "ñ",
  y: "ý",
};

/** Adds accents to text and to the words of plurals. Other placeholders, code and sources in brackets stay the same. */
export function disguised(text: string): string {
  const parts = text.split(/(\{\w+:plural\||\{[^}]*\}|`[^`]*`|\$\([\w-]+\)|\]\([^)]*\))/);
  const spoken = parts.map((part, at) =>
    at % 2 === 1 ? part : part.replace(/[aeiouAEIOUcny]/g, (letter) => ACCENTS[letter] ?? letter),
  );
  return `⟦${spoken.join("")}⟧`;
}
