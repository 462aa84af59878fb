import { type Message, message } from "../words/message";
import { type Body, NO_BODY, readBody } from "./body";
import { opensWithDate } from "./bodyLine";
import { declaresContact, looksLikeContact } from "./contactDetection";
import { FieldReader } from "./fields";
import { cutFrontmatter, MAX_FRONTMATTER_LENGTH, MAX_NOTE_LENGTH } from "./frontmatter";
import { readFullYaml } from "./fullYaml";
import { headingsIn } from "./headings";
import { knownKey } from "./keys";
import { readLog } from "./log";
import { sortsALog } from "./logOwners";
import { misindentedEntry } from "./misindentedEntry";
import type { Contact, Problem } from "./model";
import { readYaml } from "./readYaml";
import { sectionKind, titleOf } from "./sections";
import { lineEnd, lineStart, type Span, span } from "./source";
import { maskTouchLines } from "./touches";
import type { YamlPair, YamlReading, YamlSource } from "./yaml";

export interface ReadOptions {
  /** The name of the file without its extension, for a contact without any other name. */
  readonly fileName: string;
  /** True if the user's settings declare the file a contact, independent of its frontmatter. */
  readonly declared?: boolean;
  /** Only uses the full YAML parser, for the test that compares both parsers. */
  readonly exact?: boolean;
}

/**
 * Reads a note. Everything that cannot be parsed becomes a problem at its position. Returns undefined if the note is
 * not a contact. Never throws.
 */
export function readContact(text: string, options: ReadOptions): Contact | undefined {
  if (text.length > MAX_NOTE_LENGTH) return longContact(text, options);
  const cut = cutFrontmatter(text);
  if (cut.kind === "none") return options.declared ? bareContact(text, options, []) : undefined;
  if (cut.kind === "unclosed") {
    const head = text.slice(cut.rest.start, cut.rest.start + MAX_FRONTMATTER_LENGTH);
    if (!options.declared && !looksLikeContact(head.slice(0, endOfBlock(head)))) return undefined;
    return bareContact(
      text,
      options,
      [yamlProblem(cut.fence, message("frontmatter-yaml.unclosed"))],
      cut.fence,
    );
  }
  const length = cut.yaml.end - cut.yaml.start;
  if (length > MAX_FRONTMATTER_LENGTH) {
    const head = text.slice(cut.yaml.start, cut.yaml.start + MAX_FRONTMATTER_LENGTH);
    if (!options.declared && !looksLikeContact(head)) return undefined;
    return bareContact(
      text,
      options,
      [yamlProblem(cut.open, message("frontmatter-yaml.too-long"))],
      cut.open,
    );
  }
  const yaml: YamlSource = { source: text.slice(cut.yaml.start, cut.yaml.end), base: cut.yaml.start };
  const { reading, refused } = readWithMasking(yaml, options.exact ? readFullYaml : readYaml);
  const broken = reading.faults.length > 0;
  const isContact = declaresContact(reading.pairs) || (broken && looksLikeContact(yaml.source));
  if (!isContact && !options.declared) return undefined;
  return contactOf(text, options, yaml, reading, refused, cut.open, cut.body, readBody(text, cut.body));
}

/** Returns a contact of which only the problem is known, because the note is too long to be read at each keystroke. */
function longContact(text: string, options: ReadOptions): Contact | undefined {
  const head = text.slice(0, MAX_FRONTMATTER_LENGTH);
  const cut = cutFrontmatter(head);
  const start = cut.kind === "yaml" ? cut.yaml : cut.kind === "unclosed" ? cut.rest : undefined;
  const isContact = start !== undefined && looksLikeContact(head.slice(start.start, start.end));
  if (!options.declared && !isContact) return undefined;
  const place = span(0, lineEnd(text, 0));
  return bareContact(text, options, [yamlProblem(place, message("frontmatter-yaml.long-note"))], place);
}

/** Parses the YAML, and again with masked touch lines if one of them breaks it. */
function readWithMasking(
  yaml: YamlSource,
  read: (yaml: YamlSource) => YamlReading,
): { reading: YamlReading; refused: ReadonlySet<number> } {
  const reading = read(yaml);
  if (reading.faults.length === 0) return { reading, refused: new Set() };
  const masked = maskTouchLines(yaml);
  return { reading: read(masked), refused: masked.refused };
}

const MAX_FAULTS = 5;

/** Returns what breaks the YAML: in plain words if the cause is known, else in the parser's words. */
function faultsOf(text: string, yaml: YamlSource, { faults }: YamlReading): Problem[] {
  const misindented = misindentedEntry(yaml);
  if (misindented) {
    const { at, fixed } = misindented;
    const { reading } = readWithMasking({ ...yaml, source: fixed }, readYaml);
    if (reading.faults.length === 0) return [yamlProblem(at, message("frontmatter-yaml.misplaced"))];
  }
  return faults.slice(0, MAX_FAULTS).map((fault) => ({
    rule: "frontmatter-yaml",
    span: atLeastOneCharacter(fault.span, text),
    message: fault.said ?? message("frontmatter-yaml.fault", { detail: fault.text }),
    fixes: [],
  }));
}

