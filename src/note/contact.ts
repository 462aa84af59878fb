import { type Message, message } from "../words/message";
import {
  badValueProblems,
  hasUnresolvedAlias,
  maskBadValues,
  type RepairedYaml,
  unmaskValues,
} from "./badLines";
import { type Body, NO_BODY, readBody } from "./body";
import { opensWithDate } from "./bodyLine";
import { type CommentedValue, commentedValues } from "./commentedValues";
import { readConflicted } from "./conflictedContact";
import { findConflict } from "./conflictMarkers";
import { declaresContact, groupingTags, looksLikeContact } from "./contactDetection";
import { type NoteOwner, proseReader } from "./entry/prose";
import { FieldReader } from "./fields";
import { cutFrontmatter, MAX_FRONTMATTER_LENGTH } from "./frontmatter";
import { readFullYaml } from "./fullYaml";
import { headingsIn } from "./headings";
import { readLog } from "./log";
import { sortsALog } from "./logOwners";
import { mayForbid } from "./mayForbid";
import { misindentedEntry } from "./misindentedEntry";
import type { Appointment, Contact, Problem, Touch } from "./model";
import { isTooLongToRead } from "./noteBounds";
import { findDots, findLateOpening } from "./opening";
import { readYaml } from "./readYaml";
import { sectionKind, titleOf } from "./sections";
import { type LocatedValue, lineEnd, located, type Span, span } from "./source";
import { isTemplate } from "./templates";
import { maskTouchLines, type TouchesReading } from "./touches";
import type { YamlPair, YamlReading, YamlSource } from "./yaml";
import { atLeastOneCharacter, duplicateKeys, pairsTwice, yamlProblem } from "./yamlProblems";

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
  if (isTooLongToRead(text)) return longContact(text, options);
  const conflict = findConflict(text);
  return conflict
    ? readConflicted(text, conflict, (side) => readPlain(side, options))
    : readPlain(text, options);
}

/** Reads a note without conflict markers. */
function readPlain(text: string, options: ReadOptions): Contact | undefined {
  const cut = cutFrontmatter(text);
  if (cut.kind === "none") {
    const late = findLateOpening(text);
    if (late) return bareContact(text, options, [late.problem], late.head);
    return options.declared ? bareContact(text, options, []) : undefined;
  }
  const dots = findDots(text, cut.kind === "unclosed" ? cut.rest : cut.yaml);
  if (dots) {
    const front = text.slice(cut.kind === "unclosed" ? cut.rest.start : cut.yaml.start, dots.head.start);
    if (!options.declared && !looksLikeContact(front)) return undefined;
    return bareContact(text, options, [dots.problem], dots.head);
  }
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
  const { reading, refused, problems } = readWithMasking(yaml, options.exact ? readFullYaml : readYaml);
  const broken = reading.faults.length > 0;
  const isContact = declaresContact(reading.pairs) || (broken && looksLikeContact(yaml.source));
  if (!isContact && !options.declared) return undefined;
  const contact = contactOf(
    text,
    options,
    yaml,
    reading,
    refused,
    cut.open,
    cut.body,
    readBody(
      text,
      cut.body,
      proseReader(() => ownerOf(text, options, reading, cut.body)),
    ),
  );
  if (isTemplate(text, contact)) return undefined;
  if (problems.length === 0) return contact;
  return { ...contact, problems: [...contact.problems, ...problems].sort(compareByPosition) };
}

/** Returns a contact with nothing but a problem, because the note is too long to be read at each keystroke. */
function longContact(text: string, options: ReadOptions): Contact | undefined {
  const head = text.slice(0, MAX_FRONTMATTER_LENGTH);
  const cut = cutFrontmatter(head);
  const start = cut.kind === "yaml" ? cut.yaml : cut.kind === "unclosed" ? cut.rest : undefined;
  const isContact = start !== undefined && looksLikeContact(head.slice(start.start, start.end));
  if (!options.declared && !isContact) return undefined;
  const place = span(0, lineEnd(text, 0));
  return bareContact(text, options, [yamlProblem(place, message("frontmatter-yaml.long-note"))], place);
}

