import ICAL from "ical.js";
import { message } from "../../../words/message";
import type { ImportedFields, SourceRecord } from "../../model";
import { withoutPlaceholder } from "../cells";
import { refuseDamaged } from "../refuse";
import { birthdayOf } from "./birthdayOf";
import { type CardFormat, type CardProperty, propertiesOf, versionOf } from "./properties";
import type { CardText } from "./splitCards";

/** Properties that are not about the person, or that another one repeats. */
const TECHNICAL: ReadonlySet<string> = new Set(
  "VERSION PRODID REV SOURCE N FN KIND X-ADDRESSBOOKSERVER-KIND X-ABLABEL X-ABADR X-ABSHOWAS SORT-STRING UID".split(
    " ",
  ),
);

/** Reads one card. A property that cannot be read is listed as left out, under its name. */
export function readCard(card: CardText, isSingleByte: boolean): SourceRecord {
  const { line, raw } = card;
  const refuse = (reason: ReturnType<typeof message>): SourceRecord => ({
    kind: "refused",
    line,
    raw,
    reason,
  });
  if (card.isTooLong) return refuse(message("refused-record.too-long"));
  if (!card.isClosed) return refuse(message("refused-record.no-end"));
  const format: CardFormat = { version: versionOf(card.lines), isSingleByte };
  const { properties, unread } = propertiesOf(card.lines, format);
  const values = new CardValues(properties, format);
  if (/^group$/i.test(values.first("KIND") ?? values.first("X-ADDRESSBOOKSERVER-KIND") ?? ""))
    return refuse(message("refused-record.group"));
  const fields = fieldsOf(values);
  const damage = refuseDamaged(Object.values(fields).flat().join("\n"));
  if (damage) return refuse(damage);
  const { name, organization, emails, phones } = fields;
  if (!name && !organization && emails.length === 0 && phones.length === 0)
    return refuse(message("refused-record.no-identity"));
  const department = values
    .parts("ORG")
    .slice(1)
    .some((part) => part !== "")
    ? ["ORG (department)"]
    : [];
  const leftBehind = [...values.unused(), ...department, ...unread.map((text) => text.trim().slice(0, 40))];
  return { kind: "read", line, raw, fields, leftBehind: [...new Set(leftBehind)] };
}

function fieldsOf(values: CardValues): ImportedFields {
  const [family = "", given = "", additional = ""] = values.parts("N");
  const composed = [given, additional, family].filter((part) => part !== "").join(" ");
  const [organization] = values.parts("ORG");
  const birthday = values.take("BDAY", birthdayOf);
  const text = values.all("NOTE").join("\n\n");
  const links = [...values.takeAll("URL", linkOf), ...values.takeAll("X-SOCIALPROFILE", linkOf)];
  return {
    ...present("uid", values.first("UID")),
    ...present("name", values.first("FN") ?? (composed || values.first("NICKNAME"))),
    ...present("organization", organization),
    ...present("role", values.first("TITLE") ?? values.first("ROLE")),
    emails: distinct(values.takeAll("EMAIL", emailOf)),
    phones: distinct(values.takeAll("TEL", phoneOf)),
    links: distinct(links),
    ...present("birthday", birthday),
    tags: distinct(values.lists("CATEGORIES").filter((tag) => !/^my ?contacts$/i.test(tag))),
    ...present("text", text),
  };
}

function present<Key extends string>(key: Key, value: string | undefined): { [One in Key]?: string } {
  const text = withoutPlaceholder(value ?? "");
  return (text === "" ? {} : { [key]: text }) as { [One in Key]?: string };
}

const distinct = (texts: readonly string[]) => [...new Set(texts)];

const emailOf = ({ value }: Read): string | undefined => /^(?:mailto:)?([^\s@]+@[^\s@]+)$/i.exec(value)?.[1];

/** Returns a phone number; undefined for a fax or a pager. */
function phoneOf({ value, types }: Read): string | undefined {
  if (types.includes("FAX") || types.includes("PAGER")) return undefined;
  const number = value.replace(/^tel:/i, "").replace(/;.*$/, "");
  return /\d.*\d.*\d/.test(number) ? number : undefined;
}

/** Returns a web address. Some exporters escape its colon, although no version requires it. */
function linkOf({ value }: Read): string | undefined {
  const link = value.replaceAll("\\:", ":");
  return /^(?:https?:\/\/|www\.)\S+$/i.test(link) ? link : undefined;
}

interface Read {
  readonly value: string;
  readonly types: readonly string[];
}

