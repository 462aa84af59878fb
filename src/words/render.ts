import { type CivilDate, parseCivilDate } from "../time/civilDate";
import { weekdayText } from "../time/dateText";
import { longDate, nearDate, shortDate } from "./dates";
import { language, term } from "./language";
import type { Language } from "./languages/language";
import type { Message, MessageArg } from "./message";

/** Options of {@link render}. */
export interface RenderContext {
  /** Dates in its year have no year. Without it, all dates have one. */
  readonly today?: CivilDate;
  /** Puts code and emphasis in quotes, for places that show plain text. */
  readonly plain?: boolean;
  /** Escapes text from a note, if the result is not plain text. */
  readonly escape?: (text: string, inCode: boolean) => string;
}

const PLACEHOLDER = /\{(\w+)(?::([\w-]+)(?:\|([^}]*))?)?\}/g;

/** Code and emphasis in a template. */
const CODE = /`([^`]*)`/g;
const EMPHASIS = /(?<![\w*])\*([^*\s][^*]*)\*(?!\w)/g;

/** Puts the code and emphasis of a text of the product in quotes, for places that show plain text. */
export function withoutMarkup(template: string): string {
  if (!template.includes("`") && !template.includes("*")) return template;
  const [open = "", close = ""] = language().words["quote.code"].split("{text}");
  return template.replace(CODE, `${open}$1${close}`).replace(EMPHASIS, `${open}$1${close}`);
}

/**
 * Returns the text of a message. A placeholder is `{name}`, or `{name:form}` with one of the forms `date`,
 * `short`, `near`, `ordinal`, `and`, `or`, `list`, `plural|one|many`, `weekday`; `term`, `and-terms`, `or-terms` and `list-terms`
 * translate words of the product, such as a channel.
 */
export function render({ key, args }: Message, context: RenderContext = {}): string {
  const words: string = language().words[key];
  let text = "";
  for (const part of partsOf(words, context.plain === true)) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const { name, form, choice, isInCode } = part;
    const value = args[name];
    if (typeof value === "object" && "key" in value) text += render(value, context);
    else {
      const said = put(value, form, choice, context);
      text += context.escape && typeof value !== "number" ? context.escape(said, isInCode) : said;
    }
  }
  return text;
}

/** A placeholder of a template. */
interface Placeholder {
  readonly name: string;
  readonly form: string | undefined;
  readonly choice: string | undefined;
  readonly isInCode: boolean;
}

type Parts = readonly (string | Placeholder)[];

/** The parts of the templates that were used, with and without markup. A note can have thousands of findings. */
const KNOWN_PARTS = new WeakMap<Language, { plain: Map<string, Parts>; marked: Map<string, Parts> }>();

function partsOf(words: string, isPlain: boolean): Parts {
  const spoken = language();
  let ofLanguage = KNOWN_PARTS.get(spoken);
  if (!ofLanguage) {
    ofLanguage = { plain: new Map(), marked: new Map() };
    KNOWN_PARTS.set(spoken, ofLanguage);
  }
  const known = isPlain ? ofLanguage.plain : ofLanguage.marked;
  let parts = known.get(words);
  if (!parts) {
    parts = split(isPlain ? withoutMarkup(words) : words);
    known.set(words, parts);
  }
  return parts;
}

function split(template: string): Parts {
  const parts: (string | Placeholder)[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [whole, name = "", form, choice] = match;
    if (match.index > end) parts.push(template.slice(end, match.index));
    parts.push({ name, form, choice, isInCode: template[match.index - 1] === "`" });
    end = match.index + whole.length;
  }
  if (end < template.length) parts.push(template.slice(end));
  return parts;
}

function put(
  value: MessageArg | undefined,
  form: string | undefined,
  choice: string | undefined,
  context: RenderContext,
): string {
  if (value === undefined) return "";
  switch (form) {
    case "date":
    case "short":
    case "near": {
      const date = parseCivilDate(String(value));
      if (!date) return String(value);
      const text = { date: longDate, short: shortDate, near: nearDate }[form];
      return text(date, context.today);
    }
    case "ordinal":
      return language().ordinal(Number(value));
    case "and":
      return listed(value, "list.and");
    case "or":
      return listed(value, "list.or");
    case "list":
      return Array.isArray(value) ? value.join(", ") : String(value);
    case "weekday":
      return weekdayText(Number(value), language().tag);
    case "term":
      return term(String(value));
    case "and-terms":
      return listed(termsOf(value), "list.and");
    case "or-terms":
      return listed(termsOf(value), "list.or");
    case "list-terms":
      return termsOf(value).join(", ");
    case "plural": {
      const [one = "", many = ""] = (choice ?? "").split("|");
      const noun = Number(value) === 1 ? one : many;
      return many.includes("#") ? noun.replace("#", String(value)) : `${value} ${noun}`;
    }
    default:
      return String(value);
  }
}

function termsOf(value: MessageArg): string[] {
  return (Array.isArray(value) ? (value as readonly string[]) : [String(value)]).map(term);
}

function listed(value: MessageArg, word: "list.and" | "list.or"): string {
  const items = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  if (items.length < 2) return items.join("");
  const between = language().words[word];
  return `${items.slice(0, -1).join(", ")} ${between} ${items.at(-1)}`;
}
