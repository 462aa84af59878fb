import { readContact } from "../note/contact";
import { cutFrontmatter } from "../note/frontmatter";
import { keyForm, knownKey } from "../note/keys";
import type { Contact } from "../note/model";
import { readYaml } from "../note/readYaml";
import { lineStart } from "../note/source";
import { textsOf } from "../note/yaml";
import type { CivilDate } from "../time/civilDate";
import { baseName } from "../vault";
import { emailKey, employerKey, linkedInKey, linkKey, nameKey, phoneKeys } from "./identity";
import type { Field, RecordData } from "./recordData";

/** The data of a note that an import compares. */
export interface NoteData {
  readonly names: readonly string[];
  readonly values: ReadonlyMap<Field, readonly string[]>;
  /** The fields that the note has, also those whose values cannot be read. */
  readonly present: ReadonlySet<Field>;
  /** The days of applications in the log. */
  readonly applications: readonly CivilDate[];
  /** Whether the note is about an application, and not only about a person. */
  readonly isApplication: boolean;
  readonly hasStatus: boolean;
  /** Whether the note forbids contact, or may forbid it. */
  readonly forbids: boolean;
  readonly isReadable: boolean;
  /** Whether a text is in the body. */
  hasText(text: string): boolean;
  /** Whether a web address is in the frontmatter under any key. */
  hasLink(link: string): boolean;
}

/** The keys of other tools that hold a web address. */
const LINK_KEYS: ReadonlySet<string> = new Set([
  "website",
  "url",
  "homepage",
  "web",
  "site",
  "links",
  "blog",
]);
/** The keys that are read as they are written. */
const RAW_KEYS: ReadonlySet<string> = new Set<Field>(["linkedin", "uid", "tags"]);
const APPLICATION_PLAYBOOKS: ReadonlySet<string> = new Set(["job-ad", "after-interview"]);

export function readNote(path: string, text: string): Contact {
  return readContact(text, { fileName: baseName(path), declared: true }) as Contact;
}

export function noteDataOf(contact: Contact, text: string): NoteData {
  const cut = cutFrontmatter(text);
  const front = cut.kind === "yaml" ? text.slice(cut.yaml.start, cut.yaml.end) : "";
  const body = cut.kind === "unclosed" ? "" : text.slice(cut.body.start);
  const foldedFront = front.toLowerCase();
  const values = new Map<Field, readonly string[]>();
  const present = new Set<Field>();
  const set = (field: Field, texts: readonly string[]) => {
    if (texts.length > 0) values.set(field, [...(values.get(field) ?? []), ...texts]);
    if (texts.length > 0) present.add(field);
  };
  const { month, day, year } = contact.birthday ?? {};
  const two = (number = 0) => String(number).padStart(2, "0");
  set("aliases", contact.aliases);
  set("organization", contact.organization);
  set("role", contact.role);
  set("email", contact.email);
  set("phone", contact.phone);
  if (month) set("birthday", [`${year === undefined ? "" : `${year}-`}${two(month)}-${two(day)}`]);
  for (const { name, nameSpan, valueSpan } of contact.keys) {
    if (text.slice(valueSpan.start, valueSpan.end).trim() === "") continue;
    const form = keyForm(name);
    const key = knownKey(name);
    if (key !== undefined && isField(key)) present.add(key);
    const field = LINK_KEYS.has(form) ? "website" : RAW_KEYS.has(form) ? (form as Field) : undefined;
    if (!field) continue;
    const source = text.slice(lineStart(text, nameSpan.start), valueSpan.end);
    set(
      field,
      readYaml({ source, base: 0 }).pairs.flatMap(({ value }) => textsOf(value).map((it) => it.value)),
    );
    present.add(field);
  }
  const { touches, status, failsClosed, readable } = contact;
  return {
    names: [contact.name, ...contact.aliases],
    values,
    present,
    applications: touches.filter(({ purpose }) => purpose === "resume").map(({ date }) => date),
    isApplication: APPLICATION_PLAYBOOKS.has(contact.playbook?.value ?? ""),
    hasStatus: contact.statusSpan !== undefined,
    forbids:
      status === "do-not-contact" ||
      failsClosed !== undefined ||
      !readable ||
      touches.some(({ outcome }) => outcome === "stop"),
    isReadable: readable && contact.problems.every(({ rule }) => rule !== "conflict"),
    hasText: (wanted) => squeeze(body).includes(squeeze(wanted)),
    hasLink: (link) => foldedFront.includes(linkKey(link)),
  };
}

const FIELD_KEYS: ReadonlySet<string> = new Set<Field>([
  "aliases",
  "organization",
  "role",
  "email",
  "phone",
  "birthday",
  "tags",
]);

function isField(key: string): key is Field {
  return FIELD_KEYS.has(key);
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Whether the note already has a value of a field. */
export function isNoted(noted: NoteData, field: Field, value: string): boolean {
  const all = noted.values.get(field) ?? [];
  switch (field) {
    case "email":
      return all.some((it) => sameText(it, value) || (emailKey(it) ?? it) === (emailKey(value) ?? value));
    case "phone": {
      const { sought } = phoneKeys(value);
      return all.some((it) => sameText(it, value) || phoneKeys(it).own.some((key) => sought.includes(key)));
    }
    case "organization":
      return all.some((it) => employerKey(it) === employerKey(value));
    case "aliases":
      return noted.names.some((it) => nameKey(it) === nameKey(value));
    case "linkedin": {
      const key = linkedInKey(value);
      return all.some((it) => linkedInKey(it) === key) || noted.hasLink(value);
    }
    case "website":
      return all.some((it) => linkKey(it) === linkKey(value)) || noted.hasLink(value);
    case "birthday":
      // A card without the year agrees with a note that has it.
      return all.some((it) => it === value || it.endsWith(`-${value}`));
    case "uid":
      return all.includes(value);
    default:
      return all.some((it) => sameText(it, value));
  }
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string) => squeeze(text.normalize("NFC")).toLowerCase();
  return a === b || plain(a) === plain(b);
}

/** Whether a note has all data of a record, so that nothing would be written or lost. */
export function saysAll(noted: NoteData, wanted: RecordData): boolean {
  return (
    noted.names.some((name) => nameKey(name) === nameKey(wanted.name)) &&
    [...wanted.values].every(([field, all]) => all.every((value) => isNoted(noted, field, value))) &&
    (wanted.text === "" || noted.hasText(wanted.text)) &&
    (wanted.applied === undefined || noted.applications.includes(wanted.applied)) &&
    (!wanted.forbids || noted.forbids)
  );
}
