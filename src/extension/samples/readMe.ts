import { ui } from "../words/en";
import type { Sample } from "./contacts";

/** The sentences that a note about the samples is made of. */
type AboutKey = "samples.about" | "samples.taken-away";

/** Says them in the language of whoever asked for the samples. */
export type SayAbout = (key: AboutKey) => string;

export const inEnglish: SayAbout = (key) => ui[key];

/** What the samples are, and where to begin; `end` says what becomes of them. */
export function readMe(about: string, end: string): Sample {
  return { path: "README.md", text: `${about}\n\n${end}\n` };
}