interface MaskedReading {
  readonly reading: YamlReading;
  /** The offsets of the touch lines that are invalid YAML and were masked. */
  readonly refused: ReadonlySet<number>;
  /** The problems of the other values that were masked. */
  readonly problems: readonly Problem[];
}

/**
 * The maximum length of frontmatter that is parsed again because of a bad line, in UTF-16 units. Each time takes 0.1 s.
 */
const MAX_MASKED_LENGTH = 128 * 1024;

/** Parses the YAML, and again with masked touch lines, then values, if one of them breaks it. */
function readWithMasking(yaml: YamlSource, read: (yaml: YamlSource) => YamlReading): MaskedReading {
  const reading = read(yaml);
  const isValid = reading.faults.length === 0;
  if (isValid && !hasUnresolvedAlias(yaml.source, yaml.source))
    return { reading, refused: new Set(), problems: [] };
  // YAML that is too deep or too long is not read in parts either.
  if (reading.faults.some(({ said }) => said !== undefined) || yaml.source.length > MAX_MASKED_LENGTH)
    return { reading, refused: new Set(), problems: [] };
  const touches = isValid ? { ...yaml, refused: new Set<number>() } : maskTouchLines(yaml);
  const masked = isValid ? reading : read(touches);
  const repaired = masked.faults.length > 0 || isValid ? maskBadValues(touches) : undefined;
  const again = repaired && read(repaired);
  // Masking that does not help would only hide the place of the error.
  if (!again || again.faults.length > 0) return { reading: masked, refused: touches.refused, problems: [] };
  return {
    reading: { ...again, pairs: unmaskValues(again.pairs, repaired as RepairedYaml) },
    refused: touches.refused,
    problems: badValueProblems(repaired as RepairedYaml),
  };
}

const MAX_FAULTS = 5;

/** Returns the problems that break the YAML: in plain words if the cause is known, otherwise in the parser's words. */
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
  const twice = pairsTwice(reading.pairs);
  for (const problem of duplicateKeys(twice)) problems.push(problem);
  const commented = commentedValues(text, reading.pairs);
  for (const { problem } of commented) problems.push(problem);
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
    tags: groupingTags(fields.texts("tags")),
    playbook: fields.text("playbook"),
    status: status.status,
    statusReason: status.reason,
    statusSpan: status.span,
    every: fields.rhythm("every"),
    prefers: fields.channel("prefers"),
    followUp: pinOf(fields.appointments("follow_up"), log.touches),
    snooze: fields.date("snooze"),
    hold: fields.date("hold"),
    known: fields.flag("known"),
    birthday: fields.birthday(),
    uid: fields.text("uid")?.value.trim() || undefined,
    mention: [...fields.locatedTexts("mention"), ...parts.mention],
    drafts: parts.drafts,
    ignore: fields.ignored(),
    touches: log.touches,
    log: log.log,
    bodyLogs: parts.logs,
    keys: fields.written,
    readable: !broken && reading.isMap,
    failsClosed:
      failsClosed(text, fields, log, twice, commented) ?? unreadBody(parts, log.touches.length > 0),
    head,
  };
  return {
    ...contact,
    problems: [...problems, ...fields.problems, ...log.problems, ...parts.problems].sort(compareByPosition),
  };
}

/** Returns why no step is proposed: something that might forbid contact cannot be read (cadence.md section 5). */
function failsClosed(
  text: string,
  fields: FieldReader,
  log: TouchesReading,
  twice: readonly YamlPair[],
  commented: readonly CommentedValue[],
): Message | undefined {
  const [pair] = twice;
  if (pair) return message("fails-closed.key-twice", { key: pair.name });
  const [unread] = [...fields.unreadForbidding, ...commented.map(({ pair }) => pair)];
  if (unread) return message("fails-closed.value", { key: unread.name });
  const mistyped = fields.mistypedLogs.find(({ valueSpan }) =>
    mayForbid(text.slice(valueSpan.start, valueSpan.end)),
  );
  if (mistyped) return message("fails-closed.value", { key: mistyped.name });
  const [touch] = log.mayForbid;
  if (touch) return message("fails-closed.touch", { text: firstLine(text.slice(touch.start, touch.end)) });
  return log.isCut ? message("fails-closed.long-list") : undefined;
}

