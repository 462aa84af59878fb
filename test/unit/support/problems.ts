import { readContact } from "../../../src/note/contact";
import type { Contact, Problem } from "../../../src/note/model";

/** Returns the text after a problem's n-th fix. */
export function withFix(text: string, { fixes }: Pick<Problem, "fixes">, n = 0): string {
  const fix = fixes[n];
  if (fix?.kind !== "replace") throw new Error("There is no such fix");
  return text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end);
}

/** Returns each problem as `key: the text at its position`. */
export function problemsIn(text: string): string[] {
  return contactOf(text).problems.map(
    ({ message, span }) => `${message.key}: ${text.slice(span.start, span.end)}`,
  );
}

export function contactOf(text: string): Contact {
  return readContact(text, { fileName: "Somebody" }) ?? fail(text);
}

function fail(text: string): never {
  throw new Error(`This is no contact:\n${text.slice(0, 300)}`);
}
