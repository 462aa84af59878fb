import { readContact } from "../note/contact";
import { splitStatusReason } from "../note/fields";
import type { Contact } from "../note/model";
import { linkText } from "../note/names";
import { quoteIfNeeded } from "../note/quote";
import { statusOf } from "../note/vocabulary";
import { escapeMarkdown } from "../service/actions/noteTemplate";
import { baseName } from "../vault";
import type { PersonDay } from "./person";
import type { PersonContent } from "./personContent";
import { FIELDS, type Field } from "./recordData";

/** The playbook of an application; other contacts get the default of the settings. */
const JOB_PLAYBOOK = "job-ad";

/** The fields that are a list even for one value, because other tools read them as one. */
const LISTS: ReadonlySet<Field> = new Set<Field>(["aliases", "tags"]);

export interface NewNoteOptions {
  readonly path: string;
  readonly day: PersonDay | undefined;
  /** The playbook of a contact that is not an application. */
  readonly playbook: string;
}

/**
 * Returns the text of a new note. It is read back and must contain exactly the data of the records. A text that looks
 * like a log or like keys goes into a code block, where nothing is read. Undefined if even that does not help.
 */
export function newNoteText(
  content: PersonContent,
  { path, day, playbook }: NewNoteOptions,
): string | undefined {
  const text = content.texts.join("\n\n");
  for (const body of text === "" ? [""] : [text, fenced(text)]) {
    const note = [
      ...frontmatter(content, day, playbook),
      "",
      `# ${escapeMarkdown(content.name)}`,
      ...bodyLines(body),
      "",
    ];
    const whole = note.join("\n");
    if (isAsMeant(readContact(whole, { fileName: baseName(path) }), content, day)) return whole;
  }
  return undefined;
}

function frontmatter(content: PersonContent, day: PersonDay | undefined, playbook: string): string[] {
  const { kind, name, values, status, applications } = content;
  return [
    "---",
    `name: ${quoteIfNeeded(name)}`,
    ...FIELDS.flatMap((field) => fieldLines(field, values.get(field) ?? [])),
    `playbook: ${quoteIfNeeded(kind === "jobs" ? JOB_PLAYBOOK : playbook)}`,
    ...(status === undefined ? [] : [`status: ${quoteIfNeeded(status)}`]),
    ...(day ? [`${day.key}: ${day.date}`] : []),
    "touches:",
    ...applications.map((date) => `  - ${applicationLine(date)}`),
    "---",
  ];
}

/** The touch of an application. */
export function applicationLine(date: string): string {
  return `${date} email resume`;
}

function fieldLines(field: Field, values: readonly string[]): string[] {
  const [first] = values;
  if (first === undefined) return [];
  if (values.length === 1 && !LISTS.has(field)) return [`${field}: ${quoteIfNeeded(first)}`];
  return [`${field}:`, ...values.map((value) => `  - ${quoteIfNeeded(value)}`)];
}

function bodyLines(body: string): string[] {
  return body === "" ? [] : ["", body];
}

/** Puts a text into a code block whose fence is longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function isAsMeant(
  contact: Contact | undefined,
  content: PersonContent,
  day: PersonDay | undefined,
): boolean {
  if (!contact?.readable || contact.failsClosed !== undefined || contact.problems.length > 0) return false;
  const { name, values, applications, status } = content;
  const says = (field: Field) => (values.get(field) ?? []).map((value) => linkText(value));
  const meant = status === undefined ? "active" : statusOf(splitStatusReason(status).head);
  const { touches } = contact;
  return (
    contact.name === linkText(name) &&
    sameList(contact.aliases, says("aliases")) &&
    sameList(contact.organization, says("organization")) &&
    sameList(contact.role, says("role")) &&
    sameList(contact.phone, says("phone")) &&
    sameList(contact.email, says("email")) &&
    contact.status === meant &&
    (contact.birthday !== undefined) === values.has("birthday") &&
    contact.followUp?.value.date === (day?.key === "follow_up" ? day.date : undefined) &&
    contact.snooze?.value === (day?.key === "snooze" ? day.date : undefined) &&
    contact.hold === undefined &&
    contact.every === undefined &&
    contact.prefers === undefined &&
    !contact.known &&
    contact.mention.length === 0 &&
    contact.drafts.length === 0 &&
    contact.ignore.length === 0 &&
    sameList(
      touches.map(({ date, purpose }) => `${date} ${purpose ?? ""}`),
      applications.map((date) => `${date} resume`),
    )
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
