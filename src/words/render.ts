import { type CivilDate, longDate, parseCivilDate, shortDate } from "../time/civilDate";
import { en } from "./en";
import type { Message, MessageArg } from "./message";

/** What the words depend on: the day, for dates leave out the current year. */
export interface RenderTerms {
  readonly today: CivilDate;
  /** What is done to a text that comes from a note, where the words go into something other than plain text. */
  readonly escape?: (text: string, inCode: boolean) => string;
}

const PLACEHOLDER = /\{(\w+)(?::([\w-]+)(?:\|([^}]*))?)?\}/g;

/**
 * The text of a message. A placeholder is `{name}`, or `{name:form}` where the form says how it is put: `date`,
 * `short`, `ordinal`, `and`, `or`, `list`, `plural|one|many`, `weekday`.
 */
export function render({ key, args }: Message, terms: RenderTerms): string {
  const template: string = en[key];
  return template.replace(
    PLACEHOLDER,
    (_, name: string, form: string | undefined, choice: string | undefined, at: number) => {
      const value = args[name];
      if (typeof value === "object" && "key" in value) return render(value, terms);
      const text = put(value, form, choice, terms);
      return terms.escape && typeof value !== "number" ? terms.escape(text, template[at - 1] === "`") : text;
    },
  );
}

function put(
  value: MessageArg,
  form: string | undefined,
  choice: string | undefined,
  terms: RenderTerms,
): string {
  if (value === undefined) return "";
  switch (form) {
    case "date":
    case "short": {
      const date = parseCivilDate(String(value));
      if (!date) return String(value);
      return form === "date" ? longDate(date, terms.today) : shortDate(date, terms.today);
    }
    case "ordinal":
      return ordinal(Number(value));
    case "and":
      return listed(value, "and");
    case "or":
      return listed(value, "or");
    case "list":
      return Array.isArray(value) ? value.join(", ") : String(value);
    case "weekday":
      return WEEKDAYS[Number(value) - 1] ?? String(value);
    case "plural": {
      const [one, many] = (choice ?? "").split("|");
      return `${value} ${(Number(value) === 1 ? one : many) ?? ""}`;
    }
    default:
      return String(value);
  }
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const suffix = teen ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[n % 10] ?? "th");
  return `${n}${suffix}`;
}

function listed(value: MessageArg, word: string): string {
  const items = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}
