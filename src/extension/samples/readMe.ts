import { ui } from "../words/en";
import type { Sample } from "./contacts";

/** The sentences of the README. */
type AboutKey = "samples.about" | "samples.taken-away";

/** Returns a sentence in the user's language. */
export type SayAbout = (key: AboutKey) => string;

export const inEnglish: SayAbout = (key) => ui[key];

/** Returns the README of the samples; `end` says how they are removed. */
export function readMe(about: string, end: string): Sample {
  return { path: "README.md", text: `${about}\n\n${end}\n` };
}
