import type { JsonSchema } from "../../../src/config/schema";

/** Schemas of the values of a contact note. A key without a value counts as absent, so that each allows null. */

export const DATE_PATTERN = "\\d{4}-\\d{2}-\\d{2}";

const orNothing = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

/** The types that YAML gives to texts: `+49 30` is a number, and `[[Acme]]` a list in a list. */
export const texts: JsonSchema = { type: ["string", "number", "boolean", "array", "null"] };

export const date = orNothing({ type: "string", pattern: `^${DATE_PATTERN}$` });

export const time = orNothing({ type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" });

/** A date with a time and a channel, in any order. */
export const appointment = orNothing({ type: "string", pattern: `(^|\\s)${DATE_PATTERN}(\\s|$)` });

export const flag = orNothing({ enum: [true, false, "true", "false", "yes", "no"] });

/**
 * Creates a schema for one of several words in any letter case. `after` may follow the word. Editors offer the list.
 */
export function word(spellings: readonly string[], after = ""): JsonSchema {
  const pattern = `^(${spellings.map(inAnyCase).join("|")})${after}$`;
  return orNothing({ anyOf: [{ enum: spellings }, { type: "string", pattern }] });
}

/** Returns a pattern that ignores letter case, because patterns of JSON Schema have no flags. */
function inAnyCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

/** The text of a reason: ` - no answer after three calls`. */
export const REASON = "(\\s+[-–—]\\s.*)?";

export function listOrOne(item: JsonSchema): JsonSchema {
  return { anyOf: [{ type: "array", items: item }, item] };
}
