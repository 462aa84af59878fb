import type { en } from "./en";

export type MessageKey = keyof typeof en;

/** What may stand in a placeholder: a text, a number, a civil date as text, a list, or a message in a message. */
export type MessageArg = string | number | readonly string[] | Message;

/**
 * What is to be said, without the words: a key of the catalogue and what fills its placeholders. Findings, reasons
 * and titles carry messages; `render` alone turns them into text, so nobody can come to depend on the wording.
 */
export interface Message {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, MessageArg>>;
}

/** What each form of a placeholder takes; `render.ts` says what the forms are. */
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

/** The insides of the braces of a template: `date:short` of `{date:short}`. */
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
 * What fills the placeholders of a message, as the last parameters of a function: nothing where it has none. Where the key
 * is one of several, the placeholders of each are asked for.
 */
export type MessageArgs<Key extends MessageKey> = [Placeholder<(typeof en)[Key]>] extends [never]
  ? []
  : [args: Args<Placeholder<(typeof en)[Key]>>];

/** A message whose sentence has no placeholders. */
export type PlainKey = {
  [Key in MessageKey]: MessageArgs<Key> extends [] ? Key : never;
}[MessageKey];

/** The compiler compares the arguments with the placeholders of the sentence. */
export function message<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): Message {
  return unchecked(key, args[0]);
}

/** A message whose key is known at run time only, so that its arguments cannot be compared with the sentence. */
export function unchecked(key: MessageKey, args: Message["args"] = {}): Message {
  return { key, args };
}