function contactOf(
  text: string,
  options: ReadOptions,
  yaml: YamlSource,
  reading: YamlReading,
  refused: ReadonlySet<number>,
  head: Span,
  body: Span,
  parts: Body,
): Contact {
  const broken = reading.faults.length > 0;
  const problems = broken ? faultsOf(text, yaml, reading) : [];
  if (!broken && !reading.isMap) problems.push(yamlProblem(head, message("frontmatter-yaml.not-keys")));
  problems.push(...duplicateKeys(reading.pairs));
  const fields = new FieldReader(reading.pairs, parts.fields);
  const log = readLog(fields, yaml, refused, parts);
  const status = fields.status();
  // Broken YAML can merge one value into the next, so a name from it is unreliable.
  const name = (broken ? undefined : fieldName(fields)) ?? headingOrFileName(text, body, options);
  const contact: Omit<Contact, "problems"> = {
    name: name.value,
    nameSpan: name.span,
    aliases: fields.texts("aliases"),
    organization: fields.texts("organization"),
    role: fields.texts("role"),
    phone: fields.texts("phone"),
    email: fields.texts("email"),
    playbook: fields.text("playbook"),
    status: status.status,
    statusReason: status.reason,
    statusSpan: status.span,
    every: fields.rhythm("every"),
    prefers: fields.channel("prefers"),
    followUp: fields.appointment("follow_up"),
    snooze: fields.date("snooze"),
    hold: fields.date("hold"),
    known: fields.flag("known"),
    mention: [...fields.locatedTexts("mention"), ...parts.mention],
    drafts: parts.drafts,
    ignore: fields.ignored(),
    touches: log.touches,
    log: log.log,
    bodyLogs: parts.logs,
    keys: fields.written,
    readable: !broken && reading.isMap,
    failsClosed: failsClosed(text, fields, reading.pairs) ?? unreadBody(parts, log.touches.length > 0),
    head,
  };
  return {
    ...contact,
    problems: [...problems, ...fields.problems, ...log.problems, ...parts.problems].sort(compareByPosition),
  };
}

/** What might forbid contact, and gets no step proposed when it cannot be read (cadence.md section 5). */
const FORBIDDING: ReadonlySet<string> = new Set(["status", "do_not_contact", "hold", "snooze"]);

function failsClosed(text: string, fields: FieldReader, pairs: readonly YamlPair[]): Message | undefined {
  if (/^(?:<{7}|>{7})(?:[ \t]|$)/m.test(text)) return message("fails-closed.conflict");
  const seen = new Set<string>();
  for (const { name } of pairs) {
    if (seen.has(name)) return message("fails-closed.key-twice", { key: name });
    seen.add(name);
  }
  const unread = fields.unread.find(({ name }) => FORBIDDING.has(knownKey(name) ?? ""));
  return unread && message("fails-closed.value", { key: unread.name });
}

/** Returns why the log of a body says too little to propose anything. */
function unreadBody({ isOfSeveralPeople, logs, problems }: Body, hasTouches: boolean): Message | undefined {
  if (isOfSeveralPeople) return message("fails-closed.several-people");
  if (hasTouches) return undefined;
  if (logs.length > 0) return message("fails-closed.unread-log");
  const isUnnamed = problems.some(({ message: { key } }) => key === "touch-syntax.unnamed-log");
  return isUnnamed ? message("fails-closed.unnamed-log") : undefined;
}

function fieldName(fields: FieldReader) {
  return fields.text("name") ?? fields.text("aliases");
}

function headingOrFileName(text: string, body: Span, options: ReadOptions) {
  return firstHeading(text, body) ?? { value: options.fileName, span: undefined };
}

/** How far into the body a heading is looked for, in UTF-16 units, because a name is near the top. */
const MAX_HEADING_OFFSET = 16 * 1024;

function firstHeading(text: string, body: Span): { value: string; span: Span } | undefined {
  const searched = span(body.start, Math.min(body.end, body.start + MAX_HEADING_OFFSET));
  for (const heading of headingsIn(text, searched)) {
    const value = text.slice(heading.title.start, heading.title.end);
    // The heading of a log, of an entry in it, or of notes, is not a name.
    const title = titleOf(text, heading);
    if (value === "" || sectionKind(title) || sortsALog(title) || opensWithDate(value)) continue;
    return { value, span: heading.span };
  }
  return undefined;
}

/** YAML forbids duplicate keys, but the parser would take quadratic time to find them. */
function duplicateKeys(pairs: readonly YamlPair[]): Problem[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ name, nameSpan }) => {
    const isDuplicate = seen.has(name);
    seen.add(name);
    return isDuplicate ? [yamlProblem(nameSpan, message("frontmatter-yaml.key-twice", { key: name }))] : [];
  });
}

/** Returns a contact without any data from frontmatter. */
function bareContact(
  text: string,
  options: ReadOptions,
  problems: readonly Problem[],
  head = span(0, 0),
): Contact {
  const yaml = { source: "", base: head.end };
  const nothing: YamlReading = { pairs: [], faults: [], isMap: true };
  const body = span(head.end, text.length);
  // If there is a problem, the end of the frontmatter and the start of the body are unknown.
  const parts = problems.length > 0 ? NO_BODY : readBody(text, body);
  const contact = contactOf(text, options, yaml, nothing, new Set(), head, body, parts);
  return { ...contact, problems, readable: problems.length === 0 };
}

function yamlProblem(place: Span, said: Message): Problem {
  return { rule: "frontmatter-yaml", span: place, message: said, fixes: [] };
}

/**
 * Widens an empty span at the end of a line to the character before it, so that editors show it, and keeps it on its
 * line.
 */
function atLeastOneCharacter(place: Span, text: string): Span {
  const end = Math.min(place.end, lineEnd(text, place.start));
  if (end > place.start) return span(place.start, end);
  const back = place.start > lineStart(text, place.start) ? 1 : 0;
  return span(place.start - back, Math.min(text.length, place.start - back + 1));
}

/** Returns where the leading block of unclosed frontmatter ends: at the first blank line. */
function endOfBlock(text: string): number {
  const blank = /\r?\n[ \t]*\r?\n/.exec(text);
  return blank ? blank.index : text.length;
}

function compareByPosition(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
