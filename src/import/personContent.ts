import type { CivilDate } from "../time/civilDate";
import { nameKey } from "./identity";
import type { SourceKind } from "./model";
import { isNoted, type NoteData, squeeze } from "./noteData";
import { FIELDS, type Field, type RecordData } from "./recordData";

/** A part of a note that a record adds, or that the note keeps instead. */
export type Addition = Field | "name" | "text" | "applied" | "status";

/** The content of a new note, from one record or from several about one person. */
export interface PersonContent {
  readonly kind: SourceKind;
  readonly name: string;
  readonly values: ReadonlyMap<Field, readonly string[]>;
  readonly texts: readonly string[];
  /** The days of the applications, in their order. */
  readonly applications: readonly CivilDate[];
  readonly planned: CivilDate | undefined;
  readonly status: string | undefined;
  readonly forbids: boolean;
  readonly needsLook: boolean;
}

export function contentOf({ applied, text, ...wanted }: RecordData): PersonContent {
  const { kind, name, values, planned, status, forbids, needsLook } = wanted;
  const applications = applied === undefined ? [] : [applied];
  const texts = text === "" ? [] : [text];
  return { kind, name, values, texts, applications, planned, status, forbids, needsLook };
}

/** Returns the content in the form in which records are compared with notes. */
export function noteDataOfContent(content: PersonContent): NoteData {
  const { kind, name, values, texts, applications, status, forbids } = content;
  return {
    names: [name, ...(values.get("aliases") ?? [])],
    values,
    present: new Set(values.keys()),
    applications,
    isApplication: kind === "jobs",
    hasStatus: status !== undefined,
    forbids,
    isReadable: true,
    hasText: (text) => texts.some((known) => squeeze(known).includes(squeeze(text))),
    hasLink: () => false,
  };
}

const SINGLE: ReadonlySet<Field> = new Set<Field>(["organization", "role", "birthday", "uid"]);

/** Adds another record of the file about the same person. */
export function addRecord(
  content: PersonContent,
  other: RecordData,
): {
  readonly content: PersonContent;
  readonly added: readonly Addition[];
  readonly kept: readonly Addition[];
} {
  const added: Addition[] = [];
  const kept: Addition[] = [];
  const noted = noteDataOfContent(content);
  const values = new Map(content.values);
  for (const field of FIELDS) {
    const missing = (other.values.get(field) ?? []).filter((value) => !isNoted(noted, field, value));
    if (missing.length === 0) continue;
    const known = values.get(field) ?? [];
    // A person has several addresses, but one employer, one birthday and one identity.
    if (known.length > 0 && SINGLE.has(field)) kept.push(field);
    else {
      values.set(field, [...known, ...missing]);
      added.push(field);
    }
  }
  if (nameKey(other.name) !== nameKey(content.name)) kept.push("name");
  let { texts, applications, status, forbids } = content;
  if (other.text !== "" && !noted.hasText(other.text)) {
    texts = [...texts, other.text];
    added.push("text");
  }
  if (other.applied !== undefined && !applications.includes(other.applied)) {
    applications = [...applications, other.applied].sort();
    added.push("applied");
  }
  const isStronger = other.forbids && !forbids;
  if (other.status !== undefined && other.status !== status) {
    if (isStronger || status === undefined) {
      status = other.status;
      added.push("status");
    } else kept.push("status");
  }
  forbids ||= other.forbids;
  const planned = content.planned ?? other.planned;
  const needsLook = content.needsLook || other.needsLook;
  const { kind, name } = content;
  return {
    content: { kind, name, values, texts, applications, planned, status, forbids, needsLook },
    added,
    kept,
  };
}