/** The maximum length that a reason quotes of a touch, in UTF-16 units. */
const MAX_QUOTE_LENGTH = 60;

function firstLine(text: string): string {
  const line = text.split(/\r?\n/, 1)[0] ?? "";
  return line.length > MAX_QUOTE_LENGTH ? `${line.slice(0, MAX_QUOTE_LENGTH)}…` : line;
}

/**
 * Returns the pin that counts: the canonical key if the pin was not kept yet, otherwise the earliest alias that was
 * not.
 */
function pinOf(
  pins: ReturnType<FieldReader["appointments"]>,
  touches: readonly Touch[],
): LocatedValue<Appointment> | undefined {
  const last = touches.reduce((latest, touch) => {
    const keepsPin = touch.direction === "in" || touch.outcome !== undefined || !isAside(touch);
    return keepsPin && !touch.unread && touch.date > latest ? touch.date : latest;
  }, "");
  const open = pins.filter(({ value }) => value.date > last);
  const pin =
    open.find(({ isAlias }) => !isAlias) ??
    open.reduce<(typeof pins)[number] | undefined>(
      (first, next) => (first && first.value.date <= next.value.date ? first : next),
      undefined,
    ) ??
    pins[0];
  return pin && located(pin.value, pin.span);
}

/** Whether a touch is neither a try nor an answer: thanks, a resume, an invitation or an article. */
function isAside({ purpose }: Touch): boolean {
  return purpose === "thanks" || purpose === "resume" || purpose === "invite" || purpose === "share";
}

/** Returns why the log of a body says too little to propose anything. */
function unreadBody(body: Body, hasTouches: boolean): Message | undefined {
  const { isOfSeveralPeople, isLogCut, logs, problems } = body;
  if (isOfSeveralPeople) return message("fails-closed.several-people");
  if (isLogCut) return message("fails-closed.long-log");
  if (hasTouches) return undefined;
  if (logs.length > 0) return message("fails-closed.unread-log");
  const isUnnamed = problems.some(({ message: { key } }) => key === "touch-syntax.unnamed-log");
  return isUnnamed ? message("fails-closed.unnamed-log") : undefined;
}

/** Returns whose log the note keeps: `Dana rang` is not about another person in the note of Dana. */
function ownerOf(text: string, options: ReadOptions, reading: YamlReading, body: Span): NoteOwner {
  const fields = new FieldReader(reading.pairs);
  const found = reading.faults.length > 0 ? undefined : fieldName(fields);
  return {
    name: (found ?? headingOrFileName(text, body, options)).value,
    aliases: fields.texts("aliases"),
    organization: fields.texts("organization"),
  };
}

function fieldName(fields: FieldReader) {
  return fields.text("name") ?? fields.text("aliases");
}

function headingOrFileName(text: string, body: Span, options: ReadOptions) {
  return firstHeading(text, body) ?? { value: options.fileName, span: undefined };
}

/** How far into the body to look for a heading, in UTF-16 units, because a name is near the top. */
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
  const owner = () => ownerOf(text, options, nothing, body);
  const parts = problems.length > 0 ? NO_BODY : readBody(text, body, proseReader(owner));
  const contact = contactOf(text, options, yaml, nothing, new Set(), head, body, parts);
  return { ...contact, problems, readable: problems.length === 0 };
}

/** Returns where the leading block of unclosed frontmatter ends: at the first blank line. */
function endOfBlock(text: string): number {
  const blank = /\r?\n[ \t]*\r?\n/.exec(text);
  return blank ? blank.index : text.length;
}

function compareByPosition(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
