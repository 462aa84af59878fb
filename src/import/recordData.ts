import { readBirthday } from "../note/birthday";
import { forbiddenByProse, forbiddenByText } from "../note/forbiddingText";
import { hasForbiddingPhrase, mayForbid } from "../note/mayForbid";
import { linkText } from "../note/names";
import { statusOf } from "../note/vocabulary";
import type { CivilDate } from "../time/civilDate";
import { linkedInKey } from "./identity";
import { statusEffect } from "./jobStatus";
import type { ImportedFields, ReadRecord, SourceKind } from "./model";

/** The keys of a note that an import fills, in the order in which a new note has them. */
export const FIELDS = [
  "aliases",
  "organization",
  "role",
  "email",
  "phone",
  "linkedin",
  "website",
  "birthday",
  "tags",
  "uid",
] as const;
export type Field = (typeof FIELDS)[number];

/** The data that a record wants a note to have. */
export interface RecordData {
  readonly kind: SourceKind;
  readonly name: string;
  /** Each field with at least one value. */
  readonly values: ReadonlyMap<Field, readonly string[]>;
  /** The free text for the body; empty if there is none. */
  readonly text: string;
  /** The day of an application that has been made. */
  readonly applied: CivilDate | undefined;
  /** The day of an application that is planned. */
  readonly planned: CivilDate | undefined;
  /** `closed - Rejected`, or `do-not-contact - …`. */
  readonly status: string | undefined;
  /** Whether the record says that they must not be contacted. */
  readonly forbids: boolean;
  /** Whether a day is pinned although the log would give one, because the sheet has more information than the log. */
  readonly needsLook: boolean;
  readonly leftBehind: readonly string[];
}

/** The maximum length of a value, in UTF-16 units. A longer one is text in the wrong column or property. */
const MAX_VALUE_LENGTH = 2000;
/** The maximum length of a part of a record that becomes the reason of a status. */
const MAX_REASON_LENGTH = 80;

/** Returns the data of a record for a note; undefined for a record without a title. */
export function recordDataOf(
  { fields, leftBehind }: ReadRecord,
  kind: SourceKind,
  today: CivilDate,
): RecordData | undefined {
  const isJob = kind === "jobs";
  const left: string[] = [];
  const line = (value: string | undefined) => cleanLine(value ?? "");
  const lines = (all: readonly string[]) => [...new Set(all.map(cleanLine))].filter((value) => value !== "");
  const [person, organization, role] = [line(fields.name), line(fields.organization), line(fields.role)];
  const [emails, phones, links] = [lines(fields.emails), lines(fields.phones), lines(fields.links)];
  const application = [organization, role].filter(Boolean).join(", ");
  const name =
    (isJob && organization ? application : person) || organization || emails[0] || phones[0] || role || "";
  if (name === "") return undefined;
  const birthday = line(fields.birthday);
  const hasBirthday = readBirthday(birthday) !== undefined;
  if (birthday !== "" && !hasBirthday) left.push("birthday");
  const all: Readonly<Record<Field, readonly string[]>> = {
    aliases: person !== "" && person !== name ? [person] : [],
    organization: organization ? [organization] : [],
    role: role ? [role] : [],
    email: emails,
    phone: phones,
    linkedin: links.filter((link) => linkedInKey(link) !== undefined),
    website: links.filter((link) => linkedInKey(link) === undefined),
    birthday: hasBirthday ? [birthday] : [],
    tags: lines(fields.tags),
    uid: fields.uid && line(fields.uid) ? [line(fields.uid)] : [],
  };
  const status = line(fields.status);
  const effect = isJob && status !== "" ? statusEffect(status) : undefined;
  if (!isJob && status !== "") left.push("status");
  if (!isJob && fields.applied) left.push("applied");
  const forbiddingText = forbiddingPart(fields, status);
  const forbids =
    forbiddingText !== undefined || (effect?.kind === "status" && effect.status === "do-not-contact");
  const isPlanned = isJob && fields.applied !== undefined && fields.applied > today;
  const needsLook = !forbids && (effect?.kind === "look" || effect?.kind === "unknown");
  return {
    kind,
    name,
    values: new Map(FIELDS.flatMap((field) => (all[field].length > 0 ? [[field, all[field]]] : []))),
    text: textOf(fields, needsLook ? status : ""),
    applied: isJob && !isPlanned ? fields.applied : undefined,
    planned: isPlanned ? fields.applied : undefined,
    status: forbids
      ? withReason("do-not-contact", forbiddingText ?? status)
      : effect?.kind === "status"
        ? withReason(effect.status, status)
        : undefined,
    forbids,
    needsLook: needsLook,
    leftBehind: left.length > 0 ? [...leftBehind, ...left] : leftBehind,
  };
}

/** Puts a value on one line, without what a note cannot contain. A link as in a wiki is its text. */
export function cleanLine(value: string): string {
  const line = value
    .normalize("NFC")
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\uFEFF]/g, "")
    .trim();
  const text = linkText(line).trim();
  return text.length > MAX_VALUE_LENGTH
    ? `${text.slice(0, MAX_VALUE_LENGTH).replace(/[\ud800-\udbff]$/, "")}…`
    : text;
}

/** Returns the text of the body. The words of a status that has no key are its first line. */
function textOf({ text = "" }: ImportedFields, status: string): string {
  const body = text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a note with control characters cannot be read.
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f]/g, "")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/^(?:[ \t]*\n)+|\s+$/g, "");
  return [status && `Status: ${status}`, body].filter(Boolean).join("\n\n");
}

/** Returns the part of a record that says, or may say, that they must not be contacted. */
function forbiddingPart(fields: ImportedFields, status: string): string | undefined {
  const { name = "", organization = "", role = "", tags, text = "" } = fields;
  if (statusOf(status) === "do-not-contact" || forbiddenByText(status) === "stop") return status;
  const labels = [...tags, name, organization, role];
  const label = labels.find(hasForbiddingPhrase) ?? tags.find(mayForbid);
  if (label !== undefined) return label;
  const sentence = text.split(/(?<=[.!?;])\s+|\n/).find((part) => forbiddenByProse(part) === "stop");
  return sentence ?? (forbiddenByProse(text) === "stop" ? text : undefined);
}

function withReason(status: string, said: string): string {
  const reason = cleanLine(said)
    .slice(0, MAX_REASON_LENGTH)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
  return reason === "" || statusOf(reason) === status ? status : `${status} - ${reason}`;
}
