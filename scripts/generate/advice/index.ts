import type { Source } from "../../../src/cadence/sources";
import type { Advice } from "./advice";
import { S0 } from "./S0";
import { S1 } from "./S1";
import { S2 } from "./S2";
import { S3 } from "./S3";
import { S4 } from "./S4";

/** Every piece of advice in the five articles, in the order in which they give it. */
const ADVICE: Readonly<Record<Source, readonly Advice[]>> = { S0, S1, S2, S3, S4 };

export interface NumberedAdvice extends Advice {
  readonly source: Source;
  /** `S2.1` is the first of S2. */
  readonly id: string;
}

export function numberAdvice(): NumberedAdvice[] {
  const entries = Object.entries(ADVICE) as [Source, readonly Advice[]][];
  return entries.flatMap(([source, list]) =>
    list.map((advice, at) => ({ ...advice, source, id: `${source}.${at + 1}` })),
  );
}

/** Returns the advice of a carrier, such as `rule move-on`. */
export function adviceFor(carrier: string): NumberedAdvice[] {
  return numberAdvice().filter(({ by }) => by.includes(carrier));
}

/** Formats a piece of advice: "For a one-time exchange, three calls are enough. “the magic number”". */
export function adviceLine({ says, quote }: NumberedAdvice): string {
  return [says, ...(quote ? [`“${quote}”`] : [])].join(" ");
}