/** The values of a card by name, and which properties were used. */
class CardValues {
  readonly #properties: readonly CardProperty[];
  readonly #format: CardFormat;
  readonly #used = new Set<CardProperty>();

  constructor(properties: readonly CardProperty[], format: CardFormat) {
    this.#properties = properties;
    this.#format = format;
  }

  /** Returns the first value that is not empty. */
  first(name: string): string | undefined {
    const property = this.#named(name).find((each) => textOf(each, this.#format) !== "");
    return property && this.#text(property)[0];
  }

  all(name: string): string[] {
    return this.#named(name).flatMap((property) => this.#text(property));
  }

  /** Returns the parts of a structured value, such as a name. */
  parts(name: string): string[] {
    const property = this.#named(name).find(({ value }) => value.replaceAll(";", "").trim() !== "");
    if (!property) return [];
    this.#used.add(property);
    const [parts] = jCard(property, this.#format);
    return (Array.isArray(parts) ? parts : [parts]).map((part) => [part].flat().join(" ").trim());
  }

  /** Returns the values of a property that is a list. */
  lists(name: string): string[] {
    return this.#named(name).flatMap((property) => {
      this.#used.add(property);
      const values = jCard(property, this.#format).flatMap((value) => String(value).split(","));
      return values.map((value) => value.trim()).filter((value) => value !== "");
    });
  }

  take(name: string, read: (value: Read) => string | undefined): string | undefined {
    return this.takeAll(name, read)[0];
  }

  /** Returns the results of `read` for all values. A property that it cannot read stays unused. */
  takeAll(name: string, read: (value: Read) => string | undefined): string[] {
    return this.#named(name).flatMap((property) => {
      const types = [...(property.params.get("TYPE") ?? []), ...property.params.keys()];
      const value = textOf(property, this.#format);
      const results = read({ value, types });
      if (results === undefined && value !== "") return [];
      this.#used.add(property);
      return results ?? [];
    });
  }

  /** Returns the names of the properties that have a value and were not used. */
  unused(): string[] {
    return this.#properties
      .filter((property) => !this.#used.has(property) && !TECHNICAL.has(property.name))
      .filter(({ value }) => value.replaceAll(";", "").trim() !== "")
      .map(({ name }) => name);
  }

  #named(name: string): CardProperty[] {
    return this.#properties.filter((property) => property.name === name);
  }

  #text(property: CardProperty): string[] {
    this.#used.add(property);
    const text = textOf(property, this.#format);
    return text === "" ? [] : [text];
  }
}

function textOf(property: CardProperty, format: CardFormat): string {
  // A note may contain commas that the exporter did not escape, at which version 3.0 splits it.
  return jCard(property, format)
    .map((value) => [value].flat(2).join(";"))
    .join(",")
    .trim();
}

type Value = string | readonly (string | readonly string[])[];

/** Parses the value of a property by ical.js, which knows its structure and escapes. Version 2.1 is brought to 3.0. */
function jCard(property: CardProperty, format: CardFormat): Value[] {
  const { name } = property;
  const escaped = format.version === "2.1" || property.wasEncoded;
  const value = escaped ? escapeAs3(name, property.value) : plainSemicolons(name, property.value);
  const design = format.version === "4.0" ? ICAL.design.vcard : ICAL.design.vcard3;
  // A day, a number and a picture are read by their own readers, so everything is text but structures.
  const [, , , ...values] = ICAL.parse.property(`${name};VALUE=text:${value}`, design) as [
    string,
    object,
    string,
    ...Value[],
  ];
  return values;
}

const STRUCTURED = /^(?:N|ORG|ADR|CATEGORIES)$/;

/** Escapes a value in which only `;` separates parts, as version 2.1 has it. */
function escapeAs3(name: string, text: string): string {
  const isText = !STRUCTURED.test(name);
  const parts = isText ? [text] : text.split(/(?<!\\);/);
  const isList = name === "CATEGORIES";
  return parts
    .map((part) =>
      part
        .replace(/\\([;:,])/g, "$1")
        .replace(isText ? /\\/g : /[\\;]/g, "\\$&")
        .replace(/\r\n?|\n/g, "\\n"),
    )
    .map((part) => (isList ? part : part.replaceAll(",", "\\,")))
    .join(isList ? "," : ";");
}

/** Removes the escape of `;` in texts, which ical.js removes in structures only. */
function plainSemicolons(name: string, value: string): string {
  if (STRUCTURED.test(name)) return value;
  return value.replace(/\\[\s\S]/g, (pair) => (pair === "\\;" ? ";" : pair));
}
