import { closestMatch } from "../note/closestMatch";
import { type Message, message } from "../words/message";

/** A JSON schema, as VS Code's settings and `.touchbase.json` take it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The keys and indexes that lead to a place in a value. */
export type Path = readonly (string | number)[];

/** Something that cannot be used: at a key, or at the value behind it. `said` is the end of a sentence. */
export interface Fault {
  readonly path: Path;
  readonly on: "key" | "value";
  readonly said: Message;
}

export type Report = (fault: Fault) => void;

/**
 * What a value may be, told once: to editors as a schema, and to the product as a reader that reports what it cannot
 * use at its own place and goes on with the rest.
 */
export interface SettingSchema<T> {
  readonly schema: JsonSchema;
  /** What it takes, for the message about a value that it does not. */
  readonly takes: Message;
  /** The value as it is used; undefined, and reported, where nothing of it can be. */
  read(value: unknown, path: Path, report: Report): T | undefined;
}

/** A value that is taken as a whole or not at all. */
export function whole<T>(
  takes: Message,
  schema: JsonSchema,
  isOne: (value: unknown) => value is T,
  words?: readonly string[],
): SettingSchema<T> {
  return {
    schema,
    takes,
    read(value, path, report) {
      if (isOne(value)) return value;
      const near = typeof value === "string" && words ? closestMatch(value, words) : undefined;
      report({ path, on: "value", said: takesMessage(path, takes, near) });
      return undefined;
    },
  };
}

export function oneOf<T extends string>(
  words: readonly T[],
  takes = message("takes.one-of", { words }),
): SettingSchema<T> {
  const known: ReadonlySet<unknown> = new Set(words);
  return whole(takes, { type: "string", enum: words }, (value): value is T => known.has(value), words);
}

/** A whole number, from `least` to `most`. */
export function count(least: number, most: number): SettingSchema<number> {
  const fits = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  const schema = { type: "integer", minimum: least, maximum: most };
  return whole(message("takes.whole-number", { least, most }), schema, fits);
}

export const flag: SettingSchema<boolean> = whole(
  message("takes.true-false"),
  { type: "boolean" },
  (value): value is boolean => typeof value === "boolean",
);

/** A text that says something. */
export const text: SettingSchema<string> = whole(
  message("takes.text"),
  { type: "string", minLength: 1 },
  (value): value is string => typeof value === "string" && value.trim() !== "",
);

/** A list, without the items that cannot be used. */
export function listOf<T>(item: SettingSchema<T>, takes: Message): SettingSchema<readonly T[]> {
  return {
    schema: { type: "array", items: item.schema },
    takes,
    read(value, path, report) {
      if (!Array.isArray(value)) return wrong(path, takes, report);
      return value
        .map((one, i) => item.read(one, [...path, i], report))
        .filter((one) => one !== undefined) as T[];
    },
  };
}

/** An object with certain keys, without those that cannot be used. `what` is what a key is called. */
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
      if (!isObject(value)) return wrong(path, takes, report);
      const read: Record<string, T> = {};
      for (const [key, given] of Object.entries(value)) {
        const shape = Object.hasOwn(keys, key) ? keys[key] : undefined;
        const used = shape?.read(given, [...path, key], report);
        if (!shape) report({ path: [...path, key], on: "key", said: unknown(what, key, Object.keys(keys)) });
        else if (used !== undefined) read[key] = used;
      }
      return read;
    },
  };
}

/** The shape with a description for whoever writes a value in an editor. */
export function described<T>(shape: SettingSchema<T>, schema: JsonSchema): SettingSchema<T> {
  return { ...shape, schema: { ...shape.schema, ...schema } };
}

/** "there is no rule `going-cool`. Did you mean `going-cold`?" */
export function unknown(what: string, word: string, known: readonly string[]): Message {
  const near = closestMatch(word, known);
  return near === undefined ? message("fault.no", { what, word }) : noButNear(what, word, near);
}

/** The same with the question whether `near` was meant. */
export function noButNear(what: string, word: string, near: string): Message {
  return message("fault.no-near", { what, word, near });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A place as a reader knows it: "playbooks.job-ad.limit". */
export function nameOf(path: Path): string {
  return path.join(".");
}

export function wrong(path: Path, takes: Message, report: Report): undefined {
  report({ path, on: "value", said: takesMessage(path, takes) });
  return undefined;
}

export function takesMessage(path: Path, takes: Message, near?: string): Message {
  const name = nameOf(path);
  return near === undefined
    ? message("fault.takes", { name, takes })
    : message("fault.takes-near", { name, takes, near });
}
