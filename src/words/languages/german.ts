import { germanHelp } from "./germanHelp";
import { germanTerms, germanYaml } from "./germanTerms";
import { germanWords } from "./germanWords";
import type { Language } from "./language";

const TERMS = new Map(Object.entries({ ...germanTerms, ...germanHelp, ...germanYaml }));

export const german: Language = {
  tag: "de",
  words: germanWords,
  term: (text) => TERMS.get(text) ?? text,
  ordinal: (n) => `${n}.`,
};
