import { en } from "../en";
import type { Language } from "./language";

/**
 * English in disguise, longer and with accents: what is not disguised on the screen was not taken from the catalogue,
 * and what is cut off has too little room. It is spoken in tests, under the tag `qps-ploc`.
 */
export function pseudo(): Language {
  const words = Object.fromEntries(
    Object.entries(en).map(([key, text]) => [key, AS_IT_IS.test(key) ? text : disguised(text)]),
  ) as Language["words"];
  return { tag: "en", words, term: disguised, ordinal: (n) => `${n}º` };
}

/** By the heading of a draft the note is read: it is a word of the note, in whatever language. */
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

/** Of a plural the words are disguised; other placeholders, code and the sources in brackets stay as they are. */
export function disguised(text: string): string {
  const parts = text.split(/(\{\w+:plural\||\{[^}]*\}|`[^`]*`|\$\([\w-]+\)|\]\([^)]*\))/);
  const spoken = parts.map((part, at) =>
    at % 2 === 1 ? part : part.replace(/[aeiouAEIOUcny]/g, (letter) => ACCENTS[letter] ?? letter),
  );
  return `⟦${spoken.join("")}⟧`;
}
