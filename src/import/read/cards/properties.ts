import { decodeValue } from "./decodeValue";

/** A property of a card as written, with its encoding undone. */
export interface CardProperty {
  /** In upper case, without the group: `EMAIL` of `item1.EMAIL`. */
  readonly name: string;
  /** The values of each parameter in upper case by its name in upper case; `TYPE` has those without a name, too. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
  /** Whether the value was encoded. Then it contains no escapes of the format. */
  readonly wasEncoded: boolean;
}

export interface Properties {
  readonly properties: readonly CardProperty[];
  /** Lines that are not a property, and properties in an unknown encoding. */
  readonly unread: readonly string[];
}

/** The facts about a file that the reading of a value depends on. */
export interface CardFormat {
  readonly version: "2.1" | "3.0" | "4.0";
  /** Whether the file was read as Windows-1252, so that its bytes can be restored. */
  readonly isSingleByte: boolean;
}

/** Returns the version that a card names; without one, 2.1 if its parameters have no names, else 3.0. */
export function versionOf(lines: readonly string[]): CardFormat["version"] {
  const named = lines.map((line) => /^(?:[\w-]+\.)?version[^:]*:\s*(\d)/i.exec(line)?.[1]).find(Boolean);
  if (named) return named === "2" ? "2.1" : named === "4" ? "4.0" : "3.0";
  return lines.some((line) =>
    /^[\w.-]+;(?:[\w-]+;)*(?:quoted-printable|base64|voice|internet|home|work|cell)[;:]/i.test(line),
  )
    ? "2.1"
    : "3.0";
}

/** Unfolds the lines of a card and reads each property separately. */
export function propertiesOf(lines: readonly string[], format: CardFormat): Properties {
  const properties: CardProperty[] = [];
  const unread: string[] = [];
  for (const line of unfold(lines, format)) {
    const property = propertyOf(line, format);
    if (property) properties.push(property);
    else if (line.trim() !== "") unread.push(line);
  }
  return { properties, unread };
}

const QUOTED_PRINTABLE = /^[^:]{0,500};\s*(?:encoding\s*=\s*)?"?quoted-printable"?\s*[;:]/i;

/** Joins the lines of each property. Looks at no line twice, because a property may have thousands. */
function unfold(lines: readonly string[], { version }: CardFormat): string[] {
  const whole: string[][] = [];
  let isQuotedPrintable = false;
  let isSoftBreak = false;
  for (const line of lines) {
    const parts = whole.at(-1);
    // Version 2.1 folds at a space, which stays; the others insert one.
    if (isSoftBreak && parts) parts.push(line);
    else if (/^[ \t]/.test(line) && parts) parts.push(version === "2.1" ? line : line.slice(1));
    else {
      whole.push([line]);
      isQuotedPrintable = QUOTED_PRINTABLE.test(line);
    }
    const joined = whole.at(-1) ?? [];
    const text = joined.at(-1)?.trimEnd() ?? "";
    isSoftBreak = isQuotedPrintable && text.endsWith("=");
    if (isSoftBreak) joined[joined.length - 1] = text.slice(0, -1);
  }
  return whole.map((parts) => parts.join(""));
}

const HEAD = /^\s*(?:[\w-]{1,50}\.)?([A-Za-z][\w-]{0,60})((?:;(?:[^":;]|"[^"]*")*)*):/;
/** Encodings, which version 2.1 writes without the name of their parameter. */
const ENCODINGS: ReadonlySet<string> = new Set(["QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT", "Q"]);

function propertyOf(line: string, format: CardFormat): CardProperty | undefined {
  const head = HEAD.exec(line);
  if (!head) return undefined;
  const params = new Map<string, string[]>();
  for (const part of (head[2] ?? "").match(/(?:[^";]|"[^"]*")+/g) ?? []) {
    const [, name = "", text = ""] = /^\s*([\w-]*)\s*=?([\s\S]*)$/.exec(part) ?? [];
    const isNamed = part.includes("=");
    const bare = part.trim().toUpperCase();
    const key = isNamed ? name.toUpperCase() : ENCODINGS.has(bare) ? "ENCODING" : "TYPE";
    const values = isNamed ? text.replaceAll('"', "").split(",") : [bare];
    const earlierValues = params.get(key) ?? [];
    // Not a copy of the earlier values, because a line may have 100,000 parameters.
    for (const value of values) earlierValues.push(value.trim().toUpperCase());
    params.set(key, earlierValues);
  }
  const encoding = params.get("ENCODING")?.[0];
  const charset = params.get("CHARSET")?.[0];
  const value = decodeValue(line.slice(head[0].length), encoding, charset, format.isSingleByte);
  if (value === undefined) return undefined;
  const wasEncoded = encoding !== undefined && ENCODINGS.has(encoding) && !encoding.endsWith("BIT");
  return { name: (head[1] ?? "").toUpperCase(), params, value, wasEncoded };
}
