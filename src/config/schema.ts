import { isUsableGlob } from "../files/globs";
import { closestMatch } from "../note/closestMatch";
import { type Message, message } from "../words/message";

/** A JSON schema for VS Code's settings and `.touchbase.json`. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The keys and indexes of a part of a value. */
export type Path = readonly (string | number)[];

/** An unknown key or an invalid value. `reason` is the end of a sentence. */
export interface Fault {
  readonly path: Path;
  readonly on: "key" | "value";
  readonly reason: Message;
}

export type Report = (fault: Fault) => void;

/**
 * The valid values of a setting, defined once: as a JSON schema for editors, and as a reader that reports each invalid
 * part at its own path and continues with the rest.
 */
export interface SettingSchema<T> {
  readonly schema: JsonSchema;
  /** Describes the valid values, for the message about an invalid one. */
  readonly takes: Message;
  /** Returns the valid part of the value; undefined, after a report, if there is none. */
  read(value: unknown, path: Path, report: Report): T | undefined;
}

/** A value without parts: it is valid or not. */
export function wholeValue<T>(
  takes: Message,
  schema: JsonSchema,
  isValid: (value: unknown) => value is T,
  words?: readonly string[],
): SettingSchema<T> {
  return {
    schema,
    takes,
    read(value, path, report) {
      if (isValid(value)) return value;
      const near = typeof value === "string" && words ? closestMatch(value, words) : undefined;
      report({ path, on: "value", reason: takesMessage(path, takes, near) });
      return undefined;
    },
  };
}

export function oneOf<T extends string>(
  words: readonly T[],
  takes = message("takes.one-of", { words }),
): SettingSchema<T> {
  const allowed: ReadonlySet<unknown> = new Set(words);
  return wholeValue(takes, { type: "string", enum: words }, (value): value is T => allowed.has(value), words);
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): SettingSchema<number> {
  const isInRange = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  const schema = { type: "integer", minimum: least, maximum: most };
  return wholeValue(message("takes.whole-number", { least, most }), schema, isInRange);
}

export const flag: SettingSchema<boolean> = wholeValue(
  message("takes.true-false"),
  { type: "boolean" },
  (value): value is boolean => typeof value === "boolean",
);

/** A string with at least one character other than whitespace. */
export const text: SettingSchema<string> = wholeValue(
  message("takes.text"),
  { type: "string", minLength: 1 },
  (value): value is string => typeof value === "string" && value.trim() !== "",
);

/** A glob of paths. */
export const glob: SettingSchema<string> = wholeValue(
  message("takes.glob"),
  { type: "string", minLength: 1, maxLength: 1000 },
  (value): value is string => typeof value === "string" && isUsableGlob(value),
);

/** A list. Ignores invalid items. */
export function listOf<T>(item: SettingSchema<T>, takes: Message): SettingSchema<readonly T[]> {
  return {
    schema: { type: "array", items: item.schema },
    takes,
    read(value, path, report) {
      if (!Array.isArray(value)) return reportWrong(path, takes, report);
      return value
        .map((itemValue, i) => item.read(itemValue, [...path, i], report))
        .filter((itemValue) => itemValue !== undefined) as T[];
    },
  };
}

/** An object with known keys. Ignores invalid ones. `what` is the term for a key in messages. */
export function objectOf<T>(
  what: string,
  keys: Readonly<Record<string, SettingSchema<T>>>,
  takes: Message,
): SettingSchema<Readonly<Record<string, T>>> {
  const properties = Object.fromEntries(Object.entries(keys).map(([key, { schema }]) => [key, schema]));
  return {
    schema: { type: "object", additionalProperties: false, properties },
    takes,
    read(value, path, report) {
      if (!isObject(value)) return reportWrong(path, takes, report);
      const result: Record<string, T> = {};
      for (const [key, keyValue] of Object.entries(value)) {
        const keySchema = Object.hasOwn(keys, key) ? keys[key] : undefined;
        const validValue = keySchema?.read(keyValue, [...path, key], report);
        if (!keySchema)
          report({ path: [...path, key], on: "key", reason: unknownWord(what, key, Object.keys(keys)) });
        else if (validValue !== undefined) result[key] = validValue;
      }
      return result;
    },
  };
}

/** Adds a description or other keywords to the JSON schema. */
export function described<T>(setting: SettingSchema<T>, keywords: JsonSchema): SettingSchema<T> {
  return { ...setting, schema: { ...setting.schema, ...keywords } };
}

/** The message about an unknown word, with a suggestion if a known one is similar. */
export function unknownWord(what: string, word: string, known: readonly string[]): Message {
  const near = closestMatch(word, known);
  return near === undefined ? message("fault.no", { what, word }) : didYouMean(what, word, near);
}

/** The message about an unknown word, with the question whether the user meant `near`. */
export function didYouMean(what: string, word: string, near: string): Message {
  return message("fault.no-near", { what, word, near });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Formats a path: `playbooks.job-ad.limit`. */
export function nameOf(path: Path): string {
  return path.join(".");
}

export function reportWrong(path: Path, takes: Message, report: Report): undefined {
  report({ path, on: "value", reason: takesMessage(path, takes) });
  return undefined;
}

export function takesMessage(path: Path, takes: Message, near?: string): Message {
  const name = nameOf(path);
  return near === undefined
    ? message("fault.takes", { name, takes })
    : message("fault.takes-near", { name, takes, near });
}
