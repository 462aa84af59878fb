import type { en } from "./en";

export type MessageKey = keyof typeof en;

/** The value of a placeholder: a text, a number, a civil date as text, a list, or a nested message. */
export type MessageArg = string | number | readonly string[] | Message;

/**
 * A sentence without its text: a key of the catalogue and the values of its placeholders. Findings, reasons and titles
 * are messages, and only `render` turns them into text, so that no code depends on the wording.
 */
export interface Message {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, MessageArg>>;
}

/** The type of value for each form of a placeholder. `render.ts` lists the forms. */
interface Forms {
  readonly text: string | number | Message;
  readonly date: string;
  readonly short: string;
  readonly near: string;
  readonly ordinal: number;
  readonly plural: number;
  readonly weekday: number;
  readonly term: string | Message;
  readonly and: string | readonly string[];
  readonly or: string | readonly string[];
  readonly list: string | readonly string[];
  readonly "and-terms": string | readonly string[];
  readonly "or-terms": string | readonly string[];
  readonly "list-terms": string | readonly string[];
}

/** The text within the braces of a template: `date:short` of `{date:short}`. */
type Placeholder<Template> = Template extends `${string}{${infer Inside}}${infer Rest}`
  ? Inside | Placeholder<Rest>
  : never;

type NameOf<Inside> = Inside extends `${infer Name}:${string}` ? Name : Inside;

type FormOf<Inside> = Inside extends `${string}:plural|${string}`
  ? "plural"
  : Inside extends `${string}:${infer Form}`
    ? Form
    : "text";

type Args<Inside extends string> = {
  readonly [One in Inside as NameOf<One> & string]: FormOf<One> extends keyof Forms
    ? Forms[FormOf<One>]
    : never;
};

/**
 * The values of a message's placeholders as the last parameter of a function, or no parameter if there are no
 * placeholders. If the key is one of several, the values of each are required.
 */
export type MessageArgs<Key extends MessageKey> = [Placeholder<(typeof en)[Key]>] extends [never]
  ? []
  : [args: Args<Placeholder<(typeof en)[Key]>>];

/** A message whose sentence has no placeholders. */
export type PlainKey = {
  [Key in MessageKey]: MessageArgs<Key> extends [] ? Key : never;
}[MessageKey];

/** Creates a message. The compiler compares the arguments with the placeholders of the sentence. */
export function message<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): Message {
  return unchecked(key, args[0]);
}

/** Creates a message whose key is known only at run time, so that the compiler cannot check its arguments. */
export function unchecked(key: MessageKey, args: Message["args"] = {}): Message {
  return { key, args };
}
