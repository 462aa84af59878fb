import { knownWord } from "../vocabulary";
import type { Entry } from "./entry";

/** Returns the outcome and the plans of an entry as they would go into a line; empty if it has none. */
export function meaningInText({ words, clauses }: Entry): string {
  const outcomes = words.filter((word) => knownWord(word)?.list === "outcome");
  const plans = clauses.flatMap((clause) => ("text" in clause ? [`${clause.clause} ${clause.text}`] : []));
  return [...outcomes, ...plans].join(", ");
}
